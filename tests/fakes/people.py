"""People of an office in tests, and secrets that cost next to nothing to compare."""

from typing import Final

from kiosk.cases.rights import Person, Role
from kiosk.cases.secret import Hashing

CHEAP: Final = Hashing(memory=8, passes=1, lanes=1)

ADMIN: Final = Person("berrada", "Nadia Berrada", Role.ADMINISTRATOR)
HEAD: Final = Person("tazi", "H. Tazi", Role.HEAD)
CLERK: Final = Person("amrani", "S. Amrani", Role.CLERK)
OTHER: Final = Person("idrissi", "K. Idrissi", Role.CLERK)

PIN: Final = "904716"
OTHER_PIN: Final = "739158"
PASSWORD: Final = "un thé à la menthe"
