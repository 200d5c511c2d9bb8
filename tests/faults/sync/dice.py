"""A run by dice: the same seed makes the same moves, whatever became of them."""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.sync.line import Wrong
from tests.faults.sync.mortal import fuse_of
from tests.faults.sync.office import Desk, Office, parted
from tests.faults.sync.oracle import Findings

MOVES = 16
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

    def __post_init__(self) -> None:
        """Choose which of two goes on twice: who lost entries then, no hub could tell if both did."""
        self._clones = self.dice.random() < 0.5

    def play(self, moves: int = MOVES) -> Findings:
        """Make that many moves; returns what was found after one of them, or at the end."""
        names, weights = list(_MOVES), [weight for weight, _ in _MOVES.values()]
        for name in self.dice.choices(names, weights, k=moves):
            _MOVES[name][1](self, self.dice.choice(self.office.desks))
            if name == "deliver" and (found := self.office.judged()):
                return found
        return self.office.drained()

    def deposit(self, desk: Desk) -> None:
        for _ in range(self.dice.randint(1, 3)):
            self.office.deposit(desk, poison=self.dice.random() < 0.15)

    def change(self, desk: Desk) -> None:
        if desk.cases:
            self.dice.choice((self.office.withdraw, self.office.correct))(desk)

    def deliver(self, desk: Desk) -> None:
        wrong = self.dice.choice((*Wrong, *[Wrong.NOTHING] * len(Wrong)))
        self.tally[wrong.value] += 1
        self.office.deliver(desk, wrong, self.dice.choice((1, 2, 200)))
        if parted(desk) and self.dice.random() < 0.7:
            self.tally["enrolled again"] += 1
            self.office.enrol_again(desk)

    def kill_station(self, desk: Desk) -> None:
        """Die at one of the next transactions, of a deposit or of a delivery."""
        self.tally["station killed"] += 1
        fuse_of(desk.store).light(self.dice.randint(1, 4), after=self.dice.random() < 0.5)
        self.dice.choice((self.office.deposit, self.office.deliver))(desk)

    def kill_hub(self, desk: Desk) -> None:
        self.tally["hub killed"] += 1
        fuse_of(self.office.database).light(1, after=self.dice.random() < 0.5)
        self.office.deposit(desk)
        self.office.deliver(desk)

    def jump(self, _desk: Desk) -> None:
        self.tally["clock jumped"] += 1
        self.office.jump(self.dice.choice((-400, -1, 1, 400)))

    def back_up(self, desk: Desk) -> None:
        """Copy a disk, or put the newest copy back."""
        if not self._copies:
            self._copies.append((desk, self.office.copy(desk)))
        else:
            self.tally["backup restored"] += 1
            self._hubs.clear()  # an older hub and a disk that broke: what both held would be nowhere
            self.office.restore(*self._copies.pop())

    def go_on_twice(self, desk: Desk) -> None:
        """Let a disk or a hub live on beside, or after, a copy of itself."""
        if self._clones and len(self.office.desks) < 4:
            self.tally["disk cloned"] += 1
            self.office.clone(desk)
        elif not self._clones and not self._hubs:
            self._hubs.append(self.office.copy_hub())
        elif not self._clones:
            self.tally["hub restored"] += 1
            self.office.restore_hub(self._hubs.pop())


_MOVES: dict[str, tuple[int, Callable[[Run, Desk], None]]] = {
    "deposit": (6, Run.deposit),
    "change": (2, Run.change),
    "deliver": (8, Run.deliver),
    "kill station": (3, Run.kill_station),
    "kill hub": (2, Run.kill_hub),
    "jump": (1, Run.jump),
    "back up": (2, Run.back_up),
    "go on twice": (2, Run.go_on_twice),
}


@dataclass(frozen=True)
class Played:
    """What became of a run."""

    found: Findings
    tally: Counter[str]
    receipts: int


def play(template: Path, folder: Path, seed: int, plant: Callable[[Office], None] | None = None) -> Played:
    """Play the run of a seed in a copy of an office; ``plant`` may put a bug in first."""
    office = Office(template, folder)
    try:
        if plant:
            plant(office)
        run = Run(office, random.Random(seed))
        return Played(run.play(), run.tally, len(office.receipts))
    finally:
        office.close()
        shutil.rmtree(folder)
