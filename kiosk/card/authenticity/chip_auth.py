"""Chip authentication version 1 (ICAO 9303-11 clause 6.2): a session that only one chip can go on with."""

from kiosk.card import tlv
from kiosk.card.apdu import SHORT_LE, Command
from kiosk.card.authenticity.security_infos import ID_CHIP, ChipKey, ChipProtocol, SecurityInfos
from kiosk.card.ciphers import TRIPLE_DES
from kiosk.card.files import DG14
from kiosk.card.groups import Ephemeral
from kiosk.card.kdf import session_keys
from kiosk.card.secure_messaging import SecureMessaging
from kiosk.card.session import Session

_CHOOSE, _AUTHENTICATE = 0x22, 0x86
_KEY_AGREEMENT, _AUTHENTICATION = 0xA6, 0xA4
_IMPLIED = {"DH": 1, "ECDH": 2}
_SHORT_KEY = 200
"""Bytes of the longest public key that fits a short command under protection."""

Pair = tuple[ChipProtocol, ChipKey]


def best(infos: SecurityInfos) -> Pair | None:
    """Return the strongest protocol with a key that fits it; None where the chip has none.

    A key without a protocol beside it means 3DES, as the first chips had it.
    """
    pairs = [
        (protocol, key)
        for protocol in infos.protocols or tuple(_implied(key) for key in infos.keys)
        for key in infos.keys
        if (key.agreement, key.number) == (protocol.agreement, protocol.number)
    ]
    return max(pairs, key=lambda pair: (pair[0].cipher.block, pair[0].cipher.key_bytes), default=None)


def is_long(pair: Pair) -> bool:
    """Say whether the agreement needs commands of extended length."""
    return len(pair[1].value) > _SHORT_KEY


def _implied(key: ChipKey) -> ChipProtocol:
    oid = ID_CHIP + bytes((_IMPLIED[key.agreement], 1))
    return ChipProtocol(oid, key.agreement, TRIPLE_DES, key.number)


def prove(session: Session, pair: Pair, ephemeral: Ephemeral) -> None:
    """Agree on a new session with the chip's static key, and have the chip answer in it.

    Returns where the chip holds the key. Raises StatusError (it refuses), Tampered or SessionLost (it does
    not know the new session), MalformedError (its key is none).
    """
    protocol, key = pair
    private = ephemeral(key.group.order)
    secret = key.group.secret(key.group.agree(private, key.value))
    _offer(session, protocol, key.group.public(private))
    session.protect(SecureMessaging(protocol.cipher, session_keys(secret, protocol.cipher)))
    # Whatever it answers, it answers under the new keys; every chip that came here has this file.
    session.send(Command(0x00, 0xA4, 0x02, 0x0C, DG14.to_bytes(2, "big")))


def _offer(session: Session, protocol: ChipProtocol, public: bytes) -> None:
    number = b"" if protocol.number is None else tlv.encode(0x84, _shortest(protocol.number))
    if protocol.cipher is TRIPLE_DES:
        data = tlv.encode(0x91, public) + number
        session.send(Command(0x00, _CHOOSE, 0x41, _KEY_AGREEMENT, data)).checked()
        return
    data = tlv.encode(0x80, protocol.oid) + number
    session.send(Command(0x00, _CHOOSE, 0x41, _AUTHENTICATION, data)).checked()
    template = tlv.encode(0x7C, tlv.encode(0x80, public))
    session.send(Command(0x00, _AUTHENTICATE, 0x00, 0x00, template, SHORT_LE)).checked()


def _shortest(number: int) -> bytes:
    return number.to_bytes(max((number.bit_length() + 7) // 8, 1), "big")
