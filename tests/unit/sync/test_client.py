"""Whatever answers at the hub's address, the client says what it is."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import requests
import zstandard

from kiosk.cases import certificates
from kiosk.cases.thumbprint import key_id
from kiosk.clock import FixedClock
from kiosk.errors import KioskError, failures
from kiosk.sync.answers import link_of, opened, told_by
from kiosk.sync.batch import pack
from kiosk.sync.client import HubClient
from kiosk.sync.enrol import enrol
from kiosk.sync.envelope import LinkState
from kiosk.sync.outbox import next_waiting
from kiosk.sync.road import hub_key
from kiosk.sync.signing import claimed, sign, verified
from kiosk.sync.wire import PROBLEM_TYPE, Access, Enrolled, Enrolment, EnrolmentRequest, Head, OfficeNames
from tests.fakes.filings import NOON
from tests.fakes.scripted import Said, Scripted, scripted
from tests.fakes.station import Station
from tests.fakes.told import HUB_JWK, certificate, certified
from tests.services.ports import free_port


@pytest.fixture
def script() -> Iterator[Scripted]:
    with scripted() as made:
        yield made


@pytest.fixture
def client(script: Scripted) -> Iterator[HubClient]:
    made = HubClient(script.url + "/", FixedClock(NOON), connect_timeout=1, read_timeout=5)
    yield made
    made.close()


def problem(code: str, **members: object) -> Said:
    document = {"type": f"urn:tadamon:problem:{code}", "title": "x", "status": 409, **members}
    return Said(409, PROBLEM_TYPE, msgspec.json.encode(document))


@pytest.mark.parametrize(
    "url", ["", "hub", "ftp://hub", "https://", "https://[", "https://hub:port", "http:///v1"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(KioskError, match="hub-address"):
        HubClient(url, FixedClock(NOON))


def test_plain_http_is_for_this_machine_only() -> None:
    with pytest.raises(KioskError, match="hub-not-https"):
        HubClient("http://hub.example.ma", FixedClock(NOON))
    for url in ("https://hub.example.ma", "http://localhost:1", "http://[::1]:1", "http://127.0.0.1"):
        HubClient(url, FixedClock(NOON)).close()


def test_a_healthy_hub_is_healthy(script: Scripted, client: HubClient) -> None:
    script.answers = [Said(body=b'{"status":"ok"}')]
    client.health()
    assert script.asked[0][:2] == ("GET", "/v1/health")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Said(200, "text/html", b"<html>login</html>"), "hub-captive"),
        (Said(200, "application/json", b"<html>"), "hub-captive"),
        (Said(200, "application/json", b"\xff"), "hub-captive"),
        (Said(200, "application/json", b" " * 1_100_000), "hub-captive"),
        (Said(302, headers={"Location": "http://login.example/"}), "hub-captive"),
        (Said(404, "text/html", b"no such page"), "hub-captive"),
        (Said(511, "text/html", b"log in first"), "hub-captive"),
        (Said(500, PROBLEM_TYPE, b"not json"), "hub-captive"),
        (Said(400, PROBLEM_TYPE, b'{"type":"about:blank","title":"x","status":400}'), "hub-captive"),
        (Said(502, "text/html", b"bad gateway"), "hub-unavailable"),
        (Said(429, "text/html", b"slow down"), "hub-unavailable"),
        (Said(503, PROBLEM_TYPE, b'{"type":"about:blank","title":"x","status":503}'), "hub-unavailable"),
        (Said(200, "application/json", b"{", length=50), "hub-unreachable"),
        (problem("station-revoked"), "station-revoked"),
        (problem("of-a-later-version"), "hub-refused"),
    ],
)
def test_what_answers_is_told_apart(script: Scripted, client: HubClient, said: Said, code: str) -> None:
    script.answers = [said]
    with pytest.raises(KioskError) as told:
        client.health()
    assert told.value.code == code
    assert code in failures()


def test_nothing_listens(tmp_path: Path) -> None:
    client = HubClient(f"http://127.0.0.1:{free_port()}", FixedClock(NOON))
    with pytest.raises(KioskError, match="hub-unreachable"):
        client.health()
    client.close()


def test_a_server_without_tls_is_not_trusted(script: Scripted) -> None:
    client = HubClient(script.url.replace("http:", "https:"), FixedClock(NOON))
    with pytest.raises(KioskError, match="hub-tls"):
        client.health()
    client.close()


def test_exceptions_of_the_library_become_codes() -> None:
    assert told_by(requests.ReadTimeout()).code == "hub-slow"
    assert told_by(requests.ConnectTimeout()).code == "hub-unreachable"
    assert told_by(requests.exceptions.InvalidURL()).code == "hub-address"


def test_each_code_says_what_the_road_is() -> None:
    assert link_of("hub-slow") is LinkState.UNREACHABLE
    assert link_of("hub-tls") is LinkState.CAPTIVE
    assert link_of("station-unknown") is LinkState.REFUSED


def test_a_refusal_keeps_what_the_hub_waits_for() -> None:
    said = problem("batch-gap", next_expected=7)
    assert opened(409, said.type, said.body).values == {"next_expected": 7, "now": None}


def test_a_wrong_clock_here_is_set_right_by_the_hubs(
    script: Scripted, client: HubClient, desk: Station
) -> None:
    hub_now = int(NOON.timestamp()) + 86400
    head = Said(body=msgspec.json.encode(Head(3, "0" * 64)))
    script.answers = [problem("access-expired", now=hub_now), head, head]
    assert client.head(desk.identity, 1) == Head(3, "0" * 64)
    client.head(desk.identity, 1)
    issued = [
        claimed(headers["Authorization"].removeprefix("Bearer "), Access).issued
        for _, _, headers, _ in script.asked
    ]
    assert issued == [int(NOON.timestamp()), hub_now, hub_now]


@pytest.mark.parametrize("refusal", [problem("access-expired"), problem("station-revoked")])
def test_a_refused_leave_is_not_asked_for_again(
    script: Scripted, client: HubClient, desk: Station, refusal: Said
) -> None:
    script.answers = [refusal]
    with pytest.raises(KioskError):
        client.head(desk.identity, 1)
    assert len(script.asked) == 1


def test_a_batch_travels_compressed_with_its_signature(
    script: Scripted, client: HubClient, desk: Station
) -> None:
    desk.deposit()
    with desk.store.read() as conn:
        waiting = next_waiting(conn, 10)
    me = desk.identity
    batch = pack(waiting.items, waiting.prev_head, me.device, waiting.epoch, me.private_key)
    script.answers = [Said(body=b'{"answers":[ ],"checkpoint":"x"}')]
    reply = client.send(batch)
    assert (bytes(reply.answers), reply.checkpoint) == (b"[ ]", "x")
    _, path, headers, body = script.asked[0]
    assert path == f"/v1/logs/{me.device}/1"
    assert (headers["Tadamon-Signature"], headers["Content-Encoding"]) == (batch.token, "zstd")
    assert zstandard.decompress(body) == batch.body


UNKNOWN = problem("station-unknown")


def test_an_enrolment_keeps_the_hubs_key_and_returns_the_offices_names(
    script: Scripted, client: HubClient, desk: Station
) -> None:
    office = OfficeNames("SALTB", "ملحقة", "Annexe")
    token = certificate(desk.identity.private_key)
    script.answers = [UNKNOWN, Said(body=msgspec.json.encode(Enrolled(office, "A1", HUB_JWK, token)))]
    assert enrol(client, desk.store, desk.identity, "SALTB", "A1", "CODE") == office
    sent = msgspec.json.decode(script.asked[1][3], type=Enrolment)
    request = verified(sent.request, claimed(sent.request, EnrolmentRequest).key, EnrolmentRequest)
    assert (request.device, request.code) == (desk.identity.device, "CODE")
    with desk.store.read() as conn:
        assert hub_key(conn) == HUB_JWK
        (kept,) = certificates.of_key(conn, key_id(desk.identity.private_key.public_key()))
    assert (kept.office, kept.station, kept.token) == ("SALTB", "A1", token)


def test_a_hub_that_does_not_answer_enrols_nobody(script: Scripted, client: HubClient, desk: Station) -> None:
    script.answers = [problem("hub-busy")]
    with pytest.raises(KioskError, match="hub-busy"):
        enrol(client, desk.store, desk.identity, "SALTB", "A1", "CODE")
    assert len(script.asked) == 1


def test_a_certificate_that_the_hub_did_not_sign_enrols_nobody(
    script: Scripted, client: HubClient, desk: Station
) -> None:
    forged = sign(certified(desk.identity.private_key), desk.identity.private_key)
    office = OfficeNames("SALTB", "ملحقة", "Annexe")
    script.answers = [UNKNOWN, Said(body=msgspec.json.encode(Enrolled(office, "A1", HUB_JWK, forged)))]
    with pytest.raises(KioskError, match="signature-broken"):
        enrol(client, desk.store, desk.identity, "SALTB", "A1", "CODE")
    with desk.store.read() as conn:
        assert hub_key(conn) is None
