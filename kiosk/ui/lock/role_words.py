"""What each role is called on the screens."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.rights import Role
from kiosk.ui.language import say

_WORDS: Final[dict[Role, Any]] = {
    Role.CLERK: QT_TRANSLATE_NOOP("Role", "Agent"),
    Role.HEAD: QT_TRANSLATE_NOOP("Role", "Chef de bureau"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Role", "Superviseur"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Role", "Administrateur"),
}


def role_words(role: Role) -> str:
    """Return what a role is called in the screens' language."""
    return say("Role", _WORDS[role])
