"""Orientations to print: of the sample household, its answers changed."""

from datetime import date
from typing import Any

from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import Orientation, orient
from kiosk.eligibility.parameters import load
from kiosk.forms.answers import Answers
from tests.fakes.deposited import household

ON = date(2026, 11, 21)


def answers(children: int = 2, **applicant: str) -> dict[str, Any]:
    """Return the household with a score within the threshold."""
    return household(children, **applicant)


def orientation(tree: dict[str, Any] | None = None, on: date = ON) -> Orientation:
    """Return where these answers lead on a day."""
    return orient(Answers.from_json(tree or answers()), law(on, load()), on)


def not_yet() -> dict[str, Any]:
    """Return a household that lacks its score and two identifiers."""
    tree = answers(3)
    tree["rsu"]["score"] = ""
    tree["spouses"][0]["idcs"] = ""
    tree["children"][1]["idcs"] = ""
    tree["children"][2]["idcs"] = "3397778259"
    return tree


def above() -> dict[str, Any]:
    """Return a household above the threshold of Tadamon, within that of direct social aid."""
    tree = answers()
    tree["rsu"]["score"] = "9,5"
    return tree


def covered() -> dict[str, Any]:
    """Return a household whose applicant is insured already."""
    return answers(1, cover="insured")
