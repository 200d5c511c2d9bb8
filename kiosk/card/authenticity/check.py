"""The check of one reading: the remaining files, passive authentication, then the chip's own proof."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from kiosk.card import document, files
from kiosk.card.authenticity import passive, proof
from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.passive import Basis
from kiosk.card.authenticity.reasons import Findings, Reason
from kiosk.card.authenticity.security_object import Hashes, hashes
from kiosk.card.authenticity.store import Store
from kiosk.card.document import Issue
from kiosk.card.groups import fresh
from kiosk.card.opened import Check, OpenChip
from kiosk.card.pace_mapping import Chance
from kiosk.card.reader import CardReading
from kiosk.card.tlv import MalformedError
from kiosk.clock import Clock, local

_FIRST = 0x0100
_MORE = (7, 12, 13, 14, 15)
_READABLE = {1, 2, 11, *_MORE}
"""Numbers of the groups that every reader may read; fingerprints and irises want a certificate."""
_KEYS = {14, 15}
_OURS = {Reason.NOT_CHECKED.value}


@dataclass(frozen=True, slots=True)
class Checker:
    """Judges readings by a store of trusted states."""

    store: Callable[[], Store]
    clock: Clock
    chance: Chance = field(default_factory=lambda: Chance(fresh))

    def __call__(self, chip: OpenChip, reading: CardReading) -> CardReading:
        """Return the reading with its authenticity, the reasons for it, and what the other files say.

        Raises what reading files raises; HabitRefused and SessionLost have it called again.
        """
        found = Findings()
        signed = _hashes(chip, found)
        _read_more(chip, reading.files, signed)
        whole = _with_more(chip, reading)
        if signed:
            self._judge(chip, whole, signed, found)
        others = tuple(each for each in reading.reasons if each not in _OURS)
        return replace(whole, authenticity=found.verdict, reasons=found.told + others)

    def _judge(self, chip: OpenChip, whole: CardReading, signed: Hashes, found: Findings) -> None:
        _judge_missing(chip, signed, found)
        passive.judge_files(signed, _contents(chip), found)
        basis = Basis(
            store=self.store(),
            today=self.clock.now(),
            expired="" < whole.expiry_date < local(self.clock.now()).date().isoformat(),
            issued=_moment(whole.issue_date, self.clock),
        )
        passive.judge_signature(signed.signed, basis, found)
        proof.judge(chip, basis, self.chance, found)


def checker(store: Callable[[], Store], clock: Clock) -> Check:
    """Return the check of readings by a store; it is asked for at each reading."""
    return Checker(store, clock)


def _hashes(chip: OpenChip, found: Findings) -> Hashes | None:
    raw = chip.optional(files.SOD, bytes)
    if raw is None:
        found.add(Reason.NO_SIGNATURE)
        return None
    try:
        return hashes(raw)
    except UnsupportedError:
        found.add(Reason.SIGNATURE_UNKNOWN)
    except MalformedError:
        found.add(Reason.SIGNATURE_UNREADABLE)
    return None


def _read_more(chip: OpenChip, listed: tuple[str, ...], signed: Hashes | None) -> None:
    """Read the groups that are signed or listed; a list that leaves one out hides nothing."""
    for number in _MORE:
        if f"DG{number}" in listed or (signed and number in signed.groups):
            chip.optional(_FIRST + number, bytes)


def _with_more(chip: OpenChip, reading: CardReading) -> CardReading:
    issue = chip.optional(files.DG12, document.issue) if files.DG12 in chip.raw else None
    shown = chip.optional(files.DG7, document.signature) if files.DG7 in chip.raw else None
    told = issue or Issue()
    return replace(
        reading,
        issuing_authority=told.authority,
        issue_date=told.day,
        signature=shown,
        optional_details=chip.raw.get(files.DG13, b""),
    )


def _contents(chip: OpenChip) -> Mapping[str, tuple[int, bytes]]:
    groups = {each - _FIRST: content for each, content in chip.raw.items() if 1 <= each - _FIRST <= 16}
    return {f"DG{number}": (number, groups[number]) for number in sorted(groups)}


def _judge_missing(chip: OpenChip, signed: Hashes, found: Findings) -> None:
    for number in sorted(_READABLE & signed.groups.keys()):
        if _FIRST + number not in chip.raw:
            found.add(Reason.CHIP_KEY_MISSING if number in _KEYS else Reason.FILE_MISSING, f"DG{number}")


def _moment(day: str, clock: Clock) -> datetime | None:
    try:
        return datetime.combine(datetime.fromisoformat(day), time(12), clock.now().tzinfo)
    except ValueError:
        return None
