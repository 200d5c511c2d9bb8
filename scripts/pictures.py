"""Draws the pictures of the README: ``python -m scripts.pictures``. Nobody in them exists.

``python -m scripts.pictures FOLDER`` draws every page into that folder instead, in both languages and at both
sizes, for a person to look at.
"""

import os
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from typing_extensions import override

from kiosk.card.virtual import portrait
from kiosk.cases.case import CaseLine, CaseState
from kiosk.clock import FixedClock
from kiosk.flows.counter import Step
from kiosk.flows.desk import Day
from kiosk.flows.setup import Stop
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Inline
from kiosk.ui.gallery import CLERK, SIZES, Gallery, Size, pictures
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from scripts import setup_pictures, supervision_pictures
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import every_guide, known_child, not_yet
from tests.fakes.samples import CAN, HOUSEHOLD, NOON, PEOPLE, reading

HOUSE = Path(__file__).parents[1]
FOLDER = HOUSE / "docs" / "pictures"
RECEIPT = HOUSE / "tests" / "pages" / "papers" / "pictures" / "receipt-ordinary-1.png"
"""As it was approved: two copies on a sheet."""
SIZE = Size(1280, 800, 1.0)
SUPERVISED = ("dashboard-month",)
"""The pages of supervision that ``docs/supervision.md`` shows."""
SETUP = {"ar": (Stop.LANGUAGE, Stop.HUB), "fr": (Stop.PRINTER, Stop.SUMMARY)}
"""Pages of the assistant that are shown in each language."""
COLOURS = 128
"""A screen of flat colours needs no more; each file stays far under 150 kB."""

STATES = (
    (CaseState.COMPLETE, "waiting"),
    (CaseState.INCOMPLETE, "waiting"),
    (CaseState.COMPLETE, "sent"),
    (CaseState.COMPLETE, "sent"),
    (CaseState.TRANSMITTED, "sent"),
    (CaseState.REGISTERED, "sent"),
)
LEFT_AT = (("children", 4, 11), ("applicant.phone", 3, 52))
"""Where each begun file was left, whose it is, how many minutes ago."""


class Morning(FakeDesk):
    """A counter at eleven o'clock."""

    @override
    def day(self) -> Day:
        """Return a day with some of everything."""
        lines = zip(super().day().recent, STATES, strict=False)
        recent = tuple(_dated(line, *told) for line, told in lines)
        return Day(23, 3, 2, 0, tuple(self.kept.values()), recent)


def main(arguments: list[str]) -> int:
    """Draw the home page, the form and an answer in both languages, and a receipt; or every page."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments:
        desk = Morning(pages=every_guide(), orientation=not_yet(), known=(known_child(),))
        pictures(desk, Path(arguments[0]), can=CAN, answers=HOUSEHOLD, clock=FixedClock(NOON))
        setup_pictures.every(Path(arguments[0]), SIZES)
        supervision_pictures.every(Path(arguments[0]), SIZES)
        return 0
    FOLDER.mkdir(exist_ok=True)
    with Image.open(RECEIPT) as sheet:
        sheet.crop((0, 0, sheet.width, sheet.height // 2 - 16)).quantize(16).save(
            FOLDER / "receipt.png", optimize=True
        )
    with TemporaryDirectory() as scratch:
        for lang in LANGS:
            folder = Path(scratch)
            supervised = supervision_pictures.drawn(folder, lang, SIZE, SUPERVISED)
            for drawn in (*_drawn(lang, folder), *_first_use(lang, folder), *supervised):
                with Image.open(drawn) as picture:
                    flat = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
                    flat.save(FOLDER / drawn.name, optimize=True)
    return 0


def _first_use(lang: Lang, folder: Path) -> list[Path]:
    """Return the pages of the assistant that ``docs/first-use.md`` shows."""
    files = setup_pictures.drawn(folder, lang, SIZE)
    return [files[stop] for stop in SETUP[lang]]


def _drawn(lang: Lang, folder: Path) -> list[Path]:
    application(lang)
    photo = portrait.jpeg(portrait.Looks(scarf="#7a3b52", clothes="#2f4858"))
    desk = Morning(card=lambda: replace(reading(), photo=photo), pages=every_guide(), orientation=not_yet())
    for number, (place, person, ago) in enumerate(LEFT_AT):
        draft = desk.begin("tadamon", lang)
        desk.keep(draft, _begun(*PEOPLE[person]), place)
        desk.kept[draft.id] = replace(desk.kept[draft.id], updated=NOON - timedelta(minutes=ago + number))
    window = CounterWindow(desk, Inline(Notices()), clock=FixedClock(NOON), clerk=CLERK)
    window.show()
    window.start()
    gallery = Gallery(window, folder, SIZE)
    _walk(gallery, lang)
    window.close()
    window.deleteLater()
    return gallery.drawn


def _walk(gallery: Gallery, lang: Lang) -> None:
    window = gallery.window
    gallery.draw(f"home-{lang}")
    window.step(Step.NEW)
    window.pages.card.can.edit.setText(CAN)
    window.pages.card.start()
    window.step(Step.READ)
    window.hand.put_all(Answers.from_json(HOUSEHOLD))
    window.pages.form.go("applicant")
    gallery.draw(f"form-{lang}")
    window.step(Step.ORIENT)
    window.hand.put_all(Answers.from_json(HOUSEHOLD))
    window.pages.form.stepped.emit(Step.ORIENTED)
    gallery.draw(f"answer-{lang}")
    window.step(Step.GUIDES)
    gallery.draw(f"guides-{lang}")


def _begun(arabic: str, latin: str) -> Answers:
    person = {"family_name_ar": arabic, "family_name_fr": latin}
    return Answers.from_json({"applicant": person})


def _dated(line: CaseLine, state: CaseState, delivery: str) -> CaseLine:
    return replace(line, state=state, delivery=delivery)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
