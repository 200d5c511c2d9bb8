"""Nothing typed is lost: a fake desk that remembers what it kept, and what is asked of it after each act."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from typing_extensions import override

from kiosk.cases.case import Case, Draft
from kiosk.flows.file_life import CaseView
from kiosk.forms.answers import Answers
from kiosk.ui.hand import Hand
from tests.fakes.desk import FakeDesk


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was in a clerk's hands after one act."""

    draft: str
    answers: Mapping[str, Any]
    kept: int
    """How often it had been kept by then."""


@dataclass
class RememberingDesk(FakeDesk):
    """Counts how often each draft was kept, deposited or thrown away."""

    times: Counter[str] = field(default_factory=Counter)
    _last: Seen | None = None
    _laid_down: list[Seen] = field(default_factory=list)

    @override
    def keep(self, draft: Draft, answers: Answers, place: str) -> Draft:
        self.times[draft.id] += 1
        return super().keep(draft, answers, place)

    @override
    def discard(self, draft_id: str) -> None:
        self.times[draft_id] += 1
        super().discard(draft_id)

    @override
    def deposit(self, draft: Draft, answers: Answers, clerk: str) -> Case:
        case = super().deposit(draft, answers, clerk)
        self.times[draft.id] += 1
        return case

    @override
    def correct(self, draft: Draft, answers: Answers, clerk: str) -> CaseView:
        view = super().correct(draft, answers, clerk)
        self.times[draft.id] += 1
        return view

    def begin_anew(self) -> None:
        """Ask nothing of what was in hand so far."""
        self._last = None
        self._laid_down.clear()

    def assert_kept(self, hand: Hand, *, idle: bool) -> None:
        """Assert that every file seen in hand and laid down since was kept as it was seen, or newer.

        Where answers are on their way still, it is asked when they have come.
        """
        now = None
        if hand.draft is not None:
            now = Seen(hand.draft.id, hand.answers.to_json(), self.times[hand.draft.id])
            untouched = hand.draft.updated is None and not hand.unkept and not now.kept
            now = None if untouched else now
        if self._last is not None and (now is None or now.draft != self._last.draft):
            self._laid_down.append(self._last)
        self._last = now
        if idle:
            lost = [one.draft for one in self._laid_down if not self._is_kept(one)]
            assert not lost, f"typed, but lost: {lost}"
            self._laid_down.clear()

    def _is_kept(self, seen: Seen) -> bool:
        kept = self.kept.get(seen.draft)
        return self.times[seen.draft] > seen.kept or (kept is not None and kept.answers == seen.answers)
