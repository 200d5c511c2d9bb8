"""Hypothesis looks for the shortest moves of an office, its line and its hub that lose or double a file."""

import shutil
import tempfile
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.faults.sync.line import Wrong
from tests.faults.sync.mortal import fuse_of
from tests.faults.sync.mutants import PLANTS
from tests.faults.sync.office import Desk, Office, parted, prepare

DESKS = st.integers(0, 3)


class OfficeMachine(RuleBasedStateMachine):
    """The moves of :class:`Office`; a hub is only restored where no disk lives on twice (0130)."""

    template: ClassVar[Path]
    plant: ClassVar[str] = ""
    backups = Bundle("backups")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.template.parent))
        self.office = Office(self.template, self.folder / "run")
        self.patch = pytest.MonkeyPatch()
        self.hub_copy: Path | None = None
        self.cloned = self.restored_hub = False
        if self.plant:
            PLANTS[self.plant](self.patch, self.office)

    def desk(self, at: int) -> Desk:
        return self.office.desks[at % len(self.office.desks)]

    @rule(at=DESKS, poison=st.booleans())
    def deposit(self, at: int, poison: bool) -> None:
        self.office.deposit(self.desk(at), poison=poison)

    @rule(at=DESKS, correct=st.booleans())
    def change(self, at: int, correct: bool) -> None:
        desk = self.desk(at)
        if desk.cases:
            (self.office.correct if correct else self.office.withdraw)(desk)

    @rule(at=DESKS, wrong=st.sampled_from(Wrong), batch=st.sampled_from([1, 200]))
    def deliver(self, at: int, wrong: Wrong, batch: int) -> None:
        self.office.deliver(self.desk(at), wrong, batch)

    @rule(at=DESKS, left=st.integers(1, 4), after=st.booleans(), deposits=st.booleans())
    def station_dies(self, at: int, left: int, after: bool, deposits: bool) -> None:
        desk = self.desk(at)
        fuse_of(desk.store).light(left, after=after)
        (self.office.deposit if deposits else self.office.deliver)(desk)

    @rule(at=DESKS, after=st.booleans())
    def hub_dies(self, at: int, after: bool) -> None:
        fuse_of(self.office.database).light(1, after=after)
        self.office.deliver(self.desk(at))

    @rule(days=st.sampled_from([-400, 400]))
    def clock_jumps(self, days: int) -> None:
        self.office.jump(days)

    @rule(target=backups, at=DESKS)
    def back_up(self, at: int) -> tuple[Desk, str]:
        return self.desk(at), self.office.copy(self.desk(at))

    @rule(backup=consumes(backups))
    def restore(self, backup: tuple[Desk, str]) -> None:
        self.hub_copy = None
        self.office.restore(*backup)

    @precondition(lambda self: len(self.office.desks) < 4 and not self.restored_hub)
    @rule(at=DESKS)
    def clone(self, at: int) -> None:
        self.cloned = True
        self.office.clone(self.desk(at))

    @rule(at=DESKS)
    def enrol_again(self, at: int) -> None:
        if parted(self.desk(at)):
            fuse_of(self.office.database).put_out()
            self.office.enrol_again(self.desk(at))

    @rule()
    def back_up_hub(self) -> None:
        self.hub_copy = self.office.copy_hub()

    @precondition(lambda self: self.hub_copy is not None and not self.cloned)
    @rule()
    def restore_hub(self) -> None:
        assert self.hub_copy is not None
        self.office.restore_hub(self.hub_copy)
        self.hub_copy, self.restored_hub = None, True

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert not self.office.judged()

    def teardown(self) -> None:
        try:
            assert not self.office.drained()
        finally:
            self.patch.undo()
            self.office.close()
            shutil.rmtree(self.folder)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("machine") / "office"
    folder.mkdir()
    prepare(folder)
    return folder


def test_no_moves_lose_or_double_a_file(template: Path) -> None:
    machine = type("Whole", (OfficeMachine,), {"template": template})
    run_state_machine_as_test(machine, settings=settings(max_examples=15, stateful_step_count=15))


def test_moves_are_found_that_show_a_planted_bug(template: Path) -> None:
    machine = type("Planted", (OfficeMachine,), {"template": template, "plant": "conflict_as_duplicate"})
    found = settings(max_examples=60, stateful_step_count=20, phases=[Phase.generate])
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine, settings=found)
