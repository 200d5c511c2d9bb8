import logging
from pathlib import Path

import pytest

from kiosk.app.logs import log_into


def test_warnings_go_into_the_data_folder(tmp_path: Path) -> None:
    handler = log_into(tmp_path)
    assert handler is not None
    root = logging.getLogger()
    try:
        record = root.makeRecord("kiosk.sync", logging.WARNING, "", 0, "hub-unreachable", (), None)
        handler.handle(record)
    finally:
        root.removeHandler(handler)
        handler.close()
    assert (
        (tmp_path / "log" / "kiosk.log").read_text(encoding="utf-8").endswith("kiosk.sync: hub-unreachable\n")
    )


@pytest.mark.logs("says that there is no log file")
def test_without_a_place_for_it_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    assert log_into(tmp_path) is None
