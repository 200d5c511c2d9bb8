"""Where the program's own data files lie: in a checkout, a wheel, a frozen bundle."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths


@pytest.fixture
def reloaded() -> Iterator[None]:
    yield
    importlib.reload(paths)


def test_a_checkout_has_them_beside_the_package() -> None:
    root = Path(paths.__file__).parents[1]
    assert root / "resources" == paths.RESOURCES
    assert root / "translations" == paths.TRANSLATIONS
    assert (paths.RESOURCES / "failures" / "program.toml").is_file()


@pytest.mark.usefixtures("reloaded")
def test_a_frozen_bundle_carries_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    with monkeypatch.context() as frozen:
        frozen.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
        importlib.reload(paths)
    assert tmp_path / "_resources" == paths.RESOURCES
    assert Path(paths.__file__).parents[1] / "translations" == paths.TRANSLATIONS
