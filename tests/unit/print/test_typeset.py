"""Lines of glyphs: joined, in reading order, broken where they must be, in a face that has every sign."""

import subprocess
import sys
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.print.fonts import Face
from kiosk.print.typeset import Line, Span, lines, printable
from kiosk.text import isolate, plain

NAMES = st.text(
    alphabet="ابتجحخدرزسشصطعغفقكلمنهويأإآةىءؤئ لاABCÉèçœ'-()0123456789،.\u064e\u0651", max_size=60
)


def laid(text: str, face: Face = Face.NASKH, *, rtl: bool = True, width: float = 1e6) -> tuple[Line, ...]:
    return lines([Span(text, face)], rtl=rtl, width=width)


def text_of(line: Line) -> str:
    return "".join(glyph.text for glyph in line.glyphs)


def test_arabic_letters_take_their_joined_shapes() -> None:
    (alone,), (joined,) = laid("ب ب ب"), laid("ببب")
    assert len({glyph.id for glyph in alone.glyphs if glyph.text == "ب"}) == 1
    assert len({glyph.id for glyph in joined.glyphs}) > 1


def test_arabic_runs_from_the_right_and_french_from_the_left() -> None:
    (arabic,), (french,) = laid("وصل إيداع"), laid("dépôt", Face.SANS, rtl=False)
    assert arabic.glyphs[0].x > arabic.glyphs[-1].x
    assert french.glyphs[0].x < french.glyphs[-1].x


def test_a_number_inside_arabic_reads_from_the_left() -> None:
    (line,) = laid(f"عدد {isolate('42/2026')} نسخة")
    digits = [glyph for glyph in line.glyphs if glyph.text and glyph.text in "0246/"]
    assert "".join(glyph.text for glyph in digits) == "42/2026"
    assert [glyph.x for glyph in digits] == sorted(glyph.x for glyph in digits)


def test_brackets_face_their_word_in_arabic() -> None:
    (line,) = laid("السيد(ة)")
    (opening,) = (glyph for glyph in line.glyphs if glyph.text == "(")
    (latin,) = laid("(", rtl=False)
    assert opening.id != latin.glyphs[0].id


@settings(max_examples=60)
@given(NAMES)
def test_no_sign_of_the_source_is_lost_or_doubled(text: str) -> None:
    for rtl in (True, False):
        assert "".join(map(text_of, laid(text, rtl=rtl))) == text


def test_bidi_marks_are_obeyed_but_neither_drawn_nor_extracted() -> None:
    (line,) = laid(f"رقم {isolate('AB-12')}")
    assert text_of(line) == plain(f"رقم {isolate('AB-12')}")


def test_a_paragraph_breaks_between_words_and_no_line_is_too_wide() -> None:
    broken = laid("الأشخاص غير القادرين على تحمل واجبات الاشتراك " * 3, width=12000)
    assert len(broken) > 3
    assert all(line.width <= 12000 for line in broken)


def test_a_word_wider_than_its_column_breaks_inside() -> None:
    broken = laid("A" * 60, Face.SANS, rtl=False, width=8000)
    assert len(broken) > 3
    assert all(line.width <= 8000 for line in broken)


def test_spaces_at_the_ends_do_not_count_as_width() -> None:
    assert laid("نص ")[0].width == pytest.approx(laid("نص")[0].width)


def test_nothing_makes_no_glyphs() -> None:
    assert all(line.glyphs == () and line.width == 0 for line in laid(""))


@pytest.mark.parametrize(
    ("text", "face", "other"),
    [("N№", Face.NASKH, Face.SANS), ("ağ", Face.SANS, Face.NASKH), ("b½", Face.NASKH_BOLD, Face.SANS_BOLD)],
)
def test_a_sign_one_family_lacks_comes_from_the_other(text: str, face: Face, other: Face) -> None:
    (line,) = laid(text, face, rtl=False)
    assert [glyph.face for glyph in line.glyphs] == [face, other]
    assert all(glyph.id for glyph in line.glyphs)


def test_a_sign_no_family_has_is_refused_by_its_code_point() -> None:
    with pytest.raises(KioskError) as refused:
        laid("名")
    assert (refused.value.code, refused.value.values) == ("paper-sign-missing", {"sign": "U+540D"})


def test_a_further_glyph_of_one_sign_stands_for_no_text() -> None:
    (line,) = laid("لَا إله")
    assert text_of(line) == "لَا إله"


def test_spans_keep_their_own_weight_on_one_line() -> None:
    (line,) = lines([Span("الطعن: ", Face.NASKH_BOLD), Span("تظلم", Face.NASKH)], rtl=True)
    assert {glyph.face for glyph in line.glyphs} == {Face.NASKH_BOLD, Face.NASKH}


def test_many_threads_lay_out_the_same_lines() -> None:
    made: list[tuple[Line, ...]] = []
    workers = [threading.Thread(target=lambda: made.append(laid("وصل إيداع 42"))) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(made) == 8
    assert set(made) == {laid("وصل إيداع 42")}


def test_a_command_without_display_or_window_can_lay_text_out() -> None:
    script = (
        "import sys\n"
        "from kiosk.print.fonts import Face\n"
        "from kiosk.print.typeset import Span, lines\n"
        "assert len(lines([Span('وصل', Face.NASKH)], rtl=True)[0].glyphs) == 3\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={"PATH": "", "PYTHONPATH": "."}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("العلوي ALAOUI ğ №", "العلوي ALAOUI ğ №"),
        ("T\U0001d400zi", "TAzi"),
        ("王 Li", "? Li"),
        ("\u0301", "\u0301"),
    ],
)
def test_what_cannot_be_set_becomes_the_letter_under_it_or_a_question_mark(typed: str, set_as: str) -> None:
    assert printable(typed) == set_as


@settings(max_examples=100)
@given(st.text(max_size=20))
def test_whatever_is_typed_can_be_set_once_it_is_made_printable(text: str) -> None:
    laid(printable(text))


ONE_AFTER_ANOTHER = """
import threading
from kiosk.print import typeset

typeset._application()
for signs in ("A", "é7ب"):
    told = []
    worker = threading.Thread(target=lambda: told.append(typeset.printable(signs)))
    worker.start()
    worker.join()
print(told[0])
"""


def test_the_faces_outlive_the_thread_that_first_used_them() -> None:
    """A name must never come out as question marks because a window was opened and closed before."""
    run = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER], capture_output=True, text=True, check=False, timeout=60
    )
    assert run.stdout.strip() == "é7ب", run.stderr
