"""``docs/sources.md``: all it names exists, and nothing that answers a source is left out of it."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from kiosk.eligibility import law_file, parameters, words

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "sources.md").read_text("utf-8")


def listed(folder: str) -> set[str]:
    """Return the ids of the files of a folder of resources, without version."""
    return {re.sub(r"-\d+$", "", path.stem) for path in (ROOT / "resources" / folder).glob("*.toml")}


KNOWN = {
    "form": listed("forms"),
    "guide": listed("guidance"),
    "paper": listed("papers"),
    "law": set(law_file.read_all(parameters.FOLDER)),
    "code": set(words.codes()),
}


def named() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, name in re.findall(rf"\b({'|'.join(KNOWN)}) `([^`/]+)`", PAGE):
        found[kind].add(name)
    return found


@pytest.mark.parametrize("kind", KNOWN)
def test_every_form_guide_paper_parameter_and_code_named_exists(kind: str) -> None:
    assert named()[kind]
    assert named()[kind] - KNOWN[kind] == set()


@pytest.mark.parametrize("kind", ["form", "guide", "law", "code"])
def test_none_that_answers_a_source_is_left_out(kind: str) -> None:
    assert KNOWN[kind] - named()[kind] == set()


def test_every_file_named_exists() -> None:
    paths = set(re.findall(r"`([^`\s]+/[^`\s]+)`", PAGE))
    assert len(paths) > 30
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_every_row_is_whole() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| what")]
    assert rows
    assert [row for row in rows if any(not cell.strip() for cell in row.strip("|").split("|"))] == []
