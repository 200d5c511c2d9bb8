"""A stranger, or an enrolled station gone bad, gets a refusal with a code: never a 500, never a way in."""

import asyncio
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from fastapi import FastAPI, Request
from sqlalchemy import func, select

from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.api import hub_app
from kiosk.hub.body import bounded
from kiosk.hub.enrolment import enrol
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.stations import DEVICE as DEVICE_SHAPE
from kiosk.hub.tables import disclosure, file, log_item
from kiosk.sync.signing import sign
from kiosk.sync.wire import BATCH_LIMIT, Access, Enrolled, Reply
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen, given
from tests.fakes.station import OFFICE

LOG = f"/v1/logs/{DEVICE}/1"
NESTED = b'{"is":"access","deep":' + b"[" * 4_000 + b"]" * 4_000 + b"}"
HUGE = (-1, 0, 2**31, 2**63 - 1, 2**63, 2**64, 10**400, 1.5, "1", None)


def encoded(part: bytes) -> str:
    return urlsafe_b64encode(part).rstrip(b"=").decode()


def signed(key: ec.EllipticCurvePrivateKey, payload: bytes, header: bytes = b'{"alg":"ES256"}') -> str:
    """A compact JWS of any bytes at all (RFC 7515 §7.1)."""
    stem = f"{encoded(header)}.{encoded(payload)}"
    one, two = decode_dss_signature(key.sign(stem.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{stem}.{encoded(one.to_bytes(32) + two.to_bytes(32))}"


def claimed(app: FastAPI, pen: Pen, body: bytes, **told: Any) -> Response:
    """Send what a station signed, whatever it claims."""
    head = BEFORE_FIRST
    for line in body.split(b"\n")[:-1]:
        head = next_head(head, sha256(line).hexdigest())
    claims = {
        "is": "batch", "device": DEVICE, "epoch": 1, "first": 1, "last": body.count(b"\n"),
        "prev_head": BEFORE_FIRST, "head": head, "body": sha256(body).hexdigest(), **told,
    }  # fmt: skip
    token = signed(pen.key, json.dumps(claims).encode())
    return call(app, "POST", LOG, body, {"Tadamon-Signature": token})


def test_nesting_without_end_is_refused(app: FastAPI, small_pen: Pen) -> None:
    token = signed(small_pen.key, NESTED)
    answers = (
        call(app, "GET", f"{LOG}/head", headers={"Authorization": f"Bearer {token}"}),
        call(app, "POST", LOG, b"\n", {"Tadamon-Signature": token}),
        call(app, "POST", "/v1/enrolments", NESTED),
        call(app, "POST", "/v1/enrolments", json.dumps({"request": token}).encode()),
    )
    assert [answer.code for answer in answers] == [
        "signature-broken",
        "signature-broken",
        "enrolment-malformed",
        "signature-broken",
    ]


@pytest.mark.parametrize(
    "header",
    [
        b"[]", b"null", b"{}", b"\xff", b'{"alg":5}', b'{"alg":{}}', b'{"alg":"none"}', b'{"alg":"HS256"}',
        b'{"alg":"ES256","crit":5}', b'{"alg":"ES256","b64":false,"crit":["b64"]}',
    ],
)  # fmt: skip
def test_only_one_kind_of_signature_counts(app: FastAPI, small_pen: Pen, header: bytes) -> None:
    access = {"is": "access", "device": DEVICE, "path": f"{LOG}/head", "issued": int(NOON.timestamp())}
    token = signed(small_pen.key, json.dumps(access).encode(), header)
    told = call(app, "GET", f"{LOG}/head", headers={"Authorization": f"Bearer {token}"})
    assert (told.status, told.code) == (401, "signature-broken")


@pytest.mark.parametrize("issued", [10**400, -(10**400), 2**63])
def test_an_instant_beyond_every_clock_has_expired(app: FastAPI, small_pen: Pen, issued: int) -> None:
    access = {"is": "access", "device": DEVICE, "path": f"{LOG}/head", "issued": issued}
    token = signed(small_pen.key, json.dumps(access).encode())
    told = call(app, "GET", f"{LOG}/head", headers={"Authorization": f"Bearer {token}"})
    assert told.code == "access-expired"


@pytest.mark.parametrize("claim", ["first", "last", "epoch"])
@pytest.mark.parametrize("value", HUGE)
def test_numbers_beyond_every_log_are_refused(app: FastAPI, small_pen: Pen, claim: str, value: Any) -> None:
    told = claimed(app, small_pen, b"{}\n", **{claim: value})
    assert told.status in {400, 401, 409}
    assert told.code in {"batch-malformed", "batch-misaddressed", "signature-broken", "batch-gap"}


@pytest.mark.parametrize("seq", [2**31, 2**63 - 1, 2**63, 10**400])
def test_a_place_far_ahead_is_a_gap(app: FastAPI, small_pen: Pen, seq: int) -> None:
    told = claimed(app, small_pen, b"{}\n", first=seq, last=seq)
    assert (told.code, told.json()["next_expected"]) == ("batch-gap", 1)


@pytest.mark.parametrize("count", [0, BATCH_LIMIT + 1])
def test_a_batch_has_at_least_one_entry_and_at_most_a_thousand(
    app: FastAPI, small_pen: Pen, count: int
) -> None:
    told = claimed(app, small_pen, b"\n" * count)
    assert told.code == ("batch-too-large" if count else "batch-malformed")
    assert claimed(app, small_pen, b"\n" * BATCH_LIMIT).status == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"instant": "0001-01-01T00:00:00+14:00"},
        {"instant": "9999-12-31T23:59:59-14:00"},
        {"clerk": "a\x00"},
        {"form": "\x00"},
        {"form_version": 2**70},
        {"answers": {"a": {"b": {"c": {"d": {"e": {"f": "\x00"}}}}}}},
        {"office": "\x00"},
        {"case": "\x00"},
    ],
)
def test_nonsense_inside_an_entry_is_kept_apart_on_both_engines(
    house: House, pen: Pen, changed: dict[str, Any]
) -> None:
    pen.write(**changed)
    pen.write(case="good", reference=pen.reference(7))
    pen.send()
    (verdict, reason), good = pen.verdicts()
    assert (verdict, bool(reason)) == ("quarantined", True)
    assert good == ("stored", "")


@pytest.mark.parametrize("body", [b"\xff", b"\x00", b'{"v":1,"deep":' + b"[" * 50_000, b'{"v":1,"v":1}'])
def test_bytes_that_are_no_entry_are_kept_apart_on_both_engines(house: House, pen: Pen, body: bytes) -> None:
    pen.raw(body)
    assert given(pen.send()) == [(1, "quarantined", "item-unreadable")]


@pytest.mark.parametrize("device", [f"{DEVICE}\n", DEVICE.upper(), "\x00", "٣" * 36])
def test_a_device_is_named_in_one_way(house: House, device: str) -> None:
    add_office(house.database, OFFICE)
    code = add_station(house.database, OFFICE.code, "A1", house.clock)
    told = call(hub_app(house), "POST", "/v1/enrolments", Pen(house, device).enrolment(code))
    assert (told.status, told.code) == (400, "enrolment-malformed")
    assert not DEVICE_SHAPE.fullmatch(device)


@pytest.mark.parametrize("changed", [{"crv": "P-521"}, {"crv": ""}, {"x": "AA"}, {"x": ""}, {"y": "é"}])
def test_a_key_that_is_none_is_refused(app: FastAPI, small_pen: Pen, changed: dict[str, str]) -> None:
    body = small_pen.enrolment("CODE", key={**public_jwk(small_pen.key), **changed})
    assert call(app, "POST", "/v1/enrolments", body).code == "signature-broken"


@pytest.mark.parametrize("path", ["/v1/health/", "/v1/enrolments/", "//v1/health", f"{LOG}/"])
def test_no_path_leads_elsewhere(app: FastAPI, path: str) -> None:
    told = call(app, "GET", path, headers={"Host": "elsewhere.example"})
    assert (told.status, told.code) == (404, "hub-path-unknown")


def test_the_same_export_twice_in_one_tick_is_one_disclosure(house: House, pen: Pen) -> None:
    path = "/v1/exports/2026-11-21.csv?training=1"
    leave = sign(Access(DEVICE, path, int(NOON.timestamp())), pen.key)
    for _ in range(2):
        told = call(hub_app(house), "GET", path, headers={"Authorization": f"Bearer {leave}"})
        assert told.status == 200
    with house.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(disclosure)) == 1


def together(tasks: list[Callable[[], Any]]) -> list[Any]:
    """Do all of it at once, and return what each gave or raised."""

    def tried(task: Callable[[], Any]) -> Any:
        try:
            return task()
        except KioskError as refused:
            return refused.code

    with ThreadPoolExecutor(len(tasks)) as threads:
        return list(threads.map(tried, tasks))


def test_of_many_computers_with_one_code_one_wins(house: House) -> None:
    add_office(house.database, OFFICE)
    code = add_station(house.database, OFFICE.code, "A1", house.clock)
    bodies = [Pen(house, f"{DEVICE[:-2]}{at:02d}").enrolment(code) for at in range(8)]
    told = together([partial(enrol, house.database, house.key, body, NOON) for body in bodies])
    assert sum(isinstance(one, Enrolled) for one in told) == 1
    assert [one for one in told if not isinstance(one, Enrolled)] == ["enrolment-code-used"] * 7


def test_the_same_batch_sent_at_once_is_kept_once(house: House, pen: Pen) -> None:
    for _ in range(5):
        pen.write()
    told = together([pen.send] * 6)
    assert all(isinstance(one, Reply) for one in told)
    verdicts = sorted(answer[1] for one in told for answer in given(one))
    assert verdicts == ["duplicate"] * 25 + ["stored"] * 5
    with house.database.read() as connection:
        counts = [connection.scalar(select(func.count()).select_from(one)) for one in (log_item, file)]
    assert counts == [5, 5]


def test_another_stations_batch_is_not_taken(app: FastAPI, small_house: House, small_pen: Pen) -> None:
    other = Pen(small_house, f"{DEVICE[:-1]}2", "A2")
    other.enrol()
    small_pen.write()
    batch = small_pen.batch()
    headers = {"Tadamon-Signature": batch.token}
    replayed = call(app, "POST", f"/v1/logs/{other.device}/1", batch.body, headers)
    assert (replayed.status, replayed.code) == (401, "signature-broken")
    moved = call(app, "POST", f"/v1/logs/{DEVICE}/2", batch.body, headers)
    assert (moved.status, moved.code) == (400, "batch-misaddressed")
    taken = call(app, "POST", LOG, batch.body, headers)
    assert given(msgspec.json.decode(taken.body, type=Reply)) == [(1, "stored", "")]


def test_a_line_cut_in_the_middle_of_a_body_is_no_defect() -> None:
    messages = [{"type": "http.request", "body": b"half", "more_body": True}, {"type": "http.disconnect"}]

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    with pytest.raises(KioskError, match="batch-cut"):
        asyncio.run(bounded(Request({"type": "http", "headers": []}, receive)))
