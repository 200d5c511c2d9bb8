"""``python -m scripts.transcripts [FOLDER]``: what is pressed and heard, into ``docs/accessibility``."""

import os
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.notices import Notices
from kiosk.ui.window import CounterWindow
from scripts.transcripts import words
from scripts.transcripts.keyboard import Stroke, Typist, journey
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.helpers.face_counter import build
from tests.helpers.reader import Told, heard

FOLDER = Path(__file__).parents[2] / "docs" / "accessibility"
ALONE = {key: [] if key in {"spouses", "children", "others"} else told for key, told in HOUSEHOLD.items()}
"""The demonstration's household without its family: the shortest file."""


def main(arguments: list[str]) -> int:
    """Write the four files."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for lang in LANGS:
        window = build(lang, Notices())
        for name, text in transcripts(window, lang).items():
            (folder / f"{name}.{lang}.md").write_text(text, encoding="utf-8")
        window.close()
        window.deleteLater()
    return 0


def transcripts(window: CounterWindow, lang: Lang) -> dict[str, str]:
    """Do the journey in a window just opened, and return what is to be written of it, by file name.

    Raises KeyboardTrap where a page cannot be done by keys.
    """
    QAccessible.setActive(True)
    QTest.qWaitForWindowActive(window)
    typist = Typist(window, lang)
    pages = [
        "\n".join((f"## {words.PAGES[page].said(lang)}", "", *_tree(window, lang)))
        for page in journey(typist, CAN, Answers.from_json(ALONE))
    ]
    tables = [
        "\n".join((f"## {words.PAGES[page].said(lang)}", "", words.HEADS.said(lang), *_rows(strokes, lang)))
        for page, strokes in groupby(typist.strokes, lambda stroke: stroke.page)
    ]
    return {
        "counter-keyboard": _document(words.KEYBOARD, words.KEYBOARD_ABOUT, tables, lang),
        "counter-reader": _document(words.READER, words.READER_ABOUT, pages, lang),
    }


def _document(title: Words, about: Words, parts: list[str], lang: Lang) -> str:
    text = "\n\n".join((f"# {title.said(lang)}", about.said(lang), *parts)) + "\n"
    return f'<div dir="rtl">\n\n{text}\n</div>\n' if lang == "ar" else text


def _rows(strokes: Iterable[Stroke], lang: Lang) -> list[str]:
    return [f"| {_key(stroke.keys, lang)} | {_said(stroke.heard, lang)} |" for stroke in strokes]


def _key(keys: str, lang: Lang) -> str:
    known = words.KEYS.get(keys)
    return f"**{known.said(lang)}**" if known else f"`{keys}`"


def _tree(window: CounterWindow, lang: Lang) -> list[str]:
    said = (_said(told, lang) for told in heard(window) if told.role in words.ROLES)
    return [f"- {line}" for line in said if line]


def _said(told: Told | None, lang: Lang) -> str:
    """Return one thing as a reader says it: name, role, state, value; nothing of a group without a name."""
    if told is None or not told.name.strip():
        return ""
    role = words.ROLES.get(told.role)
    parts = [told.name, role.said(lang) if role and told.role is not QAccessible.Role.StaticText else ""]
    parts.append(words.CHECKED.said(lang) if told.state.checked else "")
    parts.append(told.value if told.value != told.name else "")
    parts.append(told.description if told.description not in told.name else "")
    joint = "، " if lang == "ar" else ", "
    return joint.join(" ".join(part.split()) for part in parts if part).replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
