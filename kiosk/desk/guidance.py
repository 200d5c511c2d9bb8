"""Guidance pages as the counter shows them: those in force today, with the law's figures of today."""

from kiosk.desk.means import Means
from kiosk.eligibility.law import law
from kiosk.forms import guides as pages
from kiosk.forms.guides import Guide


def guides(means: Means) -> tuple[Guide, ...]:
    """Return the pages in reading order; one that names a figure the law has no more is left out."""
    said = law(means.today, means.law()).shown
    return tuple(page.filled(said) for page in pages.guides(means.today) if page.values <= said.keys())
