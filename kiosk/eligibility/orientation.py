"""Which schemes a household's answers lead to, best first, with reasons and what is missing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.eligibility import by_score, by_standing
from kiosk.eligibility.household import Household, household
from kiosk.eligibility.law import Law
from kiosk.eligibility.outcome import Fit, Ground, Outcome, Scheme, outcome
from kiosk.forms.answers import Answers

__all__ = ["Fit", "Orientation", "Outcome", "Scheme", "orient"]

_RULES: Mapping[Scheme, Callable[[Household, Law], Iterator[Ground]]] = {
    Scheme.COVERED: by_standing.covered,
    Scheme.INSTITUTION: by_standing.institution,
    Scheme.SALARIED: by_standing.salaried,
    Scheme.TNS: by_standing.tns,
    Scheme.STUDENT: by_standing.student,
    Scheme.TADAMON: by_score.tadamon,
    Scheme.ACHAMIL: by_score.achamil,
}
"""In order of preference: what people have, or have a right to by their standing, comes before the score."""

_REFUSED = (
    Scheme.TADAMON,
    Scheme.ACHAMIL,
    Scheme.STUDENT,
    Scheme.TNS,
    Scheme.SALARIED,
    Scheme.INSTITUTION,
    Scheme.COVERED,
)
"""Order of the schemes that are not for them: first what they came to ask for."""


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


def orient(answers: Answers, law: Law, on: date) -> Orientation:
    """Return which schemes these answers lead to; ``law`` is the law of the day ``on``.

    Whatever the answers hold, this returns; what cannot be read counts as not said. The best scheme may be
    one that is not for them: then none is.
    """
    them = household(answers, on)
    paths = tuple(one.path for one in them.members)
    found = [outcome(scheme, rule(them, law), paths) for scheme, rule in _RULES.items()]
    found.sort(key=_rank)
    best = found[0]
    ready = best.fit is Fit.YES and best.scheme is not Scheme.COVERED
    return Orientation(best.scheme, ready, tuple(found), on, law.applied_to(them.score))


def _rank(one: Outcome) -> tuple[int, int]:
    # Sorting is stable: schemes that fit alike stay in order of preference.
    return list(Fit).index(one.fit), _REFUSED.index(one.scheme) if one.fit is Fit.NO else 0
