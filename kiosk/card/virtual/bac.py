"""The chip's end of basic access control: a challenge, and one mutual authentication."""

from collections.abc import Mapping

from kiosk.card import bac
from kiosk.card.apdu import CONDITIONS, DONE, NOT_VERIFIED, UNKNOWN_INS, WRONG_LENGTH, Command, Response
from kiosk.card.ciphers import TRIPLE_DES
from kiosk.card.pace import MRZ
from kiosk.card.pace_mapping import Random
from kiosk.card.secure_messaging import Tampered
from kiosk.card.virtual.messaging import ChipMessaging


class ChipBac:
    """One chip's basic access control, from GET CHALLENGE to the session it opens."""

    def __init__(self, passwords: Mapping[int, bytes], random: Random, *, offered: bool) -> None:
        """Take the secrets, f(π), by their reference; only that of the machine readable zone opens."""
        self._secret = passwords.get(MRZ, b"") if offered else b""
        self._random = random
        self._challenge = b""

    def challenge(self, command: Command) -> Response:
        """Answer GET CHALLENGE."""
        if not self._secret:
            return Response(b"", UNKNOWN_INS)
        if command.le != bac.NONCE_BYTES:
            return Response(b"", WRONG_LENGTH)
        self._challenge = self._random(bac.NONCE_BYTES)
        return Response(self._challenge, DONE)

    def authenticate(self, command: Command) -> tuple[Response, ChipMessaging | None]:
        """Answer EXTERNAL AUTHENTICATE; where the terminal knows the key it opens a session."""
        challenge, self._challenge = self._challenge, b""
        if not challenge:
            return Response(b"", CONDITIONS), None
        keys = bac.base_keys(self._secret)
        try:
            said = bac.opened(keys, command.data)
        except Tampered:
            return Response(b"", NOT_VERIFIED), None
        nonce, theirs = said[: bac.NONCE_BYTES], said[2 * bac.NONCE_BYTES :]
        if said[bac.NONCE_BYTES : 2 * bac.NONCE_BYTES] != challenge:
            return Response(b"", NOT_VERIFIED), None
        ours = self._random(bac.KEY_BYTES)
        session = ChipMessaging(TRIPLE_DES, bac.shared_keys(theirs, ours), bac.counter(challenge, nonce))
        return Response(bac.sealed(keys, challenge + nonce + ours), DONE), session
