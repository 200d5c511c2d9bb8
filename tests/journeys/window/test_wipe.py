"""A real kiosk before a real window system: every byte of memory and folders when a person has left."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.forgetful import ERASING
from tests.journeys.window.citizen import letters

SEED = 7
_MAP = re.compile(r"(?P<begin>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<may>\S+) \S+ \S+ \S+\s*(?P<name>.*)")
_CORE = slice(4, None)
"""A freed block's first bytes are the allocator's: what is looked for is the rest of what was typed."""


def needles(seed: int) -> dict[str, bytes]:
    """Return what was typed as Python and Qt keep it."""
    core = "".join(letters(seed))[_CORE]
    texts = {"typed": core, "tidied": core.upper()}
    return {
        f"{name} {code}": text.encode(code) for name, text in texts.items() for code in ("utf-8", "utf-16-le")
    }


def memory(process: int) -> Iterator[bytes]:
    """Yield each writable stretch of a process's memory: heap, stacks, everything anonymous."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    with Path(f"/proc/{process}/mem").open("rb", 0) as whole:
        for line in maps.splitlines():
            found = _MAP.match(line)
            if found is None or "w" not in found["may"] or found["name"].startswith(("/dev", "[v")):
                continue
            begin, end = int(found["begin"], 16), int(found["end"], 16)
            whole.seek(begin)
            try:
                yield whole.read(end - begin)
            except OSError:
                continue


def left(process: int, seed: int) -> Counter[str]:
    """Count what is left of what was typed in a process."""
    count: Counter[str] = Counter()
    for stretch in memory(process):
        for name, needle in needles(seed).items():
            count[name] += stretch.count(needle)
    return +count


@pytest.mark.xvfb
def test_nothing_typed_is_left_in_memory_files_or_logs(display: str, tmp_path: Path) -> None:
    data, scratch = tmp_path / "data", tmp_path / "scratch"
    data.mkdir()
    scratch.mkdir()
    screen = {**os.environ, **ERASING, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "TMPDIR": str(scratch)}
    command = [sys.executable, "-m", "tests.journeys.window.citizen", str(SEED), str(data)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=screen, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "answered\n"
            seen = left(process.pid, SEED)
            assert {name.split()[1] for name in seen} == {"utf-8", "utf-16-le"}, (
                "the search finds what is there"
            )
            process.stdin.write("\n")
            process.stdin.flush()
            assert process.stdout.readline() == "wiped\n"
            assert left(process.pid, SEED) == Counter()
        finally:
            process.kill()
    for path in (one for one in tmp_path.rglob("*") if one.is_file()):
        content = path.read_bytes()
        assert not [name for name, needle in needles(SEED).items() if needle in content], path.name
