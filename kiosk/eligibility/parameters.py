"""Legal parameters with the dates they hold from and until, and where each was found."""

from dataclasses import dataclass
from datetime import date

from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value of the law over one span of days."""

    id: str
    """``tadamon-threshold``."""
    label: Words
    value: str
    """As the source has it, a dot for the decimal sign."""
    since: date | None
    """First day it holds; None: as far back as anybody asks."""
    until: date | None
    """Last day it holds; None: until further notice."""
    source: str
