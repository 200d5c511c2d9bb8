"""Every failure raised is declared, told with values it has; every declared one is raised."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from kiosk.errors import MISSING, REFUSED, USAGE, failures
from kiosk.text import LANGS

KIOSK = Path(__file__).resolve().parents[3] / "kiosk"


@dataclass(frozen=True)
class Raised:
    code: str
    values: frozenset[str]
    open: bool
    place: str


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(KIOSK.rglob("*.py"))}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield each place where a KioskError is made."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("KioskError") and node.args:
                yield f"{path.relative_to(KIOSK)}:{node.lineno}", node


def raised() -> Iterator[Raised]:
    for place, node in calls():
        values = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
        wide = any(keyword.arg is None for keyword in node.keywords)
        for code in texts(node.args[0]):
            yield Raised(code, values, wide, place)


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts an argument can be: a literal, or either branch of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def composed() -> Iterator[re.Pattern[str]]:
    """Yield what codes made of a formatted text look like: ``f"mrz-{part}-digit"``."""
    for _, node in calls():
        if isinstance(node.args[0], ast.JoinedStr):
            parts = ("".join(texts(part)) for part in node.args[0].values)
            yield re.compile("".join(part or "[a-z0-9-]+" for part in parts))


def places(code: str) -> set[str]:
    words = [words.said(lang) for words in (failures()[code].said, failures()[code].remedy) for lang in LANGS]
    return {name for text in words for _, name, _, _ in Formatter().parse(text) if name}


def test_what_is_raised_is_declared() -> None:
    assert [f"{one.place}: {one.code}" for one in raised() if one.code not in failures()] == []


def test_what_is_told_is_known_where_it_is_raised() -> None:
    lacking = {
        f"{one.place}: {one.code}": places(one.code) - one.values
        for one in raised()
        if one.code in failures() and not one.open
    }
    assert {place: names for place, names in lacking.items() if names} == {}


def test_what_is_declared_is_used() -> None:
    said = {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    unsaid = set(failures()) - said
    assert {code for code in unsaid if not any(shape.fullmatch(code) for shape in composed())} == set()


def test_codes_are_kebab_case_and_their_exit_is_one_of_three() -> None:
    assert [code for code in failures() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)] == []
    assert [code for code, known in failures().items() if known.exit not in {REFUSED, USAGE, MISSING}] == []
