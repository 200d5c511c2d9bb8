"""The form of ``tests/data/forms/demo-2.toml``, whole or with one passage changed."""

from pathlib import Path

SOURCE = (Path(__file__).parents[1] / "data" / "forms" / "demo-2.toml").read_text(encoding="utf-8")


def written(folder: Path, text: str, name: str = "demo-2.toml") -> Path:
    """Write a form file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def changed(folder: Path, old: str, new: str) -> Path:
    """Write the form with a passage changed at its first place; the passage must be there."""
    assert old in SOURCE
    return written(folder, SOURCE.replace(old, new, 1))
