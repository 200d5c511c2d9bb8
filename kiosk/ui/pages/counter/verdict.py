"""The answer of an orientation in one line: ready, not yet, another scheme, or none."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.eligibility.values import shown
from kiosk.ui.language import say


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer is shown: its tone and what is said."""

    tone: str
    said: str


_READY: Final = (
    "good",
    QT_TRANSLATE_NOOP("Verdict", "Ce dossier peut aboutir : il peut être déposé maintenant."),
)
_NOT_YET: Final = (
    "warn",
    QT_TRANSLATE_NOOP("Verdict", "Pas encore : il manque quelque chose pour que ce dossier aboutisse."),
)
_OTHER: Final = ("info", QT_TRANSLATE_NOOP("Verdict", "Un autre régime que l'AMO Tadamon convient."))
_PERHAPS: Final = (
    "info",
    QT_TRANSLATE_NOOP("Verdict", "Un autre régime pourrait convenir ; il manque quelque chose."),
)
_COVERED: Final = ("info", QT_TRANSLATE_NOOP("Verdict", "Déjà couvert : il n'y a rien à déposer."))
_NONE: Final = ("warn", QT_TRANSLATE_NOOP("Verdict", "Avec ces réponses, aucun régime ne convient."))


def figures(orientation: Orientation) -> dict[str, str]:
    """Return the values of the law that were used, as people read them, for the braces of words."""
    return {name: shown(value) for name, value in orientation.parameters.items()}


def best(orientation: Orientation) -> Outcome:
    """Return what is said of the best scheme."""
    return next(one for one in orientation.outcomes if one.scheme is orientation.best)


def verdict(orientation: Orientation) -> Verdict:
    """Return the answer in one line, in the screens' language."""
    tone, said = _kind(orientation, best(orientation))
    return Verdict(tone, say("Verdict", said))


def _kind(orientation: Orientation, outcome: Outcome) -> tuple[str, object]:
    if outcome.scheme is Scheme.COVERED:
        return _COVERED
    if outcome.fit is Fit.NO:
        return _NONE
    if outcome.scheme is Scheme.TADAMON:
        return _READY if orientation.ready else _NOT_YET
    return _OTHER if outcome.fit is Fit.YES else _PERHAPS
