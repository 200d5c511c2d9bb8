"""Prepared applications at the fake desk: a slip without a secret, opened again by its one code."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.cases.case import Draft
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.flows.preparing import Opened, Slip
from kiosk.forms.answers import Answers
from kiosk.forms.documents import SIGNED, asked_for
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import persons
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Settings
from kiosk.text import Lang

CODES = ("TP1:12AAAAAAAAAAAA", "TP1:22AAAAAAAAABBB")
"""What every slip of this desk is made of; the second opens nothing without the first."""


class Preparing(Protocol):
    """What preparing needs of the desk it belongs to."""

    settings: Settings
    now: datetime
    shelf: Shelf
    prints: list[PrintState]
    opens: Opened | None

    def _call(self, name: str) -> None: ...

    def begin(self, form: str, lang: Lang) -> Draft: ...


class FakePreparing:
    """Keeps the last slip as it is told to print it."""

    printed: Slip | None = None
    """The slip on its way to the printer."""
    forgotten = 0
    """How often a slip was let go of."""
    opens: Opened | None = None
    """What the codes open into; an empty application where a test sets nothing."""
    shown_codes: tuple[str, ...] = CODES
    """What every picture shows."""

    def prepare(self: Preparing, form_id: str, version: int, answers: Answers, lang: Lang) -> Slip:
        del lang
        self._call("prepare")
        form, today = self.shelf.deposited(form_id, version), local(self.now).date()
        asked = (one.code for one in asked_for(form, answers, today) if one.code != SIGNED)
        return Slip(
            parts=CODES,
            until=today + timedelta(days=30),
            form=form_id,
            form_version=version,
            made=self.now,
            persons=len(persons(form, answers)),
            documents=tuple(asked),
            training=self.settings.station.training,
        )

    def prepared_pdf(self: Preparing, slip: Slip) -> bytes:
        del slip
        self._call("prepared_pdf")
        return b"%PDF-1.4"

    def print_prepared(self, slip: Slip) -> PrintOutcome:
        self._call("print_prepared")  # type: ignore[attr-defined]  # of the desk it belongs to
        self.printed = slip
        return PrintOutcome(PrintState.QUEUED)

    def follow_prepared(self) -> PrintOutcome:
        self._call("follow_prepared")  # type: ignore[attr-defined]  # of the desk it belongs to
        if self.printed is None:
            raise KioskError("print-job-lost")
        waiting: list[PrintState] = self.prints  # type: ignore[attr-defined]  # of the desk it belongs to
        return PrintOutcome(waiting.pop(0) if len(waiting) > 1 else waiting[0])

    def forget_prepared(self) -> None:
        self.printed = None
        self.forgotten += 1

    def prepared_codes(self, source: bytes | str) -> tuple[str, ...]:
        self._call("prepared_codes")  # type: ignore[attr-defined]  # of the desk it belongs to
        return self.shown_codes if isinstance(source, bytes) else (source,)

    def open_prepared(self: Preparing, parts: Sequence[str]) -> Opened:
        self._call("open_prepared")
        if set(parts) != set(CODES):
            raise KioskError("prepared-damaged")
        if self.opens is not None:
            return self.opens
        return Opened(self.begin("tadamon", "ar"), self.now)
