"""``kiosk follow``: where a file stands, for one who knows its reference and the applicant's birth year."""

import argparse
from typing import Any

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE
from kiosk.flows.file_life import Followed
from kiosk.forms.shelf import Shelf
from kiosk.text import Words


def add(commands: Commands) -> None:
    """Declare the command."""
    follow = with_data(commands.add_parser("follow", help="say where a file stands and what to do next"))
    follow.add_argument("reference", metavar="REFERENCE")
    follow.add_argument(
        "--birth-year", required=True, metavar="Y", help="the applicant's, as proof of having the receipt"
    )
    follow.set_defaults(run=_follow)


def _follow(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    with station.desk(data_folder(chosen)) as desk:
        write_json(told(desk.follow(chosen.reference, chosen.birth_year), desk.shelf))
    return DONE


def told(known: Followed, shelf: Shelf) -> dict[str, Any]:
    """Return what is known of a file as JSON, each code with its words."""
    from kiosk.cases.reasons import words

    form = shelf.form(known.form, known.form_version) if known.missing else None
    documents = {one.code: one.label for one in form.documents} if form else {}
    return {
        "reference": known.reference,
        "form": known.form,
        "state": _said(known.state.value, words(known.state.value)),
        "as_of": known.as_of.isoformat(),
        "deposited": known.deposited.isoformat(),
        "persons": known.persons,
        "missing": [_said(code, documents.get(code)) for code in known.missing],
        "missing_until": known.missing_until,
        "registration": known.registration,
        "reason": _said(known.reason, words(known.reason)) if known.reason else None,
        "next_steps": [_said(code, words(code)) for code in known.next_steps],
    }


def _said(code: str, said: Words | None) -> dict[str, str]:
    return {"code": code, "ar": said.ar if said else code, "fr": said.fr if said else code}
