"""Responses and files that no honest chip makes: genuine ones changed by chance, and what becomes of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from kiosk.card import apdu, face, files, lds, pace_info, tlv
from kiosk.card.apdu import Command, Response, StatusError
from kiosk.card.ciphers import AES_128, TRIPLE_DES, Cipher
from kiosk.card.files import HabitRefused
from kiosk.card.habits import Habits
from kiosk.card.identity import reading
from kiosk.card.kdf import session_keys
from kiosk.card.lds import Details
from kiosk.card.secure_messaging import SecureMessaging, SessionLost, Tampered
from kiosk.card.session import Session, Transport
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.messaging import ChipMessaging
from kiosk.card.virtual.profile import profile
from kiosk.clock import SystemClock, local
from kiosk.errors import KioskError
from tests.fakes.card import Never

_WORDS = "9000 6282 6300 63C0 6700 6982 6A82 6A86 6B00 6C00 6C10 6100 6988 6D00 0000 FFFF"
STATUSES = tuple(bytes.fromhex(word) for word in _WORDS.split())
MOST_COMMANDS = 6000
"""More than the longest file takes at the shortest length: a reading beyond that would be one that hangs."""


Change = Callable[[bytes, int, Random], bytes]
_LENGTHS = (b"\x80", b"\xff", b"\x84\xff\xff\xff\xff", b"\0")
_CHANGES: tuple[Change, ...] = (
    lambda whole, at, draw: whole[:at] + bytes([whole[at] ^ 1 << draw.randrange(8)]) + whole[at + 1 :],
    lambda whole, at, _draw: whole[:at],
    lambda whole, _at, draw: whole + draw.randbytes(draw.randrange(1, 40)),
    lambda whole, at, draw: whole[:at] + draw.choice(_LENGTHS) + whole[at + 1 :],
    lambda whole, at, draw: whole[:at] + whole[draw.randrange(len(whole) + 1) :],
    lambda whole, _at, draw: whole[:-2] + draw.choice(STATUSES),
    lambda _whole, _at, draw: draw.randbytes(draw.randrange(300)),
)
"""Ways in which bytes go wrong: a bit, an end, a length, a splice, a status word, everything."""


def changed(genuine: bytes, draw: Random) -> bytes:
    """Return bytes changed by chance; never the same."""
    made = genuine
    while made == genuine:
        made = draw.choice(_CHANGES)(genuine, draw.randrange(len(genuine)), draw)
    return made


def tally(work: Callable[[], Any]) -> str:
    """Do something a chip has a hand in, and name how that ended; nothing but these ends is let through."""
    try:
        return "taken" if work() is not None else "absent"
    except (Tampered, MalformedError) as wrong:
        return type(wrong).__name__
    except (SessionLost, StatusError, HabitRefused) as refused:
        return type(refused).__name__
    except KioskError as wrong:
        return wrong.code


def responses(count: int, seed: int = 0) -> Counter[str]:
    """Feed so many changed R-APDUs to an open session, and to the reading of a file without one."""
    draw, found = Random(seed), Counter[str]()
    genuine = list(_sealed())
    for number in range(count):
        cipher, keys, sealed = genuine[number % len(genuine)]
        raw = changed(sealed, draw)
        session = SecureMessaging(cipher, keys)
        session.protect(Command(0, 0xB0, 0, 0, le=100))
        found[tally(lambda raw=raw, session=session: session.unprotect(apdu.response(raw)))] += 1
    return found


def _sealed() -> Iterator[tuple[Cipher, Any, bytes]]:
    for cipher in (AES_128, TRIPLE_DES):
        keys = session_keys(b"secret", cipher)
        for data in (b"", b"\x61\x02\0\0", bytes(200)):
            chip = ChipMessaging(cipher, keys)
            chip.advance()
            yield cipher, keys, chip.seal(Response(data, 0x9000), 0xB0).encode()


class Babbler(Transport):
    """Answers every command with something changed by chance, often enough to be read for a while."""

    atr = b""

    def __init__(self, content: bytes, draw: Random) -> None:
        self.content, self.draw, self.answered = content, draw, 0

    def transmit(self, apdu_bytes: bytes) -> bytes:
        self.answered += 1
        assert self.answered < MOST_COMMANDS, "hangs"
        asked = apdu.command(apdu_bytes)
        offset = (asked.p1 & 0x7F) << 8 | asked.p2 if asked.ins == 0xB0 and not asked.p1 & 0x80 else 0
        whole = self.content[offset : offset + (asked.le or 0)] + b"\x90\x00"
        return whole if self.draw.random() < 0.5 else changed(whole, self.draw)


def files_read(count: int, seed: int = 0) -> Counter[str]:
    """Read files from chips that babble, until they have answered so many commands."""
    draw, found, answered = Random(seed), Counter[str](), 0
    content = profile("fatima").chip().files[files.DG11]
    while answered < count:
        chip = Babbler(content, draw)
        held = Session(chip, Never())
        found[tally(lambda held=held: files.read(held, files.DG11, Habits([2048, 223, 96])))] += 1
        answered += chip.answered
    return found


def objects(count: int, seed: int = 0) -> Counter[str]:
    """Feed so many changed files to everything that takes them apart."""
    draw, found = Random(seed), Counter[str]()
    genuine = list(_parsers())
    for number in range(count):
        content, parser = genuine[number % len(genuine)]
        raw = changed(content, draw)
        found[tally(lambda raw=raw, parser=parser: parser(raw))] += 1
    return found


def _parsers() -> Iterator[tuple[bytes, Callable[[bytes], Any]]]:
    card = profile("fatima")
    chip, today = card.chip(), local(SystemClock().now()).date()
    access = pace_info.encode(card.offers)
    photo = chip.files[files.DG2]
    yield access, pace_info.offered
    yield access, pace_info.mentions_pace
    yield access, tlv.parse
    yield chip.files[files.COM], lds.com
    yield chip.files[files.DG1], lambda raw: reading(lds.dg1(raw), Details(), today)
    yield chip.files[files.DG11], lds.dg11
    yield photo[:200] + photo[-200:], lambda raw: face.image(raw) or b""
