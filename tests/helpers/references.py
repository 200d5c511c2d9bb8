"""Breaking a register on purpose, past what its database would refuse."""

from sqlalchemy import Connection


def unheld(conn: Connection) -> None:
    """Let this transaction part rows that refer to each other."""
    if conn.dialect.name == "postgresql":
        conn.exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        conn.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
