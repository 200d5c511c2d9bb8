"""Which forms and guidance pages there are: by the names of the program's files, and as a shelf of forms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.forms.schema import Ending, Form
from kiosk.paths import RESOURCES

FORMS = RESOURCES / "forms"
GUIDES = RESOURCES / "guidance"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The forms somebody works with: the program's own, and those that a hub published."""

    forms: tuple[Form, ...]
    """By id and then version."""

    def form(self, form_id: str, version: int | None = None, on: date | None = None) -> Form:
        """Return a form of that version; without one the newest, or the newest that is offered on a day.

        Raises KioskError ``form-unknown`` (form, version).
        """
        known = [one for one in self.forms if one.id == form_id and version in {None, one.version}]
        if on is not None:
            known = [one for one in known if one.since <= on]
        if not known:
            raise KioskError("form-unknown", form=form_id, version=version or "*")
        return known[-1]

    def deposited(self, form_id: str, version: int | None = None) -> Form:
        """Return a form that ends in a deposit; raises KioskError ``form-not-deposited`` (form) otherwise."""
        found = self.form(form_id, version)
        if found.ends is not Ending.DEPOSIT:
            raise KioskError("form-not-deposited", form=form_id)
        return found

    def offered(self, on: date) -> tuple[Form, ...]:
        """Return the newest version of each form that a counter offers on a day, in the order it does."""
        newest = {one.id: one for one in self.forms if one.since <= on}
        return tuple(sorted(newest.values(), key=lambda one: (one.order, one.id)))

    def holds(self, form: Form) -> bool:
        """Say whether a form of that id and version is here."""
        return any((one.id, one.version) == (form.id, form.version) for one in self.forms)

    def joined(self, more: Iterable[Form]) -> "Shelf":
        """Return a shelf with these forms too."""
        return Shelf(tuple(sorted((*self.forms, *more), key=lambda one: (one.id, one.version))))


@cache
def forms() -> frozenset[str]:
    """Return the ids of the program's own forms, of whatever version."""
    return frozenset(path.stem.rpartition("-")[0] for path in FORMS.glob("*.toml"))


@cache
def guides(folder: Path = GUIDES) -> frozenset[str]:
    """Return the ids of the guidance pages."""
    return frozenset(path.stem for path in folder.glob("*.toml"))
