"""The virtual card: a chip in software that a reading cannot tell from one of plastic."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import xor
from threading import Event

from kiosk.card import pace_info, tlv
from kiosk.card.apdu import (
    DONE,
    END_OF_FILE,
    SM_OBJECTS_WRONG,
    UNKNOWN_INS,
    WRONG_DATA,
    WRONG_LENGTH,
    Command,
    Response,
    command,
)
from kiosk.card.files import ATR_INFO, CARD_ACCESS, CARD_SECURITY
from kiosk.card.groups import Ephemeral, fresh
from kiosk.card.pace_info import PaceInfo
from kiosk.card.pace_mapping import Random
from kiosk.card.secure_messaging import SECURED
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.bac import ChipBac
from kiosk.card.virtual.faults import Faults
from kiosk.card.virtual.memory import Memory
from kiosk.card.virtual.messaging import ChipMessaging
from kiosk.card.virtual.pace import ChipPace
from kiosk.card.virtual.proof import ChipProof, Keys

_SELECT, _READ, _READ_ODD, _SET, _AUTHENTICATE = 0xA4, 0xB0, 0xB1, 0x22, 0x86
_CHALLENGE, _EXTERNAL, _INTERNAL = 0x84, 0x82, 0x88
_COMPUTE = 0x41
"""P1 of MSE:Set inside a session: for chip authentication, not for PACE."""
_KEYS = {0x82, 0x84}
"""Objects of PACE that hold the chip's public keys."""


class Yanked(Exception):  # noqa: N818 -- names what happened
    """The card has left the reader."""


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip is made of."""

    offers: tuple[PaceInfo, ...] = ()
    passwords: Mapping[int, bytes] = field(repr=False, default_factory=dict)
    """PACE secrets, f(π), by password reference."""
    files: Mapping[int, bytes] = field(repr=False, default_factory=dict)
    """Contents of the eMRTD application's files by file id."""
    extended: bool = False
    """Declares and takes extended lengths."""
    delay: float = 0.0
    """Seconds each command takes."""
    info: bytes = b""
    """EF.ATR/INFO, beside the application; the answer to reset then says nothing of lengths."""
    bac: bool = False
    """Opens by basic access control too."""
    longest: int | None = None
    """Most bytes it returns at once."""
    security: bytes = field(repr=False, default=b"")
    """EF.CardSecurity, beside the application."""
    static_key: int = field(repr=False, default=0)
    """Private key whose public one EF.CardSecurity holds, for chip authentication mapping."""
    keys: Keys = field(repr=False, default_factory=Keys)
    """What it proves itself by once it is open."""


def _pause(seconds: float) -> None:
    Event().wait(seconds)


class VirtualCard:
    """Answers commands as a chip does, with the faults it is given."""

    def __init__(
        self,
        chip: Chip,
        faults: Faults | None = None,
        *,
        pause: Callable[[float], None] = _pause,
        ephemeral: Ephemeral = fresh,
        random: Random = secrets.token_bytes,
    ) -> None:
        """Make the card; the last three arguments let tests hold time and chance still."""
        self._chip = chip
        self._faults = faults or Faults()
        if chip.longest:
            self._faults = replace(self._faults, longest_read=self._faults.longest_read or chip.longest)
        self._pause = pause
        self._ephemeral = ephemeral
        self._random = random
        self._answered = 0
        self.reset()

    @property
    def atr(self) -> bytes:
        """Answer to reset of a contactless card (PC/SC part 3): its capabilities as historical bytes."""
        declared = self._chip.extended and not self._chip.info
        historical = bytes((0x80, 0x73, 0x00, 0x21, 0xC0 if declared else 0x80))
        body = bytes((0x80 | len(historical), 0x80, 0x01)) + historical
        return b"\x3b" + body + bytes([reduce(xor, body)])

    def reset(self) -> None:
        """Lose the session and everything selected."""
        chip = self._chip
        self._messaging: ChipMessaging | None = None
        self._pace = ChipPace(chip.offers, chip.passwords, self._ephemeral, self._random, chip.static_key)
        self._bac = ChipBac(chip.passwords, self._random, offered=chip.bac)
        self._proof = ChipProof(chip.keys, self._random)
        beside = {
            ATR_INFO: chip.info,
            CARD_ACCESS: pace_info.encode(chip.offers),
            CARD_SECURITY: chip.security,
        }
        if not chip.offers:
            del beside[CARD_ACCESS]
        self._memory = Memory(chip.files, self._faults, {each: text for each, text in beside.items() if text})

    def transmit(self, apdu: bytes) -> bytes:
        """Return the response to a command, in bytes. Raises Yanked when a fault takes the card away."""
        seconds = self._chip.delay + self._faults.slow
        if seconds:
            self._pause(seconds)
        if self._answered == self._faults.yank_after:
            raise Yanked
        if self._forgets():
            self.reset()
        self._answered += 1
        try:
            return self._answer(command(apdu)).encode()
        except MalformedError:
            return Response(b"", WRONG_DATA).encode()

    def _forgets(self) -> bool:
        every = self._faults.forget_every
        again = every is not None and self._answered % every == 0
        return again or self._answered == self._faults.forget_after

    def _answer(self, asked: Command) -> Response:
        if asked.extended and self._faults.short_only:
            self.reset()
            return Response(b"", WRONG_LENGTH)
        if asked.cla & SECURED:
            return self._secured(asked)
        # A command without protection ends the session (ICAO 9303-11 clause 9.8.6).
        self._messaging = None
        return self._plain(asked, opened=False)

    def _secured(self, asked: Command) -> Response:
        messaging = self._messaging
        if messaging is None:
            return Response(b"", SM_OBJECTS_WRONG)
        try:
            inside = messaging.open(asked)
        except MalformedError:
            self._messaging = None
            return Response(b"", SM_OBJECTS_WRONG)
        answer = self._plain(inside, opened=True)
        if self._faults.drops and answer.status not in {DONE, END_OF_FILE}:
            self.reset()
            return answer
        return messaging.seal(answer, inside.ins, self._faults.seal)

    def _plain(self, asked: Command, *, opened: bool) -> Response:
        if asked.ins == _SELECT:
            return self._memory.select(asked, opened=opened)
        if asked.ins in {_READ, _READ_ODD}:
            return self._memory.read(asked, opened=opened)
        if asked.ins == _SET and not (opened and asked.p1 == _COMPUTE):
            return self._pace.choose(asked)
        if asked.ins == _INTERNAL and opened:
            return self._proof.sign(asked)
        if asked.ins == _CHALLENGE:
            return self._bac.challenge(asked)
        return self._opening(asked)

    def _opening(self, asked: Command) -> Response:
        if asked.ins == _SET:
            answer, session = self._proof.choose(asked)
        elif asked.ins == _AUTHENTICATE and self._proof.awaited:
            answer, session = self._proof.authenticate(asked)
        elif asked.ins == _AUTHENTICATE:
            answer, session = self._pace.authenticate(asked)
            answer = _off_curve(answer) if self._faults.off_curve else answer
        elif asked.ins == _EXTERNAL and self._memory.application:
            answer, session = self._bac.authenticate(asked)
        else:
            return Response(b"", UNKNOWN_INS)
        self._messaging = session or self._messaging
        return answer


def _off_curve(answer: Response) -> Response:
    """Return a response with the public key in it, where there is one, replaced by no element of a group."""
    if not answer.data:
        return answer
    inside = b"".join(
        tlv.encode(each.tag, _neutral(each.value) if each.tag in _KEYS else each.value)
        for each in tlv.parse(tlv.need(answer.data, 0x7C))
    )
    return Response(tlv.encode(0x7C, inside), answer.status)


def _neutral(key: bytes) -> bytes:
    return key[:1].ljust(len(key), b"\0")
