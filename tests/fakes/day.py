"""Days of an office to print: lines, gaps and closings of numbers never issued."""

from datetime import UTC, date, datetime, timedelta

from kiosk.cases.case import CaseState
from kiosk.cases.day import Closing, DayLine, DayRegister, Gap
from kiosk.cases.reference import Reference

DAY = date(2026, 11, 21)
LONG_AR = "بن عبد الجليل الإدريسي القيطوني الحسني العلوي المدغري عبد الرحمان محمد الأمين"
LONG_FR = "BEN ABDELJALIL EL IDRISSI EL KITOUNI EL HASSANI EL ALAOUI ABDERRAHMANE MOHAMED AMINE"
NAMES = (
    ("العلوي فاطمة الزهراء", "EL ALAOUI FATIMA ZAHRA"),
    ("بن علي محمد", "BEN ALI MOHAMED"),
    ("أيت حمو إيزة", "AÏT HAMMOU IZZA"),
    (LONG_AR, LONG_FR),
    ("", "DIALLO MAMADOU"),
)
STATES = tuple(CaseState)
GAPS = tuple(
    Gap(code, str(Reference("SALTB", "A1", 26, 41 + place)))
    for place, code in enumerate(
        ("number-missing", "not-sent", "refused-by-hub", "receipt-not-printed", "clock-untrusted")
    )
)


def line(number: int, **other: object) -> DayLine:
    """Return a line of the register; names and states go round."""
    arabic, french = NAMES[number % len(NAMES)]
    state = STATES[number % len(STATES)]
    told: dict[str, object] = {
        "number": number,
        "reference": str(Reference("SALTB", "A1", 26, number)),
        "form": "tadamon",
        "instant": datetime(2026, 11, 21, 8, 30, tzinfo=UTC) + timedelta(minutes=2 * number),
        "applicant_ar": arabic,
        "applicant_fr": french,
        "cnie": f"•••••9{number % 100:02d}",
        "persons": 1 + number % 7,
        "state": state,
        "missing": 2 if state is CaseState.INCOMPLETE else 0,
        "clerk": "السيدة سعاد بنعمر",
        "reason": "duplicate" if state is CaseState.CANCELLED else "",
    }
    return DayLine(**(told | other))  # type: ignore[arg-type]  # names and types as DayLine has them


def register(count: int, gaps: tuple[Gap, ...] = (), *, training: bool = False) -> DayRegister:
    """Return a day with that many files."""
    lines = tuple(line(number) for number in range(1, count + 1))
    return DayRegister(DAY, "SALTB", "A1", training, lines, gaps)


def closing(count: int, gaps: tuple[Gap, ...] = (), *, training: bool = False) -> Closing:
    """Return that day, closed."""
    return Closing(
        register(count, gaps, training=training),
        clerk="السيد عبد اللطيف الصقلي",
        instant=datetime(2026, 11, 21, 16, 5, tzinfo=UTC),
        head="5a3f" * 16,
        seq=4711,
        signature="eyJhbGciOiJFUzI1NiJ9." + "eyJkYXkiOiIyMDI2LTExLTIxIiwi" * 6 + "." + "MEUCIQDx3kQ9" * 7,
    )
