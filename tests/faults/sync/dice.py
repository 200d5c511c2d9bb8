"""A run by dice: the same seed makes the same moves, whatever became of them."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.sync.line import Wrong
from tests.faults.sync.mortal import fuse_of
from tests.faults.sync.office import Desk, Office, parted
from tests.faults.sync.oracle import Findings

MOVES = 14
"""Moves of one run: the shortest that still let three faults meet."""


@dataclass
class Run:
    """A run, move after move."""

    office: Office
    dice: random.Random
    tally: Counter[str] = field(default_factory=Counter)
    """How often each fault happened."""
    _copies: list[tuple[Desk, str]] = field(default_factory=list)
    _hubs: list[Path] = field(default_factory=list)

    def play(self, moves: int = MOVES) -> Findings:
        """Make that many moves; returns what was found after one of them, or at the end."""
        for _ in range(moves):
            name = self.dice.choices(list(_MOVES), [weight for weight, _ in _MOVES.values()])[0]
            _MOVES[name][1](self, self.dice.choice(self.office.desks))
            if found := self.office.judged():
                return found
        return self.office.drained()

    def deposit(self, desk: Desk) -> None:
        for _ in range(self.dice.randint(1, 3)):
            self.office.deposit(desk, poison=self.dice.random() < 0.15)

    def change(self, desk: Desk) -> None:
        if desk.cases:
            self.dice.choice((self.office.withdraw, self.office.correct))(desk)

    def deliver(self, desk: Desk) -> None:
        wrong = self.dice.choice(tuple(Wrong))
        self.tally[wrong.value] += 1
        self.office.deliver(desk, wrong, self.dice.choice((1, 2, 200)))

    def kill_station(self, desk: Desk) -> None:
        """Die at one of the next transactions, of a deposit or of a delivery."""
        self.tally["station killed"] += 1
        fuse_of(desk.store).light(self.dice.randint(1, 4), after=self.dice.random() < 0.5)
        self.dice.choice((self.office.deposit, self.office.deliver))(desk)

    def kill_hub(self, desk: Desk) -> None:
        self.tally["hub killed"] += 1
        fuse_of(self.office.line.house.database).light(1, after=self.dice.random() < 0.5)
        self.office.deposit(desk)
        self.office.deliver(desk)

    def jump(self, _desk: Desk) -> None:
        self.tally["clock jumped"] += 1
        self.office.jump(self.dice.choice((-400, -1, 1, 400)))

    def copy(self, desk: Desk) -> None:
        self._copies.append((desk, self.office.copy(desk)))

    def restore(self, _desk: Desk) -> None:
        if self._copies:
            self.tally["backup restored"] += 1
            self.office.restore(*self._copies.pop())

    def clone(self, desk: Desk) -> None:
        if len(self.office.desks) < 4 and not self.tally["hub restored"]:
            self.tally["disk cloned"] += 1
            self.office.clone(desk)

    def copy_hub(self, _desk: Desk) -> None:
        self._hubs.append(self.office.copy_hub())

    def restore_hub(self, _desk: Desk) -> None:
        """Never where disks were cloned: who of two had its entries lost, no hub could tell any more."""
        if self._hubs and not self.tally["disk cloned"]:
            self.tally["hub restored"] += 1
            self.office.restore_hub(self._hubs.pop())

    def enrol_again(self, desk: Desk) -> None:
        if parted(desk):
            self.tally["enrolled again"] += 1
            self.office.enrol_again(desk)


_MOVES: dict[str, tuple[int, Callable[[Run, Desk], None]]] = {
    "deposit": (6, Run.deposit),
    "change": (2, Run.change),
    "deliver": (8, Run.deliver),
    "kill station": (3, Run.kill_station),
    "kill hub": (2, Run.kill_hub),
    "jump": (1, Run.jump),
    "copy": (1, Run.copy),
    "restore": (1, Run.restore),
    "clone": (1, Run.clone),
    "copy hub": (1, Run.copy_hub),
    "restore hub": (1, Run.restore_hub),
    "enrol again": (2, Run.enrol_again),
}
