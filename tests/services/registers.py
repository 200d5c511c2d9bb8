"""A register that stations share, on a throw-away PostgreSQL: migrated once, emptied for each test."""

import psycopg
import pytest

from kiosk.cases import postgres
from kiosk.cases.migrations import HEAD, migrate
from kiosk.cases.office_key_table import office_key
from kiosk.cases.people_tables import metadata
from tests.services.postgres import Cluster

assert office_key.name in metadata.tables
_EMPTIED = (
    f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY; "
    f"UPDATE alembic_version SET version_num = '{HEAD}'"
)


@pytest.fixture(scope="session")
def _migrated_register(cluster: Cluster) -> str:
    address = cluster.database("register")
    engine = postgres.engine(address)
    migrate(engine)
    engine.dispose()
    return address


@pytest.fixture
def register_address(_migrated_register: str) -> str:
    """Address of a register of today's schema without a file."""
    with psycopg.connect(_migrated_register, autocommit=True) as connection:
        connection.execute(_EMPTIED)
    return _migrated_register
