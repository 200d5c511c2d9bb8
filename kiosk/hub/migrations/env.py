"""Alembic's entry: runs the migrations in the transaction that ``migrate`` began."""

from alembic import context
from sqlalchemy import Connection, text

from kiosk.hub import access_tables, told_tables  # noqa: F401 -- their tables stand in the same metadata
from kiosk.hub.tables import metadata

connection: Connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    # Two hubs that start at the same time: the second waits here and finds nothing left to do.
    connection.execute(text("SELECT pg_advisory_xact_lock(5519)"))
context.configure(connection=connection, target_metadata=metadata)
context.run_migrations()
