"""Where is my file? Asked one thing at a time; a wrong pair says nothing, and the next one has to wait."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.errors import KioskError, asked_to_wait
from kiosk.flows.desk import Desk
from kiosk.flows.file_life import UNTOLD, Followed
from kiosk.flows.kiosk import Step
from kiosk.flows.scan import Kind, Scan
from kiosk.text import isolate
from kiosk.ui.booth.stand import Stand
from kiosk.ui.fields.control import forget, start_side
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.onscreen.focus import KIND
from kiosk.ui.pages.counter.followed import FollowedView
from kiosk.ui.pages.kiosk.base import KioskPage, said
from kiosk.ui.pages.kiosk.followed_spoken import followed_spoken
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label

_LONGEST: Final = 4_000
"""Signs that a scanner may type; a seal has some four hundred."""
_REFERENCE: Final = 40
"""Signs that a reference has at most, with whatever stands between them; the text of a seal is longer."""
_SECOND: Final = 1_000


class Asks(IntEnum):
    """What the page asks now."""

    REFERENCE = 0
    YEAR = 1
    NOTHING = 2
    """It answers."""


class FollowPage(KioskPage):
    """Takes a reference or the code of a receipt, then the year of birth; or the card instead of both."""

    def __init__(self, stand: Stand) -> None:
        """Build the page."""
        super().__init__(stand, "follow")
        self.asks = Asks.REFERENCE
        self._told: tuple[Followed, ...] = ()
        self._failed: KioskError | None = None
        self.reference, self.year = QLineEdit(), QLineEdit()
        self._problem, self.answers = label("lead", "bad", wrap=True), FollowedView(stand.counter)
        self._problem.setObjectName("problem")
        self.back, self.tap = KeyButton("", icon="arrow-left"), KeyButton("", icon="id-card")
        self.proceed = KeyButton("primary", icon="arrow-right")
        self._wait = QTimer(self, interval=_SECOND)
        self._wire()
        parts = (self._problem, self.reference, self.year, self.answers)
        self.reel = self.laid_out(parts, self.back, self.tap, self.proceed)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin with the reference, or tell at once of the files of the card that was read."""
        known = self.stand.person.followed
        if known:
            self._show(known)
        else:
            self._turn(Asks.REFERENCE)
        self._count()

    @override
    def left(self) -> None:
        """Let go of what was typed and told."""
        self._wait.stop()
        forget(self.reference)
        forget(self.year)
        self._told, self._failed = (), None
        self.answers.show_answer(None)

    @override
    def scanned(self, scan: Scan) -> bool:
        """Take the code of a receipt, and ask for the year."""
        if scan.kind not in {Kind.RECEIPT, Kind.REFERENCE}:
            return False
        self.reference.setText(scan.text)
        forget(self.year)
        self._turn(Asks.YEAR)
        return True

    @override
    def spoken(self) -> str:
        """Return what is asked; of an answer the state, the reason and the next steps, never a number."""
        if self.asks is Asks.NOTHING:
            return followed_spoken(self._told)
        return sentences([self.title.text(), self.about.text(), self._problem.text()])

    def proceed_now(self) -> None:
        """Ask for the year, where no card has said it, then where the file stands."""
        asked, born = self.asks, self.stand.person.born
        year = self.year.text() if asked is Asks.YEAR else born
        if asked is Asks.NOTHING or not self.reference.text().strip():
            return
        if asked is Asks.REFERENCE and not born:
            self._turn(Asks.YEAR)
        elif not self._seconds():
            desk, reference = self.stand.desk, self.reference.text()
            self.proceed.setEnabled(False)
            self.stand.ask(lambda: (desk.follow(_named(desk, reference), year),), self._show, self._refused)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        title, about = self._asked()
        self.say(title, about)
        for field in (self.reference, self.year):
            field.setAccessibleName(title)
            field.setAccessibleDescription(about)
            field.setAlignment(start_side())
        self.back.say(self.tr("Précédent"))
        self.tap.say(self.tr("Par carte"))
        self.proceed.say(self.tr("Continuer"))
        self.reel.retranslate()
        self._say_problem()
        self.answers.retranslate()

    def _asked(self) -> tuple[str, str]:
        match self.asks:
            case Asks.REFERENCE:
                where = self.tr("Elle est en haut du récépissé. Vous pouvez aussi scanner son code carré.")
                if self.stand.person.born:
                    where = self.tr(
                        "Par la carte, rien n'est trouvé ici ; il y a peut-être un dossier ailleurs. "
                        "La référence est en haut du récépissé ; son code carré peut être scanné."
                    )
                return self.tr("Quelle est la référence de votre récépissé ?"), where
            case Asks.YEAR:
                return (
                    self.tr("En quelle année le demandeur est-il né ?"),
                    self.tr("Quatre chiffres, par exemple {year}.").format(year=isolate("1980")),
                )
            case Asks.NOTHING:
                return self.tr("Où en est votre dossier"), ""

    def _wire(self) -> None:
        for field, kind, name in ((self.reference, "cnie", "reference"), (self.year, "idcs", "year")):
            field.setObjectName(f"follow-{name}")
            field.setProperty(KIND, kind)
            field.setProperty("look", "code")
            field.setMaxLength(_LONGEST)
            field.returnPressed.connect(self.proceed_now)
        self.back.clicked.connect(self._back)
        self.tap.clicked.connect(lambda: self.stepped.emit(Step.TAP))
        self.proceed.clicked.connect(self.proceed_now)
        self._wait.timeout.connect(self._count)

    def _turn(self, asks: Asks) -> None:
        """Ask that, with the focus where it is answered."""
        self.asks = asks
        self.reference.setVisible(asks is Asks.REFERENCE)
        self.year.setVisible(asks is Asks.YEAR)
        self.answers.setVisible(asks is Asks.NOTHING)
        self.tap.setVisible(asks is Asks.REFERENCE and self.stand.has_reader)
        self.proceed.setVisible(asks is not Asks.NOTHING)
        self.retranslate()
        self.reel.begin()
        self.turned.emit()
        focus = {Asks.REFERENCE: self.reference, Asks.YEAR: self.year, Asks.NOTHING: self.back}[asks]
        focus.setFocus()

    def _show(self, told: tuple[Followed, ...]) -> None:
        self._told, self._failed = told, None
        self.answers.show_answer(*told)
        self._count()
        self._turn(Asks.NOTHING)

    def _refused(self, error: KioskError) -> None:
        """Say what to mend; of a pair that does not fit, only that, and let the next one wait."""
        if error.code in UNTOLD:
            now, later = self.stand.counter.clock.now(), asked_to_wait(error)
            self.stand.slowing = self.stand.slowing.after_wrong(now, later)
        if error.code in {"follow-unknown", "birth-year"}:  # the applicant may be somebody else
            self.stand.person.born = ""
        self._failed = error
        self._count()
        self._turn(Asks.YEAR if error.code == "birth-year" else Asks.REFERENCE)

    def _seconds(self) -> int:
        return self.stand.slowing.seconds_left(self.stand.counter.clock.now())

    def _count(self) -> None:
        """Let the next pair be asked about when its time has come."""
        left = self._seconds()
        self.proceed.setEnabled(not left)
        if left and not self._wait.isActive():
            self._wait.start()
        elif not left:
            self._wait.stop()
        self._say_problem()

    def _say_problem(self) -> None:
        left = self._seconds()
        wait = self.tr("Vous pourrez réessayer dans {count} s.").format(count=isolate(str(left)))
        told = (*self._why(), wait if left else "") if self.asks is not Asks.NOTHING else ()
        said(self._problem, " ".join(part for part in told if part))

    def _why(self) -> tuple[str, ...]:
        """Return what was wrong, and where else to ask: neither a kiosk nor its hub knows every file."""
        if self._failed is None:
            return ()
        means = meaning(self._failed)
        if self._failed.code == "follow-unknown":
            return means.said.said(current()), self.tr("Le guichet en sait peut-être plus : demandez-lui.")
        if self._failed.code in UNTOLD:
            return means.said.said(current()), means.remedy.said(current())
        return (means.said.said(current()),)

    def _back(self) -> None:
        if self.asks is Asks.YEAR:
            self._turn(Asks.REFERENCE)
        else:
            self.stepped.emit(Step.BACK)


def _named(desk: Desk, text: str) -> str:
    """Return the reference that is meant: the text itself, or what a scanned receipt says.

    Raises KioskError of :meth:`Desk.verify_receipt`.
    """
    return text if len(text.strip()) <= _REFERENCE else desk.verify_receipt(text).reference
