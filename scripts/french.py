"""French set in type: ``python -m scripts.french`` writes translations/kiosk_fr.ts, ``--check`` compares.

The source strings are French as a keyboard writes it; the file holds each as it is printed (decision 0068).
"""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCE, FRENCH = ROOT / "translations" / "kiosk_ar.ts", ROOT / "translations" / "kiosk_fr.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

ELISION = re.compile(r"(?<=\w)'(?=\w)")
BEFORE_SIGN = re.compile(" (?=[;!?»])")


def typeset(text: str) -> str:
    """Return French as it is printed: ``l’acte ; « ainsi »``, its signs never alone on a line."""
    text = ELISION.sub("\u2019", text).replace("« ", "«\u202f").replace(" :", "\u00a0:")
    return BEFORE_SIGN.sub("\u202f", text)


def french() -> str:
    """Return the text of the file that belongs to the present source strings."""
    tree = ET.parse(SOURCE)
    root = tree.getroot()
    root.set("language", "fr")
    for message in root.iter("message"):
        said = message.find("translation")
        if said is not None:
            said.attrib.clear()
            said.text = typeset(message.findtext("source", ""))
    ET.indent(root, "    ")
    return HEAD + ET.tostring(root, encoding="unicode") + "\n"


def main() -> int:
    """Write the file, or say that it is stale."""
    if "--check" not in sys.argv:
        FRENCH.write_text(french(), encoding="utf-8")
        return 0
    if FRENCH.exists() and FRENCH.read_text(encoding="utf-8") == french():
        return 0
    print("translations/kiosk_fr.ts is stale: run scripts/strings --update")
    return 1


if __name__ == "__main__":
    sys.exit(main())
