"""Every kind of question: empty, answered, to be mended, and out of reach."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from kiosk.forms import load
from kiosk.forms.answers import Value
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Asked, Field
from kiosk.forms.views import problem_words
from kiosk.ui.fields.choice import fits
from kiosk.ui.fields.make import control
from kiosk.ui.fields.row import DifferenceStrip, FieldRow
from kiosk.ui.language import current
from kiosk.ui.look import sized
from kiosk.ui.showcase.board import board, cells, table
from kiosk.ui.showcase.posed import Pose, PosedCombo, PosedLine, PosedTick, posed

_FORM: Final = "tadamon"
_ANSWERS: Final[Mapping[str, Value]] = {
    "idcs": "7267770186",
    "cnie": "ZZ999901",
    "residence": "A000000Z",
    "name-ar": "فاطمة الزهراء",
    "name-fr": "FATIMA ZAHRA",
    "date": "1984-03-07",
    "date-plain": "2026-05-01",
    "phone": "0612345678",
    "commune": "04.441.01.0",
    "text": "12, rue des Orangers",
    "score": "9.3264284",
    "yes-no": True,
}
"""Of nobody: numbers that were never issued, one for each kind."""
_POSES: Final = (Pose.REST, Pose.HOVER, Pose.FOCUS, Pose.DISABLED)


def fields() -> QWidget:
    """Return the section."""
    kinds: dict[str, Asked] = {}
    for section in load.form(_FORM).sections:
        for one in section.fields:
            kinds.setdefault(one.kind, Asked(f"{section.root}.{one.id}", one))
    rows = [made for asked in kinds.values() for made in _states(asked)]
    return board(
        QCoreApplication.translate("Showcase", "Questions"), _bare(), cells(rows, 2), _card(), _faces()
    )


def _states(asked: Asked) -> tuple[FieldRow, ...]:
    empty, answered, wrong, out = (FieldRow(asked) for _ in range(4))
    for one in (answered, out):
        one.control.set_value(_answer(asked.field))
    if asked.field.required:
        wrong.show_problem(problem_words(Problem(asked.path, "required"), load.form(_FORM)))
    out.setEnabled(False)
    return empty, answered, wrong, out


def _answer(field: Field) -> Value:
    codes = tuple(option.code for option in field.options)
    if field.kind == "ticks":
        return codes[:1]
    return codes[0] if codes else _ANSWERS[field.kind]


def _bare() -> QWidget:
    looks = ("", "code", "search", "plain")
    rows: list[tuple[str, Callable[[Pose], QWidget | None]]] = [
        (look or "line", partial(_line, look)) for look in looks
    ]
    rows += [("list", _list), ("tick", _tick), ("zone", _zone)]
    return table(rows, _POSES)


def _line(look: str, pose: Pose) -> QWidget:
    made: QLineEdit = PosedLine("123456")
    made.setProperty("look", look)
    made.setAccessibleName(look)
    sized(made, width=170)
    return posed(made, pose)


def _list(pose: Pose) -> QWidget:
    made: QComboBox = PosedCombo()
    made.addItems([QCoreApplication.translate("Showcase", "Choisir")])
    return posed(made, pose)


def _tick(pose: Pose) -> QWidget:
    made: QCheckBox = PosedTick(QCoreApplication.translate("Showcase", "Pièce remise"))
    made.setChecked(pose is Pose.FOCUS)
    return posed(made, pose)


def _zone(pose: Pose) -> QWidget | None:
    if pose is not Pose.REST:
        return None
    made = QPlainTextEdit("I<MARZZ99990<<<<")
    made.setProperty("look", "zone")
    made.setFixedHeight(90)
    return made


def _faces() -> QWidget:
    """Return a choice as the kiosk asks it: all its answers at once."""
    asked = (one for section in load.form(_FORM).sections for one in section.fields if one.kind == "choice")
    field = next(one for one in asked if not fits(one.options))
    made = control(field, at_once=True)
    made.set_value(_answer(field))
    made.retranslate(field.label.said(current()), "")
    return made


def _card() -> QWidget:
    strip = DifferenceStrip()
    strip.show_card("FATIMA-ZAHRA", same=True)
    return strip
