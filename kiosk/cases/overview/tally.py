"""Adding up what a database counted: the same for a hub and for a register."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By, Figures, Group
from kiosk.cases.overview.period import Period

Counted = tuple[str, str, str, str, int, int]
"""What it is counted by, key, state, reason, files, persons."""

Waited = tuple[str, str, int, int]
"""What it is counted by, key, days from the deposit to the answer, files."""

_OF_DAYS = {By.WEEK: Period.week, By.MONTH: Period.month}


@dataclass(slots=True)
class Tally:
    """Counts that can be added up, whatever they are grouped by."""

    persons: int = 0
    states: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    delays: Counter[int] = field(default_factory=Counter)
    """Answered files by days that they waited."""

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            self.persons + other.persons,
            self.states + other.states,
            self.reasons + other.reasons,
            self.delays + other.delays,
        )

    def group(self, key: str) -> Group:
        """Return what was counted."""
        answered = self.delays.total()
        return Group(
            key,
            self.states.total(),
            self.persons,
            dict(sorted(self.states.items())),
            dict(sorted(self.reasons.items())),
            answered,
            _median(self.delays) if answered else None,
            max(self.delays) if answered else None,
        )


def figures(
    period: Period, bys: Sequence[By], counted: Iterable[Counted], waited: Iterable[Waited]
) -> tuple[Figures, ...]:
    """Return the figures of a period by each of these things, in their order."""
    tallies: dict[By, defaultdict[str, Tally]] = {by: defaultdict(Tally) for by in bys}
    for told, key, state, reason, files, persons in counted:
        by = By(told)
        tally = tallies[by][_key(by, key)]
        tally.persons += int(persons)
        tally.states[state] += int(files)
        if state == CaseState.REJECTED:
            tally.reasons[reason] += int(files)
    for told, key, days, files in waited:
        by = By(told)
        tallies[by][_key(by, key)].delays[max(0, days)] += int(files)
    return tuple(_figures(period, by, tallies[by]) for by in bys)


def _figures(period: Period, by: By, tallies: Mapping[str, Tally]) -> Figures:
    total = sum(tallies.values(), Tally())
    groups = tuple(tallies[key].group(key) for key in sorted(tallies))
    return Figures(period.first, period.last, by, total.group(""), groups)


def _key(by: By, key: str) -> str:
    whole = _OF_DAYS.get(by)
    return key if whole is None else whole(date.fromisoformat(key)).first.isoformat()


def _median(delays: Counter[int]) -> float:
    """Return the middle one, or between the two in the middle."""
    count = delays.total()
    return (_at(delays, (count - 1) // 2) + _at(delays, count // 2)) / 2


def _at(delays: Mapping[int, int], place: int) -> int:
    """Return the delay at a place from 0, were all of them in order."""
    return next(days for days, until in _running(delays) if place < until)


def _running(delays: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    until = 0
    for days in sorted(delays):
        until += delays[days]
        yield days, until
