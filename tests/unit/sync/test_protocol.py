"""The page on the protocol says what the program does: its examples are made anew, byte by byte."""

import os
import re
from pathlib import Path

import pytest

from kiosk.errors import failures
from kiosk.hub import patience, regions
from kiosk.hub.access import LIFE
from kiosk.hub.api import ROUTES
from kiosk.hub.entry import AT_INTAKE
from kiosk.hub.feed import PAGE_BYTES
from kiosk.hub.openapi import codes
from kiosk.hub.patience import CONNECTIONS, HEADERS, PIECE
from kiosk.hub.problems import STATUS
from kiosk.hub.routes.asking import SMALL
from kiosk.sync import decision_file
from kiosk.sync.batch import ITEM_LIMIT
from kiosk.sync.wire import BATCH_LIMIT, DECODED_LIMIT, FEED_LIMIT
from tests.helpers.protocol import examples

PAGE = Path(__file__).resolve().parents[3] / "docs" / "protocol.md"
EXAMPLE = re.compile(r"(<!-- example: ([a-z-]+) -->\n```[a-z]+\n)(.*?)(```\n)", re.DOTALL)
MADE = examples()


def written(page: str) -> str:
    return EXAMPLE.sub(lambda found: f"{found[1]}{MADE[found[2]]}\n{found[4]}", page)


if os.environ.get("KIOSK_KEEP_EXAMPLES"):
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
SHOWN = {found[2]: found[3] for found in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", sorted(MADE))
def test_each_example_is_what_the_program_makes(name: str) -> None:
    assert SHOWN[name] == f"{MADE[name]}\n"


def test_nothing_else_is_shown() -> None:
    assert set(SHOWN) == set(MADE)


def rows(after: str, before: str) -> list[list[str]]:
    part = PAGE.read_text(encoding="utf-8").split(after)[1].split(before)[0]
    return [line.split("|")[1:-1] for line in part.splitlines() if line.startswith("| ")]


def test_every_refusal_stands_in_the_table_with_its_status() -> None:
    table = rows("### Refusals", "### Limits")
    said = {
        code: statuses
        for statuses, codes, _ in table
        for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", codes)
    }
    assert set(said) == set(STATUS) == {code for one in ROUTES for code in codes(one)}
    assert [code for code, statuses in said.items() if str(STATUS[code]) not in statuses] == []


def test_every_reason_of_an_entry_stands_in_its_table_with_who_finds_it() -> None:
    table = rows("| `reason` | of |", "Intake's are final.")
    said = {code: finder for reasons, finder, _ in table for code in re.findall(r"`(item-[a-z-]+)`", reasons)}
    assert set(said) == {code for code in failures() if code.startswith("item-")}
    assert {code for code, finder in said.items() if "intake" in finder} == AT_INTAKE


def test_the_limits_are_those_of_the_program() -> None:
    said = {what.strip(): most for what, most in rows("### Limits", "## 2.")}
    mega = 1024 * 1024
    assert (
        f"{DECODED_LIMIT // mega} MiB" in said["a batch, as sent and once decompressed; a closing likewise"]
    )
    assert f"{BATCH_LIMIT:,} entries" in said["a batch, as sent and once decompressed; a closing likewise"]
    assert f"{ITEM_LIMIT // mega} MiB" in said["an entry"]
    assert f"{decision_file.LARGEST // mega} MiB" in said["a list of decisions"]
    assert f"{regions.LARGEST // mega} MiB" in said["the stations of a region"]
    assert f"{SMALL // 1024} KiB" in said["any other JSON"]
    assert f"{FEED_LIMIT} items and {PAGE_BYTES // 1024} KiB" in said["a page of the feed"]
    assert f"{patience.LARGEST // 1024} KiB, within {HEADERS:.0f} s" in said["request line and headers"]
    assert f"{PIECE:.0f} s" in said["a pause within a body or an answer"]
    assert f"{LIFE} s" in said["a leave to read"]
    assert f"{CONNECTIONS:,} requests at once" in PAGE.read_text(encoding="utf-8")
