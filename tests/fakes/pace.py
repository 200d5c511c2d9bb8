"""Both ends of PACE and BAC without a card: the terminal's wire, and keys that are not by chance."""

from collections.abc import Callable, Iterator, Mapping

from kiosk.card import apdu
from kiosk.card.apdu import Command, Response
from kiosk.card.virtual.pace import ChipPace


def keys(*private: str) -> Callable[[int], int]:
    """Give private keys in hexadecimal one after the other."""
    left: Iterator[str] = iter(private)
    return lambda _order: int(next(left), 16)


class Replay:
    """Answers published commands with the published responses."""

    def __init__(self, *script: tuple[str, str]) -> None:
        """Take pairs of command and response in hexadecimal."""
        self.left = list(script)

    def send(self, command: Command) -> Response:
        """Compare the command, and answer."""
        expected, answer = self.left.pop(0)
        assert command.encode().hex().upper() == expected.upper()
        return apdu.response(bytes.fromhex(answer))


class ChipWire:
    """The chip's end, in process; ``change`` may replace any response by its number."""

    def __init__(
        self, chip: ChipPace, change: Mapping[int, Callable[[Response], Response]] | None = None
    ) -> None:
        """Begin before the first command."""
        self.chip = chip
        self.change = change or {}
        self.sent: list[Command] = []
        self.session: object = None

    def send(self, command: Command) -> Response:
        """Hand the command to the chip."""
        self.sent.append(command)
        if command.ins == 0x22:
            answer = self.chip.choose(command)
        else:
            answer, self.session = self.chip.authenticate(command)
        return self.change.get(len(self.sent), lambda same: same)(answer)
