"""AMO Tadamon and AMO Achamil: the two schemes that the RSU's score decides between.

Decree 2-22-797 (Tadamon) and law 60-22 (Achamil); where each figure was found stands in ``resources/law``.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from kiosk.eligibility.household import Household, Member
from kiosk.eligibility.law import Law
from kiosk.eligibility.outcome import Fit, Ground

WORK = {"salaried", "pensioner", "public-servant", "self-employed"}
"""Activities that have a compulsory scheme of their own."""


def tadamon(them: Household, law: Law) -> Iterator[Ground]:
    """Yield the grounds for and against AMO Tadamon."""
    if law.on < law.tadamon_in_force:
        yield Ground("scheme-not-begun", Fit.NO)
    yield from _barred(them, law)
    yield from _register(them, law, within=Fit.YES, above=Fit.NO)
    if them.score == law.tadamon_threshold:
        yield Ground("score-at-threshold")
    yield from numbers(them)
    yield from _of_age(them, law)
    yield from _ramed(them, law)
    if them.applicant.sex == "F" and any(one.is_spouse and one.sex != "F" for one in them.members):
        yield Ground("applicant-wife")


def achamil(them: Household, law: Law) -> Iterator[Ground]:
    """Yield the grounds for and against AMO Achamil, and for direct social aid beside it."""
    yield from _barred(them, law)
    yield from _register(them, law, within=Fit.NO, above=Fit.YES)
    if them.score is not None and law.tadamon_threshold < them.score <= law.asd_threshold:
        yield Ground("asd-possible")
    yield from numbers(them)
    yield from _of_age(them, law)


def numbers(them: Household) -> Iterator[Ground]:
    """Yield ``idcs-missing`` with those without a number of the RNP, ``idcs-repeated`` with those of one."""
    lacking = _paths(them, lambda one: not one.idcs)
    if lacking:
        yield Ground("idcs-missing", Fit.NOT_YET, lacking)
    held = Counter(one.idcs for one in them.members if one.idcs)
    sharing = _paths(them, lambda one: held[one.idcs] > 1)
    if sharing:
        yield Ground("idcs-repeated", Fit.NOT_YET, sharing)


def other_cover(them: Household, law: Law) -> Iterator[Ground]:
    """Yield ``other-cover`` with those of the file whom another scheme covers."""
    covered = _paths(them, lambda one: one.is_covered and not _is_over_age(one, law))
    if covered:
        yield Ground("other-cover", Fit.NO, covered)


def _barred(them: Household, law: Law) -> Iterator[Ground]:
    ages = them.applicant.ages
    if ages is not None and ages[1] < law.applicant_age:
        yield Ground("applicant-under-18", Fit.NO)
    yield from other_cover(them, law)
    if them.activity in WORK:
        yield Ground("covered-by-work", Fit.NO)


def _register(them: Household, law: Law, within: Fit, above: Fit) -> Iterator[Ground]:
    if them.registered is False:
        yield Ground("rsu-not-registered", Fit.NOT_YET)
        return
    if them.is_inactive:
        yield Ground("household-inactive", Fit.NOT_YET)
    if them.score is None:
        yield Ground("score-unknown", Fit.NOT_YET)
    elif them.score <= law.tadamon_threshold:
        yield Ground("score-within-threshold", within)
    else:
        yield Ground("score-above-threshold", above)


def _of_age(them: Household, law: Law) -> Iterator[Ground]:
    """A child of age files a request of its own; the household's does not suffer by it."""
    over = _paths(them, lambda one: _is_over_age(one, law))
    if over:
        yield Ground("child-over-age", members=over)
    near = _paths(them, lambda one: _is_at_limit(one, law))
    if near:
        yield Ground("child-at-age-limit", members=near)


def _ramed(them: Household, law: Law) -> Iterator[Ground]:
    if them.ramed_until is not None:
        moved = them.ramed_until > law.ramed_cut_off
        yield Ground("ramed-switched" if moved else "ramed-expired")


def _limit(one: Member, law: Law) -> int | None:
    """Return the greatest age a child is still a dependant at; None where there is none."""
    if one.disabled or not one.is_child:
        return None
    return law.child_student_age if one.studying else law.child_age


def _is_over_age(one: Member, law: Law) -> bool:
    limit = _limit(one, law)
    return limit is not None and one.ages is not None and one.ages[0] > limit


def _is_at_limit(one: Member, law: Law) -> bool:
    limit = _limit(one, law)
    return limit is not None and one.ages is not None and one.ages[0] <= limit <= one.ages[1]


def _paths(them: Household, test: Callable[[Member], bool]) -> tuple[str, ...]:
    return tuple(one.path for one in them.members if test(one))
