"""What is read aloud of a page: only what the program asks, in the words of its forms; never an answer.

Answers are the person's own, and others stand in line behind (EN 301 549, 5.1.3.8 and 5.1.3.9).
"""

from collections.abc import Iterable, Iterator

from kiosk.forms.schema import Field, Stop
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Lang, Words

_END = (".", "؟", "?", "!", "…", ":")


def question(field: Field, lang: Lang, problem: Words | None = None) -> str:
    """Return a question as it is read aloud: what is wrong, what is asked, its hint, what to choose from."""
    offered = [option.label for option in field.options]
    if field.kind == "yes-no":
        known = vocabulary()
        offered = [known["yes"], known["no"]]
    parts = [problem, field.label, field.hint, *offered]
    return sentences(part.said(lang) for part in parts if part is not None)


def heading(stop: Stop, lang: Lang) -> str:
    """Return the heading of a stop of a form, with its help."""
    parts = (stop.title, stop.section.help)
    return sentences(part.said(lang) for part in parts if part is not None)


def sentences(parts: Iterable[str]) -> str:
    """Return texts one after the other, each with a pause behind it; empty ones are left out."""
    return " ".join(_ended(parts))


def _ended(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        said = " ".join(part.split())
        if said:
            yield said if said.endswith(_END) else f"{said}."
