"""The page on the protocol says what the program does: its examples are made anew, byte by byte."""

import os
import re
from pathlib import Path

import pytest

from kiosk.hub.access import STATION_RIGHTS
from kiosk.hub.api import ROUTES
from kiosk.hub.openapi import codes
from kiosk.hub.problems import STATUS
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


def test_every_refusal_that_a_station_can_meet_stands_in_the_table() -> None:
    table = PAGE.read_text(encoding="utf-8").split("### Refusals")[1].split("## 2.")[0]
    rows = [line.split("|")[1:3] for line in table.splitlines() if line.startswith("| ")]
    said = {
        code: statuses for statuses, codes in rows for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", codes)
    }
    routes = [one for one in ROUTES if one.right is None or one.right in STATION_RIGHTS]
    met = {code for one in routes for code in codes(one)}
    assert set(said) == {code for code in met if not code.startswith("person-")}
    assert [code for code, statuses in said.items() if str(STATUS[code]) not in statuses] == []
