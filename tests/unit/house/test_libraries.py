"""Every library that is imported is declared, and every one declared is imported."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
OURS = {"kiosk", "scripts", "tests", "benchmarks"}
NEVER_IMPORTED = {
    "tzdata": "zoneinfo reads it",
    "psycopg": "SQLAlchemy imports it by the database's address",
    "sqlcipher3": "likewise",
    "httptools": "uvicorn reads HTTP by it",
    "uvloop": "uvicorn runs on it where it is installed",
}
ELSEWHERE = {"win32crypt": "pywin32"}
"""Modules of libraries that are not installed on this system, and whose they are."""


def imported(folder: str) -> set[str]:
    """Return the top-level names of the libraries a folder imports, or names as a module to import."""
    found = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - OURS - set(sys.stdlib_module_names)


def declared(*requirements: str) -> set[str]:
    return {canonical(re.split(r"[\[<>=; ]", requirement)[0]) for requirement in requirements}


def canonical(name: str) -> str:
    """Return the name of a distribution as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def libraries(names: set[str]) -> set[str]:
    known = packages_distributions()
    return {canonical(known.get(name, [ELSEWHERE.get(name, name)])[0]) for name in names}


RUNTIME = declared(*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["hub"])
DEVELOPMENT = declared(*PROJECT["dependency-groups"]["dev"])
SHARED = {"shiboken6", "starlette", "mako"}
"""Parts of PySide6, FastAPI and Alembic, of the same version."""


def test_what_the_program_imports_is_declared() -> None:
    assert libraries(imported("kiosk")) - RUNTIME - SHARED == set()


def test_what_the_tests_import_is_declared() -> None:
    assert libraries(imported("tests") | imported("scripts")) - RUNTIME - DEVELOPMENT - SHARED == set()


def test_what_is_declared_is_imported() -> None:
    assert RUNTIME - libraries(imported("kiosk")) - NEVER_IMPORTED.keys() == set()


def test_what_is_declared_is_in_the_lock() -> None:
    pinned = re.findall(
        r"^([A-Za-z0-9_.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    )
    assert (RUNTIME | DEVELOPMENT) - set(map(canonical, pinned)) == set()
