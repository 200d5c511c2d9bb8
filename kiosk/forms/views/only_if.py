"""Conditions in words, for those who fill a form by hand: ``Si « Pièce d’identité » : CNIE``."""

from kiosk.forms.conditions import path_of
from kiosk.forms.schema import Condition, Field, Form, Operator, question
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Lang, Words

_AND = {"ar": "، ", "fr": ", "}


def only_if(form: Form, conditions: tuple[Condition, ...], start: str) -> Words | None:
    """Return the earlier answers under which something is asked; None where it always is."""
    told = [_told(form, one, start) for one in conditions]
    if not told:
        return None
    return Words(_AND["ar"].join(one.ar for one in told), _AND["fr"].join(one.fr for one in told))


def _told(form: Form, condition: Condition, start: str) -> Words:
    asked = question(form, path_of(condition, start))
    return Words(_said(condition, asked, "ar"), _said(condition, asked, "fr"))


def _said(condition: Condition, asked: Field, lang: Lang) -> str:
    heading = vocabulary()["only-if"].said(lang)
    return heading.format(label=asked.label.said(lang), value=_wanted(condition, asked, lang))


def _wanted(condition: Condition, asked: Field, lang: Lang) -> str:
    words, wanted = vocabulary(), condition.value
    if condition.test is Operator.ANSWERED:
        return words["given" if wanted else "not-given"].said(lang)
    if isinstance(wanted, bool):
        return words["yes" if wanted else "no"].said(lang)
    codes = wanted if isinstance(wanted, tuple) else (wanted,)
    labels = [option.label.said(lang) for option in asked.options if option.code in codes]
    return words["or"].said(lang).join(labels)
