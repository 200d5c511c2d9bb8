"""Files of :mod:`tests.fakes.supervised` put where they are kept: in a register, or at a hub."""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import insert

from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, journal, outbox, person, print_job
from kiosk.hub.admin import add_office
from kiosk.hub.house import House
from kiosk.hub.landing import land
from kiosk.hub.tables import decision, file
from tests.fakes.filed import filed
from tests.fakes.supervised import NOW, OFFICES, Kept


def at_hub(house: House, kept: Sequence[Kept], first: int = 1) -> None:
    """Put files at a hub as entries from ``first`` on, with what CNSS said of them."""
    for names in OFFICES:
        add_office(house.database, names, house.clock)
    rows = [_row_at_hub(seq, one) for seq, one in enumerate(kept, first)]
    said = [
        {"reference": one.file.reference, "event": one.file.state, "day": one.until, "imported": NOW,
         "registration": one.registration, "reason": one.file.reason}
        for one in kept if one.until
    ]  # fmt: skip
    with house.database.write() as connection:
        land(connection, file, rows)
        connection.execute(insert(decision), said)


def _row_at_hub(seq: int, one: Kept) -> dict[str, Any]:
    names = ("reference", "office", "station", "day", "instant", "received", "clerk", "form", "persons")
    told = {name: getattr(one.file, name) for name in (*names, "state", "reason", "training")}
    return filed(seq, {}, **told, since=one.file.day, registration=one.registration)


SMALL = {"applicant": {"family_name_ar": "العلوي"}}


def in_register(store: Store, kept: Sequence[Kept], answers: dict[str, Any] = SMALL) -> None:
    """Put files into a register as deposited, printed and sent, with what CNSS said of them."""
    with store.begin() as conn:
        mine = conn.get_execution_options()["device"]
        told = [_told(one, line, mine) for line, one in enumerate(kept, 1)]
        conn.execute(insert(case_file), [one["file"] | {"answers": answers} for one in told])
        conn.execute(insert(person), [row for one in told for row in one["persons"]])
        entries = [entry for one in told for entry in one["entries"]]
        entries = [entry | {"seq": seq, "head": "0" * 64} for seq, entry in enumerate(entries, 1)]
        conn.execute(insert(journal), entries)
        conn.execute(insert(outbox), [_sent(entry) for entry in entries])
        conn.execute(insert(print_job), [one["receipt"] for one in told])


def _told(one: Kept, line: int, device: str) -> dict[str, Any]:
    held, body = one.file, one.file.reference.encode()
    reference, digest = Reference.parse(held.reference), sha256(body).hexdigest()
    same = (
        "reference",
        "office",
        "station",
        "training",
        "form",
        "form_version",
        "clerk",
        "instant",
        "reason",
    )
    row = {name: getattr(held, name) for name in same} | {
        "line": line, "id": f"c{line}", "year": reference.year, "number": reference.number, "lang": "ar",
        "law_date": "2026-01-01", "hash": digest,
        "day": held.day.isoformat(), "clock_trusted": True, "device": device, "state": held.state,
        "received": [], "missing": [], "registration": one.registration,
        "answered": one.until and one.until.isoformat(),
    }  # fmt: skip
    entry = {
        "device": device, "epoch": 1, "case_id": f"c{line}", "event": "deposited", "clerk": held.clerk,
        "instant": held.instant, "detail": {}, "body": body, "hash": digest,
    }  # fmt: skip
    entries = [entry]
    if one.until:
        detail = {"day": one.until.isoformat(), "registration": one.registration, "reason": held.reason}
        answer = {"event": held.state, "instant": held.instant + timedelta(days=90), "detail": detail}
        entries.append(entry | answer | {"body": b"answer", "hash": sha256(b"answer").hexdigest()})
    names = ("idcs", "cnie", "family_ar", "given_ar", "family_fr", "given_fr", "birth_date")
    nobody = dict.fromkeys(names, "")
    persons = [nobody | {"case_line": line, "position": at, "role": "child"} for at in range(held.persons)]
    receipt = {
        "device": device, "case_id": f"c{line}", "paper": "receipt", "copy": 0, "media": "A4",
        "state": "printed", "reasons": [], "created": held.instant,
    }  # fmt: skip
    return {"file": row, "entries": entries, "persons": persons, "receipt": receipt}


def _sent(entry: dict[str, Any]) -> dict[str, Any]:
    place = {name: entry[name] for name in ("device", "epoch", "seq", "case_id")}
    return place | {"state": "acknowledged", "verdict": "stored", "reason": "", "attempts": 1}
