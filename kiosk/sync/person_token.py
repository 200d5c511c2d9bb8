"""The token of the person who supervises here: in the computer's own register, encrypted like its key."""

import re
from typing import Final

from sqlalchemy import Connection

from kiosk.cases.memory import recall, remember
from kiosk.errors import KioskError

_KEY: Final = "person-token"
_TOKEN = re.compile(r"tdm_[A-Za-z0-9_-]{43}")


def read(typed: str) -> str:
    """Return a token as it was typed or pasted. Raises KioskError ``token-format``."""
    token = "".join(typed.split())
    if not _TOKEN.fullmatch(token):
        raise KioskError("token-format")
    return token


def kept(conn: Connection) -> str:
    """Return the token, empty where none is kept; of the computer's own register."""
    return recall(conn, _KEY)


def keep(conn: Connection, token: str) -> None:
    """Keep a token in place of another; an empty one keeps none."""
    remember(conn, _KEY, token)
