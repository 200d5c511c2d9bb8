"""The chip's end of PACE: it offers the nonce, maps, agrees, and checks the terminal's token first."""

import secrets
from collections.abc import Mapping
from hmac import compare_digest

from kiosk.card import pace, tlv
from kiosk.card.apdu import CONDITIONS, DONE, NO_REFERENCE, NOT_VERIFIED, WRONG_DATA, Command, Response
from kiosk.card.ciphers import pad
from kiosk.card.groups import Ephemeral, Group, fresh, standard_group
from kiosk.card.kdf import PASSWORD, SessionKeys, derive, session_keys
from kiosk.card.pace_info import PaceInfo
from kiosk.card.pace_mapping import Random, integrated_group, nonce_bytes
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.messaging import ChipMessaging

_ANY = 13


class ChipPace:
    """One chip's PACE, from MSE:Set AT to the session it opens."""

    def __init__(
        self,
        offers: tuple[PaceInfo, ...],
        passwords: Mapping[int, bytes],
        ephemeral: Ephemeral = fresh,
        random: Random = secrets.token_bytes,
        static_key: int = 0,
    ) -> None:
        """Offer variants, opened by passwords (f(π)) by their reference.

        ``static_key`` is the private key to the public one in EF.CardSecurity, which CAM proves.
        """
        self._offers = offers
        self._passwords = passwords
        self._ephemeral = ephemeral
        self._random = random
        self._static_key = static_key
        self._forget()

    def _forget(self) -> None:
        self._info: PaceInfo | None = None
        self._step = 0
        self._password = b""
        self._nonce = b""
        self._group: Group = standard_group(_ANY)
        self._keys: SessionKeys | None = None
        self._own = self._peer = b""
        self._mapping_key = 0

    def choose(self, command: Command) -> Response:
        """Answer MSE:Set AT."""
        self._forget()
        values = {each.tag: each.value for each in tlv.parse(command.data)}
        parameter_id = int.from_bytes(values.get(0x84, b""), "big")
        chosen = (values.get(0x80), parameter_id)
        self._info = next((each for each in self._offers if (each.oid, each.parameter_id) == chosen), None)
        reference = int.from_bytes(values.get(0x83, b""), "big")
        if self._info is None or not pace.supported(self._info):
            self._info = None
            return Response(b"", WRONG_DATA)
        if reference not in self._passwords:
            self._info = None
            return Response(b"", NO_REFERENCE)
        self._password = self._passwords[reference]
        self._group = standard_group(parameter_id)
        return Response(b"", DONE)

    def authenticate(self, command: Command) -> tuple[Response, ChipMessaging | None]:
        """Answer one GENERAL AUTHENTICATE; the last one opens a session."""
        if self._info is None:
            return Response(b"", CONDITIONS), None
        steps = (self._offer_nonce, self._map, self._agree)
        try:
            inside = tlv.need(command.data, pace.TEMPLATE)
            if self._step == len(steps):
                return self._confirm(self._info, inside)
            tag, value = steps[self._step](self._info, inside)
        except MalformedError:
            self._forget()
            return Response(b"", WRONG_DATA), None
        self._step += 1
        return Response(tlv.encode(pace.TEMPLATE, tlv.encode(tag, value)), DONE), None

    def _offer_nonce(self, info: PaceInfo, inside: bytes) -> tuple[int, bytes]:
        if inside:
            raise MalformedError("nonce request")
        block = info.cipher.block
        self._nonce = self._random(nonce_bytes(info.cipher))
        key = derive(self._password, PASSWORD, info.cipher)
        return 0x80, info.cipher.encrypt(key, bytes(block), self._nonce)

    def _map(self, info: PaceInfo, inside: bytes) -> tuple[int, bytes]:
        group, data = self._group, tlv.need(inside, 0x81)
        if info.step == "IM":
            if len(data) != info.cipher.key_bytes:
                raise MalformedError("second nonce")
            self._group = integrated_group(info.cipher, group, self._nonce, data)
            return 0x82, b""
        self._mapping_key = self._ephemeral(group.order)
        shared = group.agree(self._mapping_key, data)
        self._group = group.mapped(int.from_bytes(self._nonce, "big"), shared)
        return 0x82, group.public(self._mapping_key)

    def _agree(self, info: PaceInfo, inside: bytes) -> tuple[int, bytes]:
        private = self._ephemeral(self._group.order)
        self._own, self._peer = self._group.public(private), tlv.need(inside, 0x83)
        secret = self._group.secret(self._group.agree(private, self._peer))
        self._keys = session_keys(secret, info.cipher)
        return 0x84, self._own

    def _confirm(self, info: PaceInfo, inside: bytes) -> tuple[Response, ChipMessaging | None]:
        keys, own, peer, mapping_key = self._keys, self._own, self._peer, self._mapping_key
        self._forget()
        if keys is None or not compare_digest(tlv.need(inside, 0x85), pace.token(info, keys.mac, own)):
            return Response(b"", NOT_VERIFIED), None
        said = tlv.encode(0x86, pace.token(info, keys.mac, peer))
        if info.step == "CAM" and self._static_key:
            said += tlv.encode(0x8A, self._chip_data(info, keys, mapping_key))
        return Response(tlv.encode(pace.TEMPLATE, said), DONE), ChipMessaging(info.cipher, keys)

    def _chip_data(self, info: PaceInfo, keys: SessionKeys, mapping_key: int) -> bytes:
        """Return CA_IC, the mapping's key divided by the static one, enciphered (clause 4.4.3.5.1)."""
        order = standard_group(info.parameter_id).order
        value = mapping_key * pow(self._static_key, -1, order) % order
        data = pad(value.to_bytes((order.bit_length() + 7) // 8, "big"), info.cipher.block)
        iv = info.cipher.encrypt(keys.encryption, bytes(info.cipher.block), pace.CHIP_DATA_COUNTER)
        return info.cipher.encrypt(keys.encryption, iv, data)
