"""Failures: a stable code and its values here, the words in ``resources/failures/*.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Final

from typing_extensions import override

from kiosk.paths import RESOURCES
from kiosk.text import Lang, Words

DONE: Final = 0
REFUSED: Final = 1
USAGE: Final = 2
MISSING: Final = 3


class KioskError(Exception):
    """Something went wrong that a person can be told: a code, and values that hold no personal data."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code (a key of ``resources/failures``) and what its sentences are filled with."""
        super().__init__(code, values)
        self.code = code
        self.values = values

    @override
    def __str__(self) -> str:
        """Return the code and the values, for a log."""
        told = " ".join(f"{name}={value}" for name, value in sorted(self.values.items()))
        return f"{self.code} {told}".rstrip()


def asked_to_wait(wrong: KioskError) -> int:
    """Return the seconds that a failure asks to wait (``retry_after``), 0 where it does not."""
    later = wrong.values.get("retry_after", 0)
    return later if isinstance(later, int) else 0


@dataclass(frozen=True, slots=True)
class Failure:
    """What a code means: what happened, what to do, and the exit code of a command that ends by it."""

    code: str
    said: Words
    remedy: Words
    exit: int = REFUSED


@cache
def failures() -> dict[str, Failure]:
    """Return every known failure by code, read from ``resources/failures/*.toml``."""
    found: dict[str, Failure] = {}
    for path in sorted((RESOURCES / "failures").glob("*.toml")):
        for code, row in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if code in found:
                raise KioskError("failure-declared-twice", name=code, file=path.name)
            found[code] = Failure(
                code, Words(**row["said"]), Words(**row["remedy"]), row.get("exit", REFUSED)
            )
    return found


def failure(error: KioskError) -> Failure:
    """Return what the error's code means, its sentences filled with the error's values.

    Never fails itself: a code that only a newer hub knows is told as ``unexpected`` under its own name, a
    value that is not there as an ellipsis.
    """
    known = failures().get(error.code) or failures()["unexpected"]
    return Failure(error.code, _filled(known.said, error), _filled(known.remedy, error), known.exit)


def _filled(words: Words, error: KioskError) -> Words:
    values = _Values(error.values)
    return Words(words.ar.format_map(values), words.fr.format_map(values))


class _Values(dict[str, object]):
    def __missing__(self, _name: str) -> str:
        return "…"


def sentence(error: KioskError, lang: Lang) -> str:
    """Return what happened and what to do, as one line, the code at the end for support."""
    told = failure(error)
    return f"{told.said.said(lang)} {told.remedy.said(lang)} ({told.code})"
