"""A kiosk's process erases what it frees: it is started anew as one that does, once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import forgetful

SAID = "import os; from kiosk.app.forgetful import *; begin_forgetful(); print(os.getpid(), is_forgetful())"


def test_a_process_begins_anew_in_its_own_place() -> None:
    with subprocess.Popen([sys.executable, "-c", SAID], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.read().split() == [str(process.pid), "True"]


def test_what_is_forgetful_already_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in forgetful.ERASING.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delattr(os, "execve")
    forgetful.begin_forgetful()


def test_elsewhere_than_on_linux_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "execve")
    forgetful.begin_forgetful()


@pytest.mark.parametrize(("profile", "begun"), [("kiosk", 1), ("counter", 0)])
def test_only_the_kiosk_needs_it(
    profile: str, begun: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from kiosk.__main__ import main
    from kiosk.app import window

    started: list[str] = []
    monkeypatch.setattr(forgetful, "begin_forgetful", lambda: started.append("anew"))
    monkeypatch.setattr(window, "run", lambda *_told, **_named: 0)
    main(["run", "--profile", profile, "--data", str(tmp_path)])
    assert len(started) == begun
