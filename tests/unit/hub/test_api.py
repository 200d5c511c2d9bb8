"""Every refusal is a problem document; no bytes from outside make the hub fall."""

from typing import Any, Never

import msgspec
import pytest
import zstandard
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError, failures
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.problems import STATUS, language
from kiosk.hub.routes import logs
from kiosk.hub.tables import disclosure
from kiosk.sync.batch import Batch
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import Access, Enrolled, Head, Manifest, Reply
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.pen import given as answers
from tests.fakes.station import OFFICE

LOG = f"/v1/logs/{DEVICE}/1"


def leave(pen: Pen, asked: str, **told: Any) -> dict[str, str]:
    access = Access(**{"device": pen.device, "path": asked, "issued": int(NOON.timestamp()), **told})
    return {"Authorization": f"Bearer {sign(access, pen.key)}"}


def posted(app: FastAPI, batch: Batch, body: bytes | None = None, **headers: Any) -> Response:
    sent = zstandard.compress(batch.body) if body is None else body
    told = {"Tadamon-Signature": batch.token, "Content-Encoding": "zstd", **headers}
    return call(app, "POST", LOG, sent, told)


def test_a_batch_is_taken_and_answered(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    told = posted(app, small_pen.batch())
    assert (told.status, told.headers["content-type"]) == (200, "application/json")
    assert answers(msgspec.json.decode(told.body, type=Reply)) == [(1, "stored", "")]


def test_a_batch_may_come_uncompressed(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    batch = small_pen.batch()
    assert posted(app, batch, batch.body, **{"Content-Encoding": "identity"}).status == 200


def test_a_gap_says_what_is_waited_for(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    small_pen.write()
    told = posted(app, small_pen.batch(2))
    assert (told.status, told.code, told.json()["next_expected"]) == (409, "batch-gap", 1)


def test_a_bomb_is_not_unpacked(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    bomb = zstandard.compress(bytes(200_000_000))
    assert len(bomb) < 10_000
    told = posted(app, small_pen.batch(), bomb)
    assert (told.status, told.code) == (413, "batch-too-large")


def test_a_body_that_does_not_say_its_size_is_taken(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    batch = small_pen.batch()
    body = zstandard.ZstdCompressor(write_content_size=False).compress(batch.body)
    assert posted(app, batch, body).status == 200


def test_a_body_that_lies_about_its_size_is_refused(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    batch = small_pen.batch()
    body = bytearray(zstandard.compress(batch.body))
    body[5] ^= 1  # RFC 8878 §3.1.1.1: after the magic number and the descriptor, the size of the content
    told = posted(app, batch, bytes(body))
    assert (told.status, told.code) == (415, "batch-encoding")


def test_a_window_larger_than_we_allocate_is_refused(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    # RFC 8878 §3.1.1: magic number, a frame that names no size, and a window descriptor of 2^(10+31) bytes.
    frame = bytes.fromhex("28b52ffd 00 f8") + b"\x01\x00\x00"
    told = posted(app, small_pen.batch(), frame)
    assert (told.status, told.code) == (415, "batch-encoding")


def test_too_many_bytes_are_not_held(app: FastAPI, small_pen: Pen) -> None:
    small_pen.write()
    told = posted(app, small_pen.batch(), b"x" * (4 * 1024 * 1024 + 1))
    assert told.code == "batch-too-large"


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_another_compression_is_refused(app: FastAPI, small_pen: Pen, encoding: str) -> None:
    small_pen.write()
    told = posted(app, small_pen.batch(), b"x", **{"Content-Encoding": encoding})
    assert (told.status, told.code) == (415, "batch-encoding")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=300), st.sampled_from(["zstd", ""]), st.text(max_size=40))
def test_no_bytes_make_it_fall(app: FastAPI, small_pen: Pen, body: bytes, encoding: str, token: str) -> None:
    signature = token.encode("utf-8").decode("latin-1")
    told = call(app, "POST", LOG, body, {"Content-Encoding": encoding, "Tadamon-Signature": signature})
    assert told.status in {400, 401, 413, 415}
    assert told.code in STATUS
    assert call(app, "POST", "/v1/enrolments", body).status in {400, 401}


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/logs/x", f"/v1/logs/{DEVICE}/x", f"/v1/logs/{DEVICE}/0"])
def test_an_unknown_path_is_told(app: FastAPI, path: str) -> None:
    assert (call(app, "POST", path).status, call(app, "POST", path).code) == (404, "hub-path-unknown")


@pytest.mark.parametrize("epoch", ["-1", "1234567890", "٣", "²"])
def test_an_epoch_is_a_small_number(app: FastAPI, epoch: str) -> None:
    assert call(app, "POST", f"/v1/logs/{DEVICE}/{epoch}").code == "hub-path-unknown"


def test_a_wrong_method_is_told(app: FastAPI) -> None:
    assert (call(app, "GET", "/v1/enrolments").status, call(app, "GET", LOG).code) == (405, "hub-method")


def test_words_are_in_the_language_asked_for(app: FastAPI) -> None:
    arabic = call(app, "GET", "/", headers={"Accept-Language": "en, ar-MA;q=0.8, fr"})
    french = call(app, "GET", "/", headers={"Accept-Language": "fr"})
    assert arabic.json()["title"] == failures()["hub-path-unknown"].said.ar
    assert french.json()["title"] == failures()["hub-path-unknown"].said.fr
    assert arabic.headers["content-language"] == "ar"
    assert language("en") == "fr"


def test_every_refusal_has_words() -> None:
    assert set(STATUS) <= set(failures())


def test_the_head_is_told_to_its_station_alone(app: FastAPI, small_pen: Pen) -> None:
    path = f"{LOG}/head"
    assert call(app, "GET", path, headers=leave(small_pen, path)).json() == {"seq": 0, "head": "0" * 64}
    small_pen.write()
    small_pen.send()
    told = call(app, "GET", path, headers=leave(small_pen, path))
    assert msgspec.json.decode(told.body, type=Head) == Head(1, small_pen.items[0].head)
    other = path.replace("0001/", "0002/")
    assert call(app, "GET", other, headers=leave(small_pen, other)).code == "signature-broken"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"path": "/v1/other"}, "signature-broken"),
        ({"device": "0199a5b0-0000-7000-8000-00000000ffff"}, "station-unknown"),
        ({"issued": int(NOON.timestamp()) - 301}, "access-expired"),
        ({"issued": int(NOON.timestamp()) + 301}, "access-expired"),
    ],
)
def test_a_leave_is_for_one_path_and_five_minutes(
    app: FastAPI, small_pen: Pen, told: dict[str, Any], code: str
) -> None:
    path = f"{LOG}/head"
    answer = call(app, "GET", path, headers=leave(small_pen, path, **told))
    assert (answer.status, answer.code) == (401, code)
    if code == "access-expired":
        assert answer.json()["now"] == int(NOON.timestamp())


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic abc"])
def test_without_a_leave_nothing_is_told(app: FastAPI, header: str) -> None:
    told = call(app, "GET", "/v1/exports/2026-11-21.csv", headers={"Authorization": header})
    assert (told.status, told.code) == (401, "signature-broken")


def test_a_station_is_enrolled(app: FastAPI, small_house: House, small_pen: Pen) -> None:
    add_office(small_house.database, OFFICE)
    small_pen.station = "B1"
    code = add_station(small_house.database, OFFICE.code, "B1", small_house.clock)
    told = call(app, "POST", "/v1/enrolments", small_pen.enrolment(code))
    assert msgspec.json.decode(told.body, type=Enrolled).office == OFFICE


def exported(app: FastAPI, pen: Pen, name: str = "2026-11-21.csv?training=1") -> Response:
    path = f"/v1/exports/{name}"
    return call(app, "GET", path, headers=leave(pen, path))


def test_an_export_is_signed_and_its_disclosure_noted(
    app: FastAPI, small_house: House, small_pen: Pen
) -> None:
    small_pen.write()
    small_pen.raw(b"unreadable")
    small_pen.send()
    told = exported(app, small_pen)
    manifest = verified(told.headers["tadamon-manifest"], public_jwk(small_house.key), Manifest)
    assert (manifest.count, manifest.quarantined, manifest.office) == (1, 1, "SALTB")
    assert int(told.headers["content-length"]) == len(told.body)
    assert told.headers["content-disposition"] == 'attachment; filename="SALTB-2026-11-21-T.csv"'
    with small_house.database.read() as connection:
        note = connection.execute(disclosure.select()).one()
    assert (note.device, note.sha256, note.count, note.training) == (DEVICE, manifest.sha256, 1, True)


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("2026-11-21.pdf", 404, "export-format"),
        ("today.csv", 404, "export-format"),
        ("2026-02-30.csv", 400, "export-day"),
        ("0000-00-00.csv", 400, "export-day"),
        ("9999-12-31.csv", 400, "export-day"),
        ("0001-01-01.csv", 400, "export-day"),
    ],
)
def test_an_export_that_cannot_be_is_refused(
    app: FastAPI, small_pen: Pen, name: str, status: int, code: str
) -> None:
    told = exported(app, small_pen, name)
    assert (told.status, told.code) == (status, code)


def test_health_is_told_to_everybody(app: FastAPI) -> None:
    assert call(app, "GET", "/v1/health").json() == {"status": "ok", "time": f"{NOON:%Y-%m-%dT%H:%M:%SZ}"}


def test_a_database_that_is_away_is_no_defect(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch, small_house: House
) -> None:
    def away(*_: Any) -> Never:
        raise KioskError("hub-database-absent")

    monkeypatch.setattr(type(small_house.database), "read", away)
    told = call(app, "GET", "/v1/health")
    assert (told.status, told.code, told.headers["retry-after"]) == (503, "hub-database-absent", "5")


@pytest.mark.logs("a defect of ours is provoked")
def test_a_defect_of_ours_says_nothing_of_itself(
    app: FastAPI, small_pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Never:
        raise RuntimeError("something of the answers")

    monkeypatch.setattr(logs, "take", broken)
    small_pen.write()
    with pytest.raises(RuntimeError):  # the server logs it without its values; the caller has been answered
        posted(app, small_pen.batch())
