"""Wrong tries remembered beside the data folder: putting an older copy of the folder back forgives none.

The file holds no name: a person is the first digits of a keyed hash. Where it cannot be written the
register's own count stands alone.
"""

import hashlib
import hmac
import logging
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from kiosk.cases.lockout import Tries
from kiosk.durable import whole
from kiosk.shapes import from_json

_LOG = logging.getLogger(__name__)
_SHOWN: Final = 24
"""Hexadecimal digits of a person's mark."""


class _Noted(msgspec.Struct):
    wrong: int
    at: datetime


class TriesMark:
    """The wrong tries of one station's people, in a folder of the user's that is no data folder."""

    def __init__(self, folder: Path, device: str) -> None:
        """Name the file of this device; nothing is read yet."""
        self._path = folder / f"{hashlib.sha256(device.encode()).hexdigest()[:_SHOWN]}.json"
        self._device = device

    def worst(self, login: str, tries: Tries) -> Tries:
        """Return the worse of what the register counted and what is remembered here."""
        noted = self._read().get(self._mark(login))
        if noted is None or noted.wrong <= tries.wrong:
            return tries
        return Tries(noted.wrong, max(noted.at, tries.at or noted.at))

    def note(self, login: str, tries: Tries) -> None:
        """Remember how it stands; no wrong try forgets the person."""
        known = self._read()
        before = known.pop(self._mark(login), None)
        if tries.wrong and tries.at is not None:
            known[self._mark(login)] = _Noted(tries.wrong, tries.at)
        elif before is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with whole(self._path) as file:
                file.write(msgspec.json.encode(known))
        except OSError as refused:
            _LOG.warning("wrong tries are counted in the register only: %s", type(refused).__name__)

    def _mark(self, login: str) -> str:
        return hmac.digest(self._device.encode(), login.encode(), "sha256").hex()[:_SHOWN]

    def _read(self) -> dict[str, _Noted]:
        try:
            return from_json(self._path.read_bytes(), dict[str, _Noted])
        except (OSError, ValueError, msgspec.MsgspecError):
            return {}
