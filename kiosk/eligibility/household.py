"""A household as its answers tell it: what cannot be read counts as not said."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kiosk.forms.answers import Answers
from kiosk.forms.dates import ages
from kiosk.forms.kinds import KINDS, Context
from kiosk.forms.schema import Field
from kiosk.text import Words

APPLICANT = "applicant"
_SPOUSES, _CHILDREN, _OTHERS = "spouses", "children", "others"

_ASKED = {kind: Field(kind, kind, Words("", "")) for kind in ("idcs", "score", "date-plain")}


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the household."""

    path: str
    """``applicant``, ``spouses[0]``, ``children[1]``, ``others[0]``."""
    idcs: str = field(repr=False)
    """Number of the RNP; empty where none stands there that has the shape and the check digit of one."""
    cover: str
    """``insured`` or ``dependant`` of another compulsory scheme; anything else is no cover."""
    sex: str
    ages: tuple[int, int] | None
    """Least and greatest age in full years (decision 0012); None where no birth date can be read."""
    studying: bool
    disabled: bool

    @property
    def is_covered(self) -> bool:
        """Whether another compulsory scheme covers the person already."""
        return self.cover in {"insured", "dependant"}

    @property
    def is_child(self) -> bool:
        """Whether the person stands among the children."""
        return self.path.startswith(_CHILDREN)

    @property
    def is_spouse(self) -> bool:
        """Whether the person stands among the spouses."""
        return self.path.startswith(_SPOUSES)


@dataclass(frozen=True, slots=True)
class Household:
    """What orientation looks at."""

    members: tuple[Member, ...]
    """The applicant first, then spouses, children and others as they stand in the form."""
    activity: str
    channel: str
    institution: str
    """Kind of a student's institution; empty where not said."""
    final_phase: bool | None
    """Of traditional education; None where not said."""
    registered: bool | None
    """In the RSU; None where not said."""
    score: Decimal | None
    """As the RSU shows it; None where unknown or not in the RSU."""
    is_inactive: bool
    ramed_until: date | None
    """Last day of a RAMED card; None where there was none, or its end is not known."""

    @property
    def applicant(self) -> Member:
        """Whose request it is."""
        return self.members[0]


def household(answers: Answers, on: date) -> Household:
    """Return the household of these answers on a day; whatever they hold, this returns."""
    registered = _yes_or_no(answers, "rsu.registered")
    score = "" if registered is False else _settled(answers, "rsu.score", "score", on)
    held = _yes_or_no(answers, "ramed.held")
    until = _settled(answers, "ramed.until", "date-plain", on) if held else ""
    return Household(
        members=tuple(_member(answers, path, on) for path in _paths(answers)),
        activity=answers.text("applicant.activity"),
        channel=answers.text("channel"),
        institution=answers.text("student.institution"),
        final_phase=_yes_or_no(answers, "student.final_phase"),
        registered=registered,
        score=Decimal(score) if score else None,
        is_inactive=answers.text("rsu.household_status") == "inactive",
        ramed_until=date.fromisoformat(until) if until else None,
    )


def _paths(answers: Answers) -> Iterator[str]:
    yield APPLICANT
    for group in (_SPOUSES, _CHILDREN, _OTHERS):
        for row in range(answers.count(group)):
            yield f"{group}[{row}]"


def _member(answers: Answers, path: str, on: date) -> Member:
    return Member(
        path,
        idcs=_settled(answers, f"{path}.idcs", "idcs", on),
        cover=answers.text(f"{path}.cover"),
        sex=answers.text(f"{path}.sex"),
        ages=ages(answers.text(f"{path}.birth_date"), on),
        studying=_yes_or_no(answers, f"{path}.studying") is True,
        disabled=_yes_or_no(answers, f"{path}.disabled") is True,
    )


def _yes_or_no(answers: Answers, path: str) -> bool | None:
    value = answers.get(path)
    return value if isinstance(value, bool) else None


def _settled(answers: Answers, path: str, kind: str, on: date) -> str:
    """Return an answer's canonical text, empty where there is none; training numbers are numbers."""
    value = answers.get(path)
    parsed = None if value is None else KINDS[kind].parse(value, _ASKED[kind], Context(on, training=True))
    return parsed if isinstance(parsed, str) else ""
