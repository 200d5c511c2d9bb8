"""Every page of every profile: what accessibility, text size, pictures and monkeys are tried on.

A profile joins by one line: write a :class:`tests.helpers.face.Face` in ``tests/helpers/face_PROFILE.py`` as
``face_counter.py`` does, and add it to ``FACES``. A new page is one line in its face's ``pages``.
"""

from typing import Any, Final

from tests.helpers.face import Face
from tests.helpers.face_counter import COUNTER
from tests.helpers.face_guarded import GUARDED, OVERSEER
from tests.helpers.face_kiosk import KIOSK
from tests.helpers.face_setup import SETUP
from tests.helpers.face_supervision import SUPERVISION

FACES: Final[tuple[Face[Any], ...]] = (COUNTER, GUARDED, KIOSK, SUPERVISION, OVERSEER, SETUP)
"""Every profile's face."""


def named(told: object) -> str | None:
    """Return what a page is called among a test's parameters."""
    return told.profile if isinstance(told, Face) else None
