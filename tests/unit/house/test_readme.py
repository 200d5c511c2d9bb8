"""What the pages promise is there: every command, every link."""

import argparse
import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from kiosk.cli import main

ROOT = Path(__file__).resolve().parents[3]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def promised(rows: str) -> Iterator[str]:
    """Yield the commands a table names, without their arguments."""
    for row in rows.splitlines():
        for command in re.findall(r"`([^`]+)`", row.replace(r"\|", "/")):
            words = takewhile(re.compile("[a-z][a-z-]*$").match, command.removeprefix("kiosk ").split())
            yield " ".join(words)


def offered(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    """Yield the commands of a parser, without those that only hold others."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not any(group.required for group in groups):
        yield before
    for group in groups:
        for name, below in group.choices.items():
            yield from offered(below, f"{before} {name}".strip())


def test_the_readme_names_every_command_there_is_and_no_other() -> None:
    rows = README.split("<!-- commands that exist -->")[1].split("<!-- /commands -->")[0]
    assert sorted(promised(rows)) == sorted(offered(main._parser([])))


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
