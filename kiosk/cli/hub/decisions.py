"""``kiosk hub decisions``: the answers of CNSS."""

import argparse
from contextlib import closing

from kiosk.cli.common import Commands, read_file, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the commands."""
    decisions = actions.add_parser("decisions", help="the answers of CNSS")
    kinds = decisions.add_subparsers(required=True, metavar="ACTION")
    add = with_database(kinds.add_parser("import", help="tell the offices what a CSV of CNSS says"))
    add.add_argument("file", metavar="FILE")
    add.add_argument("--preview", action="store_true", help="say what each line would do, and do nothing")
    add.add_argument("--whole", action="store_true", help="do nothing where one line is wrong")
    add.set_defaults(run=_decisions)


def _decisions(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.clock import SystemClock
    from kiosk.hub import decisions
    from kiosk.hub.database import opened
    from kiosk.sync.decision_lines import line, told

    content = read_file(chosen.file)
    with closing(opened(chosen.database)) as database:
        if chosen.preview:
            lines = decisions.preview(database, content, SystemClock()).lines
            write_json({"lines": msgspec.to_builtins([line(one) for one in lines])})
            return REFUSED if any(one.problem for one in lines) else DONE
        report = decisions.record(database, content, SystemClock(), whole=chosen.whole)
    write_json(msgspec.to_builtins(told(report)))
    return REFUSED if report.refused else DONE
