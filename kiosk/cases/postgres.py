"""Everything of the store that only PostgreSQL knows: the connection, its settings, its lock, its errors."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from kiosk.cases.canonical import canonical
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from psycopg import OperationalError

_LOG = logging.getLogger(__name__)

_PATIENCE: Final = 5
"""Seconds that a writer waits for the others, and that a server has to take a connection."""
_LINE: Final[dict[str, Any]] = {
    "application_name": "tadamon-kiosk",
    "connect_timeout": _PATIENCE,
    # A machine that lost its power says nothing: without these the kernel waits for a quarter of an hour.
    "keepalives_idle": _PATIENCE,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 2 * _PATIENCE * 1000,
}
"""What libpq is told where the address says nothing else of it."""
_SESSION: Final = "; ".join(
    f"SET {name} = {value}"
    for name, value in {
        # Of readers: one moment of the register, and nothing changed. Writers say otherwise, in _begin.
        "default_transaction_isolation": "'repeatable read'",
        "default_transaction_read_only": "on",
        # COMMIT returns when the disk has it, whatever the server's administrator chose for others.
        "synchronous_commit": "on",
        "lock_timeout": f"'{_PATIENCE}s'",
        # A station that dies in the middle of a deposit lets the others go on.
        "idle_in_transaction_session_timeout": f"'{2 * _PATIENCE}s'",
    }.items()
)
_WRITERS_LOCK: Final = 0x7461_6461_6D6F_6E31
_WRITE: Final = (
    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; "
    f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"
)
"""A writer has the register to itself until COMMIT, as on SQLite, and sees all that stood before it."""

_CODES: Final = {
    "08": "register-server-unreachable",
    "23": "register-conflict",
    "25006": "register-server-read-only",
    "25P03": "register-server-unreachable",
    "28": "register-refused",
    "3D": "register-refused",
    "40": "register-busy",
    "42501": "register-refused",
    "53100": "register-server-full",
    "53": "register-busy",
    "55P03": "register-busy",
    "57014": "register-busy",
    "57P": "register-server-unreachable",
    "58": "register-server-unreachable",
    "XX001": "register-damaged",
    "XX002": "register-damaged",
}
"""By SQLSTATE, whole or by its beginning (PostgreSQL, appendix A)."""


def engine(address: str) -> Engine:
    """Return an engine on the register at ``postgresql://user@host/name``; the address holds no password.

    Its connections raise KioskError ``register-address``, ``register-refused`` or ``register-encoding``.
    """
    made = create_engine(
        "postgresql+psycopg://",
        creator=lambda: _connected(address),
        pool_pre_ping=True,
        # An error must not quote an answer.
        hide_parameters=True,
        json_serializer=lambda tree: canonical(tree).decode(),
    )
    event.listen(made, "begin", _begin)
    return made


def reached(address: str) -> None:
    """Return if the database at an address takes us in; nothing is made or changed there.

    Raises KioskError ``register-address``, ``register-refused``, ``register-encoding`` or
    ``register-server-unreachable``.
    """
    _connected(address).close()


def told(wrong: Exception, _folder: Path) -> KioskError | None:
    """Return what a database's own error means; None for one that is a fault of the program."""
    source = wrong.orig if isinstance(wrong, DBAPIError) else wrong
    state = getattr(source, "sqlstate", None) or ""
    for length in (5, 3, 2):
        if state[:length] in _CODES:
            return KioskError(_CODES[state[:length]])
    lost = isinstance(source, OSError) or (isinstance(wrong, DBAPIError) and wrong.connection_invalidated)
    return KioskError("register-server-unreachable") if lost or _without_state(source) else None


def _without_state(source: object) -> bool:
    """Say whether libpq itself could go no further: the server had no time to say why."""
    from psycopg import InterfaceError, OperationalError  # noqa: PLC0415 -- 0.1 s that only a server needs

    return isinstance(source, OperationalError | InterfaceError) and not getattr(source, "sqlstate", None)


def _connected(address: str) -> Any:
    """Connect, by the password that libpq itself finds (``.pgpass``, service file)."""
    import psycopg  # noqa: PLC0415 -- 0.1 s that only a shared register needs

    try:
        asked = {**_LINE, **psycopg.conninfo.conninfo_to_dict(address)}
    except psycopg.ProgrammingError:
        raise KioskError("register-address") from None
    try:
        connection = psycopg.connect(**asked)
    except psycopg.OperationalError as wrong:
        connection = _connected_after(wrong, asked)
    if connection.info.parameter_status("server_encoding") != "UTF8":
        connection.close()
        raise KioskError("register-encoding")
    connection.execute(_SESSION)
    connection.commit()
    return connection


def _connected_after(wrong: "OperationalError", asked: dict[str, Any]) -> Any:
    """Try once more where the server answers by now: it has just started, or it does not want us."""
    import psycopg  # noqa: PLC0415 -- as above
    from psycopg import errors, pq  # noqa: PLC0415 -- as above

    late = isinstance(wrong, errors.ConnectionTimeout)
    told = psycopg.conninfo.make_conninfo(**asked).encode()
    if late or pq.PGconn.ping(told) != pq.Ping.OK:
        raise KioskError("register-server-unreachable") from None
    try:
        return psycopg.connect(**asked)
    except psycopg.OperationalError:
        raise KioskError("register-refused") from None


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("writer", False):
        connection.exec_driver_sql(_WRITE)
