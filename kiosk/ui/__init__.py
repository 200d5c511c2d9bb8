"""The desktop: Qt widgets over the desk."""

import builtins

import PySide6.QtCore  # noqa: F401 -- puts its own import in place, which the next lines take away again

# For `from __feature__ import …`, which nothing here says, PySide reads and keeps the source of whatever is
# imported after it: 21 MB and a third of every import's time. Its import from before that is kept beside.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
