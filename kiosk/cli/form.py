"""``kiosk form check``: what is wrong with a filled form, as JSON."""

import argparse
from collections.abc import Sequence

from kiosk.cli.common import Commands, read_answers, write_json
from kiosk.clock import SystemClock, local
from kiosk.errors import DONE, REFUSED
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.problem import Problem


def add(commands: Commands) -> None:
    """Declare the command."""
    form = commands.add_parser("form", help="look at a filled form")
    actions = form.add_subparsers(required=True, metavar="ACTION")
    checked = actions.add_parser("check", help="list what is wrong with it: [{field, code, values}]")
    checked.add_argument("form", metavar="FORM")
    checked.add_argument("file", metavar="FILE|-")
    checked.add_argument("--training", action="store_true", help="accept the numbers of demonstrations")
    checked.set_defaults(run=_check)


def found(form_id: str, answers: Answers, *, training: bool) -> Sequence[Problem]:
    """Return what is wrong with the answers today. Raises KioskError ``form-unknown``."""
    today = local(SystemClock().now()).date()
    return check(load.form(form_id), answers, today=today, training=training)


def as_json(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Return problems as commands tell them; no answer is in them."""
    return [{"field": one.field, "code": one.code, "values": dict(one.values)} for one in problems]


def _check(chosen: argparse.Namespace) -> int:
    problems = found(chosen.form, read_answers(chosen.file), training=chosen.training)
    write_json(as_json(problems))
    return REFUSED if problems else DONE
