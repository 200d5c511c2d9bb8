"""People, offices and stations of a region, for supervision without a hub behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.overview.people import PersonTold, Presence
from kiosk.errors import KioskError
from kiosk.flows.supervising import TOKEN_DAYS, NewPerson, Overseer, Token
from kiosk.sync.wire import OfficeNames
from tests.fakes.supervised import NOW, OFFICES

TOKEN = "tdm_" + "a" * 43
"""A token that the fake hub believes."""

PEOPLE = (
    PersonTold("amina.b", "head", "region:04", NOW + timedelta(days=141), None),
    PersonTold("driss.k", "administrator", "region:04", NOW + timedelta(days=12), None),
    PersonTold("hind.z", "decider", "nation", NOW + timedelta(days=170), None),
    PersonTold("omar.t", "auditor", "province:04.441", NOW - timedelta(days=3), None),
    PersonTold("said.m", "head", "office:KHEMI", NOW + timedelta(days=60), NOW - timedelta(days=20)),
)
_NEEDS_LOOK = {
    ("AGDAL", "A1"): {"certified_until": NOW + timedelta(days=5)},
    ("KENIT", "A2"): {"revoked": NOW - timedelta(days=30), "silent_seconds": 31 * 86400},
    ("KHEMI", "A1"): {"pending": 42},
    ("SALTB", "B1"): {"set_apart": 2},
    ("SOULT", "A1"): {"silent_seconds": 3 * 86400 + 7200},
    ("TEMAR", "A1"): {"disputed": 1},
    ("TEMAR", "A2"): {"heard": None, "silent_seconds": None, "entries": 0},
}


def presence(office: str, station: str) -> Presence:
    """A station as it is; some need a person."""
    place = sha256(f"{office}{station}".encode()).hexdigest()
    known = Presence(
        f"0192f000-0000-7000-8000-{place[:12]}", office, station, NOW - timedelta(days=200), 1, 1840, 0,
        NOW - timedelta(minutes=4), 240, NOW + timedelta(days=165), None, 0, 0,
    )  # fmt: skip
    told = msgspec.structs.replace(known, **_NEEDS_LOOK.get((office, station), {}))
    silent = told.silent_seconds
    return told if silent is None else msgspec.structs.replace(told, heard=NOW - timedelta(seconds=silent))


@dataclass
class FakeAdministering:
    """Sets what is asked, in memory; what takes two people is done by the second asking."""

    who: Overseer
    known_offices: Sequence[OfficeNames] = OFFICES
    known_people: Sequence[PersonTold] = PEOPLE
    asked_revocations: dict[str, bool] = field(default_factory=dict)
    screens: set[str] = field(default_factory=set)
    """Stations that a code was given for as citizens' screens."""
    asked_once: set[str] = field(default_factory=set)
    """Of people and tokens: what one person asked for."""
    fails: dict[str, KioskError] = field(default_factory=dict)
    """By the name of a call: what it raises, each time."""
    calls: list[str] = field(default_factory=list)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]

    def _offices(self, scope: str) -> frozenset[str]:
        """Return the codes of the offices that lie in a scope and in what the overseer sees."""
        return frozenset(
            one.code for one in self.known_offices if _lies(one, self.who.scope) and _lies(one, scope)
        )

    def _seconded(self, asked: str) -> bool:
        done = asked in self.asked_once
        self.asked_once ^= {asked}
        return done

    def people(self) -> tuple[PersonTold, ...]:
        self._call("people")
        return tuple(self.known_people)

    def add_person(self, wanted: NewPerson) -> Token:
        self._call("add_person")
        if any(one.login == wanted.login for one in self.known_people):
            raise KioskError("person-known", login=wanted.login)
        if not self._seconded(f"person {wanted}"):
            return Token(wanted.login, "")
        until = NOW + timedelta(days=wanted.days)
        added = PersonTold(wanted.login, wanted.role, wanted.scope, until, None)
        self.known_people = sorted((*self.known_people, added), key=lambda one: one.login)
        return Token(wanted.login, TOKEN)

    def renew_person(self, login: str, days: int = TOKEN_DAYS) -> Token:
        self._call("renew_person")
        if not self._seconded(f"token {login}"):
            return Token(login, "")
        self._change(login, expires=NOW + timedelta(days=days))
        return Token(login, TOKEN)

    def revoke_person(self, login: str) -> None:
        self._call("revoke_person")
        if login == self.who.name:
            raise KioskError("person-oneself")
        self._change(login, revoked=NOW)

    def _change(self, login: str, **values: datetime) -> None:
        if login not in {one.login for one in self.known_people}:
            raise KioskError("person-absent")
        self.known_people = [
            msgspec.structs.replace(one, **values) if one.login == login else one for one in self.known_people
        ]

    def offices(self) -> tuple[OfficeNames, ...]:
        self._call("offices")
        mine = self._offices("")
        return tuple(one for one in self.known_offices if one.code in mine)

    def set_office(self, names: OfficeNames) -> None:
        self._call("set_office")
        others = [one for one in self.known_offices if one.code != names.code]
        self.known_offices = sorted((*others, names), key=lambda one: one.code)

    def enrolment_code(self, office: str, station: str, *, again: bool = False, screen: bool = False) -> str:
        self._call("enrolment_code")
        self.screens |= {f"{office} {station}"} if screen else set()
        return "7QK4-M2XD-9TRF-W3HC"

    def revoke_station(self, device: str, reason: RevocationReason, since: datetime | None = None) -> bool:
        self._call("revoke_station")
        done = device in self.asked_revocations
        self.asked_revocations[device] = done
        return done


def _lies(office: OfficeNames, scope: str) -> bool:
    level, _, code = scope.partition(":")
    told = {
        "": "",
        "nation": "",
        "region": office.commune[:2],
        "province": office.commune[:6],
        "office": office.code,
    }
    if level not in told or (level in {"", "nation"}) == bool(code):
        raise KioskError("scope-unknown")
    return told[level] == code
