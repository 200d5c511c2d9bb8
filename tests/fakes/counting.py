"""Figures counted file by file in memory: what every source of supervision has to agree with."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from statistics import median

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Age, By, Figures, Group, Queue, Waiting
from kiosk.cases.overview.files import Choice
from tests.fakes.supervised import Kept, waits

KEYS: Mapping[By, Callable[[Kept], str]] = {
    By.DAY: lambda one: one.file.day.isoformat(),
    By.WEEK: lambda one: (one.file.day - timedelta(days=one.file.day.weekday())).isoformat(),
    By.MONTH: lambda one: one.file.day.replace(day=1).isoformat(),
    By.OFFICE: lambda one: one.file.office,
    By.STATION: lambda one: f"{one.file.office} {one.file.station}",
    By.CLERK: lambda one: one.file.clerk,
    By.STATE: lambda one: one.file.state,
    By.REASON: lambda one: one.file.reason,
    By.FORM: lambda one: one.file.form,
}


def chosen(kept: Iterable[Kept], choice: Choice, offices: frozenset[str]) -> list[Kept]:
    """Return the files of a choice that lie in these offices, in order of their references."""
    found = [one for one in kept if one.file.office in offices and _is_of(one, choice)]
    return sorted(found, key=lambda one: one.file.reference)


def _is_of(one: Kept, choice: Choice) -> bool:
    file = one.file
    wanted = ((choice.state, file.state), (choice.form, file.form), (choice.station, file.station),
              (choice.clerk, file.clerk))  # fmt: skip
    return (
        choice.period.first <= file.day <= choice.period.last
        and file.training == choice.training
        and all(asked == has for asked, has in wanted if asked)
        and choice.reason in {None, file.reason}
        and (one.until is not None or not choice.answered)
    )


def figures(found: Iterable[Kept], choice: Choice, by: By) -> Figures:
    """Count files."""
    groups: defaultdict[str, list[Kept]] = defaultdict(list)
    everything = list(found)
    for one in everything:
        groups[KEYS[by](one)].append(one)
    apart = tuple(_group(key, groups[key]) for key in sorted(groups))
    return Figures(choice.period.first, choice.period.last, by, _group("", everything), apart)


def _group(key: str, found: list[Kept]) -> Group:
    states = Counter(one.file.state for one in found)
    reasons = Counter(one.file.reason for one in found if one.file.state == CaseState.REJECTED)
    delays = [(one.until - one.file.day).days for one in found if one.until]
    return Group(
        key,
        len(found),
        sum(one.file.persons for one in found),
        dict(sorted(states.items())),
        dict(sorted(reasons.items())),
        len(delays),
        float(median(delays)) if delays else None,
        max(delays, default=None),
    )


def queue(found: Iterable[Kept], today: date) -> Queue:
    """Count what waits."""
    waiting = [one for one in found if waits(one)]
    counted = Counter((CaseState(one.file.state), _age(today, one.file.day)) for one in waiting)
    cells = tuple(Waiting(state, age, files) for (state, age), files in sorted(counted.items(), key=_place))
    return Queue(today, min((one.file.day for one in waiting), default=None), cells)


def _age(today: date, day: date) -> Age:
    waited = max(0, (today - day).days)
    return next(age for age in Age if age.days[0] <= waited <= age.days[1])


def _place(counted: tuple[tuple[CaseState, Age], int]) -> tuple[str, int]:
    (state, age), _ = counted
    return state, list(Age).index(age)
