"""What orientation answers, case by case, as the sources have it."""

import pytest

from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import orient
from kiosk.eligibility.parameters import load
from tests.helpers.orientation_table import Case, cases

CASES = tuple(cases())


def test_there_are_at_least_150_cases_each_with_its_own_name_and_a_source() -> None:
    assert len(CASES) >= 150
    assert len({case.name for case in CASES}) == len(CASES)
    assert all(case.source for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_case_is_answered_as_the_sources_say(case: Case) -> None:
    told = orient(case.answers, law(case.on, load()), case.on)
    by_scheme = {one.scheme: one for one in told.outcomes}
    assert tuple(by_scheme[one.scheme] for one in case.outcomes) == case.outcomes
    assert (told.best, told.ready) == (case.best, case.ready)
