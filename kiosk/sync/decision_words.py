"""What a CSV of decisions may call things, in either language: ``resources/decisions.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.forms.fold import words
from kiosk.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Our own code by each folded word or phrase."""

    columns: Mapping[str, str]
    decisions: Mapping[str, str]
    reasons: Mapping[str, str]


@cache
def vocabulary() -> Vocabulary:
    """Return the words of the program's own file."""
    tree = tomllib.loads((RESOURCES / "decisions.toml").read_text(encoding="utf-8"))
    return Vocabulary(*(_by_word(tree[name]) for name in ("columns", "decisions", "reasons")))


def heard(text: str) -> str:
    """Return a text as it is looked up: letters folded, articles and signs of degree off."""
    return " ".join(words(text.replace("°", " ").replace("_", " ")))


def _by_word(said: Mapping[str, list[str]]) -> dict[str, str]:
    return {heard(text): code for code, texts in said.items() for text in texts}
