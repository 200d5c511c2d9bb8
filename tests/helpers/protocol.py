"""The examples of ``docs/protocol.md``, made by the program itself from keys and instants that stay."""

import json
from base64 import urlsafe_b64encode
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from kiosk.cases.canonical import canonical
from kiosk.cases.case import CaseState
from kiosk.cases.closing import figures, lines_of
from kiosk.cases.day import Closing, DayLine, DayRegister
from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.cases.thumbprint import key_id
from kiosk.errors import KioskError
from kiosk.hub.keys import public_jwk
from kiosk.hub.problems import problem
from kiosk.sync.batch import pack
from kiosk.sync.envelope import LogItem, Verdict
from kiosk.sync.feed_items import CertificateItem, DecisionItem, FeedItem, RevocationItem
from kiosk.sync.signing import verified
from kiosk.sync.wire import (
    Access,
    BatchClaims,
    Checkpoint,
    ClosingAnswer,
    ClosingKept,
    Enrolled,
    Enrolment,
    EnrolmentRequest,
    Given,
    Head,
    LastNumber,
    Page,
    PageClaims,
    Reply,
    SentClosing,
)
from tests.fakes.deposited import SIGNER, case, sealed
from tests.fakes.filings import NOON
from tests.fakes.station import OFFICE
from tests.fakes.told import HUB, HUB_JWK, certified

DEVICE = "0199a5b0-0000-7000-8000-000000000001"
KEY = SIGNER.private_key
_FEED = "/v1/feed?after=0&limit=100"
_DETERMINISTIC = ec.ECDSA(SHA256(), deterministic_signing=True)


def token(statement: msgspec.Struct, key: ec.EllipticCurvePrivateKey) -> str:
    """Return a statement signed as RFC 6979 does, the same at each run; the program's own reader takes it."""
    parts = b'{"alg":"ES256"}', msgspec.json.encode(statement)
    head, payload = (urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    r, s = decode_dss_signature(key.sign(head + b"." + payload, _DETERMINISTIC))
    signature = urlsafe_b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).rstrip(b"=")
    made = b".".join((head, payload, signature)).decode()
    assert verified(made, public_jwk(key), type(statement)) == statement
    return made


def examples() -> dict[str, str]:
    """Return each example by its name."""
    told = {"problem": _problem(), "seal": sealed()}
    return _keys() | _enrolment() | _log() | _reading() | _feed() | _closing() | told


def _text(statement: Any) -> str:
    return msgspec.json.encode(statement).decode()


def _keys() -> dict[str, str]:
    return {
        "station-key": _text(public_jwk(KEY)),
        "kid": key_id(KEY.public_key()),
        "hub-key": _text(HUB_JWK),
    }


def _enrolment() -> dict[str, str]:
    asked = EnrolmentRequest(
        DEVICE, "SALTB", "A1", "ABCD-EFGH-JKLM-NPQR", public_jwk(KEY), key_storage="register"
    )
    certificate = token(certified(KEY), HUB)
    last = LastNumber(training=False, year=26, last=42)
    answer = Enrolled(OFFICE, "A1", HUB_JWK, certificate, (last,))
    return {
        "enrolment-claims": _text(asked),
        "enrolment-body": _text(Enrolment(token(asked, KEY))),
        "enrolment-answer": _text(answer),
        "certificate-claims": _text(certified(KEY)),
    }


def _entries() -> list[LogItem]:
    head, made = BEFORE_FIRST, []
    for seq, (event, detail) in enumerate(
        [("reprinted", {"copy": "1"}), ("completed", {"documents": "rsu"})], 1
    ):
        body = canonical(
            {
                "v": 1,
                "device": DEVICE,
                "epoch": 1,
                "seq": seq,
                "event": event,
                "case": "019a0000-0000-7000-8000-000000000001",
                "reference": str(case().reference),
                "training": False,
                "instant": "2026-11-21T13:32:00.000Z",
                "clerk": "c-01",
                "clock": "trusted",
                "detail": detail,
            }
        )
        digest = sha256(body).hexdigest()
        head = next_head(head, digest)
        made.append(LogItem(seq, body, digest, head))
    return made


def _log() -> dict[str, str]:
    items = _entries()
    batch = pack(items, BEFORE_FIRST, DEVICE, 1, KEY)
    claims: BatchClaims = batch.claims
    answers = msgspec.json.encode(
        [Given(1, Verdict.STORED), Given(2, Verdict.QUARANTINED, "item-reference-broken")]
    )
    checkpoint = Checkpoint(DEVICE, 1, 2, items[-1].head, NOON, sha256(answers).hexdigest())
    return {
        "batch-body": batch.body.decode().rstrip("\n"),
        "batch-hashes": "\n".join(item.hash for item in items),
        "batch-heads": "\n".join(item.head for item in items),
        "batch-claims": _text(claims),
        "batch-signature": token(claims, KEY),
        "batch-answer": _text(Reply(msgspec.Raw(answers), token(checkpoint, HUB))),
        "checkpoint-claims": _text(checkpoint),
    }


def _reading() -> dict[str, str]:
    path = f"/v1/logs/{DEVICE}/1/head"
    access = Access(DEVICE, path, int(NOON.timestamp()))
    return {
        "access-claims": _text(access),
        "access-header": f"Authorization: Bearer {token(access, KEY)}",
        "head-answer": _text(Head(2, _entries()[-1].head)),
    }


def _items() -> list[FeedItem]:
    day = date(2026, 11, 21)
    reference = str(case().reference)
    return [
        CertificateItem(token(certified(KEY), HUB)),
        RevocationItem("ZZZZZZZZZZZ", NOON - timedelta(hours=5), "stolen"),
        DecisionItem(reference, "registered", day, registration="123456789"),
        DecisionItem(reference, "rejected", day, reason="threshold"),
    ]


def _feed() -> dict[str, str]:
    items = _items()
    head = bytes(32)
    for item in items:
        head = sha256(head + sha256(msgspec.json.encode(item)).digest()).digest()
    raw = tuple(msgspec.Raw(msgspec.json.encode(item)) for item in items)
    body = msgspec.json.encode(Page(raw, f"{len(items)}.{head.hex()[:16]}", more=False))
    leave = token(Access(DEVICE, _FEED, int(NOON.timestamp())), KEY)
    claims = PageClaims(sha256(leave.encode()).hexdigest(), sha256(body).hexdigest(), NOON)
    return {
        "feed-request": f"GET {_FEED}\nAuthorization: Bearer {leave}",
        "feed-body": body.decode(),
        "page-claims": _text(claims),
        "page-header": f'Tadamon-Page: {token(claims, HUB)}\nETag: "{claims.body}"',
    }


def _closing() -> dict[str, str]:
    line = DayLine(
        number=42,
        reference=str(case().reference),
        form="tadamon",
        instant=case().instant,
        applicant_ar="",
        applicant_fr="",
        cnie="",
        persons=4,
        state=CaseState.COMPLETE,
        missing=0,
        clerk="c-01",
    )
    register = DayRegister(date(2026, 11, 21), "SALTB", "A1", training=False, lines=(line,), gaps=())
    made = Closing(register, "c-02", NOON + timedelta(hours=4), _entries()[-1].head, 2, "")
    told = figures(made, DEVICE, 1)
    signed = token(told, KEY)
    kept = ClosingKept(sha256(signed.encode()).hexdigest(), NOON + timedelta(hours=5))
    return {
        "closing-claims": _text(told),
        "closing-body": _text(SentClosing(signed, lines_of(register).decode())),
        "closing-answer": _text(ClosingAnswer(token(kept, HUB))),
        "closing-kept": _text(kept),
    }


def _problem() -> str:
    told = problem(KioskError("batch-gap", next_expected=7), "fr")
    return json.dumps(json.loads(bytes(told.body)), ensure_ascii=False, indent=2)
