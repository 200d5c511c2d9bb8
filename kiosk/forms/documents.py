"""Which documents a deposit asks for, given the answers, and which of them are still missing."""

from datetime import date
from typing import Final

from kiosk.forms.answers import Answers
from kiosk.forms.conditions import holds
from kiosk.forms.journey import walk
from kiosk.forms.schema import Document, Form

PATH = "documents"
"""Where every form that asks for documents keeps the codes of those received."""

SIGNED: Final = "signed-form"
"""The form itself, which the counter prints for signature: nobody brings it along."""


def asked_for(form: Form, answers: Answers, today: date) -> tuple[Document, ...]:
    """Return the documents whose conditions hold, required or not, in the order of the form."""
    kept = walk(form, answers).answers
    return tuple(one for one in form.documents if _is_asked_for(one, kept, today))


def received(answers: Answers) -> tuple[str, ...]:
    """Return the codes of the documents handed over."""
    ticked = answers.get(PATH)
    return ticked if isinstance(ticked, tuple) else ()


def missing(form: Form, answers: Answers, today: date) -> tuple[str, ...]:
    """Return the codes of the required documents not handed over; any makes the deposit incomplete."""
    handed = received(answers)
    return tuple(
        one.code for one in asked_for(form, answers, today) if one.required and one.code not in handed
    )


def _is_asked_for(document: Document, answers: Answers, today: date) -> bool:
    if not document.each:
        return holds(document.when, answers, "", today)
    return any(
        holds(document.when, answers, f"{group}[{row}].", today)
        for group in document.each
        for row in range(answers.count(group))
    )
