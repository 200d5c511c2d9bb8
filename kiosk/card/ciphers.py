"""The block ciphers of secure messaging and PACE (ICAO 9303-11 clause 9.8): 3DES and AES, with their MACs.

Messages handed to ``mac`` and ``encrypt`` are whole blocks already: the padding is secure messaging's own.
"""

from abc import ABC, abstractmethod

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher as Engine
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC
from typing_extensions import override

from kiosk.card.tlv import MalformedError

MAC_BYTES = 8
_MARK = 0x80


def pad(data: bytes, block: int) -> bytes:
    """Return the data padded to whole blocks (ISO/IEC 9797-1 padding method 2)."""
    return data + bytes([_MARK]) + bytes(-(len(data) + 1) % block)


def unpad(data: bytes) -> bytes:
    """Return the data without its padding of method 2. Raises MalformedError."""
    bare = data.rstrip(b"\0")
    if not bare or bare[-1] != _MARK:
        raise MalformedError("padding")
    return bare[:-1]


class Cipher(ABC):
    """A cipher with the sizes and the MAC that the standard ties to it."""

    name: str
    key_bytes: int
    block: int

    @abstractmethod
    def _algorithm(self, key: bytes) -> BlockCipherAlgorithm: ...

    @abstractmethod
    def mac(self, key: bytes, blocks: bytes) -> bytes:
        """Return the eight-byte MAC of whole blocks."""

    @abstractmethod
    def token(self, key: bytes, data: bytes) -> bytes:
        """Return the PACE authentication token of data of any length (ICAO 9303-11 clause 4.4.3.4)."""

    @abstractmethod
    def iv(self, key: bytes, counter: bytes) -> bytes:
        """Return the CBC initial value of one message from the send sequence counter."""

    def encrypt(self, key: bytes, iv: bytes, blocks: bytes) -> bytes:
        """Return whole blocks enciphered in CBC mode."""
        engine = Engine(self._algorithm(key), CBC(iv)).encryptor()
        return engine.update(blocks) + engine.finalize()

    def decrypt(self, key: bytes, iv: bytes, blocks: bytes) -> bytes:
        """Return whole blocks deciphered in CBC mode. Raises MalformedError where they are not whole."""
        if len(blocks) % self.block or not blocks:
            raise MalformedError("cipher blocks")
        engine = Engine(self._algorithm(key), CBC(iv)).decryptor()
        return engine.update(blocks) + engine.finalize()


class TripleDes(Cipher):
    """Two-key 3DES with the retail MAC (ISO/IEC 9797-1 MAC algorithm 3 over DES)."""

    name = "3DES"
    key_bytes = 16
    block = 8

    @override
    def _algorithm(self, key: bytes) -> BlockCipherAlgorithm:
        # Two keys are the standard's; written as three because the library gives up shorter ones.
        return TripleDES(key + key[:8])

    @override
    def mac(self, key: bytes, blocks: bytes) -> bytes:
        # Single DES is triple DES with one key three times.
        left, right = key[:8] * 2, key[8:] * 2
        chained = self.encrypt(left, bytes(8), blocks)[-8:]
        return self.encrypt(left, bytes(8), self.decrypt(right, bytes(8), chained))

    @override
    def token(self, key: bytes, data: bytes) -> bytes:
        return self.mac(key, pad(data, self.block))

    @override
    def iv(self, key: bytes, counter: bytes) -> bytes:
        return bytes(self.block)


class Aes(Cipher):
    """AES with CMAC cut to eight bytes."""

    block = 16

    def __init__(self, bits: int) -> None:
        """Take a key of 128, 192 or 256 bits."""
        self.name = f"AES-{bits}"
        self.key_bytes = bits // 8

    @override
    def _algorithm(self, key: bytes) -> BlockCipherAlgorithm:
        return AES(key)

    @override
    def mac(self, key: bytes, blocks: bytes) -> bytes:
        engine = CMAC(AES(key))
        engine.update(blocks)
        return engine.finalize()[:MAC_BYTES]

    @override
    def token(self, key: bytes, data: bytes) -> bytes:
        return self.mac(key, data)

    @override
    def iv(self, key: bytes, counter: bytes) -> bytes:
        return self.encrypt(key, bytes(self.block), counter)


TRIPLE_DES = TripleDes()
AES_128 = Aes(128)
AES_192 = Aes(192)
AES_256 = Aes(256)
