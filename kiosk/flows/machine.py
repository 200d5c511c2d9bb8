"""A flow is one table on one screen: ``(state, event) → state``, and a diagram drawn from it."""

from collections import Counter
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
        """Return the table as a Mermaid state diagram, for ``docs/architecture.md``.

        What leads to one place from every state is drawn once, from ``anywhere``.
        """
        lines = ["stateDiagram-v2", f"    [*] --> {_id(self.start)}"]
        lines += [f"    anywhere --> {_id(there)}: {event}" for event, there in self._everywhere()]
        lines += [
            f"    {_id(here)} --> {_id(there)}: {event}"
            for (here, event), there in self.table.items()
            if (event, there) not in self._everywhere()
        ]
        return "\n".join(lines)

    def _everywhere(self) -> list[tuple[E, S]]:
        """Return the events that lead to the same state from every state."""
        states = len({here for here, _ in self.table})
        led = Counter((event, there) for (_, event), there in self.table.items())
        return [one for one, count in led.items() if count == states > 1]


def _id(state: StrEnum) -> str:
    return state.value.replace("-", "_")
