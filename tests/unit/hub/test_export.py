"""An export holds the deposits of a scope on days of Morocco, real ones only unless asked."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from kiosk.cases.case import CaseState
from kiosk.cases.overview import xlsx
from kiosk.cases.overview.columns import OUR_COLUMNS
from kiosk.clock import MOROCCO
from kiosk.errors import KioskError
from kiosk.forms.load import shipped
from kiosk.hub.admin import add_office
from kiosk.hub.export import made, wanted
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.scope import EVERYWHERE, Level, Scope
from kiosk.hub.selection import Selection, quarantined
from kiosk.hub.tables import disclosure
from kiosk.sync.signing import verified
from kiosk.sync.wire import Manifest, OfficeNames
from tests.fakes.filed import ASKER, DAY, HERE, filed, put
from tests.fakes.pen import DEVICE, Pen

REAL = Selection(HERE, DAY, training=False, last=DAY)


@pytest.fixture
def filled(house: House) -> House:
    put(
        house,
        [
            filed(3),
            filed(1),
            filed(2, training=True),
            filed(4, office="RABAT"),
            filed(5, day=date(2026, 11, 20)),
        ],
    )
    return house


def references(house: House, selection: Selection) -> list[str]:
    with house.database.read() as connection:
        found = Found(connection, selection, shipped())
        listed = [row["reference"] for row in found.records()]
        assert listed == [
            line.split(b";")[0].decode() for _, page in found.lines() for line in page.splitlines()
        ]
        assert len(listed) == found.count()
    return listed


def test_only_the_offices_own_real_deposits_of_that_day_in_order(filled: House) -> None:
    assert references(filled, REAL) == ["R1", "R3"]
    assert references(filled, replace(REAL, training=True)) == ["R2"]
    assert references(filled, replace(REAL, scope=Scope(Level.OFFICE, "RABAT"))) == ["R4"]
    assert references(filled, replace(REAL, scope=EVERYWHERE)) == ["R4", "R1", "R3"]


def test_a_part_of_a_scope_never_leads_out_of_it(filled: House) -> None:
    add_office(filled.database, OfficeNames("RABAT", "الرباط", "Rabat", "04.421.01.01"))
    region = Scope(Level.REGION, "04")
    assert references(filled, replace(REAL, within=Scope(Level.OFFICE, "RABAT"))) == []
    assert references(filled, replace(REAL, within=EVERYWHERE)) == ["R1", "R3"]
    assert references(filled, replace(REAL, scope=region)) == ["R4"]
    assert references(filled, replace(REAL, scope=EVERYWHERE, within=region)) == ["R4"]


def test_columns_are_ours_then_the_forms(filled: House) -> None:
    with filled.database.read() as connection:
        found = Found(connection, REAL, shipped()).columns
        nobody = replace(REAL, scope=Scope(Level.OFFICE, "NONE"))
        assert Found(connection, nobody, shipped()).columns == OUR_COLUMNS
    assert found[: len(OUR_COLUMNS)] == OUR_COLUMNS
    assert len({column.id for column in found}) == len(found) > len(OUR_COLUMNS)


def test_a_large_export_is_whole(filled: House) -> None:
    put(filled, [filed(seq) for seq in range(100, 1400)])
    ready = made(filled, ASKER, REAL, "csv")
    whole = b"".join(ready.pieces())
    assert (whole.count(b"\r\n"), len(whole)) == (1303, ready.size)
    assert whole[1000:3000] == b"".join(ready.pieces(1000, 2999))


def test_a_quarantined_entry_counts_on_the_moroccan_day_it_came(pen: Pen) -> None:
    midnight = datetime(2026, 11, 21, 0, 0, tzinfo=MOROCCO)
    pen.house.clock.instant = midnight - timedelta(seconds=1)
    pen.raw(b"unreadable")
    pen.send()
    pen.house.clock.instant = midnight
    pen.raw(b"unreadable too")
    pen.send(2)
    with pen.house.database.read() as connection:
        assert quarantined(connection, REAL) == 1
        assert quarantined(connection, replace(REAL, day=date(2026, 11, 20), last=date(2026, 11, 20))) == 1
        assert quarantined(connection, replace(REAL, scope=Scope(Level.OFFICE, "RABAT"))) == 0


def test_a_range_holds_its_first_and_its_last_day(filled: House) -> None:
    days = replace(REAL, day=date(2026, 11, 20))
    assert sorted(references(filled, days)) == ["R1", "R3", "R5"]
    assert references(filled, replace(REAL, last=date(2026, 11, 22))) == ["R1", "R3"]


def test_a_state_is_where_files_stand_now_with_what_cnss_decided(house: House) -> None:
    told = {"told_state": "registered", "told_registration": "123456789"}
    put(house, [filed(1), filed(2, state="withdrawn"), filed(3, **told), filed(4, state="registered")])
    assert references(house, replace(REAL, state=CaseState.REGISTERED)) == ["R3", "R4"]
    assert references(house, replace(REAL, state=CaseState.COMPLETE)) == ["R1"]


def test_one_form_alone_can_be_asked_for(house: House) -> None:
    put(house, [filed(1), filed(2, held={}, form="student")])
    assert references(house, replace(REAL, form="student")) == ["R2"]


@pytest.mark.parametrize(
    ("name", "query", "code"),
    [
        ("2026-11-21_2026-11-20.csv", {}, "export-day"),
        ("2026-11-21_2026-02-30.csv", {}, "export-day"),
        ("2026-11-21_.csv", {}, "export-format"),
        ("2026-11-21.csv", {"state": "lost"}, "export-state"),
        ("2026-11-21.csv", {"form": "'; --"}, "export-form"),
        ("2026-11-21.csv", {"scope": "moon:1"}, "scope-unknown"),
    ],
)
def test_what_cannot_be_exported_is_refused(name: str, query: dict[str, str], code: str) -> None:
    with pytest.raises(KioskError, match=code):
        wanted(ASKER, name, query)


def test_who_took_which_days_and_state_is_noted_and_signed(filled: House) -> None:
    chosen, kind = wanted(
        ASKER, "2026-11-20_2026-11-21.csv", {"state": "complete", "form": "tadamon", "training": "0"}
    )
    ready = made(filled, ASKER, chosen, kind)
    with filled.database.read() as connection:
        (noted,) = connection.execute(select(disclosure)).all()
    assert (noted.device, noted.day, noted.last) == (DEVICE, date(2026, 11, 20), DAY)
    assert (noted.state, noted.count, noted.office) == ("complete", 3, "SALTB")
    assert (noted.scope, noted.form, noted.sha256) == ("office:SALTB", "tadamon", ready.sha256)
    assert ready.name == "SALTB-2026-11-20_2026-11-21-tadamon-complete.csv"
    told = verified(ready.manifest, public_jwk(filled.key), Manifest)
    assert (told.scope, told.form, told.size, told.pending) == ("office:SALTB", "tadamon", ready.size, 0)


def test_a_wider_scope_is_named_where_no_office_is(filled: House) -> None:
    ready = made(filled, replace(ASKER, scope=EVERYWHERE), replace(REAL, scope=EVERYWHERE), "csv")
    assert ready.name == "nation-2026-11-21.csv"
    assert verified(ready.manifest, public_jwk(filled.key), Manifest).office == ""


def test_more_files_than_a_sheet_has_rows_are_refused_and_nothing_is_noted(
    filled: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 1)
    with pytest.raises(KioskError, match="export-too-long"):
        made(filled, ASKER, REAL, "xlsx")
    with filled.database.read() as connection:
        assert connection.execute(select(disclosure)).all() == []
