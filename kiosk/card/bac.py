"""Basic access control (ICAO 9303-11 clause 4.3): a session from the machine readable zone, with 3DES."""

from hmac import compare_digest

from kiosk.card.apdu import (
    CONDITIONS,
    COUNTER_WARNING,
    DONE,
    NOT_ALLOWED,
    NOT_VERIFIED,
    SM_OBJECTS_WRONG,
    WRONG_DATA,
    Command,
)
from kiosk.card.ciphers import MAC_BYTES, TRIPLE_DES, pad
from kiosk.card.kdf import SessionKeys, session_keys
from kiosk.card.pace import Password, Refused, Wire, WrongPassword
from kiosk.card.pace_mapping import Random
from kiosk.card.secure_messaging import SecureMessaging, Tampered

NAME = "BAC-3DES"

CHALLENGE = Command(0x00, 0x84, 0x00, 0x00, le=8)
SEED_BYTES = 16
NONCE_BYTES, KEY_BYTES = 8, 16
ANSWER_BYTES = 2 * NONCE_BYTES + KEY_BYTES + MAC_BYTES
"""Both nonces and a key, enciphered, and their MAC: as long in either direction."""

_WRONG_KEY = {NOT_VERIFIED, NOT_ALLOWED, SM_OBJECTS_WRONG, CONDITIONS, WRONG_DATA}
"""How chips say that the MAC is not made with their zone's key; the standard names none."""


def base_keys(secret: bytes) -> SessionKeys:
    """Return the document basic access keys of f(π), the hash of number, birth and expiry."""
    return session_keys(secret[:SEED_BYTES], TRIPLE_DES)


def establish(wire: Wire, password: Password, random: Random) -> SecureMessaging:
    """Run BAC inside the selected application and return the session it opens.

    Raises Refused (the chip does not do it), WrongPassword, Tampered.
    """
    keys = base_keys(password.secret)
    challenge = wire.send(CHALLENGE)
    if challenge.status != DONE or len(challenge.data) != NONCE_BYTES:
        raise Refused(f"{challenge.status:04X}")
    nonce, key = random(NONCE_BYTES), random(KEY_BYTES)
    sent = sealed(keys, nonce + challenge.data + key)
    answer = opened(keys, _authenticate(wire, sent))
    if not compare_digest(answer[: 2 * NONCE_BYTES], challenge.data + nonce):
        raise Tampered("challenge")
    return SecureMessaging(
        TRIPLE_DES, shared_keys(key, answer[2 * NONCE_BYTES :]), counter(challenge.data, nonce)
    )


def _authenticate(wire: Wire, sent: bytes) -> bytes:
    answer = wire.send(Command(0x00, 0x82, 0x00, 0x00, sent, ANSWER_BYTES))
    if answer.status in _WRONG_KEY or answer.status & 0xFFF0 == COUNTER_WARNING:
        raise WrongPassword
    if answer.status != DONE:
        raise Refused(f"{answer.status:04X}")
    return answer.data


def sealed(keys: SessionKeys, message: bytes) -> bytes:
    """Return a message of whole blocks enciphered, and the MAC over that."""
    blocks = TRIPLE_DES.encrypt(keys.encryption, bytes(TRIPLE_DES.block), message)
    return blocks + TRIPLE_DES.mac(keys.mac, pad(blocks, TRIPLE_DES.block))


def opened(keys: SessionKeys, received: bytes) -> bytes:
    """Return the message in what the other end sealed. Raises Tampered."""
    blocks, seal = received[:-MAC_BYTES], received[-MAC_BYTES:]
    if len(received) != ANSWER_BYTES:
        raise Tampered("mutual authentication length")
    if not compare_digest(seal, TRIPLE_DES.mac(keys.mac, pad(blocks, TRIPLE_DES.block))):
        raise Tampered("mutual authentication checksum")
    return TRIPLE_DES.decrypt(keys.encryption, bytes(TRIPLE_DES.block), blocks)


def shared_keys(terminal: bytes, chip: bytes) -> SessionKeys:
    """Return the session's keys from the key that each end sent."""
    return session_keys(bytes(ours ^ theirs for ours, theirs in zip(terminal, chip, strict=True)), TRIPLE_DES)


def counter(challenge: bytes, nonce: bytes) -> int:
    """Return the first send sequence counter: the last four bytes of each nonce (clause 9.8.6.3)."""
    return int.from_bytes(challenge[-4:] + nonce[-4:], "big")
