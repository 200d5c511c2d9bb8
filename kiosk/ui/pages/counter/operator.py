"""Guesses the operator of a phone number, for a field that stands beside it and is still empty."""

from kiosk.forms.answers import Value
from kiosk.forms.operators import operator_of
from kiosk.ui.counter import Counter

_DIGITS = 10


class OperatorGuess:
    """Fills ``…phone_operator`` once ``…phone`` is complete; the clerk may change it."""

    def __init__(self, counter: Counter) -> None:
        """Work on the file in hand."""
        self._counter = counter

    def typed(self, path: str, value: Value | None) -> None:
        """Hear that a field was typed into."""
        if not path.endswith("phone") or not isinstance(value, str) or len(value) < _DIGITS:
            return
        beside = f"{path}_operator"
        if self._counter.hand.answers.get(beside) is None:
            run = self._counter.background.run
            run(lambda: operator_of(value), lambda code: self._fill(beside, code), latest="operator")

    def _fill(self, path: str, code: str) -> None:
        hand = self._counter.hand
        if code and hand.draft is not None and hand.answers.get(path) is None:
            hand.put_all(hand.answers.with_value(path, code))
