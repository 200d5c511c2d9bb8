"""``kiosk bench``: the measurements of ``benchmarks/``, each with its floor from the same run."""

import argparse
import runpy
import sys

from kiosk.cli.common import Commands
from kiosk.errors import DONE, KioskError
from kiosk.paths import BENCHMARKS


def add(commands: Commands) -> None:
    """Declare the command."""
    bench = commands.add_parser("bench", help="measure, beside floors taken in the same run")
    bench.add_argument("names", nargs="*", metavar="NAME")
    bench.set_defaults(run=_bench)


def _bench(chosen: argparse.Namespace) -> int:
    known = {path.stem: path for path in sorted(BENCHMARKS.glob("[!_]*.py"))}
    for name in chosen.names:
        if name not in known:
            raise KioskError("benchmark-unknown", name=name, known=", ".join(known) or "-")
    for name in chosen.names or known:
        sys.argv = [str(known[name])]
        runpy.run_path(str(known[name]), run_name="__main__")
    return DONE
