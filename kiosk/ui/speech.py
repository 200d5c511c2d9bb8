"""Reading aloud: what the screens ask of a voice; this one is silent, as most computers are."""

from PySide6.QtCore import QObject, Signal

from kiosk.text import Lang


class Voice(QObject):
    """Says texts, one at a time; nothing here ever waits, and no failure is told to a citizen."""

    changed = Signal()
    """It speaks other languages than before."""
    ended = Signal()
    """The text was said to its end, or was cut short."""

    def speaks(self, _lang: Lang) -> bool:
        """Say whether a text of that language would be heard."""
        return False

    def say(self, _text: str, _lang: Lang) -> None:
        """Say a text from its beginning, instead of any that is being said."""

    def stop(self) -> None:
        """Be silent at once."""
