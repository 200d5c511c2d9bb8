"""A CSV cell looks the same whichever way it was made, and a row the same as one written value by value."""

import csv
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, bindparam, select

from kiosk.cases.overview.cells import cell, joined, line, neutral, parsed
from kiosk.cases.overview.columns import OUR_COLUMNS
from kiosk.clock import local
from kiosk.forms.load import form, shipped
from kiosk.forms.views import columns
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.layout import Layout
from kiosk.hub.selection import Selection
from kiosk.hub.sheets import write_csv
from kiosk.hub.tables import file
from tests.fakes.filed import DAY, HERE, filed, put

FORMULAS = ["=1+1", "+212", "-5", "@SUM(A1)", "\tx", "\rx", "\n=1", " =1"]
WIDE = ["\uff1d1", "\uff0b1", "\uff0d1", "\uff20A"]
SHARED = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text(
    st.one_of(
        st.sampled_from(list('\\=+-@;"\r\n\t \u00a0\uff1dا')), st.characters(exclude_categories=["Cs", "Cc"])
    ),
    max_size=12,
)


@pytest.mark.parametrize("text", [*FORMULAS, *WIDE])
def test_nothing_is_computed(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert neutral(f"a{text}") == f"a{text}"


def test_a_separator_or_quote_inside_a_value_is_quoted() -> None:
    assert line(['a;"b"\nc', None, True, 3, "=1"]) == '"a;""b""\nc";;1;3;\'=1'


@SHARED
@given(st.lists(TEXTS, min_size=20, max_size=20))
@example([*FORMULAS, *WIDE, '"', ";", "\u00a0=", "a\rb", "", " ", "'", "x"])
def test_sql_and_python_make_the_same_cell(house: House, texts: list[str]) -> None:
    asked = select(*(cell(bindparam(f"t{at}", type_=Text)).label(f"c{at}") for at in range(len(texts))))
    with house.database.read() as connection:
        found = connection.execute(asked, {f"t{at}": text for at, text in enumerate(texts)}).one()
    assert list(found) == [line([text, ""]).removesuffix(";") for text in texts]


@given(st.lists(TEXTS, min_size=2, max_size=8))
def test_a_line_is_read_as_it_was_joined(texts: list[str]) -> None:
    assert parsed(joined(texts)) == texts


def test_columns_of_a_form_may_stand_together_or_apart() -> None:
    assert Layout(["b", "c"], ["a", "b", "c", "d"]).laid('"x;";y') == ';"x;";y;'
    assert Layout(["c", "b"], ["a", "b", "c", "d"]).laid('"x;";y') == ';y;"x;";'


def plainly(rows: list[dict[str, Any]], records: list[dict[str, Any]]) -> bytes:
    """Every value of every row, one after the other: what an export must be equal to, byte by byte."""
    kinds = sorted(
        {(row["form"], row["form_version"]) for row in rows}, key=lambda kind: (form(*kind).order, kind)
    )
    names = [column.id for column in OUR_COLUMNS]
    names += [column.id for kind in kinds for column in columns(form(*kind))]
    names = list(dict.fromkeys(names))
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(names)
    for row, held in sorted(zip(rows, records, strict=True), key=lambda pair: pair[0]["instant"]):
        told = "told_" if row["told_state"] else ""
        ours = {
            name: row[name]
            for name in ("reference", "office", "station", "clerk", "persons", "form", "form_version")
        }
        ours |= {name: row[f"{told}{name}"] for name in ("state", "registration", "reason")}
        ours["instant"] = f"{local(row['instant']):%Y-%m-%d %H:%M:%S}"
        values = [(held | ours).get(name) for name in names]
        table.writerow(
            [
                neutral(one) if isinstance(one, str) else int(one) if isinstance(one, bool) else one
                for one in values
            ]
        )
    return out.getvalue().encode("utf-8-sig")


KINDS = st.sampled_from([("tadamon", 1), ("student", 1), ("regularisation", 1)])


@st.composite
def deposits(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    kind = draw(KINDS)
    ids = [column.id for column in columns(form(*kind))]
    held = draw(st.dictionaries(st.sampled_from(ids), TEXTS | st.booleans() | st.none(), max_size=8))
    told = draw(st.booleans())
    answer = (
        {"told_state": "rejected", "told_registration": draw(TEXTS), "told_reason": draw(TEXTS)}
        if told
        else {}
    )
    words = {"clerk": draw(TEXTS), "registration": draw(TEXTS), "reason": draw(TEXTS)}
    return {"form": kind[0], "form_version": kind[1], **words, **answer}, held


@settings(SHARED, max_examples=12)
@given(st.lists(deposits(), max_size=8))
def test_a_csv_is_byte_for_byte_what_a_plain_writer_makes(
    house: House, some: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    rows = [filed(seq, held, **told) for seq, (told, held) in enumerate(some, 1)]
    with house.database.write() as connection:
        connection.execute(file.delete())
    put(house, rows)
    out = io.BytesIO()
    with house.database.read() as connection:
        count = write_csv(Found(connection, Selection(HERE, DAY, training=False, last=DAY), shipped()), out)
    assert count == len(rows)
    assert out.getvalue() == plainly(rows, [held for _, held in some])
