"""Are all words there, in both languages, with the same placeholders? ``python -m scripts.words``."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
ARABIC = re.compile("[\u0621-\u064a]")
LETTER = re.compile(r"[^\W\d_]")
PRESENTATION = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc]")
EASTERN_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
QT_PLACE = re.compile(r"%L?\d+|%L?n|\{[^{}]*\}")


def main() -> int:
    """Print what is wrong with the words, one line each; return 1 when something is."""
    found = [*resource_faults(ROOT / "resources"), *translation_faults(ROOT / "translations")]
    for line in found:
        print(line)
    return 1 if found else 0


def resource_faults(folder: Path) -> list[str]:
    """Return what is wrong with the ``{ar, fr}`` tables of every TOML file below a folder."""
    found = []
    for path in sorted(folder.rglob("*.toml")):
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
        for place, table in _said(tree, ""):
            found += [f"{path.relative_to(folder.parent)}: {place}: {fault}" for fault in pair_faults(table)]
    return found


def _said(tree: object, place: str) -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(tree, list):
        for index, item in enumerate(tree):
            yield from _said(item, f"{place}[{index}]")
    if isinstance(tree, dict):
        if {"ar", "fr"} & tree.keys():
            yield place, tree
        for key, value in tree.items():
            yield from _said(value, f"{place}.{key}".lstrip("."))


def pair_faults(table: dict[str, object]) -> list[str]:
    """Return what is wrong with one table of words; lists are texts of several lines."""
    texts = {lang: _joined(table.get(lang)) for lang in ("ar", "fr")}
    missing = [f"{lang} is missing" for lang, text in texts.items() if not text.strip()]
    if missing:
        return missing
    try:
        places = {lang: _places(text) for lang, text in texts.items()}
    except ValueError as wrong:
        return [f"broken placeholder: {wrong}"]
    found = arabic_faults(texts["ar"], texts["fr"])
    if places["ar"] != places["fr"]:
        found.append(f"placeholders differ: {sorted(places['ar'] ^ places['fr'])}")
    return found


def _joined(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def arabic_faults(arabic: str, source: str) -> list[str]:
    """Return what is wrong with an Arabic text, beside the text that says the same in French."""
    found = []
    if LETTER.search(QT_PLACE.sub("", source)) and not ARABIC.search(arabic):
        found.append("ar holds no Arabic letter")
    if PRESENTATION.search(arabic):
        found.append("ar holds presentation forms (write plain letters)")
    if EASTERN_DIGIT.search(arabic):
        found.append("ar holds Arabic-Indic digits (Morocco writes 0-9)")
    return found


def translation_faults(folder: Path) -> list[str]:
    """Return what is wrong with the Qt Linguist files of a folder; the Arabic one must be there."""
    found = [] if (folder / "kiosk_ar.ts").exists() else ["translations/kiosk_ar.ts is missing"]
    for path in sorted(folder.glob("*.ts")):
        arabic = path.stem.endswith("_ar")
        for message in ET.parse(path).iter("message"):
            source = message.findtext("source", "")
            found += [f"{path.name}: {source!r}: {fault}" for fault in message_faults(message, arabic=arabic)]
    return found


def message_faults(message: ET.Element, *, arabic: bool) -> list[str]:
    """Return what is wrong with one ``<message>`` of a Linguist file."""
    source, translation = message.findtext("source", ""), message.find("translation")
    if translation is None or translation.get("type"):
        return ["not translated" if translation is None else str(translation.get("type"))]
    numerus = message.get("numerus") == "yes"
    forms = (
        [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
    )
    if not forms or not all(form.strip() for form in forms):
        return ["not translated"]
    found = [fault for form in forms for fault in (arabic_faults(form, source) if arabic else [])]
    free = {"%n", "%Ln"} if numerus else set()  # one and two are said in words
    if any((set(QT_PLACE.findall(source)) ^ set(QT_PLACE.findall(form))) - free for form in forms):
        found.append("placeholders differ")
    return found


if __name__ == "__main__":
    sys.exit(main())
