"""``kiosk form check``: what is wrong with a filled form, as JSON."""

import argparse

from kiosk.clock import SystemClock, local
from kiosk.cli.common import Commands, read_json, write_json
from kiosk.errors import DONE, REFUSED


def add(commands: Commands) -> None:
    """Declare the command."""
    form = commands.add_parser("form", help="look at a filled form")
    actions = form.add_subparsers(required=True, metavar="ACTION")
    check = actions.add_parser("check", help="list what is wrong with it: [{field, code, values}]")
    check.add_argument("form", metavar="FORM")
    check.add_argument("file", metavar="FILE|-")
    check.add_argument("--training", action="store_true", help="accept the numbers of demonstrations")
    check.set_defaults(run=_check)


def _check(chosen: argparse.Namespace) -> int:
    from kiosk.forms import load
    from kiosk.forms.answers import Answers
    from kiosk.forms.check import check

    form = load.form(chosen.form)
    answers = Answers.from_json(read_json(chosen.file))
    today = local(SystemClock().now()).date()
    problems = check(form, answers, today=today, training=chosen.training)
    write_json(
        [{"field": one.field, "code": one.code, "values": dict(one.values)} for one in problems]
    )
    return REFUSED if problems else DONE
