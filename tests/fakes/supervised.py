"""Files of offices in a region for supervision to count: numbers never issued, nobody's data."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from hashlib import sha256

from kiosk.cases.case import OPEN_STATES, CaseState
from kiosk.cases.overview.files import Filed
from kiosk.cases.reference import Reference
from kiosk.clock import MOROCCO
from kiosk.sync.wire import OfficeNames

TODAY = date(2026, 11, 20)
"""A Friday."""
NOW = datetime(2026, 11, 20, 11, 20, tzinfo=UTC)

OFFICES = (
    OfficeNames("AGDAL", "الملحقة الإدارية أكدال", "Annexe administrative Agdal", "04.421.01.0"),
    OfficeNames("KENIT", "الملحقة الإدارية الأولى بالقنيطرة", "1re annexe de Kénitra", "04.281.01.01"),
    OfficeNames("KHEMI", "باشوية الخميسات", "Pachalik de Khémisset", "04.291.01.01"),
    OfficeNames("SALTB", "الملحقة الإدارية تابريكت", "Annexe administrative Tabriquet", "04.441.01.0"),
    OfficeNames("SOULT", "قيادة سوق ثلاثاء الغرب", "Caïdat de Souk Tlet El Gharb", "04.281.09.15"),
    OfficeNames("TEMAR", "الملحقة الإدارية الثانية بتمارة", "2e annexe de Témara", "04.501.01.07"),
)  # fmt: skip

STATIONS = {
    "AGDAL": ("A1",),
    "KENIT": ("A1", "A2"),
    "KHEMI": ("A1",),
    "SALTB": ("A1", "A2", "B1"),
    "SOULT": ("A1",),
    "TEMAR": ("A1", "A2"),
}
CLERKS = ("السيدة سعاد بنعمر", "السيد حسن أوعلي", "Mme Naima El Mrabet", "M. Rachid Bennani")
FORMS = ("tadamon", "tadamon", "tadamon", "tadamon", "student", "regularisation")
MISSING = 17
"""The number that no file of SALTB A2 has."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file, and what CNSS said of it."""

    file: Filed
    until: date | None = None
    """When it was registered or rejected."""
    registration: str = ""


@cache
def region(days: int = 90) -> tuple[Kept, ...]:
    """Return the files of that many days until today, in order of their references."""
    found = [
        one
        for office in OFFICES
        for code in STATIONS[office.code]
        for one in _station(office.code, code, days)
    ]
    return tuple(sorted(found, key=lambda one: one.file.reference))


def _station(office: str, code: str, days: int) -> Iterator[Kept]:
    number = 0
    for back in range(days, -1, -1):
        day = TODAY - timedelta(days=back)
        if day.weekday() > 4:
            continue
        for place in range(2 + _drawn(office, code, back) % 7):
            number += 1
            if (office, code, number) != ("SALTB", "A2", MISSING):
                yield _filed(Reference(office, code, day.year % 100, number), day, place)


def _filed(reference: Reference, day: date, place: int) -> Kept:
    chance, waited = _drawn(str(reference)), (TODAY - day).days
    state, reason, after = _fate(chance, waited)
    instant = datetime.combine(day, time(8, 30), MOROCCO) + timedelta(minutes=11 * place + chance % 9)
    file = Filed(
        str(reference), reference.office, reference.station, day, instant.astimezone(UTC),
        instant.astimezone(UTC) + timedelta(minutes=chance % 50), CLERKS[chance // 7 % len(CLERKS)],
        FORMS[chance // 11 % len(FORMS)], 1, 1 + chance // 13 % 6, state.value, reason, training=False,
    )  # fmt: skip
    answered = state in {CaseState.REGISTERED, CaseState.REJECTED}
    number = f"{100_000_000 + chance % 99_999_999}" if state is CaseState.REGISTERED else ""
    return Kept(file, day + timedelta(days=after) if answered else None, number)


def _fate(chance: int, waited: int) -> tuple[CaseState, str, int]:
    """Return where a file stands, why, and after how many days CNSS answered."""
    percent, after = chance % 100, 9 + chance // 17 % 44
    if percent < 2:
        return CaseState.WITHDRAWN, "", 0
    if percent < 4:
        return CaseState.CANCELLED, "duplicate", 0
    if waited > after and percent < 16:
        return CaseState.REJECTED, "other-cover" if chance % 3 else "threshold", after
    if waited > after and percent < 92:
        return CaseState.REGISTERED, "", after
    if waited < 6:
        return (CaseState.INCOMPLETE if percent < 25 else CaseState.COMPLETE), "", 0
    return (CaseState.INCOMPLETE if percent > 97 else CaseState.TRANSMITTED), "", 0


def _drawn(*of: object) -> int:
    return int.from_bytes(sha256(repr(of).encode()).digest()[:6])


def waits(one: Kept) -> bool:
    """Say whether a file is without its answer."""
    return one.file.state in OPEN_STATES
