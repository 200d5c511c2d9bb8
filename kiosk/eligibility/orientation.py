"""Which schemes a household's answers lead to, best first, with reasons and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Scheme(StrEnum):
    """A door of the health-insurance reform."""

    TADAMON = "tadamon"
    ACHAMIL = "achamil"
    TNS = "tns"
    SALARIED = "salaried"
    STUDENT = "student"
    INSTITUTION = "institution"
    COVERED = "covered"
    """Covered already; nothing to file."""


class Fit(StrEnum):
    """Whether a scheme is for these people."""

    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One scheme and why it is, is not yet, or is not for them."""

    scheme: Scheme
    fit: Fit
    reasons: tuple[str, ...]
    """Codes; their words in ``resources/orientation.toml``."""
    missing: tuple[str, ...] = ()
    """Codes of what still stands between them and a file that can succeed."""
    members: tuple[str, ...] = ()
    """Paths of the members a reason is about: ``applicant``, ``spouses[0]``, ``children[1]``."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """Every scheme, best first, on one day."""

    best: Scheme
    ready: bool
    """Whether a file of the best scheme can be deposited now."""
    outcomes: tuple[Outcome, ...]
    on: date
    parameters: Mapping[str, str]
    """The values of the law that were used."""
