"""Where a file stands, in the words that are told to the citizen: the state, why, and what to do next."""

from collections.abc import Iterator

from kiosk.cases.case import Case
from kiosk.cases.reasons import reasons
from kiosk.errors import KioskError
from kiosk.forms.shelf import Shelf
from kiosk.text import isolate
from kiosk.ui.counter import written_day
from kiosk.ui.language import current
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.note import Note


class Standing(Note):
    """One remark over the file."""

    def show_case(self, case: Case, shelf: Shelf) -> None:
        """Say where that file stands."""
        said, lang = reasons().words, current()
        why = said.get(case.reason)
        state = " ".join(one.said(lang) for one in (said[case.state.value], why) if one)
        self.say(state, "\n".join(self._lines(case, shelf)), case_mark(case.state).tone)

    def _lines(self, case: Case, shelf: Shelf) -> Iterator[str]:
        filing, lang = case.filing, current()
        if case.registration:
            words = self.tr("Numéro d'immatriculation : {number}")
            yield words.format(number=isolate(case.registration))
        if case.awaited:
            called = document_names(shelf, filing.form, filing.form_version)
            names = " · ".join(called.get(code, code) for code in case.awaited)
            until = written_day(filing.missing_until) if filing.missing_until else "—"
            yield self.tr("Au plus tard le {day} : {names}").format(day=until, names=names)
        step = reasons().next_steps(case.state, case.reason)[0]
        yield reasons().words[step].said(lang)


def document_names(shelf: Shelf, form: str, version: int) -> dict[str, str]:
    """Return what the documents of that form are called, by code; nothing for a form not installed."""
    try:
        return {one.code: one.label.said(current()) for one in shelf.form(form, version).documents}
    except KioskError:
        return {}
