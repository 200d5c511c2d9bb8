"""The pages of the assistant, each built once, when it is first asked for."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.flows.setup import Stop, Turn
from kiosk.ui.pages.setup.gate import GatePage
from kiosk.ui.pages.setup.hub import HubPage
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.language import LanguagePage
from kiosk.ui.pages.setup.mode import ModePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.person import PersonPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.reader import ReaderPage
from kiosk.ui.pages.setup.summary import SummaryPage
from kiosk.ui.pages.setup.work import Hands

_KINDS: Final[dict[Stop, type]] = {
    Stop.GATE: GatePage,
    Stop.LANGUAGE: LanguagePage,
    Stop.OFFICE: OfficePage,
    Stop.REGISTER: KeepingPage,
    Stop.PRINTER: PrinterPage,
    Stop.READER: ReaderPage,
    Stop.HUB: HubPage,
    Stop.PERSON: PersonPage,
    Stop.KEY: KeyPage,
    Stop.MODE: ModePage,
    Stop.SUMMARY: SummaryPage,
}


class SetupPages(QObject):
    """A :class:`kiosk.ui.plan.PageSet`."""

    stepped = Signal(object)
    built = Signal(object)
    spoken = Signal(str)
    """The language chosen on the first page."""
    finished = Signal()
    """The last page opens the counter."""
    closed = Signal()
    """A head of office leaves the only page that is theirs."""

    def __init__(self, hands: Hands) -> None:
        """Build nothing yet."""
        super().__init__()
        self._hands = hands
        self._pages: dict[Stop, SetupPage] = {}
        self._by_code = False

    def of(self, screen: Stop) -> SetupPage:
        """Return the page of a step."""
        return self._pages.get(screen) or self._made(screen)

    def build_ahead(self) -> bool:
        """Build one page that was not yet asked for; say whether there was one."""
        missing = next((stop for stop in Stop if stop not in self._pages and stop is not Stop.GATE), None)
        if missing is not None:
            self._made(missing)
        return missing is not None

    def meant(self, here: Stop, step: Turn) -> Turn:
        """Return what a step means here: whoever came to the hub with a code goes on behind the office."""
        if here is not Stop.HUB or not self._by_code:
            return step
        return {Turn.NEXT: Turn.ENROLLED, Turn.BACK: Turn.OFFICE}.get(step, step)

    def prepare(self, before: Stop, step: Turn) -> None:
        """Remember on which way the hub's page was come to."""
        del before
        self._by_code = step is Turn.CODE

    def _made(self, stop: Stop) -> SetupPage:
        page: SetupPage = _KINDS[stop](self._hands)
        self._pages[stop] = page
        page.stepped.connect(self.stepped)
        if isinstance(page, LanguagePage):
            page.spoken.connect(self.spoken)
        if isinstance(page, KeyPage):
            page.closed.connect(self.closed)
        if isinstance(page, SummaryPage):
            page.finished.connect(self.finished)
        self.built.emit(page)
        return page
