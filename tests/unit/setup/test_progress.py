"""How far the assistant came survives a power cut, and whatever lies in its file harms nobody."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings
from kiosk.cases import store
from kiosk.desk.setup import progress as memory
from kiosk.errors import KioskError
from kiosk.flows.setup import STOPS, Progress, Proof, Stop

PROGRESS = st.builds(
    Progress,
    st.sampled_from(STOPS),
    st.frozensets(st.sampled_from(STOPS)),
    st.frozensets(st.sampled_from(list(Proof))),
)


@given(progress=PROGRESS)
def test_what_is_kept_is_what_is_found(progress: Progress, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    memory.keep(folder, progress)
    assert memory.kept(folder) == progress
    memory.forget(folder)


@given(rubbish=st.binary(max_size=60))
def test_rubbish_in_its_file_begins_anew(rubbish: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / memory.FILE).write_bytes(rubbish)
    assert memory.kept(folder).at in STOPS
    memory.forget(folder)


@pytest.mark.parametrize("text", ['{"at": "gate?"}', "[]", "nul", '{"settled": ["printer"]', "\xff"])
def test_what_is_no_progress_begins_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / memory.FILE).write_bytes(text.encode("latin-1"))
    assert memory.kept(tmp_path) == Progress()


def test_an_empty_folder_asks_for_it_and_one_that_is_set_or_used_does_not(tmp_path: Path) -> None:
    assert memory.wanted(tmp_path)
    (tmp_path / settings.FILE).touch()
    assert not memory.wanted(tmp_path)
    (tmp_path / settings.FILE).unlink()
    (tmp_path / store.REGISTER).touch()
    assert not memory.wanted(tmp_path)
    memory.keep(tmp_path, Progress(Stop.HUB))
    assert memory.wanted(tmp_path)


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    with pytest.raises(KioskError, match="settings-not-saved"):
        memory.keep(folder, Progress())
    (tmp_path / memory.FILE).mkdir()
    with pytest.raises(KioskError, match="settings-not-saved"):
        memory.forget(tmp_path)
