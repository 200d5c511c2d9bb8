"""``kiosk receipt verify`` and ``kiosk papers``."""

import argparse
from pathlib import Path

from kiosk.cases.reference import Reference
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.desk.counter import CounterDesk
from kiosk.errors import DONE, KioskError


def add(commands: Commands) -> None:
    """Declare the commands."""
    receipt = commands.add_parser("receipt", help="look at a receipt")
    actions = receipt.add_subparsers(required=True, metavar="ACTION")
    verify = with_data(actions.add_parser("verify", help="check its seal, without network"))
    verify.add_argument(
        "seal", metavar="FILE|TEXT", help="a picture or PDF of it, or the text of its QR code"
    )
    verify.set_defaults(run=_verify)
    papers = with_data(commands.add_parser("papers", help="write the papers of a file as PDF"))
    papers.add_argument("reference", metavar="REFERENCE")
    papers.add_argument("--out", type=Path, required=True, metavar="DIR")
    papers.set_defaults(run=_papers)


def write_papers(desk: CounterDesk, reference: str, out: Path) -> tuple[str, ...]:
    """Write each paper of a file into a folder and return their names.

    Raises KioskError ``case-unknown`` or ``output-not-writable``.
    """
    names = []
    for media in ("a4", "a5"):
        name = f"{reference}-receipt-{media}.pdf"
        pdf = desk.papers.pdf(reference, media=media)
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(pdf)
        except OSError as wrong:
            raise KioskError("output-not-writable", file=name) from wrong
        names.append(name)
    return tuple(names)


def _papers(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    with station.desk(data_folder(chosen)) as desk:
        reference = Reference.parse(chosen.reference, office=desk.settings.office.code)
        names = write_papers(desk, str(reference), chosen.out)
    write_json({"reference": str(reference), "papers": list(names)})
    return DONE


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.print.cose import keyring
    from kiosk.print.qr import read_seal
    from kiosk.print.seal import PREFIX, verify

    text = chosen.seal if chosen.seal.startswith(PREFIX) else read_seal(Path(chosen.seal))
    with station.desk(data_folder(chosen)) as desk:
        keys = keyring([desk.means.identity.private_key.public_key()])
    told = verify(text, keys)
    write_json(
        {
            "reference": told.reference,
            "instant": told.instant.isoformat(),
            "office": told.office,
            "persons": told.persons,
            "key": told.kid,
        }
    )
    return DONE
