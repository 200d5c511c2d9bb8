"""Shapes are read from any thread; where two read one for the first time at once, the process lives on."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
from msgspec import DecodeError, Meta, Struct, ValidationError

import kiosk
from kiosk.shapes import from_json, from_tables

FIRST_USES = """
import sys, threading
from msgspec import defstruct
from kiosk.shapes import from_json, from_tables

sys.setswitchinterval(1e-6)
NAMES = [f"f{number}" for number in range(40)]

def read(together, shape, tables):
    together.wait()
    for _ in range(20):
        from_tables(tables, shape)

for _ in range(20):
    inner = defstruct("Inner", [(name, "tuple[int, ...] | None", None) for name in NAMES])
    outer = defstruct("Outer", [(name, tuple[inner, ...]) for name in NAMES])
    tables = {name: [{one: [1] for one in NAMES}] for name in NAMES}
    together = threading.Barrier(3)
    threads = [threading.Thread(target=read, args=(together, outer, tables)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print("whole")
"""
"""Crashes at every run where each thread calls ``msgspec.convert`` (0.22.0) itself."""


class Point(Struct, forbid_unknown_fields=True):
    x: int
    y: int = 0


def test_three_threads_may_read_a_shape_for_the_first_time_at_once() -> None:
    run = subprocess.run(
        [sys.executable, "-c", FIRST_USES], capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout) == (0, "whole\n"), run.stderr


@pytest.mark.parametrize("_time", ["first", "again"])
def test_json_and_tables_come_in_their_shape(_time: str) -> None:
    assert from_json(b'{"x": 3}', Point) == Point(3)
    assert from_json("[[1, 2]]", list[tuple[int, int]]) == [(1, 2)]
    assert from_tables({"x": 3, "y": 4}, Point) == Point(3, 4)


def test_what_has_another_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        from_json(b'{"x": "three"}', Point)
    with pytest.raises(ValidationError):
        from_tables({"z": 3}, Point)
    with pytest.raises(DecodeError):
        from_json(b"{", Point)
    with pytest.raises(ValidationError):
        from_tables("A", Annotated[str, Meta(max_length=0)])


def test_nothing_else_of_the_program_asks_msgspec_for_a_shape() -> None:
    asks = re.compile(r"msgspec\.convert|json\.decode\([^\n]*type=|Decoder\(|import convert")
    package = Path(kiosk.__file__).parent
    found = [path.name for path in package.rglob("*.py") if asks.search(path.read_text(encoding="utf-8"))]
    assert found == ["shapes.py"]
