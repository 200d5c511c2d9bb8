"""What a receipt printer answers (ESC/POS ``DLE EOT``, ``GS r``), in the words of IPP: pure."""

from collections.abc import Mapping
from typing import Final

OFFLINE: Final = b"\x10\x04\x02"
"""``DLE EOT 2``: why it is off line; answered at once, also by one that waits for paper."""
PAPER: Final = b"\x10\x04\x04"
"""``DLE EOT 4``: the paper sensors; likewise."""
QUESTIONS: Final = (OFFLINE, PAPER)

_BITS: Final[Mapping[bytes, tuple[tuple[int, str], ...]]] = {
    OFFLINE: ((0x04, "cover-open-error"), (0x20, "media-empty-error"), (0x40, "media-jam-error")),
    PAPER: ((0x60, "media-empty-error"), (0x0C, "media-low-report")),
}


def is_status(answer: int) -> bool:
    """Say whether a byte answers ``DLE EOT``: its fixed bits tell it from all others."""
    return answer & 0b1001_0011 == 0b0001_0010


def is_confirmation(answer: int) -> bool:
    """Say whether a byte answers ``GS r``: everything sent before it was carried out."""
    return answer & 0b1001_0000 == 0


def reasons(question: bytes, answer: int) -> tuple[str, ...]:
    """Return what an answer says is wrong, as printer-state-reasons (RFC 8011 §5.4.12)."""
    return tuple(keyword for bits, keyword in _BITS[question] if answer & bits)
