"""Every form that can be begun: what is deposited here, and what is prepared for elsewhere."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.clock import local
from kiosk.flows.counter import Step
from kiosk.forms.schema import Ending, Form
from kiosk.text import isolate
from kiosk.ui.counter import Counter
from kiosk.ui.language import current, say
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import actions, column, emptied, scrolled
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XL, L, M

_GROUPS: Final = (
    (Ending.ORIENTATION, QT_TRANSLATE_NOOP("ChoosePage", "Savoir avant de déposer")),
    (Ending.DEPOSIT, QT_TRANSLATE_NOOP("ChoosePage", "Déposer un dossier, contre récépissé")),
    (Ending.SLIP, QT_TRANSLATE_NOOP("ChoosePage", "Préparer une démarche : rien n'est déposé ici")),
)
_KNOWN_KEYS: Final = {"tadamon": "F2", "orientation": "F10"}
"""Keys that begin a form from every page; the window answers them."""
_KEYS: Final = ("F5", "F6", "F7", "F8", "F9")
"""Keys of the other forms in the order shown; a form behind them is reached by Tab."""


class FormCard(WrappingButton):
    """One form: its picture, what it is called and whom it is for; the whole card is pressed."""

    def __init__(self, form: Form, key: str) -> None:
        """Take the form and the key that begins it."""
        super().__init__(f"form-{form.id}", "tile")
        self._form, self._key_name = form, key
        self._name, self._about = label("lead", wrap=True, strong=True), label("body", "quiet", wrap=True)
        self._key = label("small", "quiet")
        self.inner.setContentsMargins(XL, L, XL, L)
        self.inner.setSpacing(L)
        self.inner.addWidget(picture(form.icon, "accent", 32))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._about)
        self.inner.addLayout(words, 1)
        self.inner.addWidget(self._key)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        lang = current()
        self._name.setText(self._form.title.said(lang))
        self._about.setText(self._form.summary.said(lang))
        self._key.setText(isolate(self._key_name))
        self.setAccessibleName(f"{self._name.text()}. {self._about.text()}")
        if self._key_name not in _KNOWN_KEYS.values():
            self.setShortcut(QKeySequence(self._key_name))
        self.updateGeometry()


class ChoosePage(Stepping):
    """The forms by what they lead to, each with its key."""

    chosen = Signal(str)
    """Id of the form to begin."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks for the forms when it is opened."""
        super().__init__("choose")
        self._counter = counter
        self._title = label("title", wrap=True)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self._above, self._sides = QVBoxLayout(), Fold()
        self._heads: list[tuple[QLabel, object]] = []
        self.cards: dict[str, FormCard] = {}
        self._forms: tuple[Form, ...] = ()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the forms of the day: the hub may have published one meanwhile."""
        self._counter.background.run(self._offered, self._show, latest="forms")
        self._focus()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("De quoi cette personne a-t-elle besoin ?"))
        self.back.say(self.tr("Accueil"))
        for head, words in self._heads:
            head.setText(say("ChoosePage", words))
        for card in self.cards.values():
            card.retranslate()

    def _build(self) -> None:
        inner = column(holder := QWidget(), M)
        inner.setContentsMargins(XL, L, XL, L)
        inner.addWidget(self._title)
        inner.addLayout(self._above)
        inner.addLayout(self._sides)
        inner.addStretch(1)
        page = column(self, 0)
        page.addWidget(scrolled(holder), 1)
        page.addWidget(actions(self.back, 1))

    def _offered(self) -> tuple[Form, ...]:
        return self._counter.desk.shelf.offered(local(self._counter.clock.now()).date())

    def _show(self, forms: Sequence[Form]) -> None:
        if tuple(forms) == self._forms:
            return
        self._forms = tuple(forms)
        self._clear()
        for ending, words in _GROUPS:
            group = self._group([one for one in forms if one.ends is ending], words)
            if ending is Ending.ORIENTATION:
                self._above.addWidget(group)
            else:
                self._sides.addWidget(group, 1)
        self.retranslate()
        self._focus()

    def _clear(self) -> None:
        self.cards.clear()
        self._heads.clear()
        for place in (self._above, self._sides):
            emptied(place)

    def _group(self, forms: Sequence[Form], words: object) -> QWidget:
        inner = column(group := QWidget(), M)
        head = label("body", "quiet", strong=True, wrap=True)
        self._heads.append((head, words))
        inner.addWidget(head)
        for form in forms:
            inner.addWidget(self._card(form))
        inner.addStretch(1)
        return group

    def _card(self, form: Form) -> FormCard:
        own = sum(name not in _KNOWN_KEYS for name in self.cards)
        key = _KNOWN_KEYS.get(form.id) or next(iter(_KEYS[own:]), "")
        card = self.cards[form.id] = FormCard(form, key)
        card.clicked.connect(lambda: self.chosen.emit(form.id))
        return card

    def _focus(self) -> None:
        for card in list(self.cards.values())[:1]:
            card.setFocus()
