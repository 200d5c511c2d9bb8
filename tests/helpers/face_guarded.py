"""Windows whose people are known: the lock, the page of people, a second person's word."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from PySide6.QtWidgets import QApplication

from kiosk.cases.lockout import Tries
from kiosk.cases.reference import Reference
from kiosk.cases.rights import Person, Right
from kiosk.clock import FixedClock
from kiosk.flows.access import Lock as State
from kiosk.flows.counter import Screen, Step
from kiosk.text import Lang
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.shell import Shell
from kiosk.ui.start import application
from kiosk.ui.supervision import SupervisionWindow
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.late import Late
from tests.fakes.people import ADMIN, CLERK, HEAD, OTHER, PASSWORD, PIN
from tests.fakes.samples import NOON
from tests.fakes.supervised import NOW
from tests.fakes.supervising import FakeSupervision
from tests.helpers.face import Face, late
from tests.helpers.face_supervision import desk as supervised
from tests.helpers.monkey import Act

Window = Shell[Any, Any]
W = TypeVar("W", bound=Window)
FILE: Final = str(Reference("SALTB", "A1", 26, 4200, training=True))
_WORKS: Final = ((CLERK, PIN), (HEAD, PASSWORD), (ADMIN, PASSWORD))
"""Who unlocks, and with what; the others only watch."""


def build(lang: Lang, notices: Notices) -> CounterWindow:
    """Return the counter's window, locked; one clerk has typed too many wrong secrets."""
    application(lang)
    desk = _known(FakeDesk())
    return _shown(CounterWindow(desk, Late(notices), clock=FixedClock(NOON)))


def build_supervision(lang: Lang, notices: Notices) -> SupervisionWindow:
    """Return supervision's window, locked."""
    application(lang)
    desk = _known(supervised())
    return _shown(SupervisionWindow(desk, FakeSupervision(), Late(notices), clock=FixedClock(NOW)))


def _shown(window: W) -> W:
    window.show()
    window.activateWindow()
    window.start()
    return window


def _known(desk: FakeDesk) -> FakeDesk:
    desk.staff.clear()
    desk.know()
    desk.staff[OTHER.login] = replace(OTHER, tries=Tries(10, NOON))
    return desk


def _desk(window: Window) -> FakeDesk:
    desk = window._desk
    assert isinstance(desk, FakeDesk)
    return desk


def _locked(window: Window) -> None:
    """Lock the window, whoever worked, and ask who it is."""
    _known(_desk(window))
    window.panel.hide()
    window.cover.show_over()
    window.cover.touched()
    if window.cover.state in {State.ENTERING, State.WAITING_OUT, State.CHANGING}:
        window.cover.entry.left.emit()


def _asked(one: Person) -> Callable[[Window], None]:
    def reach(window: Window) -> None:
        _locked(window)
        window.cover.who.chosen.emit(one)

    return reach


def _given(one: Person, secret: str, *, renew: bool = False) -> Callable[[Window], None]:
    def reach(window: Window) -> None:
        _asked(one)(window)
        window.cover.entry.given.emit(secret, renew)

    return reach


def _at(*steps: Step) -> Callable[[CounterWindow], None]:
    """Return the way to a page for the head of the office."""

    def reach(window: CounterWindow) -> None:
        _given(HEAD, PASSWORD)(window)
        for step in (Step.LEAVE, *steps):
            window.step(step)

    return reach


def _secret(window: CounterWindow) -> None:
    _at(Step.DAY, Step.STAFF)(window)
    page = window.pages.staff
    page.table.go([one.login for one in page.table.lines.lines].index(CLERK.login))
    page.renew.click()


def _journal(window: CounterWindow) -> None:
    _at(Step.DAY, Step.STAFF)(window)
    window.pages.staff.journal.click()


def _approving(window: CounterWindow) -> None:
    _at(Step.SEARCH)(window)
    window.pages.register.opened_case.emit(FILE)
    page = window.pages.case
    page.bar.cancel.click()
    page.asking.reason.setCurrentIndex(2)
    page.asking.yes.click()


def holds(window: Window) -> None:
    """Assert that nobody works who did not unlock, and that no secret outlives its use."""
    assert window.isVisible()
    page, cover = window.stack.currentWidget(), window.cover
    assert page is window.pages.of(window.screen_now), f"{window.screen_now} is shown as another page"
    focus = QApplication.focusWidget()
    assert cover.isHidden() or focus is None or focus is cover or cover.isAncestorOf(focus), (
        "keys go under the lock"
    )
    assert cover.isVisible() or window.session is not None, "open, and nobody unlocked"
    if late(window._background).idle:
        works = _desk(window).guard.session
        assert cover.isVisible() or works == window.session, "somebody else is known to work"
        assert cover.isHidden() or works is None or cover.state is State.CHANGING, (
            "locked, and somebody works"
        )
    if cover.state not in {State.ENTERING, State.WAITING_OUT}:
        assert not cover.entry.line.text()
    if cover.state is not State.CHANGING:
        assert not cover.renewal.line.text() + cover.renewal.again.text()


def _counter_holds(window: CounterWindow) -> None:
    holds(window)
    session, pages = window.session, window.pages
    if window.screen_now is Screen.STAFF:
        assert session is not None
        assert Right.PEOPLE in session.rights, "the page of people is open to anybody"
    assert pages.staff.isVisible() or not pages.staff._secret[1], "a secret is kept that nobody sees"
    assert pages.case.approving.isVisible() or not pages.case.approving.line.text(), "a secret is kept"


def _supervision_holds(window: SupervisionWindow) -> None:
    holds(window)
    session = window.session
    assert window.cover.isVisible() or (session is not None and Right.FIGURES in session.rights)


def _unlock(window: Window, chance: random.Random) -> str:
    """Let somebody unlock who knows the secret, and now and then wants another one."""
    one, secret = chance.choice(_WORKS)
    cover = window.cover
    if cover.isVisible():
        cover.touched()
    if cover.state is State.CHOOSING:
        cover.who.chosen.emit(one)
        cover.entry.given.emit(secret, chance.random() < 0.2)
    return one.login


def acts(window: Window) -> Mapping[str, Act]:
    """What such a window hears beside keys and touches."""
    return {
        "idle": lambda _: window._rest(),
        "language": lambda _: window.speak(other()),
        "lock": lambda _: window.cover.show_over(),
        "unlock": lambda chance: _unlock(window, chance),
        "another": lambda _: window.cover.entry.left.emit() if window.cover.state is State.ENTERING else None,
        "health": lambda _: window.ask_health(),
    }


GUARDED: Final = Face(
    "guarded",
    build,
    {
        "lock": _locked,
        "lock-pin": _asked(CLERK),
        "lock-wrong": _given(CLERK, PIN[::-1]),
        "lock-password": _asked(HEAD),
        "lock-renewal": _given(CLERK, PIN, renew=True),
        "staff": _at(Step.DAY, Step.STAFF),
        "staff-secret": _secret,
        "staff-journal": _journal,
        "approving": _approving,
    },
    lambda window: window.pages.of(window.screen_now),
    _counter_holds,
    lambda window: late(window._background),
    acts,
)
OVERSEER: Final = Face(
    "overseer",
    build_supervision,
    {"lock": _locked, "lock-refused": _given(CLERK, PIN), "dashboard": _given(HEAD, PASSWORD)},
    lambda window: window.pages.of(window.screen_now),
    _supervision_holds,
    lambda window: late(window._background),
    acts,
)
