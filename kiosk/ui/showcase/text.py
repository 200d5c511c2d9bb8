"""The type scale, the tones of words, and the surfaces that everything lies on."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.ui.look import type_steps
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.sheet import column
from kiosk.ui.showcase.board import board, cells
from kiosk.ui.style import M

_TONES: Final = ("ink", "quiet", "accent", "good", "warn", "bad")
_SURFACES: Final = ("desk", "sheet", "header", "strip", "rail", "actions", "training", "badge", "cover")


def type_scale() -> QWidget:
    """Return the steps of the type scale, regular and strong, in every tone."""
    said = QCoreApplication.translate("Showcase", "Dépôt de la demande le 12/03/2026")
    answer = QCoreApplication.translate("Showcase", "Réponse")
    steps = []
    for step in type_steps():
        words = label(step, wrap=True)
        words.setText(said)
        steps.append(words)
    tones = []
    for tone in _TONES:
        words = label("body", tone, strong=tone == "ink")
        words.setText(f"{answer} · {tone}")
        tones.append(words)
    return board(QCoreApplication.translate("Showcase", "Écriture"), *steps, cells(tones, 6))


def surfaces() -> QWidget:
    """Return every surface, each with a line of text on it."""
    parts: list[QWidget] = [_surface(name) for name in _SURFACES]
    photo = label("small", "quiet")
    photo.setText("photo")
    photo.setContentsMargins(M, M, M, M)
    photo.setProperty("surface", "photo")
    line = rule()
    return board(QCoreApplication.translate("Showcase", "Surfaces"), cells([*parts, photo], 5), line)


def _surface(name: str) -> QWidget:
    frame, words = QFrame(), label("body", "on-accent" if name == "badge" else "ink")
    frame.setProperty("surface", name)
    words.setText(name if name != "badge" else "")
    column(frame, 0, M).addWidget(words)
    return frame
