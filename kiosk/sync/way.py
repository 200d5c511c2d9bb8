"""Whether this computer has come back on a network: asked of its own routes, without sending anything.

Where the line is cut further on, routes do not change and nothing is noticed here: the back-off, ten minutes
at most, and the clerk's press remain (docs/decisions/0176).
"""

import socket
from collections.abc import Callable
from typing import Final

_ELSEWHERE: Final = (
    (socket.AF_INET, ("192.0.2.1", 9)),
    (socket.AF_INET6, ("2001:db8::1", 9)),
)
"""Addresses for documentation (RFC 5737, RFC 3849), where nobody is."""


def way_out() -> str:
    """Return the address from which this computer would send far away, empty where it has no way.

    A datagram socket that is connected sends nothing: it only asks the table of routes.
    """
    for family, address in _ELSEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect(address)
                return str(probe.getsockname()[0])
        except OSError:
            continue
    return ""


class Way:
    """Remembers the way out, to notice that it came back or is another."""

    def __init__(self, look: Callable[[], str] = way_out) -> None:
        """Begin with the way there is now."""
        self._look = look
        self._known = look()

    def came_back(self) -> bool:
        """Look again, and say whether there is a way that was not there at the last look."""
        before, self._known = self._known, self._look()
        return self._known not in {"", before}
