"""``kiosk receipt verify``."""

import argparse
from dataclasses import asdict
from datetime import datetime
from errno import ENAMETOOLONG
from pathlib import Path
from typing import Any

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE, REFUSED, KioskError
from kiosk.flows.verifying import Verdict, verdict_words
from kiosk.print.scan import LARGEST

_PICTURES = {".png", ".jpg", ".jpeg", ".pdf"}
"""Ends of names that no seal and no reference has: such a file is missed where it is not there."""


def add(commands: Commands) -> None:
    """Declare the command."""
    receipt = commands.add_parser("receipt", help="look at a receipt")
    actions = receipt.add_subparsers(required=True, metavar="ACTION")
    verify = with_data(actions.add_parser("verify", help="check its seal, without network"))
    verify.add_argument(
        "seal",
        metavar="FILE|TEXT",
        help="a picture or PDF of it, the text of its QR code, or its reference",
    )
    verify.set_defaults(run=_verify)


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    source = _source(chosen.seal)
    with station.desk(data_folder(chosen)) as desk:
        verdict = desk.verify_receipt(source)
    write_json(_json(verdict))
    return DONE if verdict.good else REFUSED


def _source(given: str) -> bytes | str:
    """Return a file's bytes, or the argument itself where it is a seal's text or a reference.

    Raises KioskError ``seal-file-missing`` (file).
    """
    path = Path(given)
    try:
        if not path.exists() and path.suffix.lower() not in _PICTURES:
            return given
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as wrong:
        if wrong.errno == ENAMETOOLONG:  # a seal's text is longer than a file's name may be
            return given
        raise KioskError("seal-file-missing", file=path.name) from wrong


def _json(verdict: Verdict) -> dict[str, Any]:
    words = verdict_words()
    told = {name: _plain(value) for name, value in asdict(verdict).items() if name != "finding"}
    known = verdict.known and {name: _plain(value) for name, value in asdict(verdict.known).items()}
    said, remedy = (words[f"{verdict.finding}.{part}"] for part in ("said", "remedy"))
    return {
        "verdict": verdict.finding.value,
        **told,
        "known": known,
        "said": asdict(said),
        "remedy": asdict(remedy),
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
