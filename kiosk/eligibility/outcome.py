"""What orientation answers with: schemes, how well each fits, and the grounds an outcome is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
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
class Ground:
    """One reason, and the best fit it leaves open; a ground for "not yet" names what is missing."""

    code: str
    fit: Fit = Fit.YES
    members: tuple[str, ...] = ()


_WORST = tuple(Fit)


def outcome(scheme: Scheme, grounds: Iterable[Ground], household: Iterable[str]) -> Outcome:
    """Return the outcome of a scheme's grounds: as good as the worst of them.

    ``household`` are the paths of all members, in whose order the members concerned are named.
    """
    found = tuple(grounds)
    concerned = {path for one in found for path in one.members}
    return Outcome(
        scheme,
        max((one.fit for one in found), key=_WORST.index),
        tuple(one.code for one in found),
        tuple(one.code for one in found if one.fit is Fit.NOT_YET),
        tuple(path for path in household if path in concerned),
    )
