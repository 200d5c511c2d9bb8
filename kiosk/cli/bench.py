"""``kiosk bench``: the measurements of ``benchmarks/``, each with its floor from the same run."""

import argparse
import subprocess
import sys
from pathlib import Path

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
    results = [_measured(known[name]) for name in chosen.names or known]
    return max(results, default=DONE)


def _measured(path: Path) -> int:
    """Run one measurement in a process of its own and return its exit code: 1 where it missed its budget."""
    return subprocess.run([sys.executable, str(path)], check=False).returncode  # noqa: S603 -- a file of ours
