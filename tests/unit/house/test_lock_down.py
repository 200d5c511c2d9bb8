"""The lock-down of the citizens' screen: each file says what its reader understands, and what it must say."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.cli.window import add
from kiosk.paths import RESOURCES

FILES = RESOURCES.parent / "packaging" / "kiosk"
UNIT = FILES / "tadamon-kiosk.service"

pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the wheel carries no packaging")


def unit() -> configparser.ConfigParser:
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment, method-assign]  # names of systemd keep their case
    found.read(UNIT, encoding="utf-8")
    return found


def verified(file: Path) -> str:
    """Return what systemd has to say of a unit; nothing where it understands all of it."""
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this computer")
def test_systemd_understands_every_line_of_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    # The compositor need not be installed where this is checked.
    text = UNIT.read_text(encoding="utf-8").replace("/usr/bin/cage", "/bin/true")
    copy.write_text(text, encoding="utf-8")
    assert verified(copy) == ""
    copy.write_text(text.replace("ProtectHome", "ProtectHouse"), encoding="utf-8")
    assert "ProtectHouse" in verified(copy), "a line that it does not understand would be told"


def test_the_screen_comes_back_always_is_nobodys_shell_and_switches_to_no_terminal() -> None:
    service = unit()["Service"]
    assert (service["Restart"], unit()["Unit"]["StartLimitIntervalSec"]) == ("always", "0")
    assert (service["User"], service["StandardInput"]) == ("kiosk", "tty-fail")
    compositor, _, program = service["ExecStart"].partition(" -- ")
    assert compositor.split() == ["/usr/bin/cage", "-d"], "with -s, Ctrl+Alt+F2 would lead out"
    assert program.split()[1:] == ["run", "--profile", "kiosk"]
    assert (service["CapabilityBoundingSet"], service["NoNewPrivileges"]) == ("", "yes")
    assert service["ReadWritePaths"] == "/var/lib/tadamon-kiosk"
    assert f"KIOSK_DATA={service['ReadWritePaths']}" in UNIT.read_text(encoding="utf-8")


def test_its_command_is_one_that_the_program_has() -> None:
    import argparse

    parser = argparse.ArgumentParser()
    add(parser.add_subparsers())
    words = unit()["Service"]["ExecStart"].partition(" -- ")[2].split()[1:]
    assert parser.parse_args(words).profile == "kiosk"


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        ("sysctl.conf", ["kernel.sysrq = 0", "fs.suid_dumpable = 0"]),
        ("logind.conf", ["NAutoVTs=0", "ReserveVT=0"]),
        ("journald.conf", ["SystemMaxUse=200M"]),
        ("modprobe.conf", ["install usb-storage /bin/false", "install uas /bin/false"]),
        ("tadamon-kiosk.pam", ["auth     required pam_deny.so", "session  required pam_systemd.so"]),
        ("sysusers.conf", ['u kiosk - "Tadamon Kiosk" /var/lib/tadamon-kiosk /usr/sbin/nologin']),
        ("tmpfiles.conf", ["d /var/lib/tadamon-kiosk 0700 kiosk kiosk -"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_key_and_no_cable_leads_out(file: str, lines: list[str]) -> None:
    said = (FILES / file).read_text(encoding="utf-8").splitlines()
    assert set(lines) <= set(said)


def test_a_stick_is_let_alone_and_nothing_else_is() -> None:
    (rule,) = [
        line
        for line in (FILES / "usb.rules").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert re.findall(r'(\S+?)(==|=)"([^"]*)"', rule) == [
        ("ACTION", "==", "add"),
        ("SUBSYSTEM", "==", "usb"),
        ("ENV{DEVTYPE}", "==", "usb_interface"),
        ("ATTR{bInterfaceClass}", "==", "08"),
        ("ATTR{authorized}", "=", "0"),
    ]


def test_all_of_it_is_laid_down_where_its_reader_looks(tmp_path: Path) -> None:
    subprocess.run([str(FILES / "install"), str(tmp_path)], check=True)
    laid = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*") if path.is_file()}
    assert set(laid) == {
        "etc/systemd/system/tadamon-kiosk.service",
        "etc/pam.d/tadamon-kiosk",
        "etc/sysusers.d/tadamon-kiosk.conf",
        "etc/tmpfiles.d/tadamon-kiosk.conf",
        "etc/sysctl.d/90-tadamon-kiosk.conf",
        "etc/systemd/logind.conf.d/tadamon-kiosk.conf",
        "etc/systemd/journald.conf.d/tadamon-kiosk.conf",
        "etc/udev/rules.d/90-tadamon-kiosk.rules",
        "etc/modprobe.d/tadamon-kiosk.conf",
    }
    assert all(path.stat().st_mode & 0o777 == 0o644 for path in laid.values())
    sources = {path.read_bytes() for path in FILES.iterdir() if path.name != "install"}
    assert {path.read_bytes() for path in laid.values()} == sources, "every file has its place"
    assert all(place in path.read_text(encoding="utf-8") for place, path in laid.items() if ".d/" in place)
