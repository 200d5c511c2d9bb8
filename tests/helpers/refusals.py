"""What a piece of work is refused by."""

from collections.abc import Callable

from kiosk.errors import KioskError


def refusal_of(work: Callable[[], object]) -> str:
    """Return the code that a work ends by; empty where it ends well."""
    try:
        work()
    except KioskError as refused:
        return refused.code
    return ""
