"""A list of decisions sent over the line: seen before it is kept, within the sender's scope only."""

import pytest
from fastapi import FastAPI

from kiosk.hub import people
from kiosk.hub.admin import add_office
from kiosk.hub.api import hub_app
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.sync.wire import OfficeNames
from tests.fakes.asgi import Response, call
from tests.fakes.pen import Pen

HEADING = "reference;decision;date;registration;reason"


class Decider:
    """Somebody who enters CNSS's answers."""

    def __init__(self, pen: Pen, scope: str, role: Role = Role.DECIDER) -> None:
        token = people.add(
            pen.house.database, "d." + scope.replace(":", "-"), role, Scope.parse(scope), pen.house.clock
        )
        self._app: FastAPI = hub_app(pen.house)
        self._leave = {"Authorization": f"Bearer {token}"}

    def sends(self, path: str, *lines: str) -> Response:
        return call(self._app, "POST", path, "\n".join([HEADING, *lines]).encode(), self._leave)


@pytest.fixture
def filed(pen: Pen) -> Pen:
    pen.write()
    pen.write()
    pen.send()
    add_office(pen.house.database, OfficeNames("FESME", "ملحقة", "Annexe", "03.231.01.0"))
    return pen


def test_a_list_is_seen_and_then_kept(filed: Pen) -> None:
    line, one = f"{filed.reference(1)};transmitted;2026-11-21;;", Decider(filed, "nation")
    (seen,) = one.sends("/v1/decisions/preview", line).json()
    assert (seen["reference"], seen["before"], seen["known"]) == (filed.reference(1), "complete", False)
    assert one.sends("/v1/decisions", line).json() == {"recorded": 1, "known": 0, "refused": []}
    (again,) = one.sends("/v1/decisions/preview", line).json()
    assert again["known"]


def test_one_wrong_line_holds_all_back_unless_the_good_ones_are_wanted(filed: Pen) -> None:
    good, bad = (
        f"{filed.reference(1)};transmitted;2026-11-21;;",
        f"{filed.reference(9)};transmitted;2026-11-21;;",
    )
    one = Decider(filed, "nation")
    told = one.sends("/v1/decisions", good, bad).json()
    assert (told["recorded"], told["refused"][0]["problem"]) == (0, "decision-reference-unknown")
    assert told["refused"][0]["said"].keys() == {"ar", "fr"}
    assert one.sends("/v1/decisions?whole=0", good, bad).json()["recorded"] == 1


def test_files_of_another_region_are_not_there(filed: Pen) -> None:
    line = f"{filed.reference(1)};transmitted;2026-11-21;;"
    told = Decider(filed, "region:03").sends("/v1/decisions?whole=0", line).json()
    assert (told["recorded"], told["refused"][0]["before"]) == (0, "")
    assert Decider(filed, "region:04").sends("/v1/decisions", line).json()["recorded"] == 1


def test_who_may_not_decide_is_refused(filed: Pen) -> None:
    assert Decider(filed, "nation", Role.AUDITOR).sends("/v1/decisions", "x").code == "not-allowed"


@pytest.mark.parametrize(
    ("body", "code"), [(b"", "decisions-empty"), (b"PK\x03\x04", "decisions-spreadsheet")]
)
def test_what_is_no_list_is_refused_by_its_code(filed: Pen, body: bytes, code: str) -> None:
    token = people.add(filed.house.database, "yto", Role.DECIDER, Scope.parse("nation"), filed.house.clock)
    leave = {"Authorization": f"Bearer {token}"}
    assert call(hub_app(filed.house), "POST", "/v1/decisions", body, leave).code == code
