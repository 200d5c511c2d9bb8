"""The same files behind each source of supervision: a hub, an office's register, the fake."""

from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.desk.means import Means
from kiosk.desk.overseeing_hub import HubOverseeing
from kiosk.hub import people
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.settings import Office
from kiosk.sync.overseeing import PersonLine
from tests.fakes import counting
from tests.fakes.asgi_adapter import client_of
from tests.fakes.supervised import TODAY, region

KEPT = region(40)
HERE = [one for one in KEPT if one.file.office == "SALTB"]
MINE = frozenset({"SALTB"})
MONTH = Choice(Period.month(TODAY))
OFFICE = Office(code="SALTB", name_ar="ملحقة تابريكت", name_fr="Annexe de Tabriquet", commune="04.441.01.0")


def hub_source(house: House, means: Means, role: Role, scope: str = "office:SALTB") -> HubOverseeing:
    login = f"{role}.{len(scope)}{scope[-2:].lower()}"
    with house.database.read() as connection:
        known = people.known(connection, login)
    if known is None:
        token = people.add(house.database, login, role, Scope.parse(scope), house.clock)
    else:
        token = people.renew(house.database, login, house.clock)
    client, _ = client_of(hub_app(house), house.clock)
    return HubOverseeing(means, PersonLine(client, token))


def of(choice: Choice) -> list[counting.Kept]:
    """The office's files of a choice, by the fake's own counting."""
    level, _, code = choice.scope.partition(":")
    inside = code in {"", "SALTB", "04", "04.441"} or level == "nation"
    return counting.chosen(HERE, choice, MINE if inside else frozenset())
