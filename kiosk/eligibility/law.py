"""The law of one day: the value of each parameter in force, as numbers and dates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.eligibility.parameters import Parameter
from kiosk.eligibility.values import scale, shown

MONTHLY = "achamil-monthly"
"""What the scale makes of a household's score: no parameter of its own."""


@dataclass(frozen=True, slots=True)
class Law:
    """What is in force on a day."""

    on: date
    values: Mapping[str, str]
    """By parameter id, as the source has them; a parameter without a value that day is not in it."""

    @property
    def shown(self) -> dict[str, str]:
        """The values as people read them, for the braces of words and guidance: ``9,3264284``."""
        return {name: shown(value) for name, value in self.values.items()}

    @property
    def tadamon_threshold(self) -> Decimal:
        """Greatest RSU score with which a household is in AMO Tadamon."""
        return Decimal(self.values["tadamon-threshold"])

    @property
    def asd_threshold(self) -> Decimal:
        """Greatest RSU score with which a household may ask for direct social aid."""
        return Decimal(self.values["asd-threshold"])

    @property
    def tadamon_in_force(self) -> date:
        """First day of AMO Tadamon."""
        return date.fromisoformat(self.values["tadamon-in-force"])

    @property
    def ramed_cut_off(self) -> date:
        """Last day of RAMED: a card valid after it was moved to Tadamon without a request."""
        return date.fromisoformat(self.values["ramed-cut-off"])

    @property
    def applicant_age(self) -> int:
        """Least age of an applicant, in years."""
        return int(self.values["applicant-age"])

    @property
    def child_age(self) -> int:
        """Greatest age of a dependent child, in years."""
        return int(self.values["child-age"])

    @property
    def child_student_age(self) -> int:
        """Greatest age of a dependent child who studies, in years."""
        return int(self.values["child-student-age"])

    @property
    def deposit_delay(self) -> int:
        """Greatest delay of an answer to a deposited file, in days (law 55-19)."""
        return int(self.values["deposit-delay"])

    @property
    def student_age(self) -> int | None:
        """Greatest age in the students' scheme, in years; None where the scheme is no more."""
        limit = self.values.get("student-age")
        return None if limit is None else int(limit)

    def applied_to(self, score: Decimal | None) -> dict[str, str]:
        """Return the values, with what a household above the threshold pays for Achamil a month (dirhams).

        Without an official scale, or a step for the score, nothing is said about it.
        """
        if score is None or score <= self.tadamon_threshold or "achamil-scale" not in self.values:
            return dict(self.values)
        steps = scale(self.values["achamil-scale"])
        amount = next((step.amount for step in steps if step.up_to is None or score <= step.up_to), None)
        return dict(self.values) if amount is None else {**self.values, MONTHLY: str(amount)}


def law(on: date, parameters: Iterable[Parameter]) -> Law:
    """Return what is in force on a day, from :func:`kiosk.eligibility.parameters.load`."""
    values = {
        one.id: one.value for one in parameters if (one.since or date.min) <= on <= (one.until or date.max)
    }
    return Law(on, values)
