"""What a chart shows: bars made of parts of some kinds."""

from dataclasses import dataclass

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part: told by its word, its tone and, for who sees no colours, its pattern."""

    word: str
    tone: str
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it, what it is called in full, how much it has of each kind."""

    short: str
    name: str
    parts: tuple[int, ...]

    @property
    def whole(self) -> int:
        """All its parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars in reading order, and the kinds of their parts from the foot up; all in one language."""

    kinds: tuple[Kind, ...]
    bars: tuple[Bar, ...]

    @property
    def greatest(self) -> int:
        """The tallest bar; 0 where there is none."""
        return max((bar.whole for bar in self.bars), default=0)

    def total(self, kind: int) -> int:
        """Return how much there is of a kind in all bars."""
        return sum(bar.parts[kind] for bar in self.bars)
