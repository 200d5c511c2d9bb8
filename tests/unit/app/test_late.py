"""The desk of a window that is built late: what is no call is answered without building it."""

import gc
import linecache
from pathlib import Path
from typing import get_type_hints

from kiosk.app.late import LateDesk, begin, settle
from kiosk.card.virtual.reader import VirtualReader
from kiosk.flows.desk import Desk
from kiosk.forms import load
from kiosk.settings import Settings


def test_its_forms_are_the_programs_own_until_a_call_has_built_it(tmp_path: Path) -> None:
    desk = LateDesk(tmp_path, Settings(), VirtualReader())
    assert desk.shelf is load.shipped()
    assert not list(tmp_path.iterdir()), "nothing was opened for it"
    desk.health()
    assert desk.shelf.form("tadamon") == load.form("tadamon")
    desk.close()


def test_whatever_of_a_desk_is_no_call_it_has_itself(tmp_path: Path) -> None:
    told = [name for name, one in vars(Desk).items() if isinstance(one, property)]
    told += [name for name in get_type_hints(Desk) if not name.startswith("_")]
    assert "shelf" in told
    desk = LateDesk(tmp_path, Settings())
    assert [name for name in told if callable(getattr(desk, name))] == []


def test_the_sources_that_were_read_while_all_was_loaded_are_kept_no_longer() -> None:
    linecache.getlines(__file__)
    begin()
    assert not linecache.cache
    linecache.getlines(__file__)
    try:
        settle()
    finally:
        gc.unfreeze()
    assert not linecache.cache
    assert gc.isenabled()
