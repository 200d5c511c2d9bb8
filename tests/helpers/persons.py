"""What tells who a demonstration person is: nothing of it may stand in a log."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from stdnum import verhoeff

from kiosk.paths import HOUSEHOLD

ROOT = Path(__file__).resolve().parents[2]
PERSONAL_KEYS = {"address", "cnie", "document_number", "email", "idcs", "phone", "place_of_birth", "rib"}
CNIE = re.compile(r"\bZZ\d{5,6}\b")
IDCS = re.compile(r"(?<![\w.])[2-9]\d{9}(?![\w.])")
MRZ = re.compile(r"I[A-Z<]MAR|[A-Z]<<[A-Z]")


def named_in(text: str) -> bool:
    """Say whether the text holds an identifier, a name or a machine-readable zone of a demo person."""
    if CNIE.search(text) or MRZ.search(text) or _names().search(text):
        return True
    return any(verhoeff.is_valid(number) for number in IDCS.findall(text))


@cache
def _names() -> re.Pattern[str]:
    words = {re.escape(word) for tree in _trees() for word in _personal(tree) if len(word) > 2}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words)) or '(?!)'})(?!\w)")


def _trees() -> Iterator[object]:
    yield json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "resources" / "cards").rglob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def _personal(tree: object) -> Iterator[str]:
    if isinstance(tree, list):
        for item in tree:
            yield from _personal(item)
    if isinstance(tree, dict):
        for key, value in tree.items():
            if isinstance(value, str) and (key in PERSONAL_KEYS or "_name" in key):
                yield value
            yield from _personal(value)
