"""The few words that answers are shown with: yes, no, not given (``resources/answers.toml``)."""

import tomllib
from functools import cache

from kiosk.paths import RESOURCES
from kiosk.text import Words


@cache
def vocabulary() -> dict[str, Words]:
    """Return the words by name."""
    tree = tomllib.loads((RESOURCES / "answers.toml").read_text(encoding="utf-8"))
    return {name: Words(**said) for name, said in tree.items()}
