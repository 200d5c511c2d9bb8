"""Prepared applications: sealed where a citizen filled them, opened where they are deposited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from kiosk.cases import drafts, office_keys
from kiosk.cases.case import Draft
from kiosk.cases.prepared import packing, parts, sealing
from kiosk.cases.prepared.fitting import fitted, labels
from kiosk.cases.prepared.sealing import Label, Sealed
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.preparing import Opened, Slip
from kiosk.forms import documents
from kiosk.forms.answers import Answers
from kiosk.forms.check import settled
from kiosk.forms.journey import walk
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import persons
from kiosk.text import LANGS, Lang

_LAST_INSTANT: Final = 2**36
"""Seconds since 1970 that the calendar still holds."""
_FORM, _VERSION, _LANG, _MADE = 1, 2, 3, 4
"""The keys of what is said about the answers."""


def prepare(means: Means, form_id: str, version: int, answers: Answers, lang: Lang) -> Slip:
    """Seal answers for the office; see :meth:`kiosk.flows.preparing.Preparing.prepare`."""
    form, office, now = means.shelf.deposited(form_id, version), means.settings.office.code, means.now
    key = office_keys.current(means.store, office)
    carried = _carried(form, answers)
    about: dict[int, object] = {
        _FORM: form.id,
        _VERSION: form.version,
        _LANG: lang,
        _MADE: int(now.timestamp()),
    }
    until = means.today + timedelta(days=office_keys.GOOD.days)
    label = Label(office, key.digest[: sealing.KEY], until, means.training)
    sealed = sealing.seal(label, key.public_key, packing.packed(form, carried, about))
    return Slip(
        parts=parts.split(sealed),
        until=until,
        form=form.id,
        form_version=form.version,
        made=now,
        persons=len(persons(form, carried)),
        documents=_to_bring(form, carried, means.today),
        training=means.training,
    )


def opened(means: Means, texts: Sequence[str]) -> Opened:
    """Open a slip at the counter; see :meth:`kiosk.flows.preparing.Preparing.open_prepared`.

    A slip is one draft for ever: opened again, it goes on where the clerk left it.
    """
    gathered = parts.Gathered()
    for text in texts:
        gathered = gathered.with_part(parts.part(text))
    sealed = Sealed.from_bytes(gathered.sealed())
    _refuse_foreign(means, sealed.label)
    key = office_keys.of_name(means.store, sealed.label.office, sealed.label.key).private_key
    about, values = packing.opened(sealed.opened(key))
    prepared = _prepared(means, about, values)
    draft_id = _draft_id(prepared.made, sealed.draft_bits(key))
    return _known(means, replace(prepared, draft=replace(prepared.draft, id=draft_id)))


def codes(source: bytes | str) -> tuple[str, ...]:
    """Return a slip's codes; see :meth:`kiosk.flows.preparing.Preparing.prepared_codes`."""
    from kiosk.print import scan  # noqa: PLC0415 -- PDFium and zxing wait for a slip to look at

    if isinstance(source, bytes):
        texts = scan.codes(source)
    else:  # a quick scanner sends several codes in one breath, a line each
        texts = frozenset(scan.straightened(line) for line in source.splitlines() if line.strip())
    found = tuple(sorted(text for text in texts if text.startswith(parts.PREFIX)))
    if not found:
        raise KioskError("prepared-damaged")
    return found


def _carried(form: Form, answers: Answers) -> Answers:
    """Return the answers asked for, canonical where right; documents are ticked when they are handed over."""
    kept = walk(form, answers).answers
    right = settled(form, answers)
    values = {path: right.values.get(path, value) for path, value in kept.values.items()}
    return Answers(values, kept.rows).with_value(documents.PATH, None)


def _to_bring(form: Form, carried: Answers, today: date) -> tuple[str, ...]:
    asked = documents.asked_for(form, carried, today)
    return tuple(one.code for one in asked if one.code != documents.SIGNED)


def _refuse_foreign(means: Means, label: Label) -> None:
    if label.office != means.settings.office.code:
        raise KioskError("prepared-office", office=label.office)
    if label.training != means.training:
        raise KioskError("prepared-training" if label.training else "prepared-not-training")
    if means.today > label.until:
        raise KioskError("prepared-expired", until=label.until.isoformat())


def _prepared(means: Means, about: dict[Any, Any], values: list[Any]) -> Opened:
    """Return what the bytes say under the newest version of their form; the draft has no id yet."""
    lang, made = _lang(about.get(_LANG)), _instant(about.get(_MADE))
    old = _form(means.shelf, about.get(_FORM), about.get(_VERSION))
    new = means.shelf.form(old.id, on=means.today)
    answers, lost = fitted(old, new, packing.unpacked(old, values))
    draft = Draft("", new.id, new.version, lang, answers.to_json(), training=means.training)
    return Opened(draft, made, tuple(labels(old, lost, lang)))


def _form(shelf: Shelf, form_id: object, version: object) -> Form:
    if not isinstance(form_id, str) or type(version) is not int:
        raise KioskError("prepared-damaged")
    try:
        return shelf.deposited(form_id, version)
    except KioskError as unknown:
        raise KioskError("prepared-form-unknown", version=version) from unknown


def _lang(told: object) -> Lang:
    for lang in LANGS:
        if told == lang:
            return lang
    raise KioskError("prepared-damaged")


def _instant(told: object) -> datetime:
    if type(told) is not int or not 0 <= told <= _LAST_INSTANT:
        raise KioskError("prepared-damaged")
    return datetime.fromtimestamp(told, UTC)


def _draft_id(made: datetime, bits: int) -> str:
    """Return a UUIDv7 (RFC 9562 §5.7) of the instant, its 74 free bits those of this slip."""
    stamp = int(made.timestamp()) * 1000 << 80
    return str(UUID(int=stamp | 7 << 76 | bits >> 62 << 64 | 2 << 62 | bits & (1 << 62) - 1))


def _known(means: Means, fresh: Opened) -> Opened:
    """Return the draft that this slip is already, where it was opened before.

    Raises KioskError ``already-deposited`` (reference).
    """
    drafts.refuse_deposited(means.store, fresh.draft.id)
    with means.store.own.read() as conn:
        kept = drafts.known(conn, fresh.draft.id)
    return fresh if kept is None else replace(fresh, draft=kept, lost=())
