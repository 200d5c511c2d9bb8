"""The file in the clerk's hands: what is typed so far, kept by the desk as it is typed."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from kiosk.card.reader import CardReading
from kiosk.cases.case import Draft
from kiosk.clock import Clock, local
from kiosk.errors import KioskError
from kiosk.flows.desk import Desk, Difference, Filled
from kiosk.flows.preparing import Opened
from kiosk.forms.answers import Answers, Value
from kiosk.forms.schema import Form, every_path
from kiosk.text import Lang
from kiosk.ui.background import Background

_PAUSE = 300
"""Milliseconds of quiet after which typed text is kept; with the keeping itself it stays under 400."""
_AGAIN = 3_000
"""Milliseconds after which what the disk refused is tried again."""


@dataclass(slots=True)
class Card:
    """What a card said, for this file only; gone with it."""

    reading: CardReading = field(repr=False)
    photo: QImage | None = field(repr=False, default=None)
    filled: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is typed in a file at one moment, on its way to the disk."""

    draft: Draft
    answers: Answers = field(repr=False)
    place: str


class Hand(QObject):
    """Holds one draft at a time and keeps it durably, a moment after each change."""

    opened = Signal()
    """Another draft is in hand."""
    changed = Signal()
    """An answer, a row or the card changed otherwise than by the field that shows it."""
    kept = Signal()
    """What was typed is on disk."""

    def __init__(self, desk: Desk, background: Background, clock: Clock) -> None:
        """Hold nothing yet."""
        super().__init__()
        self._desk, self._background, self._clock = desk, background, clock
        self.draft: Draft | None = None
        self.form: Form | None = None
        self.answers = Answers()
        self.card: Card | None = None
        self.place = ""
        self.unkept = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.flush)
        self._owed: dict[str, Keeping] = {}
        self._warned = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self.keep_again)

    @property
    def today(self) -> date:
        """The day on the wall clock of Morocco."""
        return local(self._clock.now()).date()

    def begin(self, form: str, lang: Lang, known: Answers | None = None) -> None:
        """Take a new file in hand, with what is known already of what it asks; the one before is kept."""
        self.drop()

        def taken(draft: Draft) -> None:
            self._take(draft)
            if known is not None:
                self.put_all(_asked_too(self._desk.shelf.form(draft.form, draft.form_version), known))

        self._background.run(lambda: self._desk.begin(form, lang), taken, latest="hand")

    def resume(self, draft_id: str) -> None:
        """Take a kept draft in hand again; what was in hand before is kept."""
        self.drop()
        owed = self._owed.get(draft_id)
        if owed is not None:
            answers = owed.answers.to_json()
            self._take(dataclasses.replace(owed.draft, answers=answers, place=owed.place))
            return
        self._background.run(lambda: self._desk.resume(draft_id), self._take, latest="hand")

    def correct(self, reference: str) -> None:
        """Take the answers of a deposited file in hand, to be corrected; what was in hand before is kept."""
        self.drop()
        self._background.run(lambda: self._desk.begin_correction(reference), self._take, latest="hand")

    def unseal(
        self, parts: Sequence[str], told: Callable[[Opened], object], failed: Callable[[KioskError], object]
    ) -> None:
        """Take a prepared application in hand and keep it at once; what was in hand before is kept."""
        self.drop()

        def taken(found: Opened) -> None:
            self._take(found.draft)
            if found.draft.updated is None:
                self._touch()
                self.flush()
            told(found)

        self._background.run(lambda: self._desk.open_prepared(parts), taken, failed, latest="hand")

    def drop(self) -> None:
        """Let go of the file, kept; nothing of it stays in memory."""
        self.flush()
        self.forget()

    def forget(self) -> None:
        """Let go of a file that was deposited: it is kept as a case now."""
        self._pause.stop()
        self.unkept = False
        self.draft, self.form, self.card = None, None, None
        self.answers, self.place = Answers(), ""

    def discard(self) -> None:
        """Let go of the file and erase what was kept of it, at the clerk's word."""
        draft = self.draft
        self.forget()
        if draft is not None:
            self._owed.pop(draft.id, None)
            self._background.run(lambda: self._desk.discard(draft.id), lambda _: self.kept.emit())

    def put(self, path: str, value: Value | None) -> None:
        """Take an answer as the field that shows it gives it."""
        self.answers = self.answers.with_value(path, value)
        self._touch()

    def put_all(self, answers: Answers) -> None:
        """Take answers changed elsewhere; the fields are to be shown anew."""
        self.answers = answers
        self._touch()
        self.changed.emit()

    def at(self, path: str) -> None:
        """Remember the field that has the focus; it is kept with the draft."""
        self.place = path

    def speak(self, lang: Lang) -> None:
        """Note the citizen's language, in which the file is checked and kept."""
        if self.draft is not None:
            self.draft = dataclasses.replace(self.draft, lang=lang)
            self._touch()

    def flush(self) -> None:
        """Keep now what is not kept yet."""
        self._pause.stop()
        if self.draft is None or not self.unkept:
            return
        self.unkept = False
        self._keep(Keeping(self.draft, self.answers, self.place))

    def filled(self, reading: CardReading, photo: QImage | None, filled: Filled) -> None:
        """Take what a card filled, and its differences from what was typed."""
        self.card = Card(reading, photo, filled.filled, filled.differences)
        self.put_all(filled.answers)

    def read_on(self, draft_id: str, reading: CardReading, photo: QImage | None) -> None:
        """Take what more a card has said since it filled a file; another file in hand is left as it is."""
        if self.card is not None and self.draft is not None and self.draft.id == draft_id:
            self.card.reading, self.card.photo = reading, photo
            self.changed.emit()

    def settle(self, path: str, card: bool) -> None:
        """Close a difference: use the card's spelling, or keep what was typed."""
        if self.card is None:
            return
        said = next((one for one in self.card.differences if one.path == path), None)
        self.card.differences = tuple(one for one in self.card.differences if one.path != path)
        if said is not None and card:
            self.answers = self.answers.with_value(path, said.card)
        self.put_all(self.answers)

    @property
    def fresh(self) -> bool:
        """Whether there is nothing in hand yet that a person typed or a card filled."""
        return self.draft is None or (self.draft.updated is None and not self.unkept)

    def _take(self, draft: Draft) -> None:
        self.form = self._desk.shelf.form(draft.form, draft.form_version)
        self.draft, self.place = draft, draft.place
        self.answers = Answers.from_json(draft.answers)
        self.opened.emit()

    def _touch(self) -> None:
        self.unkept = True
        self._pause.start()

    def may_go(self) -> bool:
        """Say whether nothing is lost by closing now; whoever asks again after a no accepts the loss."""
        loses = bool(self._owed) and not self._warned
        self._warned = loses
        return not loses

    def close(self) -> None:
        """Let go of the file, and try what is owed a last time."""
        self.drop()
        self.keep_again()
        self._again.stop()

    def keep_again(self) -> None:
        """Try once more what the disk refused, also of files that are no longer in hand."""
        self._again.stop()
        owed, self._owed = self._owed, {}
        for keeping in owed.values():
            self._keep(keeping, again=True)

    def _keep(self, keeping: Keeping, *, again: bool = False) -> None:
        self._owed.pop(keeping.draft.id, None)
        self._background.run(
            lambda: self._desk.keep(keeping.draft, keeping.answers, keeping.place),
            self._was_kept,
            lambda error: self._not_kept(keeping, error, again=again),
        )

    def _was_kept(self, draft: Draft) -> None:
        self._owed.pop(draft.id, None)
        self._warned = False
        if self.draft is not None and self.draft.id == draft.id:
            self.draft = dataclasses.replace(draft, lang=self.draft.lang)
        self.kept.emit()

    def _not_kept(self, keeping: Keeping, error: KioskError, *, again: bool) -> None:
        """Hold what the disk refused until it takes it, whoever is served meanwhile; told once."""
        if error.code != "already-deposited":
            self._owed[keeping.draft.id] = keeping
            self._again.start()
        if self.draft is not None and self.draft.id == keeping.draft.id:
            self.unkept = True
        if not again:
            self._background.notices.tell(error)


def _asked_too(form: Form, known: Answers) -> Answers:
    """Return those answers of another form that this one asks for under the same paths."""
    paths = {one.path for one in every_path(form, known)}
    groups = {section.root for section in form.sections if section.repeated}
    return Answers(
        {path: value for path, value in known.values.items() if path in paths},
        {group: count for group, count in known.rows.items() if group in groups},
    )
