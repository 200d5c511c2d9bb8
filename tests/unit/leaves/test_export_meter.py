"""How far an export is, on a terminal alone."""

import io

from kiosk.cli.export import Meter


class Terminal(io.StringIO):
    """A terminal, or none."""

    def __init__(self, *, looked_at: bool) -> None:
        super().__init__()
        self.looked_at = looked_at

    def isatty(self) -> bool:
        return self.looked_at


def shown(*, looked_at: bool, size: int = 2_000_000) -> str:
    terminal = Terminal(looked_at=looked_at)
    meter = Meter(terminal)
    for done in (1_000_000, 1_000_001, 2_000_000):
        meter.told(done, size)
    return terminal.getvalue()


def test_each_hundredth_part_is_shown_once_on_one_line() -> None:
    assert shown(looked_at=True) == "\r 50 % · 1.0 / 2.0 Mo\r100 % · 2.0 / 2.0 Mo\n"


def test_nothing_is_written_where_nobody_looks() -> None:
    assert shown(looked_at=False) == ""


def test_a_hub_that_does_not_say_how_much_comes_is_followed_too() -> None:
    assert shown(looked_at=True, size=0) == "\r  0 % · 1.0 / 0.0 Mo"
