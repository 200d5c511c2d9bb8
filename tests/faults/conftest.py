"""What is tried here is what outlasts a fault; the lines it walks are shown elsewhere, at half the cost."""

import pytest


@pytest.fixture(autouse=True)
def _unmeasured(no_cover: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
