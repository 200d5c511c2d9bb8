"""Commands of the program, called in this process."""

from collections.abc import Callable
from typing import Any

Run = Callable[..., tuple[int, Any, str]]
"""Takes a command's arguments; returns exit code, JSON of the last line, and what it complained of."""
