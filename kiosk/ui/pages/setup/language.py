"""In which language the program starts, each in its own script; and what this assistant is for."""

from typing import Final

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.flows.setup import Stop
from kiosk.text import Lang, isolate_name
from kiosk.ui.language import current, direction
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.tiles import Answer, Tiles
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.style import M

_NAMES: Final[dict[Lang, tuple[str, str]]] = {
    "ar": ("العربية", "تبدأ بها البرمجية، ويمكن تغييرها في كل صفحة."),
    "fr": ("Français", "Le programme démarre ainsi ; chaque page peut en changer."),
}
"""Each language says itself in itself."""
_NEEDED: Final = ("house", "printer", "id-card", "user-round")
"""Pictures of what to have at hand."""


class LanguagePage(SetupPage):
    """The first page."""

    spoken = Signal(str)
    """The language chosen."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.LANGUAGE, hands)
        self.tiles = Tiles([Answer(lang, "languages") for lang in _NAMES])
        self.tiles.chosen.connect(self.spoken)
        self._ready = label("lead")
        self._needed = tuple(label("body", wrap=True) for _ in _NEEDED)
        frame, inner = sheet(M)
        inner.addWidget(self._ready)
        for icon, words in zip(_NEEDED, self._needed, strict=True):
            line = row(picture(icon, "accent", 22), spacing=M)
            line.addWidget(words, 1)
            inner.addLayout(line)
        self.body.addWidget(self.tiles)
        self.body.addWidget(frame)
        self.back.hide()
        self.later.hide()
        self.retranslate()

    @override
    def show_settings(self) -> None:
        self.tiles.choose(current())
        self.proceed.setFocus()

    @override
    def apply(self) -> None:
        """Keep the language that the pages are in."""
        self.keep({"station": {"lang": current()}})

    @override
    def retranslate(self) -> None:
        super().retranslate()
        for lang, (name, about) in _NAMES.items():
            self.tiles.tiles[lang].say(isolate_name(name), isolate_name(about))
            self.tiles.tiles[lang].setLayoutDirection(direction(lang))
        self.tiles.choose(current())
        self._ready.setText(self.tr("À avoir sous la main"))
        for label_of, words in zip(self._needed, self._said(), strict=True):
            label_of.setText(words)
        self.proceed.say(self.tr("Commencer"))

    def _said(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Le code du bureau, donné par la province ; ou le code à usage unique du serveur régional."
            ),
            self.tr("L'imprimante allumée, avec du papier."),
            self.tr("Le lecteur branché, et une carte nationale pour l'essayer."),
            self.tr("La personne qui administrera ce poste."),
        )
