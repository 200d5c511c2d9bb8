"""What the desk answers before anything is filed: which scheme, what is missing, who is known already."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from kiosk.eligibility.orientation import Orientation
from kiosk.eligibility.parameters import Parameter
from kiosk.forms.answers import Answers
from kiosk.forms.guides import Guide
from kiosk.forms.schema import Form

if (
    TYPE_CHECKING
):  # it looks for doubles in the register, by SQLAlchemy: the first window does not wait for it
    from kiosk.cases.doubles import Double


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A member of the household in hand who stands in another open file."""

    member: str
    """Path of the row, as the form has it: ``applicant``, ``children[1]``."""
    name_ar: str = field(repr=False)
    name_fr: str = field(repr=False)
    double: "Double"


class Orienting(Protocol):
    """Orientation, guidance, the law's figures and the warning about doubles."""

    def orient(self, answers: Answers) -> Orientation:
        """Return which schemes these answers lead to today, best first, with reasons."""
        ...

    def law(self) -> Sequence[Parameter]:
        """Return every legal parameter with its dates and sources, for the administrator."""
        ...

    def guides(self) -> Sequence[Guide]:
        """Return the guidance pages in force today, their figures filled in, in reading order."""
        ...

    def known_members(self, form: Form, answers: Answers, but: str = "") -> Sequence[KnownMember]:
        """Return the members who stand in another open file; ``but`` leaves out the file of that id."""
        ...
