"""What the windows of people who work are: one page at a time, and around it what stays the same."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, Generic, cast

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget
from typing_extensions import override

from kiosk.card.reader import Link
from kiosk.cases.rights import Right
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.flows.access import Session
from kiosk.flows.desk import Desk, Health
from kiosk.flows.machine import E, S
from kiosk.flows.scan import Scan
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.ui.ahead import Ahead
from kiosk.ui.background import Background, when_answered
from kiosk.ui.booth.wipe import wipe_clipboards
from kiosk.ui.courier import Courier
from kiosk.ui.display import Display, Keep
from kiosk.ui.fields.scanned import answered, astray
from kiosk.ui.header import Header
from kiosk.ui.health import HealthPanel, HealthStrip
from kiosk.ui.idle import Idle
from kiosk.ui.language import current, say, turn_to
from kiosk.ui.lock.lock import Lock
from kiosk.ui.look import sized
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.parts.sheet import column, scrolled
from kiosk.ui.plan import PageSet, Plan
from kiosk.ui.rail import WIDTH, Rail
from kiosk.ui.stage import Pages, Stage
from kiosk.ui.tabbing import tab
from kiosk.ui.training import TrainingBand

_HEALTH: Final = 5_000
"""Milliseconds between two looks at what the desk depends on."""


class Shell(QMainWindow, Generic[S, E]):
    """Header, rail, page, strip of health and cover; it obeys the flow of its plan.

    Nothing is asked of the desk before :meth:`start`.
    """

    _scanner: Link | None = None
    """The document scanner on a serial port, as last told."""
    session: Session | None = None
    """Who has unlocked this window; None where nobody is known."""
    needs: Right | None = None
    """The right without which nobody works in this window."""
    _failing = False
    """The last round of sending ended by a failure of our own."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        plan: Plan[S, E],
        pages: Callable[[], PageSet[S, E]],
        *,
        clock: Clock,
        clerk: str = "",
        keep_look: Keep | None = None,
    ) -> None:
        """Build the first page; ``pages`` makes a set of them for each person who works."""
        super().__init__()
        self.setObjectName("window")
        self._app = cast("QApplication", QApplication.instance())
        self._desk, self._background = desk, background
        self.plan, self._make_pages = plan, pages
        self.screen_now = plan.flow.start
        self.header, self.rail = Header(desk.settings, clerk, Display(self, keep_look)), Rail(plan.places)
        self.strip, self.panel = HealthStrip(), HealthPanel()
        self.notice = NoticeBar(background.notices)
        self.stack, self._places = Pages(), scrolled(self.rail)
        self.pages = self._new_pages()
        self._training = TrainingBand(training=desk.settings.station.training)
        self.courier = Courier(desk, background, clock)
        self._look, self._idle = QTimer(self, interval=_HEALTH), Idle()
        self._ahead = Ahead(self)
        for part in (self.courier, self._idle):
            part.setParent(self)
        self._wire()
        self._build()
        self._keys()
        self.retranslate()
        self.resize(1280, 800)
        self.setMinimumSize(1024, 600)

    def start(self) -> None:
        """Show the first page and begin to look at the health of things."""
        self.cover.begin()
        self._look.start()
        self.show_page(self.screen_now)
        self._ahead.begin(self.pages.build_ahead)
        self.ask_health()
        self.courier.start()
        self._idle.watch(self)

    def step(self, step: E) -> None:
        """Do what the flow says follows from this page; an event it does not know changes nothing."""
        if not self.cover.isVisible():
            self._take(step)

    def _take(self, step: E) -> None:
        """Do so, also under the cover: what a page had asked for before it fell goes on."""
        before, meant = self.screen_now, self.pages.meant(self.screen_now, step)
        if not self.plan.flow.knows(before, meant):
            return
        self.screen_now = self.plan.flow.after(before, meant)
        self.pages.of(before).left()
        self._background.notices.clear()
        self.pages.prepare(before, meant)
        self.show_page(self.screen_now)

    def show_page(self, screen: S) -> None:
        """Show a page; a notice of the page before is taken back."""
        page = self.pages.of(screen)
        self.stack.setCurrentWidget(page)
        self.rail.mark(self.plan.marked[screen])
        self._entitle()
        page.opened()

    def speak(self, lang: str) -> None:
        """Change the language of every page; nothing typed is lost."""
        turn_to(self._app, lang)
        self.header.retranslate()

    def named(self, clerk: str) -> None:
        """Hear who is working."""

    def handed_over(self) -> None:
        """Keep what was begun and throw the pages away with all that is on them: somebody else has unlocked.

        They are deleted when every lane has answered what they asked: nobody else hears that.
        """
        self.pages.of(self.screen_now).left()
        before, self.pages = self.pages, self._new_pages()
        before.stepped.disconnect(self._take)
        self.screen_now = self.plan.flow.start
        self.show_page(self.screen_now)
        wipe_clipboards()
        self._ahead.begin(self.pages.build_ahead)
        when_answered(self._background, before.let_go)

    def may_go(self) -> bool:
        """Say whether the window may close now without losing anything."""
        return True

    def ask_health(self) -> None:
        """Look at what the desk depends on."""
        self._background.run(self._desk.health, self.show_health, lambda _: None, latest="health")

    def reader_changed(self) -> None:
        """Look at once, when the monitor of the readers saw a card come or go."""
        self.ask_health()

    def scanned(self, text: str) -> None:
        """Give what a document scanner read to the page that is shown; what is of no use here is said calmly.

        Over a covered window it does what a key does, and nothing else.
        """
        if self.cover.isVisible():
            self.cover.touched()
            return
        scan = Scan(text)
        page = self.pages.of(self.screen_now)
        if not page.scanned(scan) and not answered(self._app.focusWidget(), scan):
            self._background.notices.tell(astray(scan), "info")

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
        if health.ended:
            self.cover.end()

    def retranslate(self) -> None:
        """Put the words of the current language on what every page shares."""
        self._entitle()
        for part in (self.header, self._training, self.rail, self.strip, self.panel, self.notice, self.cover):
            part.retranslate()

    @override
    def focusNextPrevChild(self, onward: bool) -> bool:
        """Walk by Tab in the order in which the window is read."""
        return tab(self, onward=onward)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the window when the language has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs beside the page, then close; refused where something would be lost."""
        if not self.may_go():
            event.ignore()
            return
        for beside in (self._look, self.courier, self._ahead, self._idle):
            beside.stop()
        self.pages.of(self.screen_now).left()
        self.closed()
        self._background.close()
        super().closeEvent(event)

    def closed(self) -> None:
        """Hear that the window closes; the desk can still be asked."""

    def _wire(self) -> None:
        self.header.spoken.connect(self.speak)
        self.header.clerk.connect(self.named)
        self.rail.chosen.connect(lambda name: self.step(self.plan.leads[name]))
        self.strip.pressed.connect(self.panel.turn)
        self.panel.send.connect(self.courier.press)
        self.courier.began.connect(self.panel.show_sending)
        self.courier.reported.connect(self._sent)
        self._look.timeout.connect(self.ask_health)
        self._idle.idle.connect(self._rest)

    def _new_pages(self) -> PageSet[S, E]:
        pages = self._make_pages()
        pages.stepped.connect(self._take)
        pages.built.connect(self.stack.addWidget)
        return pages

    def _build(self) -> None:
        self.stack.setCurrentWidget(self.pages.of(self.screen_now))
        whole = QWidget()
        outer = column(whole, 0)
        outer.addWidget(self.header)
        outer.addWidget(self._training)
        outer.addLayout(self._body(), 1)
        outer.addWidget(self.strip)
        self.setCentralWidget(whole)
        self.cover = Lock(whole, self._desk, self._background, self.needs)
        self.cover.entered.connect(self._enter)
        self.cover.spoken.connect(self.speak)
        self.header.locked.connect(self.cover.show_over)

    def _body(self) -> QHBoxLayout:
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
        return body

    def _keys(self) -> None:
        QShortcut("F4", self, self.panel.turn)
        QShortcut("Ctrl+L", self, self.cover.show_over)
        QShortcut("F12", self, lambda: self.speak("fr" if current() == "ar" else "ar"))
        for key, step in self.plan.keys.items():
            QShortcut(key, self, lambda step=step: self.step(step))

    def _rest(self) -> None:
        """Nobody is at the counter: cover what is shown, and put the register in order."""
        self.cover.show_over()
        self._background.run(self._desk.tidy, failed=lambda _: None)

    def _enter(self, session: Session) -> None:
        """Let somebody work; what another one left open is put away before it could be seen."""
        before, self.session = self.session, session
        if before is not None and before.login != session.login:
            self._background.notices.clear()
            self.handed_over()
        self.header.show_person(session.name)
        self.named(session.name)

    def _entitle(self) -> None:
        page = f"{say('Titles', self.plan.titles[self.screen_now])} · " if self._look.isActive() else ""
        self.setWindowTitle(f"{page}Tadamon Kiosk")

    def _sent(self, report: DeliveryReport) -> None:
        self._failing = report.link is LinkState.FAILED
        self.panel.show_delivery(report.code, report.waiting)
        if report.set_aside:
            told = KioskError("hub-decisions-set-aside", count=str(report.set_aside))
            self._background.notices.tell(told, "warn")
        self.ask_health()
