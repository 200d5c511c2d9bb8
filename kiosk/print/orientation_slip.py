"""The orientation slip: which scheme, why, what to do next, where, and what it costs; never a promise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.eligibility import parameters, words
from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.eligibility.values import shown
from kiosk.eligibility.words import SchemeWords
from kiosk.forms.schema import Form
from kiosk.print import pages
from kiosk.print.blocks import filled, framed, heading, joined, letterhead, running_head
from kiosk.print.dates import long_day
from kiosk.print.layout import Box, Panel, Space, Stack
from kiosk.print.lettering import Align, Style
from kiosk.print.lists import body, labelled, numbered, pointed, ticked
from kiosk.print.members import member_words
from kiosk.print.scale import FAINT, LABEL, MARK, REFERENCE
from kiosk.print.sheet import GREEN, TINT
from kiosk.print.table import both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate

_SCHEME: Final = Style(ar=17, fr=13, leading=7.4, bold=True, colour=GREEN)
_STATUS: Final = Style(ar=11.5, fr=9.2, leading=5, bold=True)
_TURNS_ON: Final = (
    ("score-", "tadamon-threshold"),
    ("asd-", "asd-threshold"),
    ("applicant-under", "applicant-age"),
    ("child-", "child-age"),
    ("child-", "child-student-age"),
    ("student-at-age", "student-age"),
    ("age-", "student-age"),
    ("ramed-", "ramed-cut-off"),
    ("scheme-ended", "law-54-23-in-force"),
)
"""Which figure of the law a reason turns on, by how its code begins."""

_OFFERED: Final = {Fit.YES, Fit.NOT_YET}


@dataclass(frozen=True, slots=True)
class OrientationSlip:
    """An orientation, and the form that was answered, which names the members."""

    orientation: Orientation
    form: Form
    training: bool = False


def pdf(slip: OrientationSlip, office: Office, media: str) -> bytes:
    """Return the slip as PDF on ``a4``, ``a5`` or ``80mm``; the same orientation makes the same bytes.

    Raises KioskError ``orientation-code`` where a code has no words.
    """
    made, title = pages.format_of(media), _said("title")
    dated = joined(filled(_said("as_of"), day=long_day(slip.orientation.on)), MARK)
    return pages.pdf(
        pages.Paper(
            made,
            title,
            letterhead(office, title, made.inner, dated),
            running_head(title),
            tuple(_body(slip, body(made.inner))),
            _foot(slip.orientation),
            slip.training,
        )
    )


def best(orientation: Orientation) -> Outcome:
    """Return the outcome of the best scheme."""
    return next(one for one in orientation.outcomes if one.scheme is orientation.best)


def steps(outcome: Outcome, values: Mapping[str, str]) -> tuple[Words, ...]:
    """Return what to do next for a scheme, each once: first what is missing, then what else is advised.

    ``values`` are ``Orientation.parameters``.
    """
    codes = dict.fromkeys((*outcome.missing, *outcome.reasons))
    found = (words.next_step(code, values) for code in codes)
    return tuple(dict.fromkeys(step.words for step in found if step))


def _said(key: str) -> Words:
    return paper_words("orientation")[key]


def _body(slip: OrientationSlip, style: Style) -> Iterator[Box]:
    outcome, values = best(slip.orientation), slip.orientation.parameters
    scheme = words.scheme(outcome.scheme, values)
    yield _answer(slip.orientation, outcome, scheme.title)
    yield from _why(slip, outcome, style)
    if todo := steps(outcome, values):
        yield from (_heading("steps"), numbered(todo, style))
    if outcome.fit in _OFFERED:
        yield from _asked(scheme, style)
    if others := [_other(one, values, style) for one in _others(slip.orientation)]:
        yield from (_heading("others"), *others)


def _heading(part: str) -> Box:
    return heading(_said(f"{part}.title"), REFERENCE)


def _answer(orientation: Orientation, outcome: Outcome, title: Words) -> Box:
    """Return the answer, large: the scheme, and whether a file can be deposited now."""
    boxes: list[Box] = [
        both(_said("best.label"), LABEL, Align.CENTRE),
        both(title, _SCHEME, Align.CENTRE),
        Space(0.8),
        both(_said(f"best.{_status(orientation, outcome)}"), _STATUS, Align.CENTRE),
    ]
    shown = boxes if outcome.fit in _OFFERED else boxes[-1:]
    return Panel(Stack(tuple(shown)), 2.4, ground=TINT, edge=GREEN, thickness=0.4, radius=1.5)


def _status(orientation: Orientation, outcome: Outcome) -> str:
    if outcome.scheme is Scheme.COVERED and outcome.fit is Fit.YES:
        return "covered"
    return "ready" if orientation.ready else outcome.fit.value


def _why(slip: OrientationSlip, outcome: Outcome, style: Style) -> Iterator[Box]:
    values = slip.orientation.parameters
    yield _heading("why")
    yield pointed([words.told(code, values) for code in outcome.reasons], style)
    named = [found for path in outcome.members if (found := member_words(slip.form, path))]
    if named:
        listed = Words("، ".join(one.ar for one in named), ", ".join(one.fr for one in named))
        yield labelled(_said("why.members"), listed, style)


def _asked(scheme: SchemeWords, style: Style) -> Iterator[Box]:
    """Yield what a file of the scheme takes: documents, the place, the cost."""
    if scheme.documents:
        yield from (_heading("documents"), ticked(scheme.documents, style))
    yield _heading("where")
    yield labelled(_said("where.place"), scheme.where, style)
    yield Space(1)
    yield labelled(_said("where.cost"), scheme.cost, style)


def _others(orientation: Orientation) -> Iterator[Outcome]:
    """Yield the other schemes worth a word: those open to them, and Tadamon, which people come for."""
    for one in orientation.outcomes:
        if one.scheme is not orientation.best and (one.fit in _OFFERED or one.scheme is Scheme.TADAMON):
            yield one


def _other(outcome: Outcome, values: Mapping[str, str], style: Style) -> Box:
    """Return another scheme with how it fits, and its first reason, which weighs most."""
    title, fit = words.scheme(outcome.scheme, values).title, words.fit(outcome.fit)
    label = Words(f"{title.ar} ({fit.ar})", f"{title.fr} ({fit.fr})")
    return Stack((labelled(label, words.told(outcome.reasons[0], values), style), Space(1)))


def _foot(orientation: Orientation) -> Box:
    """Return what the slip is not, and the figures of the law it rests on."""
    promise = framed(_said("foot.promise"))
    used = _figures(orientation)
    if not used:
        return promise
    figures = Words(
        " · ".join(f"{label.ar}: {isolate(value)}" for label, value in used),
        " · ".join(f"{label.fr}\u00a0: {value}" for label, value in used),
    )
    return Stack((promise, Space(1.2), labelled(_said("foot.figures"), figures, FAINT)))


def _figures(orientation: Orientation) -> list[tuple[Words, str]]:
    """Return the label and the value of each figure that the reasons told turn on."""
    told = {code for one in (best(orientation), *_others(orientation)) for code in one.reasons}
    turned = dict.fromkeys(
        figure for start, figure in _TURNS_ON if any(code.startswith(start) for code in told)
    )
    labels = {one.id: one.label for one in parameters.load()}
    values = orientation.parameters
    return [(labels[figure], shown(values[figure])) for figure in turned if figure in values]
