"""The counter's face: its window before a fake desk, and the way to each of its pages."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.cases.reference import Reference
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.counter import Screen, Step
from kiosk.forms.answers import Answers
from kiosk.text import Lang
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from tests.fakes.desk_orienting import every_guide, known_child, not_yet
from tests.fakes.late import Late
from tests.fakes.samples import CAN, HOUSEHOLD, NOON
from tests.helpers.face import Face, late
from tests.helpers.monkey import TEXTS, Act
from tests.helpers.typed import RememberingDesk

_OF_A_FILE: Final = frozenset({Screen.FORM, Screen.CHECK, Screen.SLIP, Screen.RESULT})
"""Pages that show nothing but the file in hand."""
HELD: Final = Answers.from_json(HOUSEHOLD)
PORTAL: Final = HELD.with_value("applicant.document_expiry", "2031-05-01").with_value(
    "applicant.phone_again", "0612345678"
)


def build(lang: Lang, notices: Notices) -> CounterWindow:
    """Return the counter's window, at home."""
    application(lang)
    desk = RememberingDesk(pages=every_guide(), orientation=not_yet(), known=(known_child(),))
    window = CounterWindow(desk, Late(notices), clock=FixedClock(NOON), clerk="S. Amrani")
    window.show()
    window.activateWindow()
    window.start()
    return window


def _home(window: CounterWindow) -> None:
    window.cover.uncover()
    window.panel.hide()
    window.step(Step.LEAVE)
    _desk(window).begin_anew()


def _at(*steps: Step) -> Callable[[CounterWindow], None]:
    def reach(window: CounterWindow) -> None:
        _home(window)
        for step in steps:
            window.step(step)

    return reach


def _card_read(window: CounterWindow) -> None:
    _at(Step.NEW)(window)
    window.pages.card.can.edit.setText(CAN)
    window.pages.card.start()


def _form(window: CounterWindow) -> None:
    _card_read(window)
    window.step(Step.READ)
    window.hand.put_all(HELD)
    window.pages.form.go(window.pages.form.stop_ids[0])


def _problems(window: CounterWindow) -> None:
    _at(Step.NEW, Step.BY_HAND)(window)
    window.pages.form.proceed()


def _finish(window: CounterWindow) -> None:
    window.pages.form.go(window.pages.form.stop_ids[-1])
    window.pages.form.proceed()


def _check(window: CounterWindow) -> None:
    _form(window)
    _finish(window)


def _done(window: CounterWindow) -> None:
    _check(window)
    window.pages.check.deposit.click()


def _slip(window: CounterWindow) -> None:
    _at(Step.OTHER)(window)
    window.pages.choose.cards["macnss"].click()
    window.step(Step.BY_HAND)
    window.hand.put_all(PORTAL)
    _finish(window)


def _result(window: CounterWindow) -> None:
    _at(Step.ORIENT)(window)
    window.hand.put_all(HELD)
    _finish(window)


def _guide(window: CounterWindow) -> None:
    _at(Step.GUIDES)(window)
    window.pages.guides.consulted.emit("rsu")


def _case(window: CounterWindow) -> None:
    _at(Step.SEARCH)(window)
    window.pages.register.opened_case.emit(str(Reference("SALTB", "A1", 26, 4200, training=True)))


def _follow(window: CounterWindow) -> None:
    _at(Step.FOLLOW)(window)
    window.pages.follow.ask()


def _verify(window: CounterWindow) -> None:
    _at(Step.VERIFY)(window)
    window.pages.verify.code.setText("SALTB-TA1-26-00042-00")
    window.pages.verify.ask()


def _notice(window: CounterWindow) -> None:
    _home(window)
    window._background.notices.tell(KioskError("hub-unreachable"))


def _health(window: CounterWindow) -> None:
    _home(window)
    window.panel.show()


def _covered(window: CounterWindow) -> None:
    _home(window)
    window.cover.show_over()


def holds(window: CounterWindow) -> None:
    """Assert that the state is the page shown, and that nothing typed is lost or left behind."""
    assert window.isVisible()
    page, hand, desk = window.stack.currentWidget(), window.hand, _desk(window)
    assert page is window.pages.of(window.screen_now), f"{window.screen_now} is shown as another page"
    idle = late(window._background).idle
    desk.assert_kept(hand, idle=idle)
    if hand.draft is not None and not hand.unkept and hand.draft.id in desk.kept and idle:
        assert desk.kept[hand.draft.id].answers == hand.answers.to_json(), "typed, but not kept"
    assert hand.draft is not None or not hand.unkept, "typed into no file"
    if idle:
        assert hand.draft is not None or window.screen_now not in _OF_A_FILE, "a page of a file without one"
    assert window.pages.case.isVisible() or window.pages.case._view is None, "a file is held that nobody sees"


def _desk(window: CounterWindow) -> RememberingDesk:
    desk = window.counter.desk
    assert isinstance(desk, RememberingDesk)
    return desk


def acts(window: CounterWindow) -> Mapping[str, Act]:
    """What a counter hears beside keys and touches."""
    return {
        "idle": lambda _: window._rest(),
        "language": lambda _: window.speak(other()),
        "card": lambda _: window.reader_changed(),
        "scan": lambda chance: window.scanned(chance.choice(TEXTS)),
        "health": lambda _: window.ask_health(),
    }


COUNTER: Final = Face(
    "counter",
    build,
    {
        "home": _home,
        "choose": _at(Step.OTHER),
        "card": _at(Step.NEW),
        "card-read": _card_read,
        "form": _form,
        "form-problems": _problems,
        "check": _check,
        "done": _done,
        "slip": _slip,
        "result": _result,
        "guides": _at(Step.GUIDES),
        "guide": _guide,
        "register": _at(Step.SEARCH),
        "case": _case,
        "follow": _follow,
        "verify": _verify,
        "day": _at(Step.DAY),
        "decisions": _at(Step.DAY, Step.DECISIONS),
        "law": _at(Step.DAY, Step.LAW),
        "notice": _notice,
        "health": _health,
        "covered": _covered,
    },
    lambda window: window.pages.of(window.screen_now),
    holds,
    lambda window: late(window._background),
    acts,
)
