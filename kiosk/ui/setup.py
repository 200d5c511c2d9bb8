"""The window of the assistant: a bar, the steps, one page at a time, as its flow says."""

from typing import Final, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget
from typing_extensions import override

from kiosk.flows.setting_up import SettingUp
from kiosk.flows.setup import STOPS, Stop, Turn
from kiosk.ui.ahead import Ahead
from kiosk.ui.background import Background
from kiosk.ui.display import Display
from kiosk.ui.language import current, say, turn_to
from kiosk.ui.look import sized, worn
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.pages.setup.pages import SetupPages
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.sheet import column, scrolled
from kiosk.ui.setup_header import SetupHeader
from kiosk.ui.setup_places import SETUP_PLAN
from kiosk.ui.setup_steps import NARROW, WIDTH, SetupSteps
from kiosk.ui.stage import Pages, Stage
from kiosk.ui.tabbing import tab
from kiosk.ui.training import TrainingBand

_BROAD: Final = 1024
"""Pixels of the window's width at 100 % from which the steps are named."""


class SetupWindow(QMainWindow):
    """First use of a station, or its settings once more."""

    finished = False
    """Whether the last page opened the counter; a window that was closed otherwise goes on another time."""

    def __init__(self, services: SettingUp, background: Background) -> None:
        """Build the first page; nothing is asked before :meth:`start`."""
        super().__init__()
        self.setObjectName("window")
        self._app = cast("QApplication", QApplication.instance())
        self._services, self._background = services, background
        self.pages = SetupPages(Hands(services, background))
        self.screen_now = SETUP_PLAN.flow.start
        self.header, self.steps = SetupHeader(Display(self)), SetupSteps()
        self.training = TrainingBand(training=services.settings.station.training)
        self.notice, self.stack = NoticeBar(background.notices), Pages()
        self._ahead, self._places = Ahead(self), scrolled(self.steps)
        self._wire()
        self._build()
        self.retranslate()
        self.resize(1280, 800)
        self.setMinimumSize(1024, 600)

    def start(self) -> None:
        """Ask whether people are known here, then begin where the assistant was left."""
        self._background.run(self._services.guarded, self._begin, lambda _: self._begin(guarded=True))
        self._ahead.begin(self.pages.build_ahead)

    def step(self, step: Turn) -> None:
        """Do what the flow says follows from this page; an event it does not know changes nothing."""
        before, meant = self.screen_now, self.pages.meant(self.screen_now, step)
        if not SETUP_PLAN.flow.knows(before, meant) or not self._leads(SETUP_PLAN.flow.after(before, meant)):
            return
        self.pages.of(before).left()
        self._background.notices.clear()
        self.pages.prepare(before, meant)
        self.show_page(SETUP_PLAN.flow.after(before, meant))

    def show_page(self, stop: Stop) -> None:
        """Show a page, and keep that it is shown."""
        self.screen_now = stop
        page = self.pages.of(stop)
        self.stack.setCurrentWidget(page)
        self.training.setVisible(self._services.settings.station.training)
        self._mark()
        page.opened()
        if stop in STOPS:
            self._background.run(lambda: self._services.arrive(stop), lambda _: self._mark())

    def speak(self, lang: str) -> None:
        """Change the language of every page; nothing typed is lost."""
        turn_to(self._app, lang)
        self.header.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on what every page shares."""
        self._entitle()
        for part in (self.header, self.steps, self.training, self.notice):
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
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the steps, or number them, as there is room."""
        super().resizeEvent(event)
        self.dressed()

    def dressed(self) -> None:
        """Leave the page its room beside the steps."""
        named = self.width() >= worn().broad(_BROAD)
        self.steps.show_names(named)
        sized(self._places, width=0 if named else NARROW, broad=WIDTH if named else 0)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; what was kept stays, and the assistant goes on another time."""
        self._ahead.stop()
        self.pages.of(self.screen_now).left()
        self._background.close()
        super().closeEvent(event)

    def _leads(self, stop: Stop) -> bool:
        return stop is Stop.GATE or stop in self._services.stops

    def _begin(self, guarded: bool) -> None:
        self.show_page(Stop.GATE if guarded else self._services.progress.at)

    def _finish(self) -> None:
        self.finished = True
        self.close()

    def _wire(self) -> None:
        self.pages.stepped.connect(self.step)
        self.pages.spoken.connect(self.speak)
        self.pages.finished.connect(self._finish)
        self.pages.closed.connect(self.close)
        self.header.spoken.connect(self.speak)
        self.steps.chosen.connect(lambda stop: self.step(Turn(stop.value)))
        QShortcut("F12", self, lambda: self.speak("fr" if current() == "ar" else "ar"))
        for key, step in SETUP_PLAN.keys.items():
            QShortcut(key, self, lambda step=step: self.step(step))

    def _build(self) -> None:
        self.pages.built.connect(self.stack.addWidget)
        self.stack.setCurrentWidget(self.pages.of(self.screen_now))
        middle, whole = QWidget(), QWidget()
        middle.setProperty("surface", "desk")
        inner = column(middle, 0)
        inner.addWidget(self.notice)
        inner.addWidget(Stage(self.stack), 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._places)
        body.addWidget(middle, 1)
        outer = column(whole, 0)
        outer.addWidget(self.header)
        outer.addWidget(self.training)
        outer.addLayout(body, 1)
        self.setCentralWidget(whole)

    def _mark(self) -> None:
        services = self._services
        self.steps.show_state(self.screen_now, services.progress.settled, services.stops)
        self._entitle()

    def _entitle(self) -> None:
        name = SETUP_PLAN.titles.get(self.screen_now)
        page = f"{say('SetupPlaces', name)} · " if name is not None else ""
        self.setWindowTitle(f"{page}Tadamon Kiosk")
