"""What is wrong with answers, as ``(field, code, values)``; the words live in ``resources/problems.toml``."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, by the path of its field."""

    field: str
    code: str
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
