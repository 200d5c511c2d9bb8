"""Forms being filled: begun, kept at every pause of the hand, resumed, filled from a card."""

from dataclasses import replace

from uuid_utils import uuid7

from kiosk.card.reader import CardReading
from kiosk.cases import drafts
from kiosk.cases.case import Draft
from kiosk.cases.names import same_name
from kiosk.desk.means import Means
from kiosk.flows.desk import Difference, Filled
from kiosk.forms.answers import Answers, Value
from kiosk.forms.prefill import card_value, prefill
from kiosk.forms.schema import Form, every_path
from kiosk.text import Lang

APPLICANT = "applicant"
"""Whose card is read at the counter; the person's paths begin with it in every form."""

_NAME_KINDS = {"name-ar", "name-fr"}


def begin(means: Means, form_id: str, lang: Lang) -> Draft:
    """Start a draft of a form's newest version, in the office's commune; nothing is kept yet."""
    form = means.shelf.form(form_id, on=means.today)
    answers = Answers()
    for one in every_path(form, answers):
        if one.field.kind == "commune":
            answers = answers.with_value(one.path, means.settings.office.commune)
    return Draft(str(uuid7()), form.id, form.version, lang, answers.to_json(), training=means.training)


def keep(means: Means, draft: Draft, answers: Answers, place: str) -> Draft:
    """Keep what is typed so far, durably. Raises KioskError ``already-deposited`` or of the store."""
    return drafts.keep(means.store, replace(draft, answers=answers.to_json(), place=place), means.now)


def resume(means: Means, draft_id: str) -> Draft:
    """Return a kept draft. Raises KioskError ``draft-unknown``."""
    with means.store.own.read() as conn:
        return drafts.resume(conn, draft_id)


def fill(form: Form, answers: Answers, reading: CardReading) -> Filled:
    """Fill the applicant's empty fields from a reading; what differs is returned, never overwritten."""
    identity = reading.identity()
    done = prefill(form, APPLICANT, identity, answers)
    kinds = {one.path: one.field.kind for one in every_path(form, answers)}
    differences = tuple(
        _difference(path, answers.text(path), card_value(form, path, identity, answers), kinds[path])
        for path in done.differing
    )
    return Filled(done.answers, done.filled, differences)


def _difference(path: str, typed: str, card: Value | None, kind: str) -> Difference:
    told = card if isinstance(card, str) else ""
    return Difference(path, typed, told, kind in _NAME_KINDS and same_name(typed, told))
