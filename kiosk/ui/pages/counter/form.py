"""The form, one stop on one screen; everything typed is kept as it is typed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.forms.answers import Value
from kiosk.forms.documents import PATH as DOCUMENTS
from kiosk.forms.journey import first_incomplete, following, preceding, route, stop_of
from kiosk.forms.prefill import with_new_row
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Ending, Stop
from kiosk.forms.views import problem_words
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.pages.counter.aside import CardAside
from kiosk.ui.pages.counter.form_bar import FormBar
from kiosk.ui.pages.counter.mending import filled, problems, problems_at
from kiosk.ui.pages.counter.operator import OperatorGuess
from kiosk.ui.pages.counter.pane import Pane
from kiosk.ui.pages.counter.row_list import RowList
from kiosk.ui.pages.counter.stepper import Stepper
from kiosk.ui.pages.counter.summary import Summary
from kiosk.ui.pages.counter.told import Told
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.fold import Fold, put
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, emptied, fitted, scrolled, sheet
from kiosk.ui.style import XXL, M

_ELSEWHERE = frozenset({DOCUMENTS})
"""Questions that the check page asks, when the papers lie on the counter."""
_ENDS = {Ending.DEPOSIT: Step.FINISHED, Ending.SLIP: Step.PREPARED, Ending.ORIENTATION: Step.ORIENTED}
"""Where the last stop of a form leads to."""
_BESIDE = 276
"""Width of the steps and the card, pixels at scale 1."""


class FormPage(Stepping):
    """Shows the file in hand, stop by stop; the way through it is derived from its answers."""

    def __init__(self, counter: Counter) -> None:
        """Build the page around the file in hand."""
        super().__init__("form")
        self._counter, self._hand = counter, counter.hand
        self._stops: tuple[Stop, ...] = ()
        self._here, self._whose = "", ""
        self._shown: tuple[Problem, ...] = ()
        self._body: Pane | RowList | None = None
        self.stepper, self.summary, self.aside, self.bar = Stepper(), Summary(), CardAside(), FormBar()
        self._title, self._help = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._frame, self._sheet = sheet(M, XXL)
        self._holder = QVBoxLayout()
        self._operator, self.told = OperatorGuess(counter), Told(counter)
        said = column(inner := QWidget(), M)
        for part in (self.summary, self.told, self._holder):
            put(said, part)
        said.addStretch(1)
        self._scroll = scrolled(inner)
        self._wire()
        self._build()
        self.retranslate()

    @property
    def stop_ids(self) -> tuple[str, ...]:
        """The stops on the way through the file in hand, in order."""
        return tuple(stop.id for stop in self._stops)

    @override
    def opened(self) -> None:
        """Show the file in hand; nothing of the person before while a new one is on its way."""
        draft = self._hand.draft
        if draft is None:
            self._empty()
        elif draft.id != self._whose:
            self.resume()

    def resume(self) -> None:
        """Show the file in hand from where it was left; one that is still on its way comes by itself."""
        if self._hand.form is None:
            return
        self._empty()
        self._whose = self._hand.draft.id if self._hand.draft else ""
        self._refresh()
        stop = stop_of(self._stops, self._hand.place)
        self.go(stop.id if stop else self._stops[0].id, self._hand.place)

    def change(self, stop_id: str, path: str) -> None:
        """Come back from the check page to one answer; without a stop, to wherever it is asked."""
        self._refresh()
        stop = stop_of(self._stops, path)
        self.go(stop_id or (stop.id if stop else ""), path)

    def go(self, stop_id: str, path: str = "") -> None:
        """Show a stop of the form, with the focus in that field or the first."""
        before = self._stop()
        stop = next((one for one in self._stops if one.id == stop_id), self._stops[0])
        self._here = stop.id
        if before is not None and before.section.role:
            self.told.ask_known()
        self._show_stop(stop)
        if isinstance(self._body, Pane):
            self._body.focus(path)

    def proceed(self) -> None:
        """Check this stop; go on to the next one, or say what is to be mended."""
        stop = self._stop()
        if stop is None:
            return
        found = problems_at(self._hand, stop)
        if found or self._shown:
            self._show_problems(found)
        if found:
            self.summary.setFocus()
            return
        after = following(self._stops, stop.id)
        if after is not None:
            self.go(after.id)
        elif not self.mend():
            self.stepped.emit(_ENDS[self._hand.form.ends if self._hand.form else Ending.DEPOSIT])

    def step_back(self) -> None:
        """Go back to the stop before; from the first one, leave the page."""
        before = preceding(self._stops, self._here)
        if before is None:
            self.stepped.emit(Step.CANCEL)
        else:
            self.go(before.id)

    @override
    def left(self) -> None:
        """Keep what is not kept yet."""
        self._hand.flush()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed and where the focus is stay."""
        for part in (self.stepper, self.summary, self.aside, self.bar, self.told):
            part.retranslate()
        if self._body is not None:
            self._body.retranslate()
        self._show_words()

    def _wire(self) -> None:
        self._hand.changed.connect(self._answers_changed)
        self._hand.kept.connect(self._kept)
        self.stepper.chosen.connect(self.go)
        self.summary.chosen.connect(self._to_problem)
        self.bar.proceed.clicked.connect(self.proceed)
        self.bar.back.clicked.connect(self.step_back)
        self.bar.add.clicked.connect(self._add_row)

    def _build(self) -> None:
        self._sheet.addWidget(self._title)
        self._sheet.addWidget(self._help)
        self._sheet.addWidget(self._scroll, 1)
        way = column(beside := QWidget(), M)
        way.addWidget(self.stepper, 1)
        way.addWidget(self.aside)
        sides = Fold(beside, self._frame, shares=(0, 1), below=Fold.Direction.BottomToTop)
        sides.hold(beside, _BESIDE)
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        page.addWidget(self.bar)

    def _stop(self) -> Stop | None:
        return next((one for one in self._stops if one.id == self._here), None)

    def _empty(self) -> None:
        """Let go of what is shown of a file."""
        emptied(self._holder)
        self._body, self._stops, self._whose = None, (), ""
        self._shown, self._here = (), ""
        self.told.clear()
        self.stepper.show_stops(())
        self.summary.show_problems({})
        self._title.clear()
        self._help.clear()

    def _kept(self) -> None:
        self.bar.show_kept(self._counter.clock.now())

    def _refresh(self) -> None:
        """Derive the way anew from the answers."""
        if self._hand.form is None:
            return
        self._stops = route(self._hand.form, self._hand.answers, self._hand.today)
        self.stepper.show_stops(self._stops)
        self._show_state()
        here = self._stop()
        self.told.show_advice(here.advice if here is not None else ())

    def _show_stop(self, stop: Stop) -> None:
        emptied(self._holder)
        self._body = RowList(stop) if stop.is_list else Pane(stop, _ELSEWHERE)
        if isinstance(self._body, RowList):
            self._body.opened.connect(lambda number: self.go(f"{stop.id}[{number}]"))
            self._body.removed.connect(lambda number: self._remove_row(stop, number))
        else:
            self._wire_pane(self._body)
        self._body.show_answers(self._hand.answers)
        self._show_problems(())
        self.told.show_advice(stop.advice)
        self._show_card()
        self._show_words()
        self._holder.addWidget(self._body)
        self._body.show()  # a layout shows it later only, and what is hidden cannot take the focus
        self._scroll.verticalScrollBar().setValue(0)

    def _wire_pane(self, pane: Pane) -> None:
        pane.typed.connect(self._typed)
        pane.entered.connect(self._hand.at)
        pane.finished.connect(self._hand.flush)
        pane.accepted.connect(self.proceed)
        pane.settled.connect(self._hand.settle)

    def _typed(self, path: str, value: Value | None) -> None:
        self._hand.put(path, value)
        self._refresh()
        stop = self._stop()
        if isinstance(self._body, Pane) and stop is not None:
            self._body.ask(stop)
            self._operator.typed(path, value)

    def _answers_changed(self) -> None:
        self._refresh()
        stop = self._stop()
        if isinstance(self._body, Pane) and stop is not None:
            self._body.ask(stop)
        if self._body is not None:
            self._body.show_answers(self._hand.answers)
        self._show_card()

    def _add_row(self) -> None:
        stop, form = self._stop(), self._hand.form
        if stop is None or form is None:
            return
        group = stop.section.root
        self._hand.put_all(with_new_row(form, group, self._hand.answers))
        self.go(f"{stop.section.id}[{self._hand.answers.count(group) - 1}]")

    def _remove_row(self, stop: Stop, number: int) -> None:
        self._hand.put_all(self._hand.answers.without_row(stop.section.root, number))
        self.go(stop.id)

    def mend(self) -> bool:
        """Go to the first stop that has something to mend, and say whether there is one."""
        found = problems(self._hand)
        stop = first_incomplete(self._stops, found)
        if stop is not None:
            self.go(stop.id)
            self._show_problems(tuple(one for one in found if stop_of([stop], one.field)))
            self.summary.setFocus()
        return stop is not None

    def _to_problem(self, path: str) -> None:
        if isinstance(self._body, Pane):
            self._body.focus(path)

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        form = self._hand.form
        self._shown = found
        said = {one.field: problem_words(one, form) for one in found} if form else {}
        self.summary.show_problems(said)
        if isinstance(self._body, Pane):
            self._body.show_problems(said)
        self._show_state()

    def _show_card(self) -> None:
        card = self._hand.card
        waiting = card.differences if card else ()
        self.aside.show_card(card.reading if card else None, card.photo if card else None, len(waiting))
        if isinstance(self._body, Pane):
            self._body.show_differences(waiting)

    def _show_words(self) -> None:
        stop, lang = self._stop(), current()
        if stop is None:
            return
        self._title.setText(stop.title.said(lang))
        self._help.setText(stop.section.help.said(lang) if stop.section.help else "")
        self._help.setVisible(stop.section.help is not None)

    def _show_state(self) -> None:
        stop, form = self._stop(), self._hand.form
        if stop is None or form is None:
            return
        done = filled(self._hand, self._stops)
        self.stepper.show_state(self._here, done, {stop.id} if self._shown else ())
        section, count = stop.section, self._hand.answers.count(stop.section.root)
        more = section.repeated and count < section.max_rows
        ends = form.ends if stop is self._stops[-1] else None
        corrects = self._hand.draft.corrects if self._hand.draft else ""
        self.bar.show_stop(Stop(section, count, ()).title if more else None, ends, corrects)
