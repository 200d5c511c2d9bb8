"""What can be seen in the files themselves, without running them."""

import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
OURS = ("kiosk", "scripts", "tests", "benchmarks")
PYTHON = sorted(path for folder in OURS for path in (ROOT / folder).rglob("*.py"))
PAGES = [*PYTHON, *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("resources/**/*.toml")]
HERE = Path(__file__)


def where(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines_with(pattern: str, paths: list[Path]) -> list[str]:
    sought = re.compile(pattern)
    return [
        f"{where(path)}:{number}: {line.strip()}"
        for path in paths
        if path != HERE
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if sought.search(line)
    ]


def test_no_file_is_longer_than_300_lines_and_half_are_under_120() -> None:
    lengths = {where(path): len(path.read_text("utf-8").splitlines()) for path in PYTHON}
    assert {path: length for path, length in lengths.items() if length > 300} == {}
    assert statistics.median(lengths.values()) < 120


def test_every_exception_to_a_rule_names_the_rule_and_the_reason() -> None:
    assert lines_with(r"#\s*noqa(?!: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)* +(--|#|—) \S)", PYTHON) == []
    assert lines_with(r"#\s*type: ignore(?!\[[a-z-]+(, ?[a-z-]+)*\] +(--|#|—) \S)", PYTHON) == []


def test_nothing_is_left_for_later() -> None:
    assert lines_with(r"\b(TODO|FIXME|XXX|HACK)\b", PYTHON) == []


def test_no_path_of_one_machine_is_written_down() -> None:
    assert lines_with(r"/(home|root|work|Users)/\w", PAGES) == []


def test_the_lock_holds_no_address() -> None:
    locks = [ROOT / "requirements.lock", ROOT / "scripts" / "uv.lock"]
    assert lines_with(r"://|--(extra-)?index-url|--find-links", locks) == []


def test_everything_in_the_lock_is_hashed() -> None:
    for lock in (ROOT / "requirements.lock", ROOT / "scripts" / "uv.lock"):
        pinned = [block for block in re.split(r"\n(?=\S)", lock.read_text("utf-8")) if "==" in block]
        assert pinned
        assert [block for block in pinned if "--hash=sha256:" not in block] == []


def test_unit_tests_need_no_application() -> None:
    assert lines_with(r"\b(qtbot|qapp|QApplication)\b", sorted((ROOT / "tests" / "unit").rglob("*.py"))) == []


def test_nothing_sleeps() -> None:
    assert lines_with(r"\b(time\.sleep|QTest\.qWait|qtbot\.wait)\(", PYTHON) == []


@pytest.mark.parametrize("name", ["run", "test", "check", "strings"])
def test_the_commands_can_be_started(name: str) -> None:
    script = ROOT / "scripts" / name
    assert script.stat().st_mode & 0o111
    assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n")
