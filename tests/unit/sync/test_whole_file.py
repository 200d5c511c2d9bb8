"""A file is written whole or not at all, whatever fails on the way."""

import errno
import os
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.errors import KioskError
from kiosk.sync.whole_file import written


def test_a_file_takes_its_place_whole_for_its_owner_alone(tmp_path: Path) -> None:
    out = tmp_path / "stick"
    out.write_bytes(b"old")
    with written(out) as file:
        file.write(b"new")
        assert out.read_bytes() == b"old"
    assert out.read_bytes() == b"new"
    assert out.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    out = tmp_path / "stick"
    out.write_bytes(b"old")

    def fails(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(KioskError, match="export-not-writable"), written(out) as file:
        file.write(b"new")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_work_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(TypeError), written(tmp_path / "stick") as file:
        file.write("no bytes")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["absent/stick", "bad\0name"])
def test_a_place_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(KioskError, match="export-not-writable"), written(tmp_path / name):
        pytest.fail("nothing is to be written")


def test_the_folder_is_brought_to_the_disk_before_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: order.append("disk") or fsync(handle))
    monkeypatch.setattr(Path, "replace", lambda *to: order.append("place") or replace(*to))
    with written(tmp_path / "stick") as file:
        file.write(b"x")
    assert order == ["disk", "place", "disk"]


def test_where_folders_cannot_be_opened_the_file_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "_POSIX", False)
    with written(tmp_path / "stick") as file:
        file.write(b"x")
    assert (tmp_path / "stick").read_bytes() == b"x"
