"""The chain from the USB socket to the chip: which link holds, which is broken, which cannot be told."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFrame, QGridLayout

from kiosk.card.reader import Link, ReaderState
from kiosk.flows.desk import Health
from kiosk.ui.language import say
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XS, M

_WORDS: Final = {
    "usb": QT_TRANSLATE_NOOP("HealthChain", "prise USB"),
    "driver": QT_TRANSLATE_NOOP("HealthChain", "pilote"),
    "service": QT_TRANSLATE_NOOP("HealthChain", "service pcscd"),
    "reader": QT_TRANSLATE_NOOP("HealthChain", "lecteur"),
    "card": QT_TRANSLATE_NOOP("HealthChain", "carte"),
    "chip": QT_TRANSLATE_NOOP("HealthChain", "puce"),
}
_LINKS: Final = tuple(_WORDS)
_SEEN: Final = {
    ReaderState.EMPTY: "reader",
    ReaderState.MUTE: "card",
    ReaderState.PRESENT: "card",
    ReaderState.BUSY: "chip",
}
"""Up to which link the chain is seen to hold, where a reader is there."""
_LOOKS: Final = {"good": "circle-check", "bad": "circle-x", "quiet": "circle-dashed"}
_COLUMNS: Final = 2


def chain(health: Health) -> dict[str, str]:
    """Return each link, in order, with its tone: good, bad, or quiet where it cannot be told."""
    found = dict.fromkeys(_LINKS, "quiet")
    if last := _SEEN.get(health.reader.state):
        found |= dict.fromkeys(_LINKS[: _LINKS.index(last) + 1], "good")
    if health.reader.state is ReaderState.MUTE:
        found["card"] = "bad"
    return found | {link.name: "good" if link.ok else "bad" for link in health.links}


def tones(links: Iterable[Link]) -> dict[str, str]:
    """Return each link, in order, with its tone, as far as these links tell."""
    return dict.fromkeys(_LINKS, "quiet") | {link.name: "good" if link.ok else "bad" for link in links}


class ChainView(QFrame):
    """The six links, by icon and word, in reading order."""

    def __init__(self, shown: Mapping[str, str], columns: int = _COLUMNS) -> None:
        """Show links with their tones, in the screens' language."""
        super().__init__()
        self.setObjectName("health-chain")
        places = QGridLayout(self)
        places.setContentsMargins(0, XS, 0, XS)
        places.setHorizontalSpacing(M)
        places.setVerticalSpacing(2)
        for number, (name, tone) in enumerate(shown.items()):
            words = label("small", tone)
            words.setText(say("HealthChain", _WORDS[name]))
            line = row(picture(_LOOKS[tone], "edge" if tone == "quiet" else tone, 16), words, 1, spacing=XS)
            places.addLayout(line, number // columns, number % columns)


class HealthChain(ChainView):
    """The chain as a look at the station's health tells it."""

    def __init__(self, health: Health) -> None:
        """Show it as it stands."""
        super().__init__(chain(health))
