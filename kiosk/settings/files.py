"""``kiosk.toml`` read and written: whatever stands in it, the answer is settings or a named failure."""

import os
import re
import stat
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from kiosk.errors import KioskError
from kiosk.settings.declared import Settings

_EXACT = 2**53
"""Beyond it a float no longer holds every whole number (IEEE 754 binary64)."""

FILE = "kiosk.toml"
"""Name of the settings file in a data folder."""


def load(path: Path) -> Settings:
    """Read ``kiosk.toml`` (UTF-8, a byte order mark allowed); a file that does not exist gives the defaults.

    Raises KioskError ``settings-unreadable`` (file), ``settings-syntax`` (file, line), ``settings-key`` or
    ``settings-value`` (file, key).
    """
    return _settings(_text(path), path.name)


def save(path: Path, changes: Mapping[str, Mapping[str, object]]) -> Settings:
    """Change keys of ``kiosk.toml``, comments kept, in one replacement; return the settings then in force.

    ``changes`` maps section and key to the new value. Raises what :func:`load` raises, before anything is
    written; KioskError ``settings-read-only`` where the administrator write-protected the file, and
    ``settings-not-saved`` where the disk refuses (file).
    """
    text = _text(path)
    _settings(text, path.name)
    if not writable(path):
        raise KioskError("settings-read-only", file=path.name)
    changed = _changed(text, changes, path.name)
    settings = _settings(changed, path.name)
    try:
        _replace(path, changed)
    except OSError as wrong:
        raise KioskError("settings-not-saved", file=path.name) from wrong
    return settings


def writable(path: Path) -> bool:
    """Say whether the program may change ``kiosk.toml``, or make it where there is none.

    The superuser may write anything; the administrator's read-only mark counts for them too.
    """
    return not path.exists() or (bool(path.stat().st_mode & stat.S_IWUSR) and os.access(path, os.W_OK))


def fits(section: str, key: str, value: object) -> bool:
    """Say whether a key of a section may have that value. Raises KeyError for an unknown one."""
    hints = get_type_hints(get_type_hints(Settings)[section], include_extras=True)
    try:
        _value(hints[key], value, FILE, key)
    except KioskError:
        return False
    return True


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        raise KioskError("settings-syntax", file=path.name, line=line) from wrong
    except OSError as wrong:
        raise KioskError("settings-unreadable", file=path.name) from wrong


def _settings(text: str, file: str) -> Settings:
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:
        named = re.search(r"at line (\d+)", str(wrong))
        line = int(named[1]) if named else text.count("\n") + 1
        raise KioskError("settings-syntax", file=file, line=line) from wrong
    settings: Settings = _made(Settings, tree, file, "")
    return settings


def _made(kind: Any, tree: dict[str, Any], file: str, stem: str) -> Any:
    hints = get_type_hints(kind, include_extras=True)
    known = {field.name for field in fields(kind)}
    for name in tree:
        if name not in known:
            raise KioskError("settings-key", file=file, key=stem + name)
    return kind(**{name: _value(hints[name], value, file, stem + name) for name, value in tree.items()})


def _value(hint: Any, value: Any, file: str, key: str) -> Any:
    kind, *rules = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if is_dataclass(kind) and isinstance(value, dict):
        return _made(kind, value, file, f"{key}.")
    if kind is float and type(value) is int and abs(value) < _EXACT:
        value = float(value)
    if not _is_a(kind, value) or not all(rule.allows(value) for rule in rules):
        raise KioskError("settings-value", file=file, key=key)
    return value


def _is_a(kind: Any, value: object) -> bool:
    return value in get_args(kind) if get_origin(kind) is Literal else type(value) is kind


def _changed(text: str, changes: Mapping[str, Mapping[str, object]], file: str) -> str:
    import tomlkit  # noqa: PLC0415 -- reading needs only tomllib; the window never writes at its start

    document = tomlkit.parse(text)
    for section, keys in changes.items():
        table: Any = document.setdefault(section, tomlkit.table())
        for key, value in keys.items():
            try:
                table[key] = value
            except (TypeError, ValueError) as wrong:
                raise KioskError("settings-value", file=file, key=f"{section}.{key}") from wrong
    return tomlkit.dumps(document)


def _replace(path: Path, text: str) -> None:
    """Write beside the file, sync, then rename over it: a power cut leaves the old or the new file."""
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except OSError:
        with suppress(OSError):
            Path(beside).unlink()
        raise
