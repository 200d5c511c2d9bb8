"""A scan for the field that has the focus: taken where it is plainly the answer, else left alone."""

from PySide6.QtWidgets import QWidget

from kiosk.flows.scan import Scan, answer
from kiosk.forms.kinds import ANY_DAY, KINDS
from kiosk.ui.fields.control import Control


def answered(focus: QWidget | None, scan: Scan) -> bool:
    """Answer the field in focus as if it were typed, and say whether; what is typed there already stays."""
    control = _control(focus)
    if control is None or control.value() is not None:
        return False
    field = control.field
    found = answer(scan, field.kind)
    value = KINDS[field.kind].parse(found, field, ANY_DAY) if found else ""
    if not isinstance(value, str) or not value:
        return False
    control.set_value(value)
    control.changed.emit()
    return True


def _control(focus: QWidget | None) -> Control | None:
    while focus is not None and not isinstance(focus, Control):
        focus = focus.parentWidget()
    return focus
