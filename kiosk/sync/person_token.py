"""Tokens of the people who supervise here: each has their own, kept encrypted in the computer's register."""

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


def kept(conn: Connection, login: str = "") -> str:
    """Return the token of a person here, of nobody known by default; empty where none is kept."""
    return recall(conn, _named(login))


def keep(conn: Connection, token: str, login: str = "") -> None:
    """Keep a person's token in place of another; an empty one keeps none."""
    remember(conn, _named(login), token)


def _named(login: str) -> str:
    return f"{_KEY}:{login}" if login else _KEY
