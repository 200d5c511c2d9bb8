"""What a value must be like, beyond its type; written beside the key it holds for."""

import re
from dataclasses import dataclass
from typing import Protocol

from typing_extensions import override

from kiosk.text import has_controls


class Rule(Protocol):
    """A test on one value; its ``str`` says it in the list of settings."""

    def allows(self, value: object) -> bool:
        """Say whether the value, already of the right type, may stand."""
        ...


@dataclass(frozen=True, slots=True)
class Like:
    """A text that matches a pattern from end to end."""

    pattern: str
    said: str

    def allows(self, value: object) -> bool:
        """Say whether the whole text matches."""
        return re.fullmatch(self.pattern, str(value)) is not None

    @override
    def __str__(self) -> str:
        """Return the pattern in words."""
        return self.said


@dataclass(frozen=True, slots=True)
class Line:
    """A text that fits on one line of a paper; in signs."""

    longest: int = 120

    def allows(self, value: object) -> bool:
        """Say whether the text is short enough and holds no control characters."""
        return len(str(value)) <= self.longest and not has_controls(str(value))

    @override
    def __str__(self) -> str:
        """Return the limit in words."""
        return f"one line, at most {self.longest} signs"


@dataclass(frozen=True, slots=True)
class Between:
    """A number between two others, both allowed; never NaN."""

    low: float
    high: float

    def allows(self, value: object) -> bool:
        """Say whether the number lies between the two."""
        return isinstance(value, int | float) and self.low <= value <= self.high

    @override
    def __str__(self) -> str:
        """Return the limits in words."""
        return f"{self.low:g} to {self.high:g}"
