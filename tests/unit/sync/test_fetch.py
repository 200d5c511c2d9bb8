"""An export is kept only when it is the one the hub signed."""

from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub.keys import public_jwk
from kiosk.sync.client import HubClient
from kiosk.sync.fetch import AGAIN, ExportAsked, fetch_export
from kiosk.sync.road import trust
from kiosk.sync.signing import sign
from kiosk.sync.watch import Watch
from kiosk.sync.wire import MANIFEST, Manifest
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.scripted import Said, Scripted, scripted
from tests.fakes.station import Station

BODY = b"reference\r\nSALTB-TA1-26-00001-11\r\n"
PIECE = 64 * 1024
LONG = bytes(range(256)) * 768
"""Three pieces."""
GOOD = Manifest("SALTB", "2026-11-21", True, "csv", 1, 0, sha256(BODY).hexdigest(), NOON)

ASKED = ExportAsked(date(2026, 11, 21), "csv", training=True)


@pytest.fixture
def hub() -> Iterator[Scripted]:
    with scripted() as made:
        yield made


@pytest.fixture
def fetch(desk: Station, near: NearHub, hub: Scripted, tmp_path: Path) -> Iterator[Callable[..., Manifest]]:
    with desk.store.begin() as conn:
        trust(conn, public_jwk(near.house.key))
    client = HubClient(hub.url, FixedClock(NOON))

    def run(
        manifest: Manifest = GOOD, body: bytes = BODY, out: Path = tmp_path / "day.csv", **said: Any
    ) -> Manifest:
        hub.answers = [Said(200, "text/csv", body, {MANIFEST: sign(manifest, near.house.key)}, **said)]
        return fetch_export(client, desk.store, desk.identity, ASKED, out)

    yield run
    client.close()


def test_a_verified_export_takes_the_place_of_the_old_one(
    fetch: Callable[..., Manifest], tmp_path: Path, hub: Scripted
) -> None:
    (tmp_path / "day.csv").write_bytes(b"old")
    assert fetch() == GOOD
    assert (tmp_path / "day.csv").read_bytes() == BODY
    assert hub.asked[0][1] == "/v1/exports/2026-11-21.csv?training=1"


@pytest.mark.parametrize(
    "told",
    [
        {"sha256": "0" * 64},
        {"day": "2026-11-20"},
        {"format": "xlsx"},
        {"training": False},
        {"last": "2026-11-22"},
        {"state": "rejected"},
        {"form": "student"},
    ],
)
def test_an_export_that_is_not_the_signed_one_is_not_kept(
    fetch: Callable[..., Manifest], tmp_path: Path, told: dict[str, Any]
) -> None:
    (tmp_path / "day.csv").write_bytes(b"old")
    with pytest.raises(KioskError, match="export-altered"):
        fetch(msgspec.structs.replace(GOOD, **told))
    assert (tmp_path / "day.csv").read_bytes() == b"old"
    assert {path.name for path in tmp_path.glob("*.csv*")} == {"day.csv"}
    assert list(tmp_path.glob(".*")) == []


def cut(at: int, token: str, begin: int = 0) -> Said:
    """The export from one piece on, cut a little after another."""
    first, last = begin * PIECE, at * PIECE + 10
    headers = {MANIFEST: token}
    if begin:
        headers["Content-Range"] = f"bytes {first}-{len(LONG) - 1}/{len(LONG)}"
    return Said(206 if begin else 200, "text/csv", LONG[first:last], headers, length=len(LONG) - first)


@pytest.fixture
def resume(
    desk: Station, near: NearHub, hub: Scripted, tmp_path: Path
) -> Iterator[Callable[..., list[tuple[int, int]]]]:
    """Fetch from a line that breaks; returns the progress that was told."""
    with desk.store.begin() as conn:
        trust(conn, public_jwk(near.house.key))
    client = HubClient(hub.url, FixedClock(NOON))
    seen: list[tuple[int, int]] = []

    def run(*answers: Callable[[str], Said], cancelled: int = 10**9) -> list[tuple[int, int]]:
        token = sign(
            msgspec.structs.replace(GOOD, size=len(LONG), sha256=sha256(LONG).hexdigest()), near.house.key
        )
        hub.answers = [answer(token) for answer in answers]
        watch = Watch(lambda *told: seen.append(told), lambda: len(seen) >= cancelled)
        fetch_export(client, desk.store, desk.identity, ASKED, tmp_path / "day.csv", watch)
        return seen

    yield run
    client.close()


def test_a_line_cut_in_the_middle_goes_on_where_it_broke(
    resume: Callable[..., list[tuple[int, int]]], hub: Scripted, tmp_path: Path
) -> None:
    seen = resume(lambda t: cut(1, t), lambda t: cut(2, t, 1), lambda t: cut(3, t, 2))
    assert (tmp_path / "day.csv").read_bytes() == LONG
    assert seen == [(PIECE, len(LONG)), (2 * PIECE, len(LONG)), (len(LONG), len(LONG))]
    assert [asked[2].get("Range") for asked in hub.asked] == [None, f"bytes={PIECE}-", f"bytes={2 * PIECE}-"]
    assert {asked[2].get("If-Range") for asked in hub.asked[1:]} == {f'"{sha256(LONG).hexdigest()}"'}


def test_another_export_after_a_cut_begins_anew(
    resume: Callable[..., list[tuple[int, int]]], tmp_path: Path
) -> None:
    seen = resume(lambda t: cut(1, t), lambda t: cut(3, t))
    assert (tmp_path / "day.csv").read_bytes() == LONG
    assert seen[-1] == (len(LONG), len(LONG))


def test_a_first_answer_that_was_lost_is_asked_for_again_as_it_was_made(
    resume: Callable[..., list[tuple[int, int]]], hub: Scripted
) -> None:
    resume(lambda t: cut(0, t), lambda t: cut(3, t))
    assert [asked[2].get("Range") for asked in hub.asked] == [None, "bytes=0-"]


@pytest.mark.parametrize("begin", [2, 3])
def test_a_part_from_elsewhere_is_not_kept(
    resume: Callable[..., list[tuple[int, int]]], begin: int, tmp_path: Path
) -> None:
    with pytest.raises(KioskError, match="export-altered"):
        resume(lambda t: cut(1, t), lambda t: cut(3, t, begin))
    assert list(tmp_path.glob("*day*")) == []


def test_a_line_that_breaks_again_and_again_is_told_and_leaves_nothing(
    resume: Callable[..., list[tuple[int, int]]], hub: Scripted, tmp_path: Path
) -> None:
    with pytest.raises(KioskError, match="hub-unreachable"):
        resume(lambda t: cut(1, t), *[lambda t: cut(1, t, 1)] * AGAIN)
    assert hub.answers == []
    assert list(tmp_path.glob("*day*")) == []


def test_an_export_can_be_cancelled(resume: Callable[..., list[tuple[int, int]]], tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="export-cancelled"):
        resume(lambda t: cut(1, t), lambda t: cut(3, t, 1), cancelled=1)
    assert list(tmp_path.glob("*day*")) == []


def test_a_folder_that_is_not_there_is_told(fetch: Callable[..., Manifest], tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"export-not-writable file=day\.csv"):
        fetch(out=tmp_path / "nowhere" / "day.csv")


def test_without_an_enrolment_there_is_nothing_to_ask(desk: Station, tmp_path: Path) -> None:
    client = HubClient("http://127.0.0.1:1", FixedClock(NOON))
    with pytest.raises(KioskError, match="not-enrolled"):
        fetch_export(
            client,
            desk.store,
            desk.identity,
            ASKED,
            tmp_path / "x.csv",
        )
    client.close()
