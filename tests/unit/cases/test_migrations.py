import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from kiosk.cases import files, journal, migrations, projection
from kiosk.cases.store import Store
from kiosk.cases.tables import metadata
from kiosk.errors import KioskError


def scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(migrations.__file__).parent))


def test_the_head_is_the_newest_script():
    assert scripts().get_heads() == [migrations.HEAD]


def test_the_migrated_register_has_the_tables_of_the_program(store: Store):
    with store.read() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert migrations.revision(conn) == migrations.HEAD


@pytest.mark.parametrize("source", [script.revision for script in scripts().walk_revisions()])
def test_each_migration_keeps_what_a_filled_register_holds(store: Store, deposited, source: str):
    """A register filled and stamped at each revision comes to the head whole."""
    case = deposited(missing=("rsu",))
    with store.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = :at"), {"at": source})
    store.close()
    again = Store.open(store.folder)
    with again.read() as conn:
        assert files.case(conn, str(case.reference)) == case
        assert journal.verify(conn) == 1
        assert projection.differing(conn) == ()
    again.close()


def test_a_register_of_a_later_program_is_left_alone(store: Store):
    with store.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(KioskError) as refused:
        Store.open(store.folder)
    assert (refused.value.code, refused.value.values) == ("register-newer", {"revision": "9999"})


def test_a_folder_whose_name_holds_a_percent_sign_works(tmp_path: Path):
    Store.open(tmp_path / "100%s").close()


def test_a_migration_that_fails_leaves_no_half_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from alembic import command

    def half(config, target: str) -> None:
        config.attributes["connection"].execute(text("CREATE TABLE half (x)"))
        raise KioskError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", half)
        with pytest.raises(KioskError, match="disk-full"):
            Store.open(tmp_path)
    store = Store.open(tmp_path)
    with store.read() as conn:
        assert not conn.dialect.has_table(conn, "half")
        assert migrations.revision(conn) == migrations.HEAD
    store.close()


def test_the_contracts_of_the_room_import_no_database():
    """The first window imports these; SQLAlchemy and SQLCipher come after it."""
    code = (
        "import sys; import kiosk.cases.case, kiosk.cases.reference, kiosk.cases.names; "
        "print([name for name in ('sqlalchemy', 'sqlcipher3', 'alembic') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
    opened = "import sys, kiosk.cases.store; print('alembic' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", opened], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
