"""``kiosk orient``: which schemes a household's answers lead to, and why, as JSON."""

import argparse
from datetime import date

from kiosk.cli.common import Commands, data_folder, read_answers, with_data, write_json
from kiosk.cli.law import known_law
from kiosk.clock import SystemClock, local
from kiosk.eligibility import words
from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import Orientation, orient
from kiosk.errors import DONE
from kiosk.text import LANGS, Lang


def add(commands: Commands) -> None:
    """Declare the command."""
    command = with_data(commands.add_parser("orient", help="say which scheme is for a household, and why"))
    command.add_argument("file", metavar="FILE|-", help="answers of a form, as JSON")
    command.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day (default: today)")
    command.add_argument("--lang", choices=LANGS, help="add the words of each code, in that language")
    command.set_defaults(run=_orient)


def as_json(told: Orientation) -> dict[str, object]:
    """Return an orientation as commands tell it."""
    return {
        "best": told.best,
        "ready": told.ready,
        "outcomes": [
            {
                "scheme": one.scheme,
                "fit": one.fit,
                "reasons": list(one.reasons),
                "missing": list(one.missing),
                "members": list(one.members),
            }
            for one in told.outcomes
        ],
        "on": told.on.isoformat(),
        "parameters": dict(told.parameters),
    }


def _orient(chosen: argparse.Namespace) -> int:
    answers = read_answers(chosen.file)
    on = chosen.on or local(SystemClock().now()).date()
    told = orient(answers, law(on, known_law(data_folder(chosen))), on)
    said = {"words": _words(told, chosen.lang)} if chosen.lang else {}
    write_json(as_json(told) | said)
    return DONE


def _words(told: Orientation, lang: Lang) -> dict[str, object]:
    values = told.parameters
    codes = dict.fromkeys(code for one in told.outcomes for code in one.reasons)
    steps = {code: words.next_step(code, values) for code in codes}
    return {
        "schemes": {one.scheme: words.scheme(one.scheme, values).title.said(lang) for one in told.outcomes},
        "reasons": {code: words.told(code, values).said(lang) for code in codes},
        "steps": {code: step.words.said(lang) for code, step in steps.items() if step},
    }
