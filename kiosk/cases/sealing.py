"""What binds the register's key to this computer: its TPM 2.0, or the account on Windows (decision 0241).

A sealed key opens nowhere else: a copied folder, or a disk in another computer, is of no use to who took it.
"""

import shutil
import subprocess
import sys
from typing import Any, Final, Protocol

from kiosk.errors import KioskError

_PATIENCE: Final = 30
"""Seconds for the computer to answer; a TPM takes a tenth of one."""
_ELSEWHERE: Final = "register-key-sealed-elsewhere"


class Sealer(Protocol):
    """Something of this computer that seals."""

    name: str
    """What a sealed key begins with, and the doctor says."""

    def seal(self, raw: bytes) -> bytes:
        """Return what only this computer can unseal. Raises KioskError ``sealing-absent``."""
        ...

    def unseal(self, sealed: bytes) -> bytes:
        """Return what was sealed here.

        Raises KioskError ``register-key-sealed-elsewhere`` where this is not the computer that sealed it.
        """
        ...


class Tpm:
    """The computer's TPM 2.0, through Clevis: a JWE (RFC 7516) whose key the TPM alone gives out."""

    name = "tpm2"

    def seal(self, raw: bytes) -> bytes:
        """Seal. Raises KioskError ``sealing-absent`` without Clevis, a TPM, or the right to use it."""
        return self._clevis("encrypt", "tpm2", "{}", given=raw, otherwise="sealing-absent")

    def unseal(self, sealed: bytes) -> bytes:
        """Unseal. Raises KioskError ``register-key-sealed-elsewhere``."""
        return self._clevis("decrypt", given=sealed, otherwise=_ELSEWHERE)

    @staticmethod
    def _clevis(*arguments: str, given: bytes, otherwise: str) -> bytes:
        command = shutil.which("clevis")
        if command is None:
            raise KioskError(otherwise)
        try:
            done = subprocess.run(  # noqa: S603 -- Clevis of the system; the key goes by its input alone
                [command, *arguments], input=given, capture_output=True, timeout=_PATIENCE, check=True
            )
        except (OSError, subprocess.SubprocessError) as wrong:
            raise KioskError(otherwise) from wrong
        return done.stdout.strip() if arguments[0] == "encrypt" else done.stdout


class Account:
    """The account on Windows that runs the program, by the Data Protection API (DPAPI)."""

    name = "dpapi"

    def seal(self, raw: bytes) -> bytes:
        """Seal. Raises KioskError ``sealing-absent`` where the system refuses."""
        try:
            sealed: bytes = _windows().CryptProtectData(raw, "tadamon register key", None, None, None, 0)
        except OSError as wrong:
            raise KioskError("sealing-absent") from wrong
        return sealed

    def unseal(self, sealed: bytes) -> bytes:
        """Unseal. Raises KioskError ``register-key-sealed-elsewhere``."""
        try:
            raw: bytes = _windows().CryptUnprotectData(sealed, None, None, None, 0)[1]
        except OSError as wrong:
            raise KioskError(_ELSEWHERE) from wrong
        return raw


def sealer() -> Sealer:
    """Return what this system seals with; whether it can is known when it is asked to."""
    return Account() if sys.platform == "win32" else Tpm()


def sealed(raw: bytes) -> bytes:
    """Return the file of a key that this computer alone opens. Raises KioskError ``sealing-absent``.

    It is opened once before it is returned: what cannot be opened again would lose the register.
    """
    by = sealer()
    file = by.name.encode() + b"\n" + by.seal(raw)
    if opened(file) != raw:
        raise KioskError("sealing-absent")
    return file


def sealed_by(file: bytes) -> str:
    """Return the name of what sealed a key's file; empty for a key in clear."""
    by = _sealer_of(file)
    return "" if by is None else by.name


def opened(file: bytes) -> bytes:
    """Return the key in a file, sealed or in clear. Raises KioskError ``register-key-sealed-elsewhere``."""
    by = _sealer_of(file)
    return file if by is None else by.unseal(file.partition(b"\n")[2])


def _sealer_of(file: bytes) -> Sealer | None:
    known: tuple[Sealer, ...] = (Tpm(), Account())
    return next((one for one in known if file.startswith(one.name.encode() + b"\n")), None)


def _windows() -> Any:
    try:
        import win32crypt  # noqa: PLC0415 -- pywin32, on Windows alone
    except ImportError as wrong:
        raise KioskError(_ELSEWHERE) from wrong
    return win32crypt
