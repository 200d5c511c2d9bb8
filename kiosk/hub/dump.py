"""PostgreSQL's own programs, which write and read its databases whole: ``pg_dump`` and ``pg_restore``."""

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Iterable
from contextlib import suppress

from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, Engine

from kiosk.cases.archive import read
from kiosk.errors import KioskError

_MAJOR = re.compile(r"\s(\d+)[.\d]*(?:\s|$)")


_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


def snapshot(connection: Connection) -> str:
    """Keep one moment of the database for others, as long as this transaction lasts, and return its name.

    The transaction must touch no table: its locks would stand before those of a dump that it waits for.
    """
    connection.exec_driver_sql(_ONE_MOMENT)
    return str(connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one())


def at(connection: Connection, moment: str) -> None:
    """Let all that this connection reads from now on be of that moment."""
    connection.exec_driver_sql(_ONE_MOMENT)
    connection.exec_driver_sql(f"SET TRANSACTION SNAPSHOT '{moment}'")


def server_major(connection: Connection) -> int:
    """Return the major version of the server, as 15."""
    return int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10000


def tool(name: str, least: int) -> str:
    """Return where a program is, of this major version or a later one.

    Raises KioskError ``hub-dump-absent`` (tool) or ``hub-dump-older`` (tool, least).
    """
    found = shutil.which(name)
    if found is None:
        raise KioskError("hub-dump-absent", tool=name)
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 -- by name on PATH, as documented
    major = _MAJOR.search(told.stdout)
    if major is None or int(major[1]) < least:
        raise KioskError("hub-dump-older", tool=name, least=least)
    return found


def dumped(engine: Engine, program: str, moment: str) -> Generator[bytes]:
    """Yield the database as it was at a :func:`snapshot`, in pg_dump's custom format.

    Raises KioskError ``hub-dump-failed`` at the end; what is wrong stands on the standard error.
    """
    place, secrets = _where(engine)
    asked = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}"]
    with subprocess.Popen([program, *asked, place], stdout=subprocess.PIPE, env=secrets) as process:  # noqa: S603 -- see above
        assert process.stdout is not None  # noqa: S101 -- tells the type; it is a pipe
        yield from read(process.stdout)
    if process.returncode:
        raise KioskError("hub-dump-failed")


def restored(engine: Engine, program: str, pieces: Iterable[bytes]) -> None:
    """Write a dump into an empty database, whole or not at all. Raises KioskError ``hub-restore-failed``."""
    place, secrets = _where(engine)
    asked = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    # Its words would quote rows.
    with subprocess.Popen(  # noqa: S603 -- see above
        [program, *asked, place], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env=secrets
    ) as process:
        assert process.stdin is not None  # noqa: S101 -- tells the type; it is a pipe
        with suppress(BrokenPipeError), process.stdin as into:
            into.writelines(pieces)
    if process.returncode:
        raise KioskError("hub-restore-failed")


def _where(engine: Engine) -> tuple[str, dict[str, str]]:
    """Say where the database is; the password goes by the environment, which others cannot list."""
    _, where = engine.dialect.create_connect_args(engine.url)
    password = where.pop("password", None)
    secrets = {**os.environ, **({"PGPASSWORD": str(password)} if password else {})}
    told = {name: value for name, value in where.items() if name != "context"}  # psycopg's own
    return f"--dbname={make_conninfo(**told)}", secrets
