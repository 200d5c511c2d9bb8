"""Ports of the loopback for parts that are killed and started again on the same one."""

import socket
import weakref


def free_port() -> int:
    """Return a port of the loopback that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


class HeldPort:
    """A free port that stays ours, for the life of this object, while nothing listens on it.

    A busy machine gives the port of a part that was just killed to any caller on its way out, and the part
    cannot come back. A socket that is bound and does not listen keeps others away and lets a listener in.
    """

    def __init__(self) -> None:
        held = socket.socket()
        weakref.finalize(self, held.close)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        self.number = int(held.getsockname()[1])
