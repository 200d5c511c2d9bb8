"""The register's schema through the years: Alembic, run by the program itself, forward only."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from kiosk.errors import KioskError

HEAD = "0010"
"""The revision this program writes; a test holds it to the newest file in ``versions``."""


def migrate(engine: Engine) -> None:
    """Bring the register to :data:`HEAD` in one transaction.

    Raises KioskError ``register-newer`` for a register written by a later program.
    """
    with engine.connect() as connection:
        if revision(connection) == HEAD:
            return
    with engine.connect().execution_options(writer=True) as connection, connection.begin():
        upgrade(connection, HEAD)


def revision(connection: Connection) -> str:
    """Return the register's revision, empty for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def upgrade(connection: Connection, target: str) -> None:
    """Run the migrations up to a revision on a connection with a transaction open."""
    # Imported here: 0.3 s that an up-to-date register never pays.
    from alembic import command  # noqa: PLC0415 -- see above
    from alembic.config import Config  # noqa: PLC0415 -- see above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 -- see above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    if present := revision(connection):
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if present not in known:
            raise KioskError("register-newer", revision=present)
    config.attributes["connection"] = connection
    command.upgrade(config, target)
