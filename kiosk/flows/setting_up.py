"""What the pages of the assistant ask of the house; each call blocks, and is made on a worker thread."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from kiosk.card.reader import AccessKey, Cancel, Link
from kiosk.flows.paperwork import PrintJob
from kiosk.flows.setup import (
    CardAnswer,
    Finding,
    HubWay,
    Invitation,
    KnownKey,
    Papers,
    Progress,
    Proof,
    Remains,
    Stop,
)
from kiosk.settings import Settings
from kiosk.sync.wire import OfficeNames
from kiosk.text import Lang

Changes = Mapping[str, Mapping[str, object]]
"""Settings by section and key."""


class SettingUp(Protocol):
    """The services of the assistant; whatever fails raises :class:`kiosk.errors.KioskError`."""

    settings: Settings
    progress: Progress

    @property
    def read_only(self) -> bool:
        """Whether the administrator write-protected the settings: they are shown, and stay as they are."""
        ...

    @property
    def stops(self) -> Collection[Stop]:
        """The pages that are open to who was let in: a head of office sees to the office's key alone."""
        ...

    def arrive(self, stop: Stop) -> None:
        """Keep that this page is shown now: after a power cut the assistant begins here."""
        ...

    def keep(self, stop: Stop, changes: Changes) -> None:
        """Write what a page asked into the settings. Raises as :func:`kiosk.settings.save`."""
        ...

    def prove(self, proof: Proof) -> None:
        """Keep that something was tried, and works."""
        ...

    def try_register(self, database: str) -> None:
        """Return if the shared register at an address takes us in; changes nothing there."""
        ...

    def keep_register(self, database: str) -> int:
        """Keep files there from now on, and return how many were moved; empty keeps them on this computer.

        Raises KioskError of :class:`kiosk.cases.store.Store`; then nothing was changed.
        """
        ...

    def queues(self) -> Sequence[str]:
        """Return the names of the print queues. Raises as :func:`kiosk.print.choose.queues`."""
        ...

    def thermals(self) -> Sequence[str]:
        """Return the receipt printers plugged in here, as ``printing.thermal`` names them."""
        ...

    def print_test(self, papers: Papers, media: str) -> PrintJob:
        """Print a page that shows whether paper, margins and Arabic are right."""
        ...

    def follow_print(self, job: int) -> PrintJob:
        """Return what has become of a test page."""
        ...

    def readers(self) -> Sequence[str]:
        """Return the names of the card readers. Raises KioskError ``pcsc-absent``, ``pcsc-denied``."""
        ...

    def chain(self, reader: str) -> Sequence[Link]:
        """Return the links from the USB socket to the chip, up to the first that is broken."""
        ...

    def try_card(self, reader: str, key: AccessKey, cancel: Cancel) -> CardAnswer:
        """Read the identity of the card that lies there and forget it. Raises as ``CardReader.read``."""
        ...

    def ports(self) -> Sequence[str]:
        """Return the serial ports that a document scanner could be on."""
        ...

    def try_scanner(self, port: str, speed: int) -> None:
        """Return if the scanner's port can be opened. Raises KioskError ``scanner-…``."""
        ...

    def reach_hub(self, way: HubWay) -> None:
        """Return if the hub answers, by a certificate that is believed. Raises KioskError ``hub-…``."""
        ...

    def enrol(self, way: HubWay, invitation: Invitation) -> OfficeNames:
        """Become a station of an office by the one-time code; its names stand in the settings then."""
        ...

    def guarded(self) -> bool:
        """Say whether people are known here: only an administrator changes settings then."""
        ...

    def unlock(self, login: str, secret: str) -> None:
        """Let an administrator in, or a head of office: :attr:`stops` says how far.

        Raises as ``AccessControl.unlock``, and ``right-missing`` for others.
        """
        ...

    def first_person(self, name: str, login: str, secret: str) -> None:
        """Make the first administrator known, with the secret they chose; whole or not at all.

        Raises KioskError ``staff-…``, ``person-login`` or ``secret-…``.
        """
        ...

    def office_key(self) -> KnownKey | None:
        """Return the office's key of now; None where this computer knows none."""
        ...

    def make_key(self, *, replace: bool) -> None:
        """Make a key; the one before reads on for a while.

        Raises KioskError ``setup-office`` for an office without a code, and ``prepared-key-elsewhere`` where
        the private half is at another counter, unless ``replace``; this and the two that follow also
        ``session-locked``, where people are known and nobody was let in.
        """
        ...

    def carry_key(self, out: Path, passphrase: str) -> None:
        """Write the half that seals to a file, or under a passphrase both halves of all keys.

        Raises KioskError ``prepared-key-…``, ``backup-passphrase-short`` or ``export-not-writable``.
        """
        ...

    def take_key(self, file: Path, passphrase: str) -> None:
        """Keep the keys in a file.

        Raises KioskError ``prepared-key-file``, ``prepared-key-office``, and ``backup-passphrase`` for a
        whole copy that this passphrase does not open.
        """
        ...

    def remains(self) -> Remains:
        """Count the files that stand in the register."""
        ...

    def findings(self) -> Sequence[Finding]:
        """Look at everything once more, in the order of the pages."""
        ...

    def finish(self, lang: Lang) -> None:
        """End the assistant: the program starts with the counter from now on, in that language."""
        ...
