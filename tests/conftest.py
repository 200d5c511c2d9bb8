"""What every test is held to; the real services live in ``tests/services``, one file each."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = [
    "tests.helpers.logfail",
    "tests.helpers.leaks",
    "tests.helpers.measured",
    "tests.services.pcscd",
    "tests.services.cups",
    "tests.services.disk",
    "tests.services.migrated",
    "tests.services.postgres",
    "tests.services.registers",
    "tests.services.standby",
    "tests.services.xvfb",
]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "house",
    derandomize=True,  # the same examples on every machine: a red test stays red
    deadline=None,  # two cores shared with a database and a print server
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", settings.get_profile("house"), derandomize=False, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder that this test's ``KIOSK_DATA`` names, also for commands it starts."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("KIOSK_DATA", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))  # wrong tries are no user's of this machine
    return folder
