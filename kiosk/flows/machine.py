"""A flow is one table on one screen: ``(state, event) → state``, and a diagram drawn from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Flow(Generic[S, E]):
    """A named table of transitions; what is not in the table does not happen."""

    name: str
    start: S
    table: Mapping[tuple[S, E], S]

    def after(self, state: S, event: E) -> S:
        """Return the state that follows; an event that the state does not know leaves it as it is."""
        return self.table.get((state, event), state)

    def knows(self, state: S, event: E) -> bool:
        """Say whether the state answers the event."""
        return (state, event) in self.table

    def mermaid(self) -> str:
        """Return the table as a Mermaid state diagram, for ``docs/architecture.md``."""
        lines = ["stateDiagram-v2", f"    [*] --> {_id(self.start)}"]
        lines += [f"    {_id(here)} --> {_id(there)}: {event}" for (here, event), there in self.table.items()]
        return "\n".join(lines)


def _id(state: StrEnum) -> str:
    return state.value.replace("-", "_")
