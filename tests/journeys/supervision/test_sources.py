"""A hub, an office's register and the fake answer supervision alike, and never beyond the asker's scope."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.supervising import Format, Right, Source, Supervising
from kiosk.hub.house import House
from kiosk.hub.people import Role
from tests.fakes import counting
from tests.fakes.sources import HERE, KEPT, MONTH, hub_source, of
from tests.fakes.supervised import TODAY

CHOICES = (
    MONTH,
    Choice(Period.day(TODAY)),
    MONTH.before(),
    replace(MONTH, state=CaseState.TRANSMITTED),
    replace(MONTH, form="student"),
    replace(MONTH, station="A2"),
    replace(MONTH, clerk=HERE[0].file.clerk),
    replace(MONTH.before(), answered=True),
    replace(MONTH.before(), reason="threshold"),
    replace(MONTH, reason=""),
    replace(MONTH, training=True),
    replace(MONTH, scope="office:SALTB"),
    replace(MONTH, scope="region:04"),
    replace(MONTH, scope="nation"),
    replace(MONTH, scope="office:AGDAL"),
    replace(MONTH, scope="region:05"),
    replace(MONTH, scope="province:04.421"),
)


@pytest.mark.parametrize("choice", CHOICES, ids=range(len(CHOICES)))
def test_figures_are_what_counting_one_by_one_gives(source: Supervising, choice: Choice) -> None:
    for by in By:
        told = msgspec.structs.replace(source.figures(choice, by), as_of=None)
        assert told == counting.figures(of(choice), choice, by)


@pytest.mark.parametrize("choice", CHOICES, ids=range(len(CHOICES)))
def test_files_come_page_by_page_each_once(source: Supervising, choice: Choice) -> None:
    found, after, more = list[str](), "", True
    while more:
        page = source.files(choice, after, 17)
        found += [one.reference for one in page.files]
        after, more = found[-1] if found else "", page.more
    assert found == [one.file.reference for one in of(choice)]


@pytest.mark.parametrize("by", By)
def test_every_number_opens_the_list_behind_it(source: Supervising, by: By) -> None:
    for group in source.figures(MONTH, by).groups:
        assert len(source.files(MONTH.of(by, group.key), limit=1000).files) == group.files


def test_what_waits_opens_the_list_behind_it(source: Supervising) -> None:
    told = source.queue()
    assert msgspec.structs.replace(told, as_of=None) == counting.queue(HERE, TODAY)
    assert told.oldest_days == (TODAY - min(one.file.day for one in HERE if counting.waits(one))).days
    for cell in told.cells:
        assert len(source.files(MONTH.waiting(cell, told.today), limit=1000).files) == cell.files
    assert source.queue("office:AGDAL").files == source.queue(training=True).files == 0


def test_a_board_says_what_its_parts_say(source: Supervising) -> None:
    told = source.board(MONTH, (By.DAY, By.REASON, By.STATION))
    assert told.figures == tuple(source.figures(MONTH, by) for by in (By.DAY, By.REASON, By.STATION))
    assert told.before == source.figures(MONTH.before(), By.STATE).total
    assert told.queue == source.queue()
    assert told.stations == source.stations()
    elsewhere = source.board(replace(MONTH, scope="office:AGDAL"), (By.DAY,))
    assert (elsewhere.figures[0].total.files, elsewhere.queue.files, elsewhere.stations) == (0, 0, ())


def test_a_file_is_told_with_what_cnss_said_of_it(source: Supervising) -> None:
    for one in (
        HERE[0],
        next(one for one in HERE if one.until),
        next(one for one in HERE if one.file.reason),
    ):
        told = source.file(one.file.reference)
        assert replace_received(told.file) == replace_received(one.file)
        assert (told.registration, told.answers) == (one.registration, None)
        assert [(said.event, said.day) for said in told.decisions] == (
            [(one.file.state, one.until)] if one.until else []
        )


def replace_received(file: msgspec.Struct) -> msgspec.Struct:
    """A register does not know when a file arrived at the hub."""
    return msgspec.structs.replace(file, received=None)


def test_a_file_of_another_office_is_not_there(source: Supervising) -> None:
    elsewhere = next(one for one in KEPT if one.file.office == "AGDAL")
    with pytest.raises(KioskError, match="file-unknown"):
        source.file(elsewhere.file.reference)


@pytest.mark.parametrize("scope", ["region", "nation:04", "commune:04", "office:"])
def test_a_scope_that_is_none_is_refused(source: Supervising, scope: str) -> None:
    with pytest.raises(KioskError, match="scope-unknown"):
        source.figures(replace(MONTH, scope=scope))


def test_a_missing_number_is_named(source: Supervising) -> None:
    days = Period(TODAY - timedelta(days=60), TODAY)
    told = source.balance(days)
    (office,) = told.offices
    assert (told.whole, office.office, office.states) == (
        False,
        "SALTB",
        counting.figures(HERE, MONTH, By.STATE).total.states,
    )
    assert [one.reference for series in office.series for one in series.missing] == ["SALTB-A2-26-00017-17"]
    assert {series.station: series.deposited for series in office.series} == {
        code: sum(one.file.station == code for one in HERE) for code in ("A1", "A2", "B1")
    }
    assert source.balance(days, "office:AGDAL").offices == ()


def test_each_day_of_each_station_is_named(source: Supervising) -> None:
    found = source.closings(Period.week(TODAY))
    assert [(one.day, one.office, one.station) for one in found] == sorted(
        {(one.file.day, "SALTB", one.file.station) for one in of(Choice(Period.week(TODAY)))}
    )
    assert sum(one.deposits for one in found) == len(of(Choice(Period.week(TODAY))))
    assert source.closings(Period.week(TODAY), "office:AGDAL") == ()


def test_nobody_sees_beyond_the_scope_of_the_token(house: House, means: Means) -> None:
    province = hub_source(house, means, Role.HEAD, "province:04.281")
    told = province.figures(replace(MONTH, scope="nation"), By.OFFICE)
    assert {group.key for group in told.groups} == {"KENIT", "SOULT"}
    assert {one.office for one in province.files(MONTH, limit=1000).files} == {"KENIT", "SOULT"}
    assert {one.office for one in province.closings(Period.week(TODAY))} == {"KENIT", "SOULT"}
    assert {one.office for one in province.balance(Period.week(TODAY)).offices} == {"KENIT", "SOULT"}
    assert {one.code for one in province.offices()} == {"KENIT", "SOULT"}
    assert province.queue("office:SALTB").files == 0
    board = province.board(replace(MONTH, scope="nation"), (By.OFFICE,))
    assert {group.key for group in board.figures[0].groups} == {"KENIT", "SOULT"}
    assert board.queue == province.queue()
    with pytest.raises(KioskError, match="file-unknown"):
        province.file(HERE[0].file.reference)


def test_who_looks_is_told_with_what_that_one_may(source: Supervising) -> None:
    who = source.overseer()
    assert who.scope == "office:SALTB"
    assert {Right.FIGURES, Right.EXPORT, Right.CLOSE} <= who.rights
    assert Right.ADMINISTER not in who.rights
    assert (Format.PARQUET in who.formats) == (who.source is Source.HUB)
