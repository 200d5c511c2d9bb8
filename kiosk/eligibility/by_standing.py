"""The schemes that work, studies, an institution or a cover held already decide, whatever the score.

Laws 65-00 (salaried, public sector), 98-15 (non-salaried), 116-12 and 54-23 (students), 65-00 art. 118
(admitted by law); where each figure was found stands in ``resources/law``.
"""

from collections.abc import Iterator

from kiosk.eligibility.by_score import WORK, numbers, other_cover
from kiosk.eligibility.household import Household
from kiosk.eligibility.law import Law
from kiosk.eligibility.outcome import Fit, Ground

_TRADITIONAL = "traditional"
_STUDIES = {"public": "student-free", "private": "student-fee", _TRADITIONAL: "student-traditional"}


def tns(them: Household, _law: Law) -> Iterator[Ground]:
    """Yield the ground for or against the scheme of the non-salaried."""
    if them.activity == "self-employed":
        yield Ground("activity-self-employed")
    else:
        yield Ground("not-self-employed", Fit.NO)


def salaried(them: Household, _law: Law) -> Iterator[Ground]:
    """Yield the ground for or against the scheme of the salaried, pensioners and public servants."""
    if them.activity in WORK - {"self-employed"}:
        yield Ground(f"activity-{them.activity}")
    else:
        yield Ground("not-salaried", Fit.NO)


def institution(them: Household, law: Law) -> Iterator[Ground]:
    """Yield the grounds for and against admission by law: listed by the institution, not scored."""
    if them.channel != "institution":
        yield Ground("not-in-institution", Fit.NO)
        return
    covered = tuple(other_cover(them, law))
    yield from covered or (Ground("admitted-by-law"), *numbers(them))


def covered(them: Household, _law: Law) -> Iterator[Ground]:
    """Yield whether the applicant is covered already, or is to be declared by an insured spouse."""
    insured = tuple(one.path for one in them.members if one.is_spouse and one.cover == "insured")
    if them.applicant.is_covered:
        yield Ground(f"cover-{them.applicant.cover}")
    elif insured:
        yield Ground("spouse-insured", Fit.NOT_YET, insured)
    else:
        yield Ground("not-covered", Fit.NO)


def student(them: Household, law: Law) -> Iterator[Ground]:
    """Yield the grounds for and against the students' scheme."""
    if them.activity != "student":
        yield Ground("not-student", Fit.NO)
    elif law.student_age is None:
        yield Ground("scheme-ended", Fit.NO)
    else:
        barred = tuple(_left_out(them, law, law.student_age))
        yield from barred or _admitted(them, law.student_age)


def _left_out(them: Household, law: Law, limit: int) -> Iterator[Ground]:
    ages = them.applicant.ages
    if them.applicant.is_covered:
        yield Ground("other-cover", Fit.NO, (them.applicant.path,))
    if not _is_in_final_phase(them) and ages is not None and ages[0] > limit:
        yield Ground("age-over-limit", Fit.NO)
    if them.institution == _TRADITIONAL and them.final_phase is False:
        yield Ground("final-phase-only", Fit.NO)
    if _is_in_tadamon(them, law):
        yield Ground("ramed-switched", Fit.NO)


def _admitted(them: Household, limit: int) -> Iterator[Ground]:
    ages = them.applicant.ages
    yield Ground(_STUDIES.get(them.institution, "institution-unknown"))
    if not _is_in_final_phase(them) and ages is not None and ages[1] >= limit:
        yield Ground("student-at-age-limit")


def _is_in_final_phase(them: Household) -> bool:
    return them.institution == _TRADITIONAL and them.final_phase is True


def _is_in_tadamon(them: Household, law: Law) -> bool:
    """Say whether RAMED's holders were moved, and no score says that they have left since."""
    moved = them.ramed_until is not None and them.ramed_until > law.ramed_cut_off
    return moved and (them.score is None or them.score <= law.tadamon_threshold)
