"""``kiosk papers``: every paper of a deposited file, as files."""

import argparse
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from kiosk.cases.reference import Reference
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.desk.counter import CounterDesk
from kiosk.errors import DONE, KioskError
from kiosk.flows.paperwork import Paper, PaperRequest

OF_A_FILE = (Paper.RECEIPT, Paper.APPLICATION, Paper.MISSING)
"""What there is of a file; the missing-items slip only while something is awaited."""


def add(commands: Commands) -> None:
    """Declare the command."""
    papers = with_data(commands.add_parser("papers", help="write the papers of a file, as PDF and PNG"))
    papers.add_argument("reference", metavar="REFERENCE")
    papers.add_argument("--out", type=Path, required=True, metavar="DIR")
    papers.add_argument(
        "--paper", action="append", choices=[paper.value for paper in OF_A_FILE], help="only this one"
    )
    papers.set_defaults(run=_papers)


def write_papers(
    desk: CounterDesk, reference: str, out: Path, only: tuple[Paper, ...] = OF_A_FILE
) -> tuple[str, ...]:
    """Write the papers of a file into a folder and return their names.

    Raises KioskError ``case-unknown`` or ``output-not-writable`` (file).
    """
    return tuple(written(out, f"{reference}-{name}", made) for name, made in _made(desk, reference, only))


def written(out: Path, name: str, content: bytes) -> str:
    """Write a file into a folder and return its name. Raises KioskError ``output-not-writable`` (file)."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    except OSError as wrong:
        raise KioskError("output-not-writable", file=name) from wrong
    return name


def _made(desk: CounterDesk, reference: str, only: tuple[Paper, ...]) -> Iterator[tuple[str, bytes]]:
    if Paper.RECEIPT in only:
        for media in ("a4", "a5"):
            yield f"receipt-{media}.pdf", desk.papers.pdf(reference, media=media)
        yield from _strips(desk.papers.pdf(reference, media="80mm"))
    if Paper.APPLICATION in only:
        yield "application.pdf", desk.paper_pdf(PaperRequest(Paper.APPLICATION, reference))
    if Paper.MISSING in only and desk.open(reference).case.awaited:
        yield "missing.pdf", desk.paper_pdf(PaperRequest(Paper.MISSING, reference))


def _strips(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the copies on a roll as the pictures a receipt printer burns."""
    from kiosk.print.roll import dots

    for number, page in enumerate(dots(pdf), start=1):
        picture = BytesIO()
        page.save(picture, "PNG", optimize=True)
        yield f"receipt-80mm-{number}.png", picture.getvalue()


def _papers(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    only = tuple(map(Paper, chosen.paper)) if chosen.paper else OF_A_FILE
    with station.desk(data_folder(chosen)) as desk:
        reference = Reference.parse(chosen.reference, office=desk.settings.office.code)
        names = write_papers(desk, str(reference), chosen.out, only)
    write_json({"reference": str(reference), "papers": list(names)})
    return DONE
