"""``kiosk close-day``: a day counted, balanced or told why not, and signed."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.cases.day import Closing
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.cli.filing import clerk
from kiosk.desk.counter import CounterDesk
from kiosk.errors import DONE, KioskError
from kiosk.flows.paperwork import Paper, PaperRequest


def add(commands: Commands) -> None:
    """Declare the command."""
    close = with_data(commands.add_parser("close-day", help="close a day and sign it"))
    close.add_argument("--day", type=date.fromisoformat, metavar="D", help="YYYY-MM-DD (default: today)")
    close.add_argument("--training", action="store_true", help="the files of training, not the real ones")
    close.add_argument("--out", type=Path, metavar="DIR", help="write its register, bordereau and report")
    close.set_defaults(run=_close)


def _close(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    name = clerk()
    with station.desk(data_folder(chosen), training=chosen.training) as desk:
        made = desk.close_day(chosen.day or desk.means.today, name)
        papers = write_papers(desk, made.register.day, chosen.out) if chosen.out else ()
    write_json(told(made) | {"papers": list(papers)})
    return DONE


def told(made: Closing) -> dict[str, Any]:
    """Return a closing as JSON: the day, its figures, its gaps and what was signed."""
    register = made.register
    return {
        "day": register.day.isoformat(),
        "office": register.office,
        "station": register.station,
        "training": register.training,
        "ordinal": made.ordinal,
        "files": len(register.lines),
        "counts": {state.value: count for state, count in register.counts.items()},
        "balanced": not register.gaps,
        "gaps": [{"code": gap.code, "reference": gap.reference} for gap in register.gaps],
        "clerk": made.clerk,
        "instant": made.instant.isoformat(),
        "seq": made.seq,
        "head": made.head,
        "signature": made.signature,
    }


def write_papers(desk: CounterDesk, day: date, out: Path) -> tuple[str, ...]:
    """Write the papers of a closed day into a folder and return their names.

    Raises KioskError ``output-not-writable`` (file).
    """
    names = []
    for paper in (Paper.REGISTER, Paper.BORDEREAU, Paper.CLOSING):
        name = f"{day.isoformat()}-{paper.value}.pdf"
        pdf = desk.paper_pdf(PaperRequest(paper, day.isoformat()))
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(pdf)
        except OSError as wrong:
            raise KioskError("output-not-writable", file=name) from wrong
        names.append(name)
    return tuple(names)
