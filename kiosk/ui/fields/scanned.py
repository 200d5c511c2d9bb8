"""A scan for the field that has the focus: taken where it is plainly the answer, else left alone."""

from typing import Final

from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.flows.scan import Kind, Scan, answer
from kiosk.forms.kinds import ANY_DAY, KINDS
from kiosk.ui.fields.control import Control

_ASTRAY: Final = {
    Kind.ZONE: "scan-zone-astray",
    Kind.RECEIPT: "scan-receipt-astray",
    Kind.REFERENCE: "scan-receipt-astray",
    Kind.PREPARED: "scan-prepared-astray",
}
"""What is said of a scan that the page shown has no use for."""


def astray(scan: Scan) -> KioskError:
    """Return what is said of a scan that nothing on the screen has a place for."""
    return KioskError(_ASTRAY.get(scan.kind, "scan-unknown"))


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
