"""What a form file says about itself must be so: every kind, path, option and group it names exists, once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.forms import shelf
from kiosk.forms.conditions import DATED, path_of
from kiosk.forms.documents import PATH
from kiosk.forms.kinds import KINDS
from kiosk.forms.schema import Advice, Condition, Document, Field, Form, Operator, Section, beside, stem

_COMPARING = frozenset({Operator.IS, Operator.IN, Operator.HAS})


def refuse_dangling(form: Form, file: str, known: frozenset[str] = frozenset()) -> None:
    """Raise KioskError ``form-reference``, ``form-duplicate``, ``form-dated`` or ``form-forward``.

    ``known`` are ids of forms that it may lead to beside the program's own.
    """
    fields = {path: field for section in form.sections for path, field in _paths(section)}
    groups = {section.root for section in form.sections if section.repeated}
    house = _House(file, fields, groups, shelf.forms() | known)
    house.once("sections", (section.id for section in form.sections))
    house.once("sections", _branches(form))
    house.once("documents", (one.code for one in form.documents))
    house.once("fields", (path for section in form.sections for path, _ in _paths(section)))
    for section in form.sections:
        house.section(section)
    for document in form.documents:
        house.known("documents", PATH)
        house.document(document)
    house.asks("sms", form.sms, "phone")
    house.asks("sms_if", form.sms_if, "yes-no")


def _start(section: Section) -> str:
    """Return what the paths of a section begin with, in a group those of its first row."""
    return stem(section, 0 if section.repeated else None)


def _paths(section: Section) -> list[tuple[str, Field]]:
    return [(_start(section) + field.id, field) for field in section.fields]


def _branches(form: Form) -> list[str]:
    """Name each branch of the nested answers: a group or a bare question shares its name with nothing."""
    tables = {section.root for section in form.sections if not section.repeated and not section.top}
    groups = [section.root for section in form.sections if section.repeated]
    return [
        *tables,
        *groups,
        *(field.id for section in form.sections if section.top for field in section.fields),
    ]


@dataclass(frozen=True, slots=True)
class _House:
    """The file's name, its fields by path in the order of the form, its groups, and the forms there are."""

    file: str
    fields: dict[str, Field]
    groups: set[str]
    forms: frozenset[str]

    def once(self, key: str, names: Iterable[str]) -> None:
        for name, times in Counter(names).items():
            if times > 1:
                raise KioskError("form-duplicate", file=self.file, key=key, name=name)

    def section(self, section: Section) -> None:
        start = _start(section)
        self.shown(section.id, section.show_when, stem(section, None), _paths(section)[0][0])
        for path, field in _paths(section):
            self.field(path, field)
            self.shown(path, field.show_when, start, path)
            self.conditions(path, field.required_when, start)
            for prefill in field.prefill:
                self.known(path, prefill.path)
                self.conditions(path, prefill.when, start)
                self.undated(path, prefill.when)
        for number, advice in enumerate(section.advice):
            self.advice(f"{section.id}.advice[{number}]", advice, section)

    def advice(self, key: str, advice: Advice, section: Section) -> None:
        """Refuse a note about an answer that comes later: it would see what may turn out not to be asked."""
        start, last = _start(section), _paths(section)[-1][0]
        self.conditions(key, advice.when, start)
        self.earlier(key, advice.when, start, list(self.fields).index(last) + 1)
        self.there(key, advice.guide, shelf.guides())
        self.there(key, advice.form, self.forms)

    def there(self, key: str, name: str, known: frozenset[str]) -> None:
        if name and name not in known:
            raise self.dangling(key, name)

    def field(self, path: str, field: Field) -> None:
        if field.kind not in KINDS:
            raise self.dangling(path, field.kind)
        if (field.kind in {"choice", "ticks"}) is not bool(field.options):
            raise self.dangling(f"{path}.options", field.kind)
        if field.same_as:
            self.known(path, beside(path, field.same_as))
        codes = [option.code for option in field.options]
        self.once(f"{path}.options", codes)
        if field.card_as and field.card_as not in codes:
            raise self.dangling(f"{path}.card_as", field.card_as)

    def document(self, document: Document) -> None:
        key = f"documents.{document.code}"
        for group in document.each:
            if group not in self.groups:
                raise self.dangling(key, group)
        for start in [f"{group}[0]." for group in document.each] or [""]:
            self.conditions(key, document.when, start)

    def shown(self, key: str, conditions: tuple[Condition, ...], start: str, before: str) -> None:
        """Refuse a question that is shown by an age, or by an answer that comes later."""
        self.conditions(key, conditions, start)
        self.undated(key, conditions)
        self.earlier(key, conditions, start, list(self.fields).index(before))

    def earlier(self, key: str, conditions: tuple[Condition, ...], start: str, place: int) -> None:
        """Refuse a condition on an answer that does not stand before that place in the form."""
        order = list(self.fields)
        for condition in conditions:
            if order.index(path_of(condition, start)) >= place:
                raise KioskError("form-forward", file=self.file, key=key, name=condition.field)

    def undated(self, key: str, conditions: tuple[Condition, ...]) -> None:
        if any(condition.test in DATED for condition in conditions):
            raise KioskError("form-dated", file=self.file, key=key)

    def conditions(self, key: str, conditions: tuple[Condition, ...], start: str) -> None:
        for condition in conditions:
            path = path_of(condition, start)
            self.known(key, path)
            self.comparable(key, condition, self.fields[path])

    def asks(self, key: str, path: str, kind: str) -> None:
        """Refuse a path that leads to no question of that kind, or into the rows of a group."""
        if path and ("[" in path or path not in self.fields or self.fields[path].kind != kind):
            raise self.dangling(key, path)

    def comparable(self, key: str, condition: Condition, field: Field) -> None:
        """Refuse a test that can never hold: an option the question does not have, the age of no date."""
        if condition.test in DATED and field.kind != "date":
            raise self.dangling(key, str(condition.test))
        possible = {True, False} if field.kind == "yes-no" else {option.code for option in field.options}
        wanted = condition.value if isinstance(condition.value, tuple) else (condition.value,)
        if condition.test in _COMPARING and possible and not possible.issuperset(wanted):
            raise self.dangling(key, str(condition.value))

    def known(self, key: str, path: str) -> None:
        if path not in self.fields:
            raise self.dangling(key, path)

    def dangling(self, key: str, name: str) -> KioskError:
        return KioskError("form-reference", file=self.file, key=key, name=name)
