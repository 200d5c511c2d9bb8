"""Publishing, messages and the law of a station, by commands alone."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.cases.published import Kind, Publication, keep
from kiosk.cases.store import Store
from kiosk.hub.database import opened
from kiosk.hub.told_tables import message
from tests.fakes.filings import NOON
from tests.fakes.published import LAW, SECOND
from tests.helpers.commands import Run


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/hub.db"


def test_a_form_and_a_text_of_the_law_are_published_once(run: Run, database: str, tmp_path: Path) -> None:
    form, law = tmp_path / "tadamon-2.toml", tmp_path / "decree.toml"
    form.write_text(SECOND, encoding="utf-8")
    law.write_text(LAW, encoding="utf-8")
    for kind, file, name, version in (("form", form, "tadamon", 2), ("law", law, "law", 1)):
        for new in (True, False):
            code, told, _ = run("hub", "publish", kind, str(file), "--database", database)
            assert code == 0
            assert (told["name"], told["version"], told["new"], told["released"]) == (name, version, new, 0)
    form.write_text(SECOND.replace("order = 2", "order = 3"), encoding="utf-8")
    code, told, err = run("hub", "publish", "form", str(form), "--database", database)
    assert (code, told, "publication-differs" in err) == (1, None, True)


def test_messages_are_handed_forgotten_and_refused_by_command(
    run: Run, database: str, tmp_path: Path
) -> None:
    with closing(opened(database)) as house, house.write() as connection:
        told = {
            "device": "d", "office": "SALTB", "reference": "r", "event": "registered", "lang": "ar",
            "text": "t", "encoding": "ucs-2", "parts": 1, "made": NOON,
        }  # fmt: skip
        rows = [told | {"id": str(at), "phone": f"+21261234567{at}"} for at in range(3)]
        connection.execute(insert(message), rows)
    assert run("hub", "messages", "oppose", "0612345670", "--database", database)[1]["dropped"] == 1
    out = tmp_path / "out"
    assert run("hub", "messages", "hand", "--spool", str(out), "--database", database)[1] == {"handed": 2}
    assert sorted(path.name for path in out.iterdir()) == ["1.json", "2.json"]
    assert run("hub", "messages", "purge", "--database", database)[1] == {"purged": 0}
    assert run("hub", "messages", "purge", "--days", "-1", "--database", database)[1] == {"purged": 2}
    assert run("hub", "messages", "consent", "0612345670", "--database", database)[1]["changed"]
    code, _, err = run("hub", "messages", "oppose", "12", "--database", database)
    assert (code, "phone-not-mobile" in err) == (1, True)


def test_the_law_of_a_station_says_whose_each_value_is(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "station"
    assert {one["origin"] for one in run("law", "--data", str(folder))[1]} == {"program"}
    assert not folder.exists()
    with closing(Store.open(folder)) as store, store.begin() as conn:
        keep(conn, Publication(Kind.LAW, "law", 1, LAW), NOON)
    (folder / "law.toml").write_text(LAW.replace("2027-01-01", "2027-06-01"), encoding="utf-8")
    told = [one for one in run("law", "--data", str(folder))[1] if one["id"] == "deposit-delay"]
    assert [(one["since"], one["origin"]) for one in told] == [
        (None, "program"),
        ("2027-01-01", "hub"),
        ("2027-06-01", "station"),
    ]
