"""The pages of supervision, and what is handed from one to the next."""

from functools import cached_property

from kiosk.cases.overview.files import Choice
from kiosk.flows.supervision import SUPERVISION, Screen, Step, way_back
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.page import Stepping
from kiosk.ui.pages.shelf import PageShelf
from kiosk.ui.pages.supervision.access import AccessPage
from kiosk.ui.pages.supervision.balance import BalancePage
from kiosk.ui.pages.supervision.closings import ClosingsPage
from kiosk.ui.pages.supervision.dashboard import DashboardPage
from kiosk.ui.pages.supervision.decisions import OverseenDecisions
from kiosk.ui.pages.supervision.exports import ExportsPage
from kiosk.ui.pages.supervision.file import FilePage
from kiosk.ui.pages.supervision.files import FilesPage
from kiosk.ui.pages.supervision.offices import OfficesPage
from kiosk.ui.pages.supervision.people import PeoplePage
from kiosk.ui.pages.supervision.stations import StationsPage


class SupervisionPages(PageShelf[Screen, Stepping]):
    """A step that carries something first hands it over, then is told."""

    def __init__(self, oversight: Oversight) -> None:
        """Build nothing yet."""
        super().__init__(Screen)
        self._oversight = oversight
        self._ways: dict[Screen, Step] = {}

    @cached_property
    def dashboard(self) -> DashboardPage:
        """Where supervision starts."""
        page = self.joined(DashboardPage(self._oversight))
        page.listed.connect(self._list)
        return page

    @cached_property
    def files(self) -> FilesPage:
        """The files behind a number."""
        page = self.joined(FilesPage(self._oversight))
        page.opened_file.connect(self._open)
        return page

    @cached_property
    def file(self) -> FilePage:
        """One file."""
        return self.joined(FilePage(self._oversight))

    @cached_property
    def balance(self) -> BalancePage:
        """Whether every number is there."""
        page = self.joined(BalancePage(self._oversight))
        page.listed.connect(self._list)
        page.opened_file.connect(self._open)
        return page

    @cached_property
    def closings(self) -> ClosingsPage:
        """Which days are closed."""
        page = self.joined(ClosingsPage(self._oversight))
        page.listed.connect(self._list)
        return page

    @cached_property
    def exports(self) -> ExportsPage:
        """Files written for a spreadsheet."""
        return self.joined(ExportsPage(self._oversight))

    @cached_property
    def decisions(self) -> OverseenDecisions:
        """The decisions of CNSS, recorded."""
        page = self.joined(OverseenDecisions(self._oversight))
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def stations(self) -> StationsPage:
        """How stations are."""
        page = self.joined(StationsPage(self._oversight))
        page.listed.connect(self._list)
        return page

    @cached_property
    def people(self) -> PeoplePage:
        """Who may ask the hub."""
        return self.joined(PeoplePage(self._oversight))

    @cached_property
    def offices(self) -> OfficesPage:
        """Which offices there are."""
        return self.joined(OfficesPage(self._oversight))

    @cached_property
    def access(self) -> AccessPage:
        """Who looks."""
        return self.joined(AccessPage(self._oversight))

    def meant(self, here: Screen, step: Step) -> Step:
        """Return what a step means here: cancelling goes back to the page that this one was opened from."""
        return self._ways.get(here, step) if step is Step.CANCEL else step

    def prepare(self, before: Screen, step: Step) -> None:
        """Keep where a page was opened from; coming back to a list keeps whence that was."""
        after = SUPERVISION.after(before, step)
        if (before, after) != (Screen.FILE, Screen.FILES):
            self._ways[after] = way_back(before, step)

    def _list(self, choice: Choice) -> None:
        self.files.choose(choice)
        self.stepped.emit(Step.LIST)

    def _open(self, reference: str) -> None:
        self.stepped.emit(Step.OPEN)
        self.file.show_reference(reference)
