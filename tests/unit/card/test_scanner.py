"""A document scanner on a line: what each of its scans is, and what is said where it cannot be heard."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest
import serial

from kiosk.card import listener
from kiosk.card.listener import Listener
from kiosk.card.reader import Link
from kiosk.card.scanner import LONGEST, Scanner
from kiosk.card.virtual.profile import profile
from kiosk.errors import KioskError, sentence
from tests.fakes.serial_line import SerialLine

WAIT = 10.0
HOLDER = profile("fatima").holder
assert HOLDER
LINES = HOLDER.zone
SEAL = "TK1:A B*C "
"""Its last space is a sign of base45."""


@pytest.fixture
def line(tmp_path: Path) -> Iterator[SerialLine]:
    found = SerialLine(tmp_path)
    found.plug()
    yield found
    found.unplug()


class Heard:
    """A listener on a line, and what it said."""

    def __init__(self, scanner: Scanner) -> None:
        self.scans: Queue[str] = Queue()
        self.links: Queue[Link] = Queue()
        self.listener = Listener(scanner, self.scans.put, self.links.put)
        self.listener.start()

    def scan(self) -> str:
        return self.scans.get(timeout=WAIT)

    def link(self) -> Link:
        return self.links.get(timeout=WAIT)


@pytest.fixture
def heard(line: SerialLine) -> Iterator[Heard]:
    found = Heard(Scanner(str(line.port)))
    assert found.link() == Link("scanner", ok=True)
    yield found
    found.listener.stop()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "_FIRST", 0.01)
    monkeypatch.setattr(listener, "_LONGEST", 0.02)


@pytest.mark.parametrize(
    ("before", "end", "after"),
    [(b"", b"\r", b""), (b"", b"\r\n", b"\r\n\r\n"), (b"\x02", b"\n", b"\x03"), (b"", b"\t\r\n", b"\r")],
)
def test_a_zone_is_one_scan_whatever_ends_its_lines(
    heard: Heard, line: SerialLine, before: bytes, end: bytes, after: bytes
) -> None:
    line.send(before + end.join(row.encode() for row in LINES) + after)
    assert heard.scan() == "\n".join(LINES)


def test_what_a_silence_parts_are_two_scans_and_a_space_at_the_end_stays(
    heard: Heard, line: SerialLine
) -> None:
    line.send(SEAL.encode() + b"\r")
    assert heard.scan() == SEAL
    line.send(b"\xff\xfeA\r")
    assert heard.scan() == "\ufffd\ufffdA", "bytes that are no text are marked"


def test_blank_lines_are_no_scan(line: SerialLine) -> None:
    looks = iter([False] * 4)
    texts = Scanner(str(line.port)).texts(lambda: next(looks, True), lambda: line.send(b"\r\n \r\n"))
    assert list(texts) == []


def test_a_line_that_babbles_fills_no_memory(heard: Heard, line: SerialLine) -> None:
    sent = threading.Thread(target=line.send, args=(b"<" * 3 * LONGEST,))
    sent.start()
    assert len(heard.scan()) == LONGEST
    sent.join(WAIT)


def test_a_scanner_unplugged_is_told_and_heard_again_when_it_is_back(
    at_once: None, heard: Heard, line: SerialLine
) -> None:
    line.send(b"one\r")
    assert heard.scan() == "one"
    line.unplug()
    gone = heard.link()
    assert (gone.ok, gone.code, dict(gone.values)) == (False, "scanner-absent", {"port": str(line.port)})
    line.plug()
    assert heard.link().ok
    line.send(b"two\r")
    assert heard.scan() == "two"
    assert heard.links.empty(), "each change is told once, however many tries it took"


def test_a_scan_made_for_the_person_before_is_not_given_to_the_next(line: SerialLine) -> None:
    line.send(b"before\r")
    heard = Heard(Scanner(str(line.port)))
    assert heard.link().ok
    line.send(b"after\r")
    assert heard.scan() == "after"
    heard.listener.stop()


class Broken(Scanner):
    """A line that fails in a way nobody foresaw, the first time."""

    failed = False

    def texts(self, cancelled: Callable[[], bool], opened: Callable[[], object]) -> Iterator[str]:
        if not self.failed:
            self.failed = True
            raise TypeError("pyserial, while the line goes away")
        return super().texts(cancelled, opened)


@pytest.mark.logs("a defect is logged by its kind")
def test_a_defect_ends_a_try_and_not_the_thread(
    line: SerialLine, at_once: None, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard(Broken(str(line.port)))
    assert heard.link().code == "unexpected"
    assert heard.link().ok
    heard.listener.stop()
    assert "TypeError" in caplog.text
    assert "goes away" not in caplog.text, "what an exception says may hold what was scanned"


def test_tries_grow_rarer_and_begin_anew_once_the_line_is_open(line: SerialLine) -> None:
    line.unplug()
    found = Listener(Scanner(str(line.port)), print, print)
    found._stopping.wait = lambda _seconds: found._pause > 7 and found._stopping.set()
    found._run()
    assert found._pause == 8.0
    found._opened()
    assert found._pause == 0.5


def test_a_thread_that_stops_says_nothing_more(line: SerialLine) -> None:
    heard = Heard(Scanner(str(line.port)))
    assert heard.link().ok
    heard.listener.stop()
    line.unplug()
    assert not heard.listener._thread.is_alive()
    heard.listener._tell(Link("scanner", ok=False))
    assert heard.links.empty()


def test_a_port_that_somebody_else_reads_is_busy(line: SerialLine) -> None:
    with serial.Serial(str(line.port), exclusive=True):
        assert code(Scanner(str(line.port))) == "scanner-busy"
    assert Scanner(str(line.port)).trouble() is None


@pytest.mark.parametrize("port", ["/dev/none", "/dev/null", "a\0b"])
def test_a_port_that_is_none_is_absent(port: str) -> None:
    assert code(Scanner(port)) == "scanner-absent"


@pytest.mark.parametrize("number", [1, 13])
def test_a_port_that_the_account_may_not_open_is_denied(
    number: int, monkeypatch: pytest.MonkeyPatch, line: SerialLine
) -> None:
    def refused(*_arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("serial.serialposix.os.open", refused)
    assert code(Scanner(str(line.port))) == "scanner-denied"


def code(scanner: Scanner) -> str:
    wrong = scanner.trouble()
    assert isinstance(wrong, KioskError)
    assert all("{" not in sentence(wrong, lang) for lang in ("ar", "fr"))
    return wrong.code
