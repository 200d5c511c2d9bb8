"""Each paper drawn from what it is about: the one place where a request becomes a PDF."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import ModuleType
from typing import Final

from kiosk.cases import files
from kiosk.cases.case import Case
from kiosk.clock import local
from kiosk.desk import days, drafting, guidance, orienting
from kiosk.desk.means import Means
from kiosk.eligibility.orientation import Orientation
from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers
from kiosk.print import (
    application,
    bordereau,
    closing,
    day_register,
    guide_slip,
    help_slip,
    missing,
    orientation_slip,
    receipt,
    receipt_pdf,
    test_page,
)
from kiosk.print.application import Application
from kiosk.print.orientation_slip import OrientationSlip
from kiosk.print.seal import seal
from kiosk.text import Words

_SHEETS: Final = frozenset({Paper.APPLICATION, Paper.REGISTER, Paper.BORDEREAU, Paper.CLOSING})
"""Papers that stand on A4, whatever the receipts are printed on."""


def media(means: Means, paper: Paper) -> str:
    """Return the paper's medium at this station: ``a4``, ``a5`` or ``80mm``."""
    return "a4" if paper in _SHEETS else means.settings.printing.paper


def drawn(means: Means, request: PaperRequest, medium: str) -> bytes:
    """Return a paper as PDF.

    Raises KioskError ``paper-unknown`` (paper, subject) where there is no such page or closed day, or as the
    register, the drafts and the forms do.
    """
    return _DRAWN[request.paper](means, request, medium)


def drawn_receipt(means: Means, case: Case, copy: int, medium: str) -> bytes:
    """Return a receipt as PDF: ``copy`` 0 the original, n DUPLICATA n°."""
    form = means.shelf.form(case.filing.form, case.filing.form_version)
    sealed = seal(case, form, means.identity)
    office, station = means.settings.office, means.settings.station
    delay = orienting.answer_days(means, case.filing.law_date)
    return receipt_pdf.pdf(receipt.receipt(case, office, station, form, delay, copy, sealed), medium)


def _receipt(means: Means, request: PaperRequest, medium: str) -> bytes:
    return drawn_receipt(means, kept(means, request.subject), 0, medium)


def kept(means: Means, reference: str) -> Case:
    """Return a deposited file. Raises KioskError ``case-unknown``."""
    with means.store.read() as conn:
        return files.case(conn, reference)


def _application(means: Means, request: PaperRequest, medium: str) -> bytes:
    del medium
    settings = means.settings
    return application.pdf(_content(means, request.subject), settings.office, settings.station)


def _content(means: Means, subject: str) -> Application:
    """Return a file by its reference, in capitals; a form to be filled by hand by its id; else a draft."""
    if subject.isupper():
        case = kept(means, subject)
        form = means.shelf.form(case.filing.form, case.filing.form_version)
        answers = Answers.from_json(case.filing.answers)
        return Application(form, answers, local(case.instant).date(), case.filing.training, case)
    if any(form.id == subject for form in means.shelf.offered(means.today)):
        return Application(means.shelf.form(subject, on=means.today), None, means.today, means.training)
    draft = drafting.resume(means, subject)
    form = means.shelf.form(draft.form, draft.form_version)
    return Application(form, Answers.from_json(draft.answers), means.today, draft.training)


def _missing(means: Means, request: PaperRequest, medium: str) -> bytes:
    of = _content(means, request.subject)
    if of.case:
        items = missing.of_file(of.case, of.form, means.today)
    else:
        answers = of.answers or Answers()
        todo = _steps(orienting.orient(means, answers), of.form.id)
        items = missing.of_draft(of.form, answers, means.today, todo, training=of.training)
    return missing.pdf(items, means.settings.office, medium)


def _steps(found: Orientation, form_id: str) -> tuple[Words, ...]:
    """Return what orientation asks for before the scheme of that form; none where it is no scheme's."""
    outcome = next((one for one in found.outcomes if one.scheme == form_id), None)
    return orientation_slip.steps(outcome, found.parameters) if outcome else ()


def _slip(means: Means, request: PaperRequest, medium: str) -> bytes:
    return help_slip.pdf(_content(means, request.subject), means.settings.office, medium)


def _orientation(means: Means, request: PaperRequest, medium: str) -> bytes:
    of = _content(means, request.subject)
    found = orienting.orient(means, of.answers or Answers())
    return orientation_slip.pdf(OrientationSlip(found, of.form, of.training), means.settings.office, medium)


def _guide(means: Means, request: PaperRequest, medium: str) -> bytes:
    page = next((one for one in guidance.guides(means) if one.id == request.subject), None)
    if page is None:
        raise KioskError("paper-unknown", paper=request.paper, subject=request.subject)
    office = means.settings.office
    return guide_slip.pdf(page, office, means.today, medium, training=means.training)


def _test(means: Means, request: PaperRequest, medium: str) -> bytes:
    del request
    return test_page.pdf(means.settings.office, means.now, medium, training=means.training)


def _day(subject: str, paper: Paper) -> date:
    try:
        return date.fromisoformat(subject)
    except ValueError as wrong:
        raise KioskError("paper-unknown", paper=paper, subject=subject) from wrong


def _of_day(builder: ModuleType, means: Means, request: PaperRequest, medium: str) -> bytes:
    del medium
    register = days.day_register(means, _day(request.subject, request.paper))
    pdf: bytes = builder.pdf(register, means.settings.office)
    return pdf


def _closing(means: Means, request: PaperRequest, medium: str) -> bytes:
    """Draw the last closing of a day. Raises KioskError ``day-not-closed`` (day)."""
    del medium
    return closing.pdf(days.closed(means, _day(request.subject, request.paper)), means.settings.office)


_DRAWN: Final[Mapping[Paper, Callable[[Means, PaperRequest, str], bytes]]] = {
    Paper.RECEIPT: _receipt,
    Paper.APPLICATION: _application,
    Paper.MISSING: _missing,
    Paper.SLIP: _slip,
    Paper.ORIENTATION: _orientation,
    Paper.GUIDE: _guide,
    Paper.REGISTER: partial(_of_day, day_register),
    Paper.BORDEREAU: partial(_of_day, bordereau),
    Paper.CLOSING: _closing,
    Paper.TEST: _test,
}
