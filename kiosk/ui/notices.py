"""The one channel to the person: what happened, what to do, and a small code for support."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.errors import Failure, KioskError, failure, failures
from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be told, in both languages; ``tone`` is bad, warn, good or info."""

    tone: str
    said: Words
    remedy: Words
    code: str = ""


def meaning(error: KioskError) -> Failure:
    """Return what an error's code means; one that nobody declared means an unexpected failure."""
    return failure(error if error.code in failures() else KioskError("unexpected"))


class Notices(QObject):
    """Carries notices to whoever shows them, and keeps what was said before anyone listened."""

    said = Signal(object)
    cleared = Signal()

    def __init__(self) -> None:
        """Start with nothing said."""
        super().__init__()
        self._early: list[Notice] = []
        self._heard = False

    def tell(self, error: KioskError, tone: str = "bad") -> None:
        """Tell a failure by its code; a code nobody declared is told as an unexpected failure."""
        told = meaning(error)
        self.say(Notice(tone, told.said, told.remedy, error.code))

    def say(self, notice: Notice) -> None:
        """Tell a notice now, or as soon as somebody listens."""
        if self._heard:
            self.said.emit(notice)
        else:
            self._early.append(notice)

    def clear(self) -> None:
        """Take back what is shown: the page it belonged to was left."""
        self._early.clear()
        self.cleared.emit()

    def flush(self) -> None:
        """Say that somebody listens from now on, and give them what was kept."""
        self._heard = True
        early, self._early = self._early, []
        for notice in early:
            self.said.emit(notice)
