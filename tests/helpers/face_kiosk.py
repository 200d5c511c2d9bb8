"""The citizen's face: its window before a fake desk, and the way to each of its pages."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app.looks import STANDING
from kiosk.cases.reference import Reference
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.kiosk import NOBODY, Presence, Sign, Step
from kiosk.forms.answers import Answers
from kiosk.text import Lang
from kiosk.ui.booth.stand import Person
from kiosk.ui.language import other
from kiosk.ui.look import Look
from kiosk.ui.notices import Notices
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.start import application
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import every_guide, not_yet
from tests.fakes.late import Late
from tests.fakes.samples import CAN, HOUSEHOLD, NOON
from tests.helpers.face import Face, late
from tests.helpers.monkey import TEXTS, Act
from tests.helpers.texts import texts

HELD: Final = Answers.from_json(HOUSEHOLD)
DENSITY: Final = 3.8
"""Pixels in a millimetre of an ordinary touched screen."""
OURS: Final = str(Reference("SALTB", "A1", 26, 4199, training=True))
"""A file that the fake desk has."""
_OF_A_PERSON: Final = frozenset(
    {
        *(
            HELD.text(f"applicant.{name}")
            for name in ("family_name_ar", "given_name_ar", "cnie", "phone", "idcs")
        ),
        *("ZZ999901", "0612345678", "العلوي", CAN),
    }
)
"""What the household said, and what a monkey types."""


def build(lang: Lang, notices: Notices) -> SelfServiceWindow:
    """Return the kiosk's window, at the choice of language."""
    application(lang)
    desk = FakeDesk(pages=every_guide(), orientation=not_yet())
    window = SelfServiceWindow(desk, Late(notices), clock=FixedClock(NOON))
    window.show()
    window.activateWindow()
    window.start()
    return window


def begin(window: SelfServiceWindow) -> None:
    """Send whoever is there away, and begin with the next person."""
    window.attention.hear(Sign.MORE_TIME)
    window.attention.hear(Sign.HELPED)
    window.attention.hear(Sign.GONE)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as a running loop does
    window.step(Step.BACK)
    window.step(Step.SPOKEN)


def _at(*steps: Step) -> Callable[[SelfServiceWindow], None]:
    def reach(window: SelfServiceWindow) -> None:
        begin(window)
        for step in steps:
            window.step(step)

    return reach


def _language(window: SelfServiceWindow) -> None:
    begin(window)
    window.attention.hear(Sign.GONE)
    window.step(Step.BACK)


def _card(window: SelfServiceWindow) -> None:
    begin(window)
    window.step(Step.PREPARE)
    window.pages.choose.tiles["tadamon"].click()


def _question(window: SelfServiceWindow) -> None:
    _card(window)
    window.pages.card.can.edit.setText(CAN)
    window.pages.card.start()
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = HELD


def question_at(path: str) -> Callable[[SelfServiceWindow], None]:
    """Return the way to one question of a filled form."""

    def reach(window: SelfServiceWindow) -> None:
        _question(window)
        visit = window.stand.person.visit
        assert visit is not None
        visit.go(path)
        window.pages.question.opened()

    return reach


def _problem(window: SelfServiceWindow) -> None:
    question_at("applicant.birth_date")(window)
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = HELD.with_value("applicant.birth_date", "3000-01-01")
    window.pages.question.proceed_now()


def check(window: SelfServiceWindow) -> None:
    """Go to the check page with a household."""
    _question(window)
    window.step(Step.FINISHED)


def slip(window: SelfServiceWindow) -> None:
    """Prepare that household's slip."""
    check(window)
    window.pages.check.prepare.click()


def _codes(window: SelfServiceWindow) -> None:
    slip(window)
    window.step(Step.SHOW)


def _guide(window: SelfServiceWindow) -> None:
    _at(Step.GUIDES)(window)
    window.pages.guides.consulted.emit("macnss")


def follow(window: SelfServiceWindow, year: str = "1984") -> None:
    """Ask after a file of the fake desk."""
    _at(Step.FOLLOW)(window)
    page = window.pages.follow
    page.reference.setText(OURS)
    page.proceed_now()
    page.year.setText(year)
    page.proceed_now()


def _wrong_pair(window: SelfServiceWindow) -> None:
    follow(window, "1901")


def _signed(sign: Sign) -> Callable[[SelfServiceWindow], None]:
    def reach(window: SelfServiceWindow) -> None:
        check(window)
        window.attention.hear(sign)

    return reach


def _farewell(window: SelfServiceWindow) -> None:
    check(window)
    window.attention.hear(Sign.GONE)


def _sorry(window: SelfServiceWindow) -> None:
    begin(window)
    window.stand.background.notices.tell(KioskError("register-unreachable"))


def holds(window: SelfServiceWindow) -> None:
    """Assert that the page shown is the flow's, that nobody left it, and that no person is kept too long."""
    assert window.isVisible()
    assert window.stack.currentWidget() is window.page, f"{window.screen_now} is shown as another page"
    veils = (window.attention.more_time, window.attention.called, window.attention.leave)
    over = [veil for veil in veils if veil.isVisible()]
    assert len(over) == window.attention.covered
    focus = QApplication.focusWidget()
    assert not over or focus is None or over[0].isAncestorOf(focus), "keys reach what is covered"
    if window.attention.state is Presence.NOBODY:
        assert window.screen_now in NOBODY, f"nobody is there, and {window.screen_now} is shown"
        _assert_forgotten(window)


def _assert_forgotten(window: SelfServiceWindow) -> None:
    """Assert that nothing of the person before is held, shown or kept for a later page."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as a running loop does
    assert window.stand.person == Person(), "what a person said is still held"
    assert not QApplication.clipboard().text()
    said = [text for text in texts(window) if any(one in text for one in _OF_A_PERSON)]
    assert not said, f"still said: {said}"


def acts(window: SelfServiceWindow) -> Mapping[str, Act]:
    """What a kiosk hears beside keys and touches."""
    return {
        "idle": lambda _: window.attention.idle.idle.emit(),
        "second": lambda _: window.attention._count(),
        "language": lambda _: window.speak(other()),
        "card": lambda _: window.reader_changed(),
        "scan": lambda chance: window.scanned(chance.choice(TEXTS)),
        "begin": lambda _: window.step(Step.SPOKEN),
    }


KIOSK: Final = Face(
    "kiosk",
    build,
    {
        "language": _language,
        "actions": _at(),
        "choose": _at(Step.PREPARE),
        "card": _card,
        "question": question_at("applicant.family_name_ar"),
        "question-date": question_at("applicant.birth_date"),
        "question-choice": question_at("applicant.sex"),
        "question-answers": question_at("applicant.activity"),
        "question-list": question_at("children"),
        "question-problem": _problem,
        "check": check,
        "slip": slip,
        "codes": _codes,
        "result": _at(Step.ORIENT, Step.ORIENTED),
        "guides": _at(Step.GUIDES),
        "guide": _guide,
        "follow": _at(Step.FOLLOW),
        "follow-wrong": _wrong_pair,
        "followed": follow,
        "more-time": _signed(Sign.IDLE),
        "called": _signed(Sign.CALL),
        "leaving": _signed(Sign.LEAVE),
        "farewell": _farewell,
        "sorry": _sorry,
    },
    lambda window: window.page,
    holds,
    lambda window: late(window.stand.background),
    acts,
    look=Look(text=STANDING, touch=DENSITY),
)
