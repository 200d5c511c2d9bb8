"""No entry can hold up the log: each is judged, whatever it holds."""

import json
from typing import Any, Never

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from kiosk.forms.load import shipped
from kiosk.hub import judge as judge_module
from kiosk.hub.entry import AT_INTAKE, refused
from kiosk.hub.judge import Held, Judged, judge
from kiosk.hub.stations import Station
from kiosk.sync.envelope import LogItem
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

HERE = Station(DEVICE, "SALTB", "A1", {}, NOON)


def judged(item: LogItem) -> Judged:
    """What the judge says of an entry, after intake has looked at it."""
    return judge(Held(item.seq, item.body, refused(item, HERE, 1), NOON), shipped())


def reason(item: LogItem) -> str:
    return judged(item).reason


def written(**changed: Any) -> LogItem:
    return Pen(None).write(**changed)


def test_a_good_deposit_has_a_row() -> None:
    good = judged(written())
    assert good.reason == ""
    assert good.row["reference"] == good.entry.reference
    assert json.loads(good.row["record"])["children.count"] == 2
    assert good.row["deposit_line"].startswith(good.entry.reference)
    assert (good.row["lang"], good.row["received"]) == ("ar", NOON)


def test_a_good_event_has_none() -> None:
    good = judged(Pen(None).event("withdrawn", "case-1"))
    assert (good.reason, good.row) == ("", None)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"v": 2}, "item-version-unknown"),
        ({"v": "1"}, "item-unreadable"),
        ({"event": "vanished"}, "item-unreadable"),
        ({"instant": "2026-11-21T12:00:00"}, "item-unreadable"),
        ({"case": ""}, "item-unreadable"),
        ({"clerk": "\x00"}, "item-unreadable"),
        ({"answers": []}, "item-unreadable"),
        ({"device": "another"}, "item-misplaced"),
        ({"epoch": 2}, "item-misplaced"),
        ({"seq": 2}, "item-misplaced"),
        ({"reference": "SALTB-TA1-26-00001-00"}, "item-reference-broken"),
        ({"training": False}, "item-reference-broken"),
        ({"office": "OTHER"}, "item-elsewhere"),
        ({"station": "B2"}, "item-elsewhere"),
        ({"form": "none"}, "item-form-unknown"),
        ({"form_version": 99}, "item-form-unknown"),
        ({"form": "macnss"}, "item-form-unknown"),
        ({"answers": {}}, "item-form-problems"),
        ({"lang": "العربية"}, "item-unreadable"),
    ],
)
def test_what_is_wrong_with_an_entry_has_a_name(changed: dict[str, Any], code: str) -> None:
    assert reason(written(**changed)) == code


@pytest.mark.parametrize(
    "changed", [{"answers": []}, {"form": "none"}, {"answers": {}}, {"form_version": 99}]
)
def test_what_an_entry_holds_is_not_looked_at_while_its_station_waits(changed: dict[str, Any]) -> None:
    assert refused(written(**changed), HERE, 1) == ""


@pytest.mark.parametrize("event", ["corrected", "withdrawn", "reprinted"])
def test_later_events_may_come_from_another_station_of_the_office(event: str) -> None:
    from kiosk.cases.reference import Reference

    neighbours = str(Reference("SALTB", "B2", 26, 1, training=True))
    assert refused(written(event=event, reference=neighbours, office="", station=""), HERE, 1) == ""


def test_a_reason_of_intake_is_for_good() -> None:
    for code in AT_INTAKE:
        assert judge(Held(1, written().body, code, NOON), shipped()).reason == code


def test_a_reference_is_written_as_it_is_printed() -> None:
    bare = Pen(None).reference(1).replace("-", "")
    assert reason(written(reference=bare)) == "item-reference-broken"


def test_a_deposit_of_another_offices_reference_is_elsewhere() -> None:
    from kiosk.cases.reference import Reference

    other = str(Reference("RABAT", "A1", 26, 1, training=True))
    assert reason(written(reference=other)) == "item-elsewhere"


def test_an_entry_without_bytes_was_withheld() -> None:
    assert reason(LogItem(1, b"", "0" * 64, "0" * 64)) == "item-withheld"


@pytest.mark.logs("a defect in a check is provoked")
def test_a_defect_in_a_check_sets_the_entry_apart(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> Never:
        raise RuntimeError("something of the answers")

    monkeypatch.setattr(judge_module, "check", broken)
    assert reason(written()) == "item-unreadable"
    assert "something of the answers" not in caplog.text
    assert "RuntimeError" in caplog.text


@example(st.binary(max_size=200))
def test_any_bytes_are_judged(body: bytes) -> None:
    assert reason(LogItem(1, body, "0" * 64, "0" * 64)) in {"item-unreadable", "item-withheld"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ["answers", "reference", "case", "clerk", "instant", "form", "missing", "seq", "office"]
)


@example(FIELDS, JSON)
def test_any_json_in_any_member_is_judged(name: str, value: Any) -> None:
    pen = Pen(None)
    tree = json.loads(pen.write().body)
    tree[name] = value
    found = judged(LogItem(1, json.dumps(tree).encode(), "0" * 64, "0" * 64))
    assert found.reason == "" or found.row is None


@pytest.mark.logs("the instant cannot be told in Morocco's time")
def test_an_instant_before_the_calendar_is_set_apart() -> None:
    assert reason(written(instant="0001-01-01T00:00:00.000+10:00")) == "item-unreadable"


def test_a_reference_too_long_for_its_column_is_set_apart() -> None:
    reference = Pen(None).reference(10**40)
    assert reason(written(reference=reference)) == "item-unreadable"
