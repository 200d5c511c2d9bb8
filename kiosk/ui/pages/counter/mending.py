"""What is to be mended in the file in hand: all of it, or at one stop of its form."""

from collections.abc import Sequence

from kiosk.forms.check import check, check_stop
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Stop
from kiosk.ui.hand import Hand


def problems(hand: Hand) -> tuple[Problem, ...]:
    """Return everything that keeps the file in hand from being complete; nothing where none is in hand."""
    if hand.form is None or hand.draft is None:
        return ()
    return tuple(check(hand.form, hand.answers, today=hand.today, training=hand.draft.training))


def problems_at(hand: Hand, stop: Stop) -> tuple[Problem, ...]:
    """Return what is to be mended at one stop."""
    if hand.form is None or hand.draft is None:
        return ()
    found = check_stop(hand.form, hand.answers, stop, today=hand.today, training=hand.draft.training)
    return tuple(found)


def filled(hand: Hand, stops: Sequence[Stop]) -> set[str]:
    """Return the stops where something is answered and nothing is to be mended."""
    wrong = {one.field for one in problems(hand)}
    return {
        stop.id
        for stop in stops
        if any(hand.answers.get(one.path) is not None for one in stop.asked)
        and not any(one.path in wrong for one in stop.asked)
    }
