"""The example of a timer: systemd understands it, and its command is one that the program has."""

import argparse
import re
import shlex
import shutil
import subprocess

import pytest

from kiosk.cli.export import add
from kiosk.paths import RESOURCES

FILES = RESOURCES.parent / "packaging" / "export"

pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the wheel carries no packaging")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this computer")
def test_systemd_understands_every_line() -> None:
    units = [str(FILES / f"tadamon-export.{kind}") for kind in ("timer", "service")]
    verify = ["systemd-analyze", "verify", "--user", "--man=no", "--recursive-errors=no", *units]
    told = subprocess.run(verify, capture_output=True, text=True, check=False).stderr
    assert [line for line in told.splitlines() if "tadamon-export" in line] == []


def test_the_command_exports_a_day_as_the_schedule() -> None:
    unit = (FILES / "tadamon-export.service").read_text(encoding="utf-8")
    (line,) = re.findall(r"^ExecStart=/bin/sh -ec '(.*)'$", unit, re.MULTILINE)
    script = line.replace("$$", "$").replace("%%", "%").replace("%h", "HOME")
    given = subprocess.run(
        ["/bin/sh", "-ec", script.replace("exec /opt/tadamon-kiosk/bin/kiosk", "exec printf '%s\\n'")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    parser = argparse.ArgumentParser()
    add(parser.add_subparsers())
    chosen = parser.parse_args(shlex.split(given))
    assert (chosen.scheduled, chosen.by, chosen.format) == (True, "", "xlsx")
    assert str(chosen.out) == f"HOME/exports/{chosen.day}.xlsx"
