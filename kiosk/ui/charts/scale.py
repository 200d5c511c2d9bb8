"""The axis of a chart of whole numbers."""

from typing import Final

_STEPS: Final = (1, 2, 5)


def ticks(greatest: int, most: int = 5) -> tuple[int, ...]:
    """Return the numbers of an axis from 0 past the greatest value: steps of 1, 2 or 5 times a power of ten.

    There are at most so many steps, and always one.
    """
    step, power = 1, 1
    while step * most < greatest:
        step = next((one * power for one in _STEPS if one * power > step), 0)
        if not step:
            power *= 10
            step = power
    count = max(1, -(-greatest // step))
    return tuple(range(0, (count + 1) * step, step))
