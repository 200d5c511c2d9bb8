"""How an entry's exact bytes are packed at rest, and the one way to open them again (docs/decisions/0200).

Entries are alike: against a sample of their kinds, which ships with the program and never changes, they are
half as large and packed in a third of the time. What is packed so begins with the sample's number; a zstd
frame alone (RFC 8878), from before, begins with zstd's own.
"""

from functools import cache
from threading import local
from typing import Final

import zstandard
from typing_extensions import override

from kiosk.paths import RESOURCES
from kiosk.sync.wire import DECODED_LIMIT

SAMPLE: Final = RESOURCES / "packing" / "entries-1.ndjson"
"""Entries of a household that nobody is: the raw content of a zstd dictionary, as ``zstd -D`` takes it."""

_NUMBER: Final = b"\x01"
"""Of the sample; another sample would be another number, and both would be opened."""

_LEVEL: Final = -3
"""437 bytes in 3.5 µs; level 1 makes 372 in 7.5, and without a sample 902 in 9 (0200)."""


class _Own(local):
    """What each thread packs and opens with: a context takes twenty times as long to make as to use."""

    @override
    def __init__(self) -> None:
        self.pack = zstandard.ZstdCompressor(_LEVEL, dict_data=_sample()).compress
        self.open = zstandard.ZstdDecompressor(dict_data=_sample()).decompress


@cache
def _sample() -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(SAMPLE.read_bytes(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)


_OWN: Final = _Own()


def packed(body: bytes) -> bytes:
    """Return an entry's bytes as the log keeps them."""
    return _NUMBER + _OWN.pack(body)


def opened(kept: bytes) -> bytes:
    """Return an entry's exact bytes. Raises ``zstandard.ZstdError`` where they cannot be read any more."""
    frame = kept[1:] if kept.startswith(_NUMBER) else kept
    if zstandard.frame_content_size(frame) > DECODED_LIMIT:
        raise zstandard.ZstdError("larger than any entry")
    return _OWN.open(frame)
