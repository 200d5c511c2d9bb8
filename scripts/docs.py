"""The pages of ``docs/`` that are written from the source: ``python -m scripts.docs [--check]``."""

import importlib
import pkgutil
import sys
from pathlib import Path
from typing import Any

import kiosk.flows
from kiosk.errors import Failure, failures
from kiosk.flows.machine import Flow
from scripts.hub_pages import routes_page
from scripts.settings_pages import sample, settings_page

ROOT = Path(__file__).resolve().parents[1]
OPEN, CLOSE = "<!-- flows: written by scripts/docs.py -->", "<!-- /flows -->"
EXITS = {1: "refused, with a reason", 2: "wrong usage", 3: "a device or service is missing"}


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are not up to date and return 1."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(
            f"{path.relative_to(ROOT)} {'is stale: run python -m scripts.docs' if arguments else 'written'}"
        )
        if not arguments:
            path.write_text(pages()[path], encoding="utf-8")
    return 1 if stale and arguments else 0


def pages() -> dict[Path, str]:
    """Return the text of every generated page by path."""
    docs = ROOT / "docs"
    return {
        docs / "failure-codes.md": failure_page(),
        docs / "hub-routes.md": routes_page(),
        docs / "settings.md": settings_page(),
        docs / "kiosk.toml": sample(),
        docs / "architecture.md": with_flows((docs / "architecture.md").read_text("utf-8")),
    }


def failure_page() -> str:
    """Return the page that lists every failure: what happened, what to do, exit code."""
    lines = [
        "# Failure codes",
        "",
        "Written by `python -m scripts.docs` from `resources/failures/*.toml`; do not edit.",
        "A code ends every message, on screen and on standard error, and never changes its meaning.",
        "",
    ]
    for known in sorted(failures().values(), key=lambda failure: failure.code):
        lines += _entry(known)
    return "\n".join(lines)


def _entry(known: Failure) -> list[str]:
    return [
        f"## `{known.code}`",
        f"* {known.said.fr} **{known.remedy.fr}**",
        f'* <span dir="rtl">{known.said.ar} **{known.remedy.ar}**</span>',
        f"* Exit {known.exit}: {EXITS[known.exit]}.",
        "",
    ]


def flows() -> list[Flow[Any, Any]]:
    """Return every flow declared at the top of a module of ``kiosk.flows``, by name."""
    found: dict[str, Flow[Any, Any]] = {}
    for module in pkgutil.iter_modules(kiosk.flows.__path__):
        for value in vars(importlib.import_module(f"kiosk.flows.{module.name}")).values():
            if isinstance(value, Flow):
                found[value.name] = value
    return [found[name] for name in sorted(found)]


def with_flows(text: str) -> str:
    """Return the page with the diagrams of all flows between its two markers."""
    before, rest = text.split(OPEN)
    after = rest.split(CLOSE)[1]
    drawn = "".join(f"\n### {flow.name}\n```mermaid\n{flow.mermaid()}\n```\n" for flow in flows())
    return f"{before}{OPEN}{drawn}{CLOSE}{after}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
