"""What the program has to say beside the questions: advice of the form, and members who are known already."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.errors import KioskError
from kiosk.flows.orienting import KnownMember
from kiosk.forms.schema import Advice, Ending
from kiosk.forms.views import Person, persons
from kiosk.text import isolate, isolate_name, unbroken
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import S


class Told(QFrame):
    """Notes one under the other; hidden while there is nothing to say. None of them blocks anything."""

    consulted = Signal(str)
    """Id of the guidance page to read."""
    chosen = Signal(str)
    """Id of the form to go on with."""
    opened_case = Signal(str)
    """Reference of the other file to look at."""

    def __init__(self, counter: Counter, key: str = "F5") -> None:
        """Say nothing yet; the key does what the first note offers."""
        super().__init__()
        self.setObjectName("told")
        self._counter, self._key = counter, key
        self._advice: tuple[Advice, ...] = ()
        self._known: tuple[KnownMember, ...] = ()
        self._asked: tuple[Person, ...] = ()
        self._notes = column(self, S)
        self.hide()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show what the form advises at this stop."""
        if tuple(advice) != self._advice:
            self._advice = tuple(advice)
            self.retranslate()

    def ask_known(self) -> None:
        """Ask which members in hand stand in another open file, where they are others than before."""
        hand, desk = self._counter.hand, self._counter.desk
        draft, form, answers = hand.draft, hand.form, hand.answers
        if draft is None or form is None or form.ends is Ending.SLIP:
            return
        them = persons(form, answers)
        if them == self._asked:
            return
        self._asked = them

        def heard(known: Sequence[KnownMember]) -> None:
            if hand.draft is not None and hand.draft.id == draft.id:
                self.show_known(known)

        run, own = self._counter.background.run, draft.corrects or draft.id
        run(lambda: desk.known_members(form, answers, own), heard, _unheard, latest="known")

    def show_known(self, known: Sequence[KnownMember]) -> None:
        """Show the members who are in another open file: one note for each, however many files it is in."""
        if tuple(known) != self._known:
            self._known = tuple(known)
            self.retranslate()

    def clear(self) -> None:
        """Let go of everything said."""
        said = bool(self._advice or self._known)
        self._advice, self._known, self._asked = (), (), ()
        if said:
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._notes)
        notes = [self._known_note(first, others) for first, others in _members(self._known)]
        notes += [self._advice_note(one) for one in self._advice]
        for note in notes:
            self._notes.addWidget(note)
        first = next((one for note in notes for one in note.findChildren(KeyButton)), None)
        if first is not None:
            first.bind(self._key)
        self.setVisible(bool(notes))

    def _advice_note(self, advice: Advice) -> Note:
        note = Note("info")
        note.say("", advice.said.said(current()))
        if advice.guide:
            read = note.offer(KeyButton("small", icon="book-open"), lambda: self.consulted.emit(advice.guide))
            read.setObjectName(f"read-{advice.guide}")
            read.say(self.tr("Lire la fiche"))
        if advice.form:
            begin = note.offer(KeyButton("small", icon="file-plus"), lambda: self.chosen.emit(advice.form))
            begin.setObjectName(f"begin-{advice.form}")
            begin.say(self._counter.desk.shelf.form(advice.form).title.said(current()))
        return note

    def _known_note(self, known: KnownMember, others: int) -> Note:
        note, reference = Note("warn"), known.double.reference
        names = (known.name_ar, known.name_fr) if current() == "ar" else (known.name_fr, known.name_ar)
        words = self.tr("{name} figure déjà dans le dossier {reference}, encore ouvert.")
        said = words.format(name=isolate_name(names[0] or names[1]), reference=isolate(unbroken(reference)))
        note.say(said, " ".join((self._why(known.double.by), *self._elsewhere(others))))
        look = note.offer(KeyButton("small", icon="file-search"), lambda: self.opened_case.emit(reference))
        look.setObjectName(f"look-{reference}")
        look.say(self.tr("Voir ce dossier"))
        return note

    def _elsewhere(self, others: int) -> Iterator[str]:
        """Say in how many more files the member is, if in any: the register finds them by the name."""
        if others:
            yield self.tr("Autres dossiers ouverts avec cette personne : {count}.").format(count=others)

    def _why(self, by: str) -> str:
        if by == "idcs":
            return self.tr("Même IDCS. Le dépôt reste possible ; vérifiez avec le demandeur.")
        if by == "cnie":
            return self.tr("Même numéro de CNIE. Le dépôt reste possible ; vérifiez avec le demandeur.")
        return self.tr("Même nom et même date de naissance. Vérifiez avec le demandeur.")


def _members(known: Iterable[KnownMember]) -> Iterator[tuple[KnownMember, int]]:
    """Yield each member once, with its first other file, and in how many more it is."""
    for _, found in groupby(known, lambda one: one.member):
        first, *others = found
        yield first, len(others)


def _unheard(_: KioskError) -> None:
    """A warning that cannot be given stops nobody."""
