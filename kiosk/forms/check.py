"""What is wrong with answers, as ``(field, code, values)``; the words live in ``resources/problems.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, by the path of its field."""

    field: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
