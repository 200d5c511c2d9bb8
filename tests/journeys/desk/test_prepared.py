"""Prepared at the kiosk's desk, opened at the counter's: two computers of one office, no line between."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import RFC_4122, UUID

import pytest
from sqlalchemy import inspect, text

from kiosk.app import station
from kiosk.cases import office_keys
from kiosk.cases.case import Draft
from kiosk.cases.prepared import packing, parts, sealing
from kiosk.cases.published import laid_out
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.preparing import Opened, Slip
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check, settled
from kiosk.settings import Office, Settings
from kiosk.settings import Station as StationSettings
from tests.fakes.households import household

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
SETTINGS = Settings(office=Office(code="SALTB"), station=StationSettings(training=True))


def desk_of(folder: Path, clock: FixedClock, settings: Settings = SETTINGS) -> CounterDesk:
    return CounterDesk(station.means(folder, settings=settings, clock=clock))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folders of both: the kiosk knows the public half of the key, and nothing of the counter."""
    folder = tmp_path_factory.mktemp("office")
    counter, kiosk = (desk_of(folder / name, FixedClock(NOON)) for name in ("counter", "kiosk"))
    made = office_keys.make(counter.means.store, "SALTB", NOON)
    office_keys.keep(kiosk.means.store, replace(made, private=None))
    for desk in (counter, kiosk):
        desk.means.close()
    return folder


@pytest.fixture
def counter(tmp_path: Path, clock: FixedClock, office: Path) -> Iterator[CounterDesk]:
    desk = desk_of(shutil.copytree(office / "counter", tmp_path / "counter"), clock)
    yield desk
    desk.means.close()


@pytest.fixture
def kiosk(tmp_path: Path, clock: FixedClock, office: Path) -> Iterator[CounterDesk]:
    desk = desk_of(shutil.copytree(office / "kiosk", tmp_path / "kiosk"), clock)
    yield desk
    desk.means.close()


def prepared(kiosk: CounterDesk, answers: Answers | None = None, **changed: object) -> Slip:
    made = kiosk.prepare("tadamon", 1, answers or household(1, 2), "ar")
    return replace(made, **changed) if changed else made


def refusal(work: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(KioskError) as refused:
        work()
    return refused.value.code, dict(refused.value.values)


def test_what_a_citizen_prepared_is_a_draft_at_the_counter_and_then_a_file(
    kiosk: CounterDesk, counter: CounterDesk
) -> None:
    slip = prepared(kiosk)
    assert (slip.until, slip.persons, slip.training) == (date(2026, 12, 22), 4, True)
    assert slip.documents
    assert "signed-form" not in slip.documents, "the counter prints it"
    opened = counter.open_prepared(slip.parts)
    draft = opened.draft
    assert (draft.form, draft.form_version, draft.lang, draft.training) == ("tadamon", 1, "ar", True)
    assert (opened.made, opened.lost) == (NOON, ())
    assert (UUID(draft.id).version, UUID(draft.id).variant) == (7, RFC_4122)
    assert UUID(draft.id).int >> 80 == int(NOON.timestamp()) * 1000
    answers = Answers.from_json(draft.answers)
    form = counter.shelf.form("tadamon")
    assert answers == settled(form, household(1, 2)).with_value("documents", None)
    assert check(form, answers, today=NOON.date(), training=True) == ()
    case = counter.deposit(draft, answers.with_value("documents", ("signed-form",)), "S. Amrani")
    assert str(case.reference).startswith("SALTB-TA1-26-00001-")
    told = refusal(lambda: counter.open_prepared(slip.parts))
    assert told == ("already-deposited", {"reference": str(case.reference)}), "one slip is one file"


@pytest.mark.parametrize(("spouses", "children", "codes"), [(0, 0, 1), (1, 2, 1), (4, 20, 2)], ids=str)
def test_a_household_of_any_size_leaves_on_few_codes(
    kiosk: CounterDesk, counter: CounterDesk, spouses: int, children: int, codes: int
) -> None:
    slip = prepared(kiosk, household(spouses, children))
    assert len(slip.parts) == codes
    opened = counter.open_prepared([*reversed(slip.parts), slip.parts[0]])
    assert Answers.from_json(opened.draft.answers).count("children") == children


def test_what_is_wrong_or_not_asked_any_more_leaves_as_it_was_typed(
    kiosk: CounterDesk, counter: CounterDesk
) -> None:
    answers = household(0, 0).with_value("applicant.idcs", "12 34").with_value("applicant.cnie", "zz 999901")
    opened = counter.open_prepared(prepared(kiosk, answers).parts)
    kept = Answers.from_json(opened.draft.answers)
    assert (kept.text("applicant.idcs"), kept.text("applicant.cnie")) == ("12 34", "ZZ999901")
    assert kept.get("documents") is None


def test_a_slip_opened_again_goes_on_where_the_clerk_left_it(
    kiosk: CounterDesk, counter: CounterDesk
) -> None:
    slip = prepared(kiosk)
    first = counter.open_prepared(slip.parts)
    answers = Answers.from_json(first.draft.answers).with_value("applicant.address", "حي الرياض")
    counter.keep(first.draft, answers, "applicant.address")
    again = counter.open_prepared(slip.parts)
    assert again.draft.id == first.draft.id
    assert again.draft.place == "applicant.address"
    assert Answers.from_json(again.draft.answers) == answers
    another = counter.open_prepared(prepared(kiosk).parts)
    assert another.draft.id != first.draft.id, "another slip is another file"


def test_nothing_of_it_stays_at_the_kiosk(kiosk: CounterDesk, tmp_path: Path) -> None:
    slip = prepared(kiosk)
    kiosk.prepared_pdf(slip)
    with kiosk.means.store.read() as conn:
        names = inspect(conn).get_table_names()
        held = str([conn.execute(text(f"SELECT * FROM {name}")).all() for name in names])
    assert office_keys.current(kiosk.means.store, "SALTB").public.hex() in held
    answers = json.dumps(household(1, 2).to_json())
    for value in ("ZZ999901", "7267770186", "BEN ALI"):
        assert value in answers
        assert value not in held
        assert all(value.encode() not in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    told = refusal(lambda: kiosk.open_prepared(slip.parts))
    assert told[0] == "prepared-key-unknown", "who steals the kiosk reads no slip"


def test_a_kiosk_without_its_offices_key_prepares_nothing(tmp_path: Path, clock: FixedClock) -> None:
    desk = desk_of(tmp_path / "fresh", clock)
    assert refusal(lambda: prepared(desk))[0] == "prepared-key-missing"
    desk.means.close()


def test_only_what_is_deposited_is_prepared(kiosk: CounterDesk) -> None:
    macnss = load.form("macnss")
    told = refusal(lambda: kiosk.prepare("macnss", macnss.version, Answers(), "fr"))
    assert told[0] == "form-not-deposited"
    assert refusal(lambda: kiosk.prepare("tadamon", 99, Answers(), "fr"))[0] == "form-unknown"


def test_a_slip_is_good_for_thirty_days_and_says_since_when_it_is_not(
    kiosk: CounterDesk, counter: CounterDesk, clock: FixedClock
) -> None:
    slip = prepared(kiosk)
    clock.instant += timedelta(days=30)
    assert counter.open_prepared(slip.parts).made == NOON
    clock.instant += timedelta(days=1)
    assert refusal(lambda: counter.open_prepared(slip.parts)) == ("prepared-expired", {"until": "2026-12-22"})


def test_a_slip_of_a_key_replaced_meanwhile_still_opens_until_no_slip_of_it_is_good(
    kiosk: CounterDesk, counter: CounterDesk, clock: FixedClock
) -> None:
    slip = prepared(kiosk)
    clock.instant += timedelta(days=1)
    office_keys.make(counter.means.store, "SALTB", clock.now())
    counter.tidy()
    assert counter.open_prepared(slip.parts).made == NOON
    clock.instant += timedelta(days=31)
    counter.tidy()
    late = prepared(kiosk)
    assert refusal(lambda: counter.open_prepared(late.parts))[0] == "prepared-key-unknown"


def test_another_office_and_another_mode_are_told_by_name(
    kiosk: CounterDesk, tmp_path: Path, clock: FixedClock
) -> None:
    slip = prepared(kiosk)
    other = desk_of(tmp_path / "o", clock, replace(SETTINGS, office=Office(code="SALTC")))
    real = desk_of(tmp_path / "r", clock, replace(SETTINGS, station=StationSettings()))
    assert refusal(lambda: other.open_prepared(slip.parts)) == ("prepared-office", {"office": "SALTB"})
    assert refusal(lambda: real.open_prepared(slip.parts))[0] == "prepared-training"
    office_keys.make(real.means.store, "SALTB", NOON)
    genuine = prepared(real)
    assert refusal(lambda: kiosk.open_prepared(genuine.parts))[0] == "prepared-not-training"
    for desk in (other, real):
        desk.means.close()


def test_codes_cut_mixed_or_changed_open_nothing(kiosk: CounterDesk, counter: CounterDesk) -> None:
    first, second = prepared(kiosk, household(4, 20)), prepared(kiosk, household(4, 20))
    assert refusal(lambda: counter.open_prepared(first.parts[:1])) == (
        "prepared-incomplete",
        {"have": 1, "parts": 2},
    )
    mixed = [first.parts[0], second.parts[1]]
    assert refusal(lambda: counter.open_prepared(mixed))[0] == "prepared-incomplete"
    assert refusal(lambda: counter.open_prepared([]))[0] == "prepared-incomplete"
    assert refusal(lambda: counter.open_prepared(["TP1:HELLO"]))[0] == "prepared-damaged"


def sealed_by_a_stranger(counter: CounterDesk, about: dict[int, object], values: Answers) -> tuple[str, ...]:
    """Anybody who has the public half can make a slip: what it holds is believed in nothing."""
    key = office_keys.current(counter.means.store, "SALTB")
    label = sealing.Label("SALTB", key.digest[:4], date(2026, 12, 1), training=True)
    inner = packing.packed(counter.shelf.form("tadamon"), values, about)
    return parts.split(sealing.seal(label, key.public_key, inner))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({1: 7}, "prepared-damaged"),
        ({2: "1"}, "prepared-damaged"),
        ({2: True}, "prepared-damaged"),
        ({3: "tm"}, "prepared-damaged"),
        ({4: -1}, "prepared-damaged"),
        ({4: 2**40}, "prepared-damaged"),
        ({4: None}, "prepared-damaged"),
        ({1: "unheard-of"}, "prepared-form-unknown"),
        ({1: "macnss"}, "prepared-form-unknown"),
        ({2: 99}, "prepared-form-unknown"),
        ({1: "student"}, "prepared-form-unknown"),
    ],
    ids=str,
)
def test_a_stranger_who_seals_nonsense_is_refused(
    counter: CounterDesk, changed: dict[int, object], code: str
) -> None:
    about = {1: "tadamon", 2: 1, 3: "fr", 4: int(NOON.timestamp())} | changed
    texts = sealed_by_a_stranger(counter, about, household(0, 0))
    assert refusal(lambda: counter.open_prepared(texts))[0] == code


def test_a_slip_of_an_older_form_opens_under_the_newest_and_names_what_has_no_place(
    kiosk: CounterDesk, counter: CounterDesk
) -> None:
    old = load.form("tadamon")
    newer = replace(
        old,
        version=2,
        sections=tuple(
            replace(one, fields=tuple(field for field in one.fields if field.id != "address"))
            for one in old.sections
        ),
    )
    slip = prepared(kiosk)
    counter.means._published = replace(laid_out(()), shelf=counter.shelf.joined([newer]))
    opened = counter.open_prepared(slip.parts)
    assert opened.draft.form_version == 2
    assert len(opened.lost) == 1
    assert " : " in opened.lost[0]
    assert Answers.from_json(opened.draft.answers).get("applicant.address") is None
    assert Answers.from_json(opened.draft.answers).text("applicant.idcs") == "7267770186"


def test_the_codes_of_a_page_are_read_back_at_the_counter(kiosk: CounterDesk, counter: CounterDesk) -> None:
    slip = prepared(kiosk, household(4, 20))
    assert counter.prepared_codes(kiosk.prepared_pdf(slip)) == slip.parts
    assert counter.prepared_codes(slip.parts[0] + "\r\n") == slip.parts[:1]
    assert counter.prepared_codes("\r\n".join(slip.parts)) == slip.parts, "two codes in one breath"
    assert refusal(lambda: counter.prepared_codes(" \n"))[0] == "prepared-damaged"
    assert refusal(lambda: counter.prepared_codes("6111245123456"))[0] == "prepared-damaged"


def test_what_was_opened_is_not_kept_before_the_clerk_has_it_in_hand(
    kiosk: CounterDesk, counter: CounterDesk
) -> None:
    opened: Opened = counter.open_prepared(prepared(kiosk).parts)
    assert isinstance(opened.draft, Draft)
    assert opened.draft.updated is None
    assert counter.day().drafts == ()
