"""Which forms and guidance pages there are, by the names of their files: each may point to the other."""

from functools import cache
from pathlib import Path

from kiosk.paths import RESOURCES

FORMS = RESOURCES / "forms"
GUIDES = RESOURCES / "guidance"


@cache
def forms() -> frozenset[str]:
    """Return the ids of the forms, of whatever version."""
    return frozenset(path.stem.rpartition("-")[0] for path in FORMS.glob("*.toml"))


@cache
def guides(folder: Path = GUIDES) -> frozenset[str]:
    """Return the ids of the guidance pages."""
    return frozenset(path.stem for path in folder.glob("*.toml"))
