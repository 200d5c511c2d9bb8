"""The token by which a person of supervision reaches the hub: theirs, kept, and forgotten."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.app import station
from kiosk.app.late import LateDesk
from kiosk.app.late_supervision import LateSupervision
from kiosk.cases.tables import memory
from kiosk.clock import FixedClock
from kiosk.desk import supervision
from kiosk.desk.means import Means
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.desk.supervision import DeskSupervision
from kiosk.errors import KioskError, failure
from kiosk.flows.access import Session
from kiosk.flows.supervising import Source
from kiosk.hub import people
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.settings import Settings
from kiosk.sync import person_token
from tests.fakes.asgi_adapter import client_of
from tests.fakes.people import ADMIN, HEAD
from tests.fakes.sources import OFFICE
from tests.fakes.supervised import NOW


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch, region: House) -> House:
    """The station's way to its hub leads to the one in this process."""
    client, _ = client_of(hub_app(region), region.clock)
    monkeypatch.setattr(supervision, "client_of", lambda _means: client)
    return region


def test_a_token_is_asked_for_kept_used_and_forgotten(office: Means, reached: House) -> None:
    token = people.add(reached.database, "amina.b", Role.HEAD, Scope.parse("office:SALTB"), reached.clock)
    desk = DeskSupervision(office)
    assert desk.sources() == (Source.REGISTER,)
    with pytest.raises(KioskError, match="token-none"):
        desk.open(Source.HUB)
    who = desk.enter(f" {token[:20]}\n{token[20:]} ")
    assert (who.name, who.role, who.source) == ("amina.b", "head", Source.HUB)
    assert desk.sources() == (Source.HUB, Source.REGISTER)
    assert desk.open(Source.HUB).overseer() == who
    assert isinstance(desk.open(Source.REGISTER), RegisterOverseeing)
    assert token.encode() not in b"".join(
        one.read_bytes() for one in office.folder.iterdir() if one.is_file()
    )
    desk.forget()
    assert desk.sources() == (Source.REGISTER,)


def test_nobody_looks_with_the_token_of_who_worked_before(office: Means, reached: House) -> None:
    token = people.add(reached.database, "amina.b", Role.HEAD, Scope.parse("nation"), reached.clock)
    desk = DeskSupervision(office)
    office.guard.begin(Session(HEAD.login, HEAD.name, HEAD.role))
    desk.enter(token)
    assert desk.sources() == (Source.HUB, Source.REGISTER)
    office.guard.begin(Session(ADMIN.login, ADMIN.name, ADMIN.role))
    assert desk.sources() == (Source.REGISTER,)
    with pytest.raises(KioskError, match="token-none"):
        desk.open(Source.HUB)
    desk.forget()
    office.guard.begin(Session(HEAD.login, HEAD.name, HEAD.role))
    assert desk.sources() == (Source.HUB, Source.REGISTER)


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("", "token-format"),
        ("tdm_x", "token-format"),
        ("tdm_" + "é" * 43, "token-format"),
        ("tdm_" + "A" * 43, "person-unknown"),
    ],
)
def test_a_token_that_is_not_good_is_not_kept(office: Means, reached: House, token: str, code: str) -> None:
    good = people.add(reached.database, "amina.b", Role.HEAD, Scope.parse("nation"), reached.clock)
    desk = DeskSupervision(office)
    desk.enter(good)
    with pytest.raises(KioskError, match=code) as told:
        desk.enter(token)
    assert "tdm_x" not in str(failure(told.value).said)
    with office.store.own.read() as conn:
        assert conn.scalar(select(memory.c.value).where(memory.c.key == "person-token")) == good


def test_without_a_hub_there_is_the_register_alone(tmp_path: Path) -> None:
    made = station.means(tmp_path, settings=Settings(office=OFFICE), clock=FixedClock(NOW))
    with closing(made):
        with made.store.own.begin() as conn:
            person_token.keep(conn, "tdm_" + "A" * 43)
        assert DeskSupervision(made).sources() == (Source.REGISTER,)
        with pytest.raises(KioskError, match="hub-unset"):
            DeskSupervision(made).open(Source.HUB)


def test_a_windows_supervision_opens_nothing_before_it_is_asked(tmp_path: Path) -> None:
    desk = LateDesk(tmp_path, Settings(office=OFFICE))
    late = LateSupervision(desk)
    assert list(tmp_path.iterdir()) == []
    assert late.sources() == (Source.REGISTER,)
    assert late.open(Source.REGISTER).overseer().scope == "office:SALTB"
    late.forget()
    with pytest.raises(KioskError, match="token-format"):
        late.enter("")
    desk.close()
