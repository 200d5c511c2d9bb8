"""The offices that are seen: a new one is added, a known one is given other names."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QFrame, QLineEdit
from typing_extensions import override

from kiosk.flows.supervising import Right
from kiosk.sync.wire import OfficeNames
from kiosk.text import isolate, isolate_name
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.choosing import Entry
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.style import L, S


class OfficesPage(Overseen):
    """A list, and beside it a form that a chosen line fills."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks when it is opened."""
        super().__init__("offices", oversight)
        self.list = ListSheet(
            (
                Column(QT_TRANSLATE_NOOP("Listing", "Code"), lambda one: isolate(one.code)),
                Column(
                    QT_TRANSLATE_NOOP("Listing", "Nom arabe"),
                    lambda one: isolate_name(one.name_ar),
                    least=150,
                ),
                Column(
                    QT_TRANSLATE_NOOP("Listing", "Nom français"),
                    lambda one: isolate_name(one.name_fr),
                    least=150,
                ),
                Column(QT_TRANSLATE_NOOP("Listing", "Commune"), lambda one: isolate(one.commune), spared=1),
            ),
            wrapped=True,
        )
        self.table, self._just_kept = self.list.table, ""
        self._count, self._new = label("small", "quiet"), label("lead")
        self.fields = {name: QLineEdit() for name in ("code", "name_ar", "name_fr", "commune")}
        for name, field in self.fields.items():
            field.setObjectName(f"office-{name}")
            field.setMaxLength(120)
            field.returnPressed.connect(self._keep)
        for name in ("code", "commune"):
            self.fields[name].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.entries = {name: Entry(field) for name, field in self.fields.items()}
        self.keep = KeyButton("primary", "F8", "check")
        self.fresh = KeyButton("", "F6", "plus")
        self.kept = Note("good")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask which offices there are."""
        super().opened()
        self.kept.hide()
        self.table.setFocus()

    @override
    def ask(self) -> None:
        """Ask which offices there are."""
        self.asks(lambda source: source.offices(), self._show)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Bureaux"))
        self.list.say(self.title.text(), self.tr("Aucun bureau n'est inscrit."))
        self._new.setText(self.tr("Ajouter ou renommer"))
        self.entries["code"].say(self.tr("Code (3 à 8 lettres ou chiffres)"))
        self.entries["name_ar"].say(self.tr("Nom en arabe"))
        self.entries["name_fr"].say(self.tr("Nom en français"))
        self.entries["commune"].say(self.tr("Code de la commune"))
        self.keep.say(self.tr("Enregistrer"))
        self.fresh.say(self.tr("Nouveau bureau"))
        self.kept.say(self.tr("Le bureau est enregistré."))
        for part in (self._form, self.fresh):
            part.setVisible(self.oversight.may(Right.ADMINISTER))
        self._tell()

    def _wire(self) -> None:
        self.oversight.known.connect(self.retranslate)
        self.table.selected.connect(self._fill)
        self.keep.clicked.connect(self._keep)
        self.fresh.clicked.connect(self._begin)

    def _build(self) -> None:
        page = self.framed((1, self._count), self.back, 1, self.fresh)
        self._form = QFrame()
        form, fields = sheet(S, L)
        fields.addWidget(self._new)
        for entry in self.entries.values():
            fields.addWidget(entry)
        fields.addLayout(row(self.keep, 1))
        fields.addWidget(self.kept)
        fields.addStretch(1)
        self._form.setLayout(row(form))
        page.addLayout(Fold(self.list, self._form, shares=(5, 3)), 1)

    @override
    def put_away(self) -> None:
        self.list.forget()
        self._tell()

    def _show(self, offices: tuple[OfficeNames, ...]) -> None:
        """List them; the one that was just kept stays in the form."""
        kept, self._just_kept = self._just_kept, ""
        self.list.take(offices)
        row = next((place for place, one in enumerate(offices) if one.code == kept), None)
        if row is not None:
            self.table.go(row)
        self.kept.setVisible(row is not None)
        self._tell()

    def _tell(self) -> None:
        count = len(self.table.lines.lines)
        self._count.setVisible(bool(count))
        self._count.setText(self.tr("Bureaux : {count}").format(count=number(count)))

    def _fill(self, office: OfficeNames) -> None:
        self.kept.hide()
        for name, field in self.fields.items():
            field.setText(getattr(office, name))
            field.setCursorPosition(0)  # a long name is read from its beginning

    def _begin(self) -> None:
        self.kept.hide()
        for field in self.fields.values():
            field.clear()
        self.fields["code"].setFocus()

    def _keep(self) -> None:
        told = {name: field.text().strip() for name, field in self.fields.items()}
        names = OfficeNames(**{**told, "code": told["code"].upper()})
        self.kept.hide()
        self.does(lambda source: source.set_office(names), lambda _: self._done(names.code))

    def _done(self, code: str) -> None:
        self._just_kept = code
        self.ask()
