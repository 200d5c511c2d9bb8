"""One thing that is wrong with an answer: ``(field, code, values)``; words are in ``views.problem_words``."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, by the path of its field; ``values`` hold limits and paths, never an answer."""

    field: str
    code: str
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
