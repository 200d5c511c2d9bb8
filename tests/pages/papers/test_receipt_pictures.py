"""How receipts, forms and help slips look, compared with the pictures a person looked at and kept.

After a wanted change, run with ``KIOSK_KEEP_PICTURES=1`` and look at each new picture before it is committed.
"""

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageStat
from PIL.ImageChops import difference

from kiosk.cases.case import CaseState
from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.print import application, help_slip
from kiosk.print.application import Application
from kiosk.print.raster import pictures
from kiosk.print.receipt_pdf import pdf
from kiosk.settings import Station
from tests.fakes.deposited import FORM, OFFICE, case, household, receipt_of
from tests.helpers.papers import DPI, TOLERANCE, looks_as_approved

ON = date(2026, 11, 21)
LONG = {
    "family_name_ar": "بن عبد الجليل الإدريسي القيطوني الحسني العلوي",
    "given_name_ar": "محمد عبد الرحمان مولاي",
    "family_name_fr": "BEN ABDELJALIL EL IDRISSI EL KITOUNI EL HASSANI",
    "given_name_fr": "MOHAMED ABDERRAHMANE MOULAY",
}


def marked() -> bytes:
    made = case(
        training=True,
        clock_trusted=False,
        missing=("schooling-certificate", "kafala-deed"),
        missing_until=date(2026, 12, 21),
    )
    corrected = datetime(2026, 11, 22, 9, tzinfo=UTC)
    taken_back = dataclasses.replace(made, corrected=corrected, state=CaseState.WITHDRAWN)
    return pdf(receipt_of(taken_back, copy=1), "a5")


def form_of(tree: dict[str, Any], *, training: bool = False) -> bytes:
    content = Application(FORM, Answers.from_json(tree), ON, training, case(tree) if not training else None)
    return application.pdf(content, OFFICE, Station(cndp="A-123/2026"))


PORTAL = {
    "applicant": {
        "document": "cnie",
        "cnie": "ZZ999901",
        "document_expiry": "2031-05-09",
        "birth_date": "1984-03-07",
        "phone": "0612345678",
        "phone_operator": "orange",
        "phone_again": "0612345678",
        "email": "fatima.zahra.elalaoui@example.ma",
        "email_again": "fatima.zahra.elalaoui@example.ma",
    },
    "answer": {"outcome": "no-account"},
}


def slip(media: str) -> bytes:
    return help_slip.pdf(Application(form("macnss"), Answers.from_json(PORTAL), ON), OFFICE, media)


DRAWN: dict[str, Callable[[], bytes]] = {
    "receipt-ordinary": lambda: pdf(receipt_of(), "a4"),
    "receipt-marked": marked,
    "receipt-large": lambda: pdf(receipt_of(case(household(15))), "a4"),
    "receipt-close": lambda: pdf(
        receipt_of(
            case(
                household(6),
                training=True,
                missing=("schooling-certificate", "kafala-deed"),
                missing_until=date(2026, 12, 21),
            )
        ),
        "a4",
    ),
    "receipt-roll": lambda: pdf(receipt_of(case(household(3, **LONG))), "80mm"),
    "application-filed": lambda: form_of(household(10, **LONG)),
    "application-draft": lambda: form_of(household(2), training=True),
    "application-blank": lambda: application.pdf(Application(FORM, None, ON), OFFICE, Station()),
    "slip-a4": lambda: slip("a4"),
    "slip-80mm": lambda: slip("80mm"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_the_paper_looks_as_it_was_approved(name: str, tmp_path: Path) -> None:
    looks_as_approved(DRAWN[name](), name, tmp_path)


def test_one_moved_word_is_seen() -> None:
    drawn = next(iter(pictures(DRAWN["receipt-ordinary"](), dpi=DPI))).convert("L")
    word = drawn.crop((400, 20, 700, 100))
    moved = drawn.copy()
    moved.paste(255, (400, 20, 700, 100))
    moved.paste(word, (400, 60))
    assert ImageStat.Stat(difference(moved, drawn)).mean[0] > TOLERANCE
