"""Stations, line and hub in one process by dice; more seeds by ``scripts/harness simulation``."""

from collections import Counter
from pathlib import Path

import pytest

from tests.faults.sync.dice import play
from tests.faults.sync.line import Wrong
from tests.faults.sync.mutants import PLANTS
from tests.faults.sync.office import Office, parted, prepare

SEEDS = range(100)
NOT_BY_DICE = "numbers_begin_anew"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of enrolled stations, to be copied for each run."""
    folder = tmp_path_factory.mktemp("office")
    prepare(folder)
    return folder


def test_whatever_goes_wrong_every_receipt_arrives_once(template: Path, tmp_path: Path) -> None:
    tally: Counter[str] = Counter()
    for seed in SEEDS:
        played = play(template, tmp_path / "run", seed)
        assert not played.found, f"seed {seed}: {played.found}"
        tally += played.tally
    happened = {wrong.value for wrong in Wrong} | {"station killed", "hub killed", "clock jumped"}
    assert happened | {"disk cloned", "backup restored", "hub restored", "enrolled again"} <= set(tally)


@pytest.mark.parametrize("name", sorted(PLANTS.keys() - {NOT_BY_DICE}))
def test_a_planted_bug_is_seen(
    template: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen(seed: int) -> bool:
        with monkeypatch.context() as patch:
            planted = play(template, tmp_path / "run", seed, lambda office: PLANTS[name](patch, office))
        return bool(planted.found)

    assert any(map(seen, SEEDS))


@pytest.mark.parametrize("planted", [False, True])
def test_a_restored_register_that_counts_from_where_it_was_is_seen(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, planted: bool
) -> None:
    office = Office(template, tmp_path / "run")
    desk = office.desks[0]
    if planted:
        PLANTS[NOT_BY_DICE](monkeypatch, office)
    backup = office.copy(desk)
    for _ in range(3):
        office.deposit(desk)
    office.restore(desk, backup)
    office.deposit(desk)
    office.deliver(desk)
    assert parted(desk)
    office.enrol_again(desk)
    office.deposit(desk)
    assert office.drained().doubled == (1 if planted else 0)
    office.close()


def test_a_clone_far_ahead_of_the_log_blocks_nothing(template: Path, tmp_path: Path) -> None:
    office = Office(template, tmp_path / "run")
    desk = office.desks[0]
    office.clone(desk)
    office.deposit(desk)
    office.deliver(desk)
    clone = office.desks[-1]
    for _ in range(4):
        office.deposit(clone)
    for _ in range(2):
        office.deliver(clone, batch=1)
    assert {state for _, state, _, _ in clone.outbox()} == {"refused"}

    office.enrol_again(clone)
    office.deposit(clone)
    for _ in range(2):
        office.deposit(desk)
        office.deliver(desk, batch=1)
    assert not office.drained()
    office.close()


def test_a_closed_log_answers_again_for_what_it_holds(template: Path, tmp_path: Path) -> None:
    office = Office(template, tmp_path / "run")
    desk = office.desks[0]
    office.deposit(desk)
    office.deliver(desk, Wrong.REPLY_LOST)
    backup = office.copy(desk)
    office.deposit(desk)
    office.restore(desk, backup)
    office.enrol_again(desk)
    assert desk.epoch == 2
    office.deliver(desk)
    assert not office.drained()
    office.close()
