"""``kiosk hub figures``: files, persons, states, delays and reasons of a range, as JSON."""

import argparse
from contextlib import closing
from datetime import date

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE

_BY = ("day", "week", "month", "office", "station", "clerk", "state", "reason", "form")


def add(actions: Commands) -> None:
    """Declare the command."""
    figures = actions.add_parser("figures", help="count files, persons, states, delays and reasons")
    figures.add_argument("--day", type=date.fromisoformat, required=True, metavar="D", help="YYYY-MM-DD")
    figures.add_argument("--to", type=date.fromisoformat, metavar="D", help="the last day, included")
    figures.add_argument("--by", choices=_BY, default="day", help="what is counted apart")
    figures.add_argument(
        "--scope",
        default="nation",
        metavar="S",
        help="region:04, province:04.441 or office:CODE (default: all)",
    )
    figures.add_argument(
        "--training", action="store_true", help="the files of training instead of the real ones"
    )
    with_database(figures)
    figures.set_defaults(run=_figures)


def _figures(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.cases.overview.counts import By
    from kiosk.clock import SystemClock
    from kiosk.hub.database import opened
    from kiosk.hub.figures import Question, told
    from kiosk.hub.judging import caught_up
    from kiosk.hub.scope import EVERYWHERE, Scope
    from kiosk.hub.selection import Selection, codes

    scope = Scope.parse(chosen.scope)
    days = Selection(scope, chosen.day, chosen.training, chosen.to or chosen.day)
    with closing(opened(chosen.database)) as database:
        with database.read() as connection:
            offices = None if scope == EVERYWHERE else codes(connection, days)
        pending = caught_up(database, offices, SystemClock())
        with database.read() as connection:
            found = told(connection, Question(days, By(chosen.by)), pending)
    write_json(msgspec.to_builtins(found))
    return DONE
