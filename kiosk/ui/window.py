"""The main window of the counter: it obeys the flow, and holds what is the same on every page."""

from dataclasses import replace
from typing import Final, cast

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QWidget
from typing_extensions import override

from kiosk.card.reader import Link
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.flows.counter import COUNTER, Screen, Step
from kiosk.flows.desk import Desk, Health
from kiosk.flows.scan import Kind, Scan
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.text import Lang
from kiosk.ui.background import Background
from kiosk.ui.counter import Counter
from kiosk.ui.courier import Courier
from kiosk.ui.cover import Cover
from kiosk.ui.display import Display, Keep
from kiosk.ui.fields.scanned import answered
from kiosk.ui.hand import Hand
from kiosk.ui.header import Header
from kiosk.ui.health import HealthPanel, HealthStrip
from kiosk.ui.idle import Idle
from kiosk.ui.language import current, speak
from kiosk.ui.look import sized
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.pages.counter.pages import CounterPages
from kiosk.ui.pages.later import LaterPage
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, scrolled
from kiosk.ui.places import LEADS, MARKED, PLACES, TITLES
from kiosk.ui.rail import WIDTH, Rail
from kiosk.ui.stage import Pages, Stage
from kiosk.ui.style import XL, XS

_AHEAD: Final = 200
"""Milliseconds between two pages built ahead."""
_HEALTH: Final = 5_000
"""Milliseconds between two looks at what the desk depends on."""
_ASTRAY: Final = {
    Kind.ZONE: "scan-zone-astray",
    Kind.RECEIPT: "scan-receipt-astray",
    Kind.REFERENCE: "scan-receipt-astray",
}
"""What is said of a scan that the page shown has no use for."""


class MainWindow(QMainWindow):
    """The counter. ``profile`` is ``counter``; the others' own windows come with their own pages."""

    _scanner: Link | None = None
    """The document scanner on a serial port, as last told."""
    _failing = False
    """The last round of sending ended by a failure of our own."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        profile: str = "counter",
        *,
        clock: Clock | None = None,
        clerk: str = "",
        keep_look: Keep | None = None,
    ) -> None:
        """Build the first page; nothing is asked of the desk before the window is shown."""
        super().__init__()
        self.setObjectName("window")
        self.profile = profile
        self._app = cast("QApplication", QApplication.instance())
        self._desk, self._background = desk, background
        time = clock or SystemClock()
        self.hand = Hand(desk, background, time)
        self.counter = Counter(desk, background, time, self.hand, clerk)
        self.pages = CounterPages(self.counter)
        self.screen_now = COUNTER.start
        self.header, self.rail = Header(desk.settings, clerk, Display(self, keep_look)), Rail(PLACES)
        self.strip, self.panel = HealthStrip(), HealthPanel()
        self.notice = NoticeBar(background.notices)
        self.stack, self._places = Pages(), scrolled(self.rail)
        self._training, self._training_words = QFrame(), label("small")
        self.courier = Courier(desk, background, time)
        self._look, self._idle = QTimer(self, interval=_HEALTH), Idle()
        self._ahead = QTimer(self, interval=_AHEAD)
        self._wire()
        self._build()
        self._keys()
        self.retranslate()
        self.resize(1280, 800)
        self.setMinimumSize(1024, 680)

    def start(self) -> None:
        """Show the first page and begin to look at the health of things."""
        self._look.start()
        if self.profile == "counter":
            self.show_page(self.screen_now)
            self._ahead.start()
        else:
            self._show_later()
        self.ask_health()
        self.courier.start()
        self._idle.watch(self)

    def step(self, step: Step) -> None:
        """Do what the flow says follows from this page; an event it does not know changes nothing."""
        if self.cover.isVisible() or self.rail.isHidden():
            return
        before, meant = self.screen_now, self.pages.meant(self.screen_now, step)
        if not COUNTER.knows(before, meant):
            return
        self.screen_now = COUNTER.after(before, meant)
        self.pages.of(before).left()
        self._background.notices.clear()
        self.pages.prepare(before, meant)
        self.show_page(self.screen_now)

    def show_page(self, screen: Screen) -> None:
        """Show a page; a notice of the page before is taken back."""
        page = self.pages.of(screen)
        self.stack.setCurrentWidget(page)
        self.rail.mark(MARKED.get(screen, "new"))
        self._entitle()
        page.opened()

    def speak(self, lang: str) -> None:
        """Change the language of every page; nothing typed is lost."""
        if lang != current():
            chosen: Lang = "ar" if lang == "ar" else "fr"
            speak(self._app, chosen)
        self.header.retranslate()

    def _show_later(self) -> None:
        self.rail.hide()
        self._places.hide()
        self.stack.addWidget(later := LaterPage(self.profile))
        self.stack.setCurrentWidget(later)

    def ask_health(self) -> None:
        """Look at what the desk depends on."""
        self._background.run(self._desk.health, self.show_health, lambda _: None, latest="health")

    def reader_changed(self) -> None:
        """Look at once, when the monitor of the readers saw a card come or go."""
        self.ask_health()
        if self.screen_now is Screen.CARD:
            self.pages.card.look()

    def scanned(self, text: str) -> None:
        """Give what a document scanner read to the page that is shown; what is of no use here is said calmly.

        Over a covered window it takes the cover away and does nothing else, as a key does.
        """
        if self.cover.isVisible():
            self.cover.uncover()
        elif not self.rail.isHidden():
            scan = Scan(text)
            page = self.pages.of(self.screen_now)
            if not page.scanned(scan) and not answered(self._app.focusWidget(), scan):
                self._background.notices.tell(KioskError(_ASTRAY.get(scan.kind, "scan-unknown")), "info")

    def scanner_changed(self, link: Link) -> None:
        """Show what became of the document scanner's link, at once."""
        self._scanner = link
        self.ask_health()

    def show_health(self, health: Health) -> None:
        """Show it on the strip and the panel, with what is known of the scanner and of the sending."""
        link = LinkState.FAILED if self._failing else health.link
        health = replace(health, scanner=self._scanner, link=link)
        self.strip.show_health(health)
        self.panel.show_health(health)

    def retranslate(self) -> None:
        """Put the words of the current language on what every page shares."""
        self._entitle()
        self._training_words.setText(self.tr("FORMATION : ces dossiers sont sans valeur"))
        for part in (self.header, self.rail, self.strip, self.panel, self.notice, self.cover):
            part.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the window when the language has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close asks nothing and loses nothing: what is typed is kept first.

        Where the disk refused it, the first close is refused too, and says what the second would lose.
        """
        if not self.hand.may_go():
            self._background.notices.tell(KioskError("typed-not-kept"))
            event.ignore()
            return
        self._look.stop()
        self.courier.stop()
        self._ahead.stop()
        self._idle.stop()
        self.pages.of(self.screen_now).left()
        self.hand.close()
        self._background.close()
        super().closeEvent(event)

    def _wire(self) -> None:
        self.pages.stepped.connect(self.step)
        self.header.spoken.connect(self.speak)
        self.header.clerk.connect(self._name_clerk)
        self.rail.chosen.connect(lambda name: self.step(LEADS[name]))
        self.strip.pressed.connect(self._turn_panel)
        self.panel.send.connect(self._send)
        self.courier.began.connect(self.panel.show_sending)
        self.courier.reported.connect(self._sent)
        self._look.timeout.connect(self.ask_health)
        self._ahead.timeout.connect(self._build_ahead)

    def _build(self) -> None:
        self.pages.built.connect(self.stack.addWidget)
        self.stack.setCurrentWidget(self.pages.of(self.screen_now))
        self._training.setProperty("surface", "training")
        marks = QHBoxLayout(self._training)
        marks.setContentsMargins(XL, XS, XL, XS)
        marks.addWidget(self._training_words)
        middle = QWidget()
        middle.setProperty("surface", "desk")
        inner = column(middle, 0)
        inner.addWidget(self.notice)
        inner.addWidget(Stage(self.stack), 1)
        sized(self._places, width=WIDTH)
        body = QHBoxLayout()
        body.setSpacing(0)
        for part in (self._places, middle, self.panel):
            body.addWidget(part, 1 if part is middle else 0)
        whole = QWidget()
        outer = column(whole, 0)
        outer.addWidget(self.header)
        outer.addWidget(self._training)
        self._training.setVisible(self._desk.settings.station.training)
        outer.addLayout(body, 1)
        outer.addWidget(self.strip)
        self.setCentralWidget(whole)
        self.cover = Cover(whole)
        self._idle.idle.connect(self._rest)

    def _keys(self) -> None:
        for key, do in (
            ("F4", self._turn_panel),
            ("F12", lambda: self.speak("fr" if current() == "ar" else "ar")),
            ("Shift+F2", lambda: self.step(Step.OTHER)),
            ("Shift+F10", lambda: self.step(Step.VERIFY)),
            ("Esc", lambda: self.step(Step.CANCEL)),
        ):
            QShortcut(key, self, do)

    def _rest(self) -> None:
        """Nobody is at the counter: cover what is shown, and put the register in order."""
        self.cover.show_over()
        self._background.run(self._desk.tidy, failed=lambda _: None)

    def _entitle(self) -> None:
        begun = self._look.isActive() and self.profile == "counter"
        page = f"{self.tr(TITLES[self.screen_now])} · " if begun else ""
        self.setWindowTitle(f"{page}Tadamon Kiosk")

    def _build_ahead(self) -> None:
        """Build one more page in a pause of the screen, so that its first showing is as fast as the later."""
        if not self.pages.build_ahead():
            self._ahead.stop()

    def _turn_panel(self) -> None:
        self.panel.setVisible(self.panel.isHidden())

    def _name_clerk(self, name: str) -> None:
        self.counter.clerk = name.strip()

    def _send(self) -> None:
        self.panel.send_now.setEnabled(False)
        self.courier.press()

    def _sent(self, report: DeliveryReport) -> None:
        self.panel.send_now.setEnabled(True)
        self._failing = report.link is LinkState.FAILED
        self.panel.show_delivery(report.code, report.waiting)
        if report.set_aside:
            told = KioskError("hub-decisions-set-aside", count=str(report.set_aside))
            self._background.notices.tell(told, "warn")
        self.ask_health()
