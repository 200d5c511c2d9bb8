"""What every page of the kiosk works with, and the one person who stands before it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from kiosk.clock import local
from kiosk.eligibility.orientation import Orientation
from kiosk.errors import KioskError
from kiosk.flows.desk import Desk
from kiosk.flows.file_life import Followed
from kiosk.flows.preparing import Slip
from kiosk.flows.slowing import Slowing
from kiosk.forms.answers import Answers
from kiosk.ui.background import Background
from kiosk.ui.counter import Counter
from kiosk.ui.pages.kiosk.visit import Visit
from kiosk.ui.speech import Voice

T = TypeVar("T")


@dataclass(slots=True)
class Person:
    """All that one person said or was told so far; let go whole when they leave, never emptied bit by bit."""

    visit: Visit | None = field(default=None, repr=False)
    changing: bool = False
    """One answer is changed from the check page, which comes next again."""
    follows: bool = False
    """The card is asked for to follow a file, not to fill a form."""
    followed: tuple[Followed, ...] = field(default=(), repr=False)
    """The files that the card's holder has here."""
    born: str = field(default="", repr=False)
    """The year of birth on a card whose holder has no file here: half of what the hub is asked by."""
    oriented: Orientation | None = field(default=None, repr=False)
    slip: Slip | None = field(default=None, repr=False)

    @property
    def has_said(self) -> bool:
        """Whether anything would be lost by leaving."""
        return self.visit is not None and bool(self.visit.answers.values)


@dataclass(slots=True)
class Stand:
    """The kiosk's own means, which outlast its persons."""

    counter: Counter
    """The desk, the lanes and the clock; its hand stays empty here."""
    voice: Voice
    person: Person = field(default_factory=Person)
    slowing: Slowing = field(default_factory=Slowing)
    has_reader: bool = True
    """Whether a card can be asked for at all."""

    @property
    def desk(self) -> Desk:
        """The services."""
        return self.counter.desk

    @property
    def background(self) -> Background:
        """The lanes."""
        return self.counter.background

    @property
    def today(self) -> date:
        """The day on the wall clock of Morocco."""
        return local(self.counter.clock.now()).date()

    @property
    def training(self) -> bool:
        """Whether numbers of nobody may be typed, and papers are worth nothing."""
        return self.desk.settings.station.training

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[KioskError], object] | None = None,
    ) -> None:
        """Ask the desk something for the person of now; one who has left by then hears nothing of it."""
        person, run, tell = self.person, self.background.run, self.background.notices.tell

        def heard(result: T) -> None:
            if self.person is person:
                done(result)

        def refused(error: KioskError) -> None:
            if self.person is person:
                (failed or tell)(error)

        run(work, heard, refused)

    def begin(self, form: str, known: Answers | None = None) -> Visit:
        """Begin a form's newest version of today, with what is known already of what it asks."""
        found = self.desk.shelf.form(form, on=self.today)
        visit = Visit(found, self.today, self.training, known or Answers())
        self.person.visit, self.person.changing = visit, False
        self.person.slip = None
        return visit
