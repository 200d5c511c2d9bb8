"""``kiosk doctor``: every link the desk depends on, and the remedy of each that is broken."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from kiosk.cli.common import Commands, data_folder, say, with_data, write_json
from kiosk.clock import local
from kiosk.desk.counter import CounterDesk
from kiosk.errors import DONE, MISSING, KioskError, failure
from kiosk.print.reasons import cause
from kiosk.sync.envelope import LinkState

_SILENT = timedelta(days=3)
"""After which a neighbour that has entries to send is asked after: a weekend, and more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One link: whether it holds, and the failure that says what to do where it does not."""

    name: str
    ok: bool
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)


def add(commands: Commands) -> None:
    """Declare the command."""
    doctor = with_data(commands.add_parser("doctor", help="look at everything the desk depends on"))
    doctor.add_argument("--json", action="store_true", help="as one line of JSON")
    doctor.set_defaults(run=_doctor)


def _doctor(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    with station.desk(data_folder(chosen)) as desk:
        findings = [*_register(desk), *_law(desk), *_card(desk), *_states(desk), *_scanner(desk)]
        findings += [*_printer(desk), *_hub(desk)]
    told = [_told(finding) for finding in findings]
    if chosen.json:
        write_json(told)
    else:
        for one in told:
            say(f"{'+' if one['ok'] else '-'} {one['name']}: {one['said'] or 'ok'}")
    return DONE if all(finding.ok for finding in findings) else MISSING


def _register(desk: CounterDesk) -> Iterator[Finding]:
    health = desk.health()
    lost = next((one for one in health.troubles if one.name == "register"), None)
    if lost is not None:
        yield Finding("register", ok=False, code=lost.code, values=dict(lost.values))
        return
    yield Finding("register", ok=True)
    yield _people(desk)
    yield from _key(desk)
    yield _office_key(desk)
    yield from _neighbours(desk)
    yield Finding("clock", ok=health.clock_trusted, code="" if health.clock_trusted else "clock-behind")


def _key(desk: CounterDesk) -> Iterator[Finding]:
    """Tell a key that is not bound to this computer, once there is one; that is a choice."""
    from kiosk.cases.sealing import sealed_by
    from kiosk.cases.store import KEY

    key = desk.means.folder / KEY
    if key.exists():
        sealed = sealed_by(key.read_bytes())
        yield Finding("register.key", ok=True, code="" if sealed else "register-key-in-clear")


def _office_key(desk: CounterDesk) -> Finding:
    """Tell that no slip can be prepared or opened here; an office may have no kiosk."""
    from kiosk.cases import office_keys

    known = office_keys.known(desk.means.store, desk.settings.office.code)
    return Finding("prepared.key", ok=True, code="" if known else "prepared-key-missing")


def _people(desk: CounterDesk) -> Finding:
    """Tell that nobody has a secret; an office may want it so, and is told."""
    known = any(one.revoked is None for one in desk.people())
    return Finding("people", ok=True, code="" if known else "people-none")


def _neighbours(desk: CounterDesk) -> Iterator[Finding]:
    """Tell what a shared register lost of ours, and the logs in it that nobody sends: a computer is away."""
    from kiosk.cases.reach import was_set_back
    from kiosk.sync.outbox import left_behind

    means = desk.means
    with means.store.read() as conn:
        if was_set_back(conn):
            yield Finding("register.lost", ok=False, code="register-set-back")
        for one in left_behind(conn, means.now - _SILENT):
            told = {
                "station": one.station,
                "waiting": one.waiting,
                "day": local(one.since).date().isoformat(),
            }
            yield Finding("register.neighbours", ok=False, code="register-log-left", values=told)


def _law(desk: CounterDesk) -> Iterator[Finding]:
    try:
        desk.law()
    except KioskError as wrong:
        yield Finding("law", ok=False, code=wrong.code, values=wrong.values)
        return
    yield Finding("law", ok=True)


def _card(desk: CounterDesk) -> Iterator[Finding]:
    from kiosk.card.doctor import chain

    for link in chain(desk.settings.reading.reader):
        yield Finding(f"card.{link.name}", ok=link.ok, code=link.code, values=dict(link.values))


def _states(desk: CounterDesk) -> Iterator[Finding]:
    """Tell the files that no certificate could be taken from; having none at all is a choice, and told."""
    from kiosk.app import station

    found = station.states(desk.means.folder, desk.settings).store()
    if found.problems:
        yield Finding("states", ok=False, code="csca-unreadable", values={"files": ", ".join(found.problems)})
    else:
        yield Finding("states", ok=True, code="" if found else "no-authorities")


def _scanner(desk: CounterDesk) -> Iterator[Finding]:
    """Tell of the document scanner, where one is set; the window that is open is who uses it."""
    from kiosk.card.scanner import Scanner

    reading = desk.settings.reading
    if not reading.scanner:
        return
    wrong = Scanner(reading.scanner, reading.scanner_speed).trouble()
    ok = wrong is None or wrong.code == "scanner-busy"
    yield Finding("scanner", ok=ok, code=wrong.code if wrong else "", values=wrong.values if wrong else {})


def _printer(desk: CounterDesk) -> Iterator[Finding]:
    printers = {"printer": desk.means.printer}
    if desk.settings.printing.thermal:
        printers["receipt-printer"] = desk.means.thermal
    for name, printer in printers.items():
        wrong = cause(printer.status())
        yield Finding(name, ok=wrong is None, code=wrong.code if wrong else "")


def _hub(desk: CounterDesk) -> Iterator[Finding]:
    try:
        report = desk.send(asked=True)
    except KioskError as wrong:
        yield Finding("hub", ok=False, code=wrong.code, values=wrong.values)
        return
    yield from _told_by_hub(desk)
    ok = report.link is LinkState.UP
    code = "" if ok else report.code or "hub-unset"
    yield Finding("hub", ok=ok, code=code)


def _told_by_hub(desk: CounterDesk) -> Iterator[Finding]:
    """Tell what the hub published in vain, closings that it refused, and a copy of this disk."""
    from kiosk.desk import road

    found = {one.name: one for one in road.troubles(desk.means)}
    for name in ("published", "closings", "copies"):
        one = found.get(name)
        yield Finding(name, one is None, one.code if one else "", dict(one.values) if one else {})


def _told(finding: Finding) -> dict[str, Any]:
    words = {"ar": "", "fr": ""}
    if finding.code:
        known = failure(KioskError(finding.code, **finding.values))
        words = {"ar": f"{known.said.ar} {known.remedy.ar}", "fr": f"{known.said.fr} {known.remedy.fr}"}
    return {"name": finding.name, "ok": finding.ok, "code": finding.code, "said": words["fr"], **words}
