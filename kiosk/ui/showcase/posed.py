"""Components held in one state: one thing at a time has the focus or the mouse, a gallery shows them all."""

from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QStyle, QStyleOption, QWidget

from kiosk.ui.parts.button import KeyButton


class Pose(StrEnum):
    """A state that the style sheet draws."""

    REST = "rest"
    HOVER = "hover"
    FOCUS = "focus"
    PRESSED = "pressed"
    CHECKED = "checked"
    DISABLED = "disabled"


_STATES: Final = {
    Pose.HOVER: QStyle.StateFlag.State_MouseOver,
    Pose.FOCUS: QStyle.StateFlag.State_HasFocus,
    Pose.PRESSED: QStyle.StateFlag.State_Sunken,
}


class _Posed:
    """Says of itself that it is in a state, as often as it is drawn."""

    pose = Pose.REST

    def initStyleOption(self, option: QStyleOption) -> None:  # noqa: N802 -- Qt's name
        super().initStyleOption(option)  # type: ignore[misc]  # of the widget it is mixed into
        state = _STATES.get(self.pose)
        if state is not None:
            option.state |= state


class PosedKeyButton(_Posed, KeyButton):
    """A :class:`KeyButton` in a state."""


class PosedButton(_Posed, QPushButton):
    """A plain button in a state."""


class PosedLine(_Posed, QLineEdit):
    """A line of text in a state."""


class PosedCombo(_Posed, QComboBox):
    """A list that opens, in a state."""


class PosedTick(_Posed, QCheckBox):
    """A box to tick, in a state."""


def posed(widget: QWidget, pose: Pose) -> QWidget:
    """Put a widget into a state, and return it."""
    if isinstance(widget, _Posed):
        widget.pose = pose
    if pose is Pose.CHECKED and isinstance(widget, (QPushButton, QCheckBox)):
        widget.setCheckable(True)
        widget.setChecked(True)
    widget.setEnabled(pose is not Pose.DISABLED)
    return widget
