"""``kiosk hub``: serve it, migrate its database, administer offices and stations, decisions, sticks."""

import argparse
from contextlib import closing
from dataclasses import asdict
from datetime import datetime

from kiosk.cases.certificates import RevocationReason
from kiosk.cli import hub_reconcile, hub_usb
from kiosk.cli.common import Commands, read_file, say, write_json
from kiosk.clock import MOROCCO
from kiosk.errors import DONE, REFUSED, KioskError, failure
from kiosk.sync.decisions import PreviewLine


def add(commands: Commands) -> None:
    """Declare the commands."""
    hub = commands.add_parser("hub", help="the regional server")
    actions = hub.add_subparsers(required=True, metavar="ACTION")
    serve = _with_database(actions.add_parser("serve", help="serve stations until asked to stop"))
    serve.add_argument("--port", type=int, default=8080, metavar="N", help="0 takes a free one")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    serve.set_defaults(run=_serve)
    _with_database(actions.add_parser("migrate", help="bring the database to today's schema")).set_defaults(
        run=_migrate
    )
    _add_office(actions.add_parser("office", help="administer offices"))
    _add_station(actions.add_parser("station", help="administer stations"))
    _add_decisions(actions.add_parser("decisions", help="the answers of CNSS"))
    hub_usb.add(actions)
    hub_reconcile.add(actions)


def _add_office(office: argparse.ArgumentParser) -> None:
    actions = office.add_subparsers(required=True, metavar="ACTION")
    add = _with_database(actions.add_parser("add", help="add an office, or rename one"))
    add.add_argument("code", metavar="CODE")
    add.add_argument("--name-ar", required=True, metavar="A")
    add.add_argument("--name-fr", required=True, metavar="F")
    add.add_argument("--commune", default="", metavar="C", help="HCP code of its commune")
    add.set_defaults(run=_office)


def _add_station(station: argparse.ArgumentParser) -> None:
    actions = station.add_subparsers(required=True, metavar="ACTION")
    add = _with_database(actions.add_parser("add", help="give a station a one-time code"))
    add.add_argument("office", metavar="OFFICE")
    add.add_argument("station", metavar="STATION")
    add.add_argument("--again", action="store_true", help="for the same computer, restored from a backup")
    add.set_defaults(run=_station)
    revoke = _with_database(actions.add_parser("revoke", help="believe and receive a station no more"))
    revoke.add_argument("office", metavar="OFFICE")
    revoke.add_argument("station", metavar="STATION")
    revoke.add_argument("--reason", required=True, choices=[one.value for one in RevocationReason])
    revoke.add_argument(
        "--since", type=_instant, metavar="INSTANT", help="when its key was lost, 2026-11-20T09:00 (or: now)"
    )
    revoke.set_defaults(run=_revoke)


def _add_decisions(decisions: argparse.ArgumentParser) -> None:
    actions = decisions.add_subparsers(required=True, metavar="ACTION")
    add = _with_database(actions.add_parser("import", help="tell the offices what a CSV of CNSS says"))
    add.add_argument("file", metavar="FILE")
    add.add_argument("--preview", action="store_true", help="say what each line would do, and do nothing")
    add.add_argument("--whole", action="store_true", help="do nothing where one line is wrong")
    add.set_defaults(run=_decisions)


def _instant(typed: str) -> datetime:
    told = datetime.fromisoformat(typed)
    return told if told.tzinfo else told.replace(tzinfo=MOROCCO)


def _with_database(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--database", required=True, metavar="URL", help="sqlite:///FILE or postgresql://…")
    return command


def _serve(chosen: argparse.Namespace) -> int:
    from kiosk.hub.serve import serve

    serve(
        chosen.database,
        port=chosen.port,
        host=chosen.host,
        announce=say,
    )
    return DONE


def _migrate(chosen: argparse.Namespace) -> int:
    from kiosk.hub.database import opened

    opened(chosen.database).close()
    return DONE


def _office(chosen: argparse.Namespace) -> int:
    from kiosk.hub.admin import add_office
    from kiosk.hub.database import opened
    from kiosk.sync.wire import OfficeNames

    with closing(opened(chosen.database)) as database:
        add_office(database, OfficeNames(chosen.code, chosen.name_ar, chosen.name_fr, chosen.commune))
    write_json({"office": chosen.code})
    return DONE


def _station(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import add_station
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        code = add_station(database, chosen.office, chosen.station, SystemClock(), again=chosen.again)
    write_json({"code": code})
    return DONE


def _revoke(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import revoke_station
    from kiosk.hub.database import opened

    reason = RevocationReason(chosen.reason)
    with closing(opened(chosen.database)) as database:
        since = revoke_station(
            database, chosen.office, chosen.station, SystemClock(), reason=reason, since=chosen.since
        )
    write_json({"office": chosen.office, "station": chosen.station, "since": since.isoformat()})
    return DONE


def _decisions(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import decisions
    from kiosk.hub.database import opened

    content = read_file(chosen.file)
    with closing(opened(chosen.database)) as database:
        if chosen.preview:
            lines = decisions.preview(database, content, SystemClock()).lines
            write_json({"lines": [_line(one) for one in lines]})
            return REFUSED if any(one.problem for one in lines) else DONE
        report = decisions.record(database, content, SystemClock(), whole=chosen.whole)
    refused = [_line(one) for one in report.refused]
    write_json({"recorded": report.recorded, "known": report.known, "refused": refused})
    return REFUSED if refused else DONE


def _line(one: PreviewLine) -> dict[str, object]:
    """Return what is said of a line; its number, where CNSS gave one, stays in the file."""
    words = failure(KioskError(one.problem)) if one.problem else None
    return {
        "line": one.line,
        "reference": one.decision.reference if one.decision else "",
        "decision": one.decision.event.value if one.decision else "",
        "before": one.before.value if one.before else "",
        "known": one.known,
        "problem": one.problem,
        "said": asdict(words.said) if words else None,
    }
