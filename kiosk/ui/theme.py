"""The colours of the program: two themes of the same tokens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; each text colour holds 4.5:1 on the surfaces it stands on (WCAG 1.4.3)."""

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> str:
        """Return the ``#rrggbb`` of a token. Raises KeyError."""
        return self.colours[token]


LIGHT: Final = Theme(
    "light",
    {
        "desk": "#f3f5f2",
        "sheet": "#ffffff",
        "line": "#dce2dd",
        "edge": "#808e86",
        "ink": "#15211b",
        "quiet": "#53635a",
        "accent": "#0b5d44",
        "accent-deep": "#08452f",
        "accent-soft": "#e3f0ea",
        "on-accent": "#ffffff",
        "good": "#14683c",
        "good-soft": "#e2f2e8",
        "warn": "#805200",
        "warn-soft": "#fdf1d6",
        "bad": "#a3222b",
        "bad-soft": "#fbe9ea",
        "info": "#23537f",
        "info-soft": "#e6eff8",
        "neutral": "#53635a",
        "neutral-soft": "#e9edea",
        "focus": "#0b5d44",
        "disabled": "#9aa69f",
    },
)

CONTRAST: Final = Theme(
    "contrast",
    {
        **LIGHT.colours,
        "desk": "#ffffff",
        "line": "#3d4a43",
        "edge": "#15211b",
        "ink": "#000000",
        "quiet": "#1f2a24",
        "accent": "#053a29",
        "accent-deep": "#000000",
        "good": "#0a4526",
        "warn": "#5a3a00",
        "bad": "#7d0f18",
        "info": "#0f375c",
        "neutral": "#1f2a24",
        "focus": "#000000",
        "disabled": "#56615b",
    },
)

THEMES: Final[Mapping[str, Theme]] = {theme.name: theme for theme in (LIGHT, CONTRAST)}
"""Every theme by its name."""
