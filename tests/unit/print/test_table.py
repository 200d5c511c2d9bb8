"""Tables: rows wrap, break between pages only, and lose or repeat nothing but their heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.print.lettering import Align, Text
from kiosk.print.scale import VALUE
from kiosk.print.sheet import Sheet
from kiosk.print.table import Column, Struck, Table, TableRow, both, widths
from kiosk.text import Lang, Words

COLUMNS = (
    Column(Words("العدد", "N°"), 20),
    Column(Words("صاحب الطلب", "Demandeur")),
    Column(Words("الحالة", "État")),
)


def table(lengths: list[int]) -> Table:
    rows = [
        TableRow((Text(str(place), "fr", VALUE), Text("علي " * long, "ar", VALUE), Text("x", "fr", VALUE)))
        for place, long in enumerate(lengths)
    ]
    return Table(COLUMNS, tuple(rows))


def sheet() -> Sheet:
    return Sheet(210, 297, title="table")


def test_columns_without_a_width_share_what_is_left() -> None:
    assert widths(COLUMNS, 100) == [20, 40, 40]


def test_a_long_text_makes_its_row_higher() -> None:
    drawn = sheet()
    short, long = table([1]).height(drawn, 100), table([60]).height(drawn, 100)
    assert long > short + 3 * VALUE.leading


@given(
    lengths=st.lists(st.integers(0, 40), max_size=25),
    rooms=st.lists(st.floats(5, 120), min_size=1, max_size=4),
)
def test_breaking_keeps_every_row_once_in_order_and_within_its_room(
    lengths: list[int], rooms: list[float]
) -> None:
    drawn, whole = sheet(), table(lengths)
    left, placed = whole, []
    for room in rooms:
        first, rest = left.broken(drawn, 120, room)
        if isinstance(first, Table):
            assert not first.rows or first.height(drawn, 120) <= room + 1e-6
            placed += first.rows
        if rest is None:
            left = Table(COLUMNS, ())
            break
        assert isinstance(rest, Table)
        left = rest
    assert (*placed, *left.rows) == whole.rows


def test_what_does_not_fit_at_all_is_left_whole() -> None:
    whole = table([1, 1])
    assert whole.broken(sheet(), 120, 8) == (None, whole)


def test_a_table_without_rows_is_its_heading() -> None:
    empty = table([])
    assert empty.broken(sheet(), 120, 50) == (empty, None)
    assert empty.height(sheet(), 120) > 5


@pytest.mark.parametrize(
    ("align", "lang", "left"),
    [
        (Align.START, "ar", 90),
        (Align.START, "fr", 10),
        (Align.CENTRE, "ar", 50),
        (Align.END, "fr", 90),
    ],
)
def test_a_struck_text_has_its_line_where_the_text_stands(
    align: Align, lang: Lang, left: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, rules = sheet(), []
    monkeypatch.setattr(Text, "natural", lambda *_: 20.0)
    monkeypatch.setattr(Sheet, "rule", lambda _sheet, frame, *_, **__: rules.append(frame))
    Struck(Text("س", lang, VALUE, align)).draw(drawn, 10, 50, 100)
    assert [(rule.x, rule.width) for rule in rules] == [(left, 20)]


def test_each_line_of_a_struck_text_is_struck(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, rules = sheet(), []
    monkeypatch.setattr(Sheet, "rule", lambda _sheet, frame, *_, **__: rules.append(frame))
    struck = Struck(Text("علي " * 30, "ar", VALUE))
    struck.draw(drawn, 0, 0, 40)
    assert len(rules) == round(struck.height(drawn, 40) / VALUE.leading) > 2
    assert all(rule.width <= 40 for rule in rules)


def test_both_languages_stand_over_one_another() -> None:
    assert both(Words("كامل", "Complet"), VALUE).height(sheet(), 40) == 2 * VALUE.leading
