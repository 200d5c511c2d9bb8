"""Exports are asked about and written down: who took which files out, and how many (docs/decisions/0227)."""

from dataclasses import replace

from kiosk.cases.acts import Act
from kiosk.cases.rights import Right
from kiosk.desk import access
from kiosk.desk.means import Means
from kiosk.sync.watch import Watch
from kiosk.sync.wire import Manifest


def may_export(means: Means) -> None:
    """Make sure that who works may take files out. Raises ``right-missing`` or ``session-locked``."""
    if not means.guard.permit:
        access.asked(means, Right.EXPORT)


def noting(means: Means, watch: Watch) -> Watch:
    """Return a watch that writes into the access journal what comes, before it comes."""
    return replace(watch, begins=lambda told: noted(means, told))


def noted(means: Means, told: Manifest) -> None:
    """Write that the files of a manifest were taken out; a clerk among what was asked for is not named."""
    scope = told.scope or f"office:{told.office}"
    days = f"{told.day}/{told.last or told.day}"
    why = f"{_what(told)} {means.guard.permit}".rstrip()
    access.journal_access(means, Act.EXPORTED, f"{scope} {days}", why)


def _what(told: Manifest) -> str:
    """Return kind and count, and what narrowed the choice: ``csv 12 training state=rejected clerk``."""
    chosen = {"state": told.state, "form": told.form} | told.narrowed
    narrowed = [
        name if name == "clerk" else f"{name}={value}"
        for name, value in chosen.items()
        if value or name == "reason"
    ]
    return " ".join([told.format, str(told.count), *["training"] * told.training, *narrowed])
