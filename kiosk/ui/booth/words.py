"""What is said in both languages at once, to people whose language is not known or who may be gone."""

from collections.abc import Mapping
from functools import cache

from kiosk.paths import RESOURCES
from kiosk.print.words import load
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton


@cache
def booth_words() -> Mapping[str, Words]:
    """Return the words of ``resources/booth.toml`` by dotted key. Raises what :func:`load` raises."""
    return load(RESOURCES / "booth.toml")


def order() -> tuple[Lang, Lang]:
    """Return both languages, that of the screens first."""
    return (LANGS[0], LANGS[1]) if current() == LANGS[0] else (LANGS[1], LANGS[0])


def say_both(button: KeyButton, key: str) -> None:
    """Put words on a button in both languages; one that is heard speaks that of the screens."""
    said = [booth_words()[key].said(lang) for lang in order()]
    button.say("  ·  ".join(said))
    button.setAccessibleName(said[0])
