"""What is read aloud of a file that is followed: where it stands and what to do; no name and no number."""

from collections.abc import Iterable

from kiosk.cases.reasons import words
from kiosk.flows.file_life import Followed
from kiosk.ui.language import current
from kiosk.ui.pages.kiosk.spoken import sentences


def followed_spoken(files: Iterable[Followed]) -> str:
    """Return the state, the reason and the next steps of each file."""
    lang = current()
    codes = (code for one in files for code in (one.state.value, one.reason, *one.next_steps) if code)
    return sentences(words(code).said(lang) for code in codes)
