"""The citizen's window: one page at a time, its tools, its keyboard, and the wipe between two persons."""

from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from typing_extensions import override

from kiosk.card.reader import Link, ReaderState
from kiosk.clock import Clock, SystemClock
from kiosk.flows.desk import Desk, Health
from kiosk.flows.kiosk import KIOSK, NOBODY, Screen, Sign, Step
from kiosk.flows.scan import Scan
from kiosk.ui.ahead import Ahead
from kiosk.ui.background import Background
from kiosk.ui.booth.attention import Attention
from kiosk.ui.booth.enter import Enter
from kiosk.ui.booth.gate import Gate
from kiosk.ui.booth.stand import Person, Stand
from kiosk.ui.booth.tools import Tools
from kiosk.ui.booth.wipe import wipe_clipboards, wipe_memory
from kiosk.ui.counter import Counter
from kiosk.ui.hand import Hand
from kiosk.ui.language import current, other, turn_to
from kiosk.ui.notices import Notice
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.pages import KioskPages
from kiosk.ui.parts.sheet import column
from kiosk.ui.speech import Voice
from kiosk.ui.stage import Pages
from kiosk.ui.tabbing import tab
from kiosk.ui.training import TrainingBand

_HEALTH: Final = 5_000
"""Milliseconds between two looks at the reader."""
_LET_GO: Final = 200
"""Milliseconds after which the pages of the person before are deleted, and what they asked for has ended."""
_NO_READER: Final = frozenset({ReaderState.NO_SERVICE, ReaderState.NO_READER})
_LYING: Final = frozenset({ReaderState.PRESENT, ReaderState.MUTE, ReaderState.BUSY})


class SelfServiceWindow(QWidget):
    """Obeys the flow of the kiosk; there is no way out of it but the system's own (SIGTERM)."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        voice: Voice | None = None,
        *,
        clock: Clock | None = None,
    ) -> None:
        """Build the first page; nothing is asked of the desk before the window is shown."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setProperty("surface", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Tadamon Kiosk")
        self._app = cast("QApplication", QApplication.instance())
        time = clock or SystemClock()
        self.stand = Stand(Counter(desk, background, time, Hand(desk, background, time)), voice or Voice())
        self.screen_now = KIOSK.start
        self._first_lang = current()
        self.stack, self.keyboard = Pages(), Keyboard(self)
        self.tools = Tools(self.stand.voice, self._spoken)
        self.attention = Attention(self, self.stand.voice, desk.settings.kiosk)
        self._enter, self._gate = Enter(self), Gate(self)
        self._band = TrainingBand(training=self.stand.training)
        self._look, self._ahead = QTimer(self, interval=_HEALTH), Ahead(self)
        self._memory = QTimer(self, singleShot=True, interval=_LET_GO)
        self._build()
        self._wire()
        self.pages = self._new_pages()
        self.stack.setCurrentWidget(self.page)
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)

    @property
    def page(self) -> KioskPage:
        """The page that is shown."""
        return self.pages.of(self.screen_now)

    def fill_screen(self) -> None:
        """Cover the whole screen from the first showing on."""
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def start(self) -> None:
        """Show the first page, and begin to look at the reader."""
        self.winId()  # the system's window is made by this, where a first showing has not made it
        for before in (self._enter, self._gate):
            before.stand_before(self.windowHandle())
        self.attention.idle.watch(self)
        self.activateWindow()  # a screen without a window manager gives nobody the focus by itself
        self._look.start()
        self._ahead.begin(self.pages.build_ahead)
        self.show_page()
        self.ask_health()

    def step(self, step: Step) -> None:
        """Do what the flow says follows from this page; an event it does not know changes nothing."""
        before = self.screen_now
        if not KIOSK.knows(before, step):
            return
        if step is Step.STOP or (before is Screen.SORRY and step is Step.BACK):
            self.attention.hear(Sign.GONE)
            return
        self.pages.of(before).left()
        self.pages.prepare(before, step)
        self.screen_now = KIOSK.after(before, step)
        if self.screen_now not in NOBODY:
            self.attention.hear(Sign.COME)
        if self.screen_now is Screen.LANGUAGE and before is Screen.FAREWELL:
            self._rest()
        self.show_page()

    def show_page(self) -> None:
        """Show the page of now, silent and with its own keyboard."""
        self.tools.listen.hush()
        page = self.page
        self.stack.setCurrentWidget(page)
        self.tools.end.setEnabled(self.screen_now not in NOBODY)
        page.opened()
        self.setWindowTitle(f"{page.title.text()} · Tadamon Kiosk")

    def speak(self, lang: str) -> None:
        """Change the language of every page; nothing typed is lost."""
        turn_to(self._app, lang)

    def ask_health(self) -> None:
        """Look at the reader."""
        run = self.stand.background.run
        run(self.stand.desk.health, self._looked, lambda _: None, latest="health")

    def reader_changed(self) -> None:
        """Look at once, when the monitor of the readers saw a card come or go."""
        self.ask_health()
        self.page.looked()

    def scanned(self, text: str) -> None:
        """Give what a document scanner read to the page; what is of no use here is passed over."""
        if not self.attention.covered:
            self.attention.idle.begin()
            self.page.scanned(Scan(text))

    def scanner_changed(self, link: Link) -> None:
        """Hear what became of the document scanner's link: nothing a citizen could mend."""

    @override
    def focusNextPrevChild(self, onward: bool) -> bool:
        """Walk by Tab in the order in which the window is read."""
        return tab(self, onward=onward)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the band when the language has changed; pages and tools do so themselves."""
        if event.type() == QEvent.Type.LanguageChange:
            self._band.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools beside the page on a broad screen, above it on a high one."""
        super().resizeEvent(event)
        self._lie()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when the program itself is told to end; never at the wish of keys or of a window system."""
        if event.spontaneous():
            event.ignore()
            return
        for timer in (self._look, self._ahead, self._memory):
            timer.stop()
        self.attention.stop()
        self.page.left()
        self.stand.background.close()
        super().closeEvent(event)

    def _wipe(self, timed_out: bool) -> None:
        """Let go of everything of the person, and say so: the pages, then what stands around them."""
        self.page.left()
        self.stand.voice.stop()
        self.keyboard.forget()
        self.stand.person = Person()
        before, self.pages = self.pages, self._new_pages()
        self.screen_now = KIOSK.after(self.screen_now, Step.TIMED_OUT if timed_out else Step.STOP)
        self.pages.farewell.timed_out = timed_out
        self.show_page()  # first: a page that goes with the focus has the next one looked for, each time
        for page in before.known():
            self.stack.removeWidget(page)
            page.deleteLater()
        before.deleteLater()
        wipe_clipboards()
        self.stand.background.run(self.stand.desk.forget_prepared, failed=lambda _: None)
        self.ask_health()
        self._memory.start()
        self._ahead.begin(self.pages.build_ahead)

    def _rest(self) -> None:
        """Make the screen as it was for the first person: language, size of text, contrast, patience."""
        self.attention.be_slow(False)
        if self.tools.look_as_usual():
            self._lie()
        self.speak(self._first_lang)

    def _new_pages(self) -> KioskPages:
        pages = KioskPages(self.stand)
        pages.stepped.connect(self.step)
        pages.turned.connect(self.tools.listen.hush)
        pages.spoke.connect(self.speak)
        pages.built.connect(self.stack.addWidget)
        return pages

    def _leave(self) -> None:
        """Ask before anything is lost; end at once where nothing is."""
        self.attention.hear(Sign.LEAVE if self.stand.person.has_said else Sign.GONE)

    def _looked(self, health: Health) -> None:
        state = health.reader.state
        self.stand.has_reader = state not in _NO_READER
        if self.screen_now is Screen.FAREWELL:
            self.pages.farewell.show_card_left(state in _LYING)

    def _told(self, notice: Notice) -> None:
        """Show calmly that something nobody foresaw has happened; the page under it may be broken."""
        self.attention.hear(Sign.COME)
        self.pages.sorry.code.setText(notice.code)
        self.step(Step.TROUBLE)

    def _spoken(self) -> str:
        return self.page.spoken()

    def _wire(self) -> None:
        self.stand.counter.hand.setParent(self)
        self.tools.turned.connect(lambda: self.speak(other()))
        self.tools.called.connect(lambda: self.attention.hear(Sign.CALL))
        self.tools.left.connect(self._leave)
        self.tools.enlarged.connect(self._enlarged)
        self.tools.listen.used.connect(lambda: self.attention.be_slow(True))
        self.attention.gone.connect(self._wipe)
        self.stand.background.notices.said.connect(self._told)
        self.stand.background.notices.flush()
        self._look.timeout.connect(self.ask_health)
        self._memory.timeout.connect(wipe_memory)

    def _enlarged(self, large: bool) -> None:
        self.attention.be_slow(large)
        self._lie()

    def _build(self) -> None:
        main = column(middle := QWidget(), 0)
        main.addWidget(self.stack, 1)
        main.addWidget(self.keyboard)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(middle, 1)
        self._body.addWidget(self.tools)
        whole = column(self, 0)
        whole.addWidget(self._band)
        whole.addLayout(self._body, 1)

    def _lie(self) -> None:
        across = self.height() > self.width()
        way = QBoxLayout.Direction
        self._body.setDirection(way.BottomToTop if across else way.LeftToRight)
        self.tools.lie(across=across)
