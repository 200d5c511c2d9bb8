"""A field with its label, its hint, what is wrong with it, and what the card says instead."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.flows.desk import Difference
from kiosk.forms.schema import Asked
from kiosk.text import Words, isolate_name
from kiosk.ui.fields.make import control
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import XS, M, S


class FieldRow(QWidget):
    """One question of a page; ``required`` tells whether it must be answered here and now."""

    settled = Signal(str, bool)
    """Path, and whether the card's spelling is taken (else what was typed is kept)."""

    def __init__(self, asked: Asked) -> None:
        """Build the field where it is asked."""
        super().__init__()
        self.asked = asked
        self.setObjectName(asked.path)
        self.control = control(asked.field)
        self.control.setObjectName(f"field-{asked.path}")
        self.name, self._hint = label("body", wrap=True), label("small", "quiet", wrap=True)
        self.problem = label("body", "bad", wrap=True)
        self.problem.setObjectName("problem")
        self._said: Words | None = None
        self._inner = column(self, XS)
        for part in (self.name, self.control, self._hint, self.problem):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.setHidden(asked.field.hint is None)
        self.problem.hide()
        self.retranslate()

    @cached_property
    def difference(self) -> "DifferenceStrip":
        """What the card says instead; built when it first says something, for most fields never."""
        strip = DifferenceStrip()
        strip.settled.connect(lambda card: self.settled.emit(self.asked.path, card))
        self._inner.insertWidget(self._inner.count() - 1, strip)
        return strip

    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        lang, field = current(), self.asked.field
        name = field.label.said(lang)
        hint = field.hint.said(lang) if field.hint is not None else ""
        optional = not field.required and not field.required_when
        self.name.setText(self.tr("{label} (facultatif)").format(label=name) if optional else name)
        self._hint.setText(hint)
        if self._said is not None:
            self.problem.setText(self._said.said(lang))
        self.control.retranslate(name, f"{self.problem.text()} {hint}".strip())
        if "difference" in self.__dict__:
            self.difference.retranslate()

    def show_problem(self, said: Words | None) -> None:
        """Show what is wrong, beside the field, or take it away."""
        if said == self._said:
            return
        self._said = said
        self.problem.setVisible(said is not None)
        self._hint.setVisible(said is None and self.asked.field.hint is not None)
        if said is None:
            self.problem.clear()
        self.control.set_wrong(said is not None)
        self.retranslate()

    def show_difference(self, difference: Difference | None, said: str = "") -> None:
        """Show what the card says instead, as people read it, or take it away."""
        if difference is not None or "difference" in self.__dict__:
            self.difference.show_card(said, same=difference is not None and difference.same_name)
            self.difference.setVisible(difference is not None)


class DifferenceStrip(QFrame):
    """What the card says, and the clerk's choice; nothing is overwritten without it."""

    settled = Signal(bool)

    def __init__(self) -> None:
        """Start without a difference."""
        super().__init__()
        self.setProperty("notice", "info")
        self._card, self._same = "", False
        self._said = label("small", wrap=True)
        self.take, self.keep = KeyButton("small"), KeyButton("small")
        self.take.setObjectName("take-card")
        self.keep.setObjectName("keep-typed")
        self.take.clicked.connect(lambda: self.settled.emit(True))
        self.keep.clicked.connect(lambda: self.settled.emit(False))
        inner = column(self, S)
        inner.setContentsMargins(M, S, M, S)
        inner.addWidget(self._said)
        inner.addLayout(row(self.take, self.keep, 1, spacing=S))

    def show_card(self, card: str, *, same: bool) -> None:
        """Show the card's words; ``same`` where they are a spelling variant of what was typed."""
        self._card, self._same = card, same
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        words = (
            self.tr("La carte porte : {card} (variante du même nom)")
            if self._same
            else self.tr("La carte porte : {card}")
        )
        self._said.setText(words.format(card=isolate_name(self._card)))
        self.take.say(self.tr("Prendre la carte"))
        self.keep.say(self.tr("Garder la saisie"))

    @override
    def setVisible(self, visible: bool) -> None:
        """Show or hide, letting go of the card's words when hidden."""
        if not visible:
            self._card = ""
        super().setVisible(visible)
