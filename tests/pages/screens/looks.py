"""Where the fingerprints of all pages are kept: one line each, ``profile page language fingerprint``."""

from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("looks.txt")
FAR: Final = 6
"""Fields of 192 that may differ before a page counts as another: a cursor, a hair's breadth of a letter."""

Key = tuple[str, str, str]


def kept() -> dict[Key, str]:
    """Return every kept fingerprint by profile, page and language."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return {(profile, page, lang): told for profile, page, lang, told in (line.split() for line in lines)}


def keep(found: dict[Key, str]) -> None:
    """Keep these fingerprints in place of the ones before."""
    lines = (" ".join((*key, told)) for key, told in sorted(found.items()))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
