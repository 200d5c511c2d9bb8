import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Connection, insert, select, text, union_all

from kiosk.cases import drafts, files, journal, migrations, print_jobs, projection, sqlcipher
from kiosk.cases.case import CaseState, Event
from kiosk.cases.identity import station_identity
from kiosk.cases.journal import epoch
from kiosk.cases.key import key_at
from kiosk.cases.office_key_table import office_key
from kiosk.cases.people_tables import metadata
from kiosk.cases.search import find
from kiosk.cases.store import KEY, REGISTER, Store
from kiosk.cases.tables import case_file, closing, memory, outbox, print_job
from kiosk.cases.tables import journal as log
from kiosk.errors import KioskError
from tests.fakes.filings import ANSWERS

DEVICE = "01a1ffea-ca06-708b-813d-8f17e143b5ff"
REGISTERS = Path(__file__).parents[2] / "data" / "registers"


def scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(migrations.__file__).parent))


def test_the_head_is_the_newest_script() -> None:
    assert scripts().get_heads() == [migrations.HEAD]


def test_the_migrated_register_has_the_tables_of_the_program(store: Store) -> None:
    with store.read() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert office_key.name in metadata.tables
        assert compare_metadata(context, metadata) == []
        assert migrations.revision(conn) == migrations.HEAD


def filled(folder: Path, revision: str) -> None:
    """Make a register as a program of that revision left it, from the rows kept in ``tests/data``."""
    engine = sqlcipher.engine(folder / REGISTER, key_at(folder / KEY, folder / REGISTER))
    with engine.connect().execution_options(writer=True) as conn, conn.begin():
        migrations.upgrade(conn, revision)
        conn.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for line in (REGISTERS / f"{revision}.sql").read_text(encoding="utf-8").splitlines()[1:]:
            conn.exec_driver_sql(line)
        _own_identity(conn, revision)
    engine.dispose()


def _own_identity(conn: Connection, revision: str) -> None:
    """Add what every register that has entries holds, and what no file of this repository should: a key."""
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    if revision >= "0007":
        conn.execute(insert(memory).values(device=DEVICE, key="signing-key", value=pem.decode()))
        return
    for key, value in {"device": DEVICE, "epoch": "1", "signing-key": pem.decode()}.items():
        told = {"key": key, "value": value}
        conn.execute(text("INSERT INTO memory (key, value) VALUES (:key, :value)"), told)


@pytest.mark.parametrize("revision", [script.revision for script in scripts().walk_revisions()])
def test_a_register_filled_at_each_revision_comes_whole_to_the_head(tmp_path: Path, revision: str) -> None:
    filled(tmp_path, revision)
    store = Store.open(tmp_path)
    with store.read() as conn:
        assert migrations.revision(conn) == migrations.HEAD
        assert journal.verify(conn) == 6
        assert projection.differing(conn) == ()
        (line,) = find(conn, "fatima alaoui")
        case = files.case(conn, line.reference)
        assert (case.state, case.filing.answers) == (CaseState.COMPLETE, ANSWERS)
        assert [one.event for one in files.history(conn, line.reference)] == [
            Event.DEPOSITED,
            Event.COMPLETED,
            Event.REPRINTED,
        ]
        assert [job.state for job in print_jobs.of_case(conn, line.reference)] == ["printed", "queued"]
        assert [one.answers for one in drafts.listed(conn)] == [ANSWERS]
        owned = (case_file, closing, log, memory, outbox, print_job)
        assert set(conn.scalars(union_all(*(select(table.c.device) for table in owned)))) == {DEVICE}
    assert station_identity(store).device == DEVICE
    with store.read() as conn:
        assert epoch(conn) == 1
    store.close()


def test_the_first_answer_to_each_file_is_found_in_the_journal(tmp_path: Path) -> None:
    filled(tmp_path, "0009")
    engine = sqlcipher.engine(tmp_path / REGISTER, key_at(tmp_path / KEY, tmp_path / REGISTER))
    with engine.connect().execution_options(writer=True) as conn, conn.begin():
        first, second, *_ = conn.scalars(text("SELECT id FROM case_file ORDER BY line")).all()
        same = {"device": DEVICE, "epoch": 9, "instant": "2026-11-30T23:30:00.000Z"}
        for seq, case, event, detail in (
            (1, first, "rejected", '{"day": "2026-11-24", "reason": "threshold"}'),
            (2, first, "registered", '{"day": "2026-11-23", "registration": "123456789"}'),
            (3, second, "registered", '{"registration": "123456789"}'),
            (4, second, "transmitted", '{"day": "2026-11-20"}'),
        ):
            told = same | {"seq": seq, "case": case, "event": event, "detail": detail}
            conn.execute(
                text(
                    "INSERT INTO journal (device, epoch, seq, case_id, event, instant, clerk, detail, "
                    "body, hash, head) "
                    "VALUES (:device, :epoch, :seq, :case, :event, :instant, '', :detail, x'00', '', '')"
                ),
                told,
            )
    engine.dispose()
    store = Store.open(tmp_path)
    with store.read() as conn:
        found = {row.id: row.answered for row in conn.execute(select(case_file))}
    store.close()
    assert {case: day for case, day in found.items() if day} == {first: "2026-11-23", second: "2026-11-30"}


def test_a_register_of_a_later_program_is_left_alone(store: Store, again: Callable[[], Store]) -> None:
    with store.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(KioskError) as refused, again().read():
        pytest.fail("a register of tomorrow is read")
    assert (refused.value.code, refused.value.values) == ("register-newer", {"revision": "9999"})


def test_a_folder_whose_name_holds_a_percent_sign_works(tmp_path: Path) -> None:
    Store.open(tmp_path / "100%s").close()


def test_a_migration_that_fails_leaves_no_half_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import command

    def half(config: Config, target: str) -> None:
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


def test_the_contracts_of_the_room_import_no_database() -> None:
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
