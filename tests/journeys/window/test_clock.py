"""A clock set back: told on the strip, marked on the receipt, and no number lost."""

from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from kiosk.clock import FixedClock
from kiosk.text import LANGS, Lang
from tests.journeys.window.office import Office


def printed(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.mark.parametrize("lang", LANGS)
def test_a_clock_set_back_is_told_and_marks_the_receipts_until_it_is_right(
    lang: Lang, office: Office, clock: FixedClock
) -> None:
    seat = office.opened(lang)
    seat.filed()
    first = seat.reference
    clock.instant -= timedelta(days=2)
    seat.window.ask_health()
    seat.press(Qt.Key.Key_F4)
    seat.sees("clock-behind")
    seat.speak("fr")
    seat.until(lambda: seat.state_of("clock") == " Horloge · à vérifier")
    seat.speak("ar")
    seat.until(lambda: "الساعة" in seat.state_of("clock"))
    seat.home()
    seat.filed()
    late = seat.reference
    clock.instant += timedelta(days=2)
    seat.window.ask_health()
    seat.until(lambda: not seat.is_told("clock-behind"))
    marked = {
        one: "Horloge du poste non vérifiée" in printed(seat.desk.receipt_pdf(one)) for one in (first, late)
    }
    assert marked == {first: False, late: True}
    assert seat.numbers() == ["00001", "00002"]
