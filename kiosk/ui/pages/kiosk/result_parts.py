"""The parts of an answer: what is missing, why, where to go, what it costs, and which papers."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, SignalInstance
from PySide6.QtWidgets import QWidget

from kiosk.eligibility import words
from kiosk.eligibility.orientation import Fit, Orientation
from kiosk.ui.language import current, say
from kiosk.ui.pages.counter.reason import ReasonView
from kiosk.ui.pages.counter.verdict import best, figures
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.label import label

_MISSING = QT_TRANSLATE_NOOP("KioskResult", "Ce qui manque")
_WHY = QT_TRANSLATE_NOOP("KioskResult", "Pourquoi")
_WHERE = QT_TRANSLATE_NOOP("KioskResult", "Où aller")
_COST = QT_TRANSLATE_NOOP("KioskResult", "Ce que cela coûte")
_PAPERS = QT_TRANSLATE_NOOP("KioskResult", "Pièces à apporter")


def guide_of(told: Orientation) -> str:
    """Return the id of the page on the best scheme."""
    return words.scheme(told.best, {}).guide


def shown(told: Orientation, consulted: SignalInstance) -> tuple[str, list[QWidget]]:
    """Return the scheme's name and everything under it; ``consulted`` hears of a page that is wanted."""
    scheme = words.scheme(told.best, figures(told))
    return scheme.title.said(current()), [*_reasons(told, consulted), *_around(told)]


def verdict_spoken(told: Orientation, verdict: str) -> str:
    """Return the answer as it is read aloud."""
    lang, values, outcome = current(), figures(told), best(told)
    scheme = words.scheme(told.best, values)
    steps = (words.next_step(code, values) for code in outcome.missing)
    said = [scheme.title.said(lang), verdict]
    said += [words.told(code, values).said(lang) for code in outcome.missing]
    said += [step.words.said(lang) for step in steps if step is not None]
    return sentences([*said, scheme.where.said(lang)])


def _reasons(told: Orientation, consulted: SignalInstance) -> Iterator[QWidget]:
    outcome, values = best(told), figures(told)
    tone = "bad" if outcome.fit is Fit.NO else "good"
    other = [code for code in outcome.reasons if code not in outcome.missing]
    for title, codes, colour in (
        (say("KioskResult", _MISSING), outcome.missing, "warn"),
        (say("KioskResult", _WHY), other, tone),
    ):
        if codes:
            yield _head(title)
        for code in codes:
            line = ReasonView(words.told(code, values), words.next_step(code, values), colour)
            line.consulted.connect(consulted)
            yield line


def _around(told: Orientation) -> Iterator[QWidget]:
    scheme, lang = words.scheme(told.best, figures(told)), current()
    papers = "\n".join(f"• {one.said(lang)}" for one in scheme.documents)
    for title, said in (
        (_WHERE, scheme.where.said(lang)),
        (_COST, scheme.cost.said(lang)),
        (_PAPERS, papers),
    ):
        if said:
            yield _head(say("KioskResult", title))
            body = label("lead", wrap=True)
            body.setText(said)
            yield body


def _head(title: str) -> QWidget:
    head = label("lead", "accent", strong=True, wrap=True)
    head.setText(title)
    return head
