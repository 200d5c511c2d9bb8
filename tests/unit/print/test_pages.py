"""Papers of several pages: nothing lost, headings with what they head, signatures with what is signed."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kiosk.print import pages
from kiosk.print.layout import Box, Space
from kiosk.print.lettering import Text
from kiosk.print.pages import Format, Paper
from kiosk.print.pouring import Leading
from kiosk.print.scale import VALUE
from kiosk.print.sheet import Sheet
from kiosk.text import Words
from tests.helpers.papers import reader, said

SMALL = Format(100, 100, side=10, top=5, bottom=5)
ROOM = 100 - 5 - 5 - pages._FOLIO
TITLE = Words("ورقة", "Feuille")


@dataclass(frozen=True)
class Lines(Space):
    """A breakable box of lines of 1 mm."""

    def broken(self, sheet: Sheet, width: float, room: float) -> tuple[Box | None, Box | None]:
        del sheet, width
        fitting = min(int(room), int(self.mm))
        rest = Lines(self.mm - fitting) if fitting < self.mm else None
        return Lines(fitting) if fitting else None, rest


def poured(*body: Box, head: float = 10, foot: float = 20) -> list[list[Box]]:
    paper = Paper(SMALL, TITLE, Space(head), Space(5), body, Space(foot))
    return pages._poured(Sheet(100, 100, title=""), paper)


def heights(drawn: list[list[Box]]) -> list[list[float]]:
    sheet = Sheet(100, 100, title="")
    return [[box.height(sheet, 80) for box in page] for page in drawn]


@given(st.lists(st.integers(1, 60), max_size=12), st.integers(0, 60))
def test_boxes_keep_their_order_and_stay_on_their_page(sizes: list[int], foot: int) -> None:
    drawn = heights(poured(*map(Space, sizes), foot=foot))
    assert [size for page in drawn for size in page] == sizes
    for number, page in enumerate(drawn):
        above = 5 if number else 10
        below = foot if number == len(drawn) - 1 else 0
        assert above + sum(page) + below <= ROOM


def test_a_breakable_box_fills_the_page_and_goes_on() -> None:
    assert heights(poured(Lines(200))) == [[75], [80], [45]]


def test_a_heading_goes_over_with_what_it_heads() -> None:
    drawn = poured(Space(60), Leading(Space(5)), Leading(Space(2)), Space(30))
    assert heights(drawn) == [[60], [5, 2, 30]]


def test_a_box_higher_than_a_page_is_drawn_all_the_same() -> None:
    assert heights(poured(Space(10), Leading(Space(5)), Space(300), foot=0)) == [[10], [5, 300]]
    assert heights(poured(Space(300), foot=0)) == [[], [300]]


def test_a_foot_without_room_takes_the_last_box_and_its_heading_along() -> None:
    assert heights(poured(Space(50), Leading(Space(4)), Space(10))) == [[50], [4, 10]]


def test_a_foot_takes_only_the_last_part_of_what_may_break() -> None:
    assert heights(poured(Space(10), Lines(60))) == [[10, 59], [1]]
    assert heights(poured(Lines(70))) == [[69], [1]]


def test_a_foot_takes_nothing_that_has_no_room_above_it() -> None:
    assert heights(poured(Space(10), Space(30), Space(30), foot=60)) == [[10, 30, 30], []]
    assert heights(poured(foot=80)) == [[], []]


def test_a_foot_leaves_a_lone_box_where_it_is() -> None:
    assert heights(poured(Space(70))) == [[70], []]


def test_pages_are_numbered_in_both_languages_and_never_read_out() -> None:
    text = Text("س", "ar", VALUE)
    paper = pages.pdf(Paper(SMALL, TITLE, text, text, (Space(60), Space(60))))
    assert len(reader(paper).pages) == 2
    assert "صفحة 2 من 2" in said(paper)
    assert "Page 1 sur 2" in said(paper)


def test_a_roll_is_as_long_as_what_stands_on_it() -> None:
    def long(high: float) -> float:
        paper = pages.pdf(Paper(pages.ROLL, TITLE, Space(10), Space(), (Space(high), Lines(30))))
        (page,) = reader(paper).pages
        return float(page.mediabox.height) * 25.4 / 72

    assert abs(long(100) - long(50) - 50) < 0.01
    assert 140 < long(100) < 160


def test_slips_stand_on_the_paper_of_the_settings() -> None:
    assert pages.format_of("a4") is pages.A4
    assert pages.format_of("a5") is pages.A5
    assert pages.format_of("80mm") is pages.ROLL
