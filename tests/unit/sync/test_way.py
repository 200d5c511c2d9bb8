"""A network that comes back is noticed without sending anything."""

import socket
from typing import Self

import pytest

from kiosk.sync.way import Way, way_out


def test_the_way_out_is_an_address_of_this_computer_or_none() -> None:
    found = way_out()
    assert found == "" or socket.getaddrinfo(found, None)


class Routes:
    """What the system answers a datagram socket that asks for a way, by family."""

    def __init__(self, known: dict[int, str]) -> None:
        self.known = known

    def __call__(self, family: int, _kind: int) -> "Routes":
        self.family = family
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing was opened."""

    def connect(self, _address: object) -> None:
        if self.family not in self.known:
            raise OSError(101, "Network is unreachable")

    def getsockname(self) -> tuple[str, int]:
        return self.known[self.family], 40000


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({}, ""),
        ({socket.AF_INET: "10.0.0.7", socket.AF_INET6: "fd00::7"}, "10.0.0.7"),
        ({socket.AF_INET6: "fd00::7"}, "fd00::7"),
    ],
)
def test_a_computer_without_a_route_has_no_way_out(
    monkeypatch: pytest.MonkeyPatch, known: dict[int, str], found: str
) -> None:
    monkeypatch.setattr("kiosk.sync.way.socket.socket", Routes(known))
    assert way_out() == found


def test_a_way_is_back_once_when_it_comes_or_is_another() -> None:
    seen = iter(["10.0.0.7", "10.0.0.7", "", "", "10.0.0.7", "10.0.0.7", "192.168.1.9"])
    way = Way(lambda: next(seen))
    assert [way.came_back() for _ in range(6)] == [False, False, False, True, False, True]
