"""What a person asks of the hub by a token: figures, lists, exports, decisions, people, offices, stations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import msgspec

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.overview.balance import Balanced, StationDay
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.files import Choice, Files, WholeFile
from kiosk.cases.overview.people import (
    CodeTold,
    PersonTold,
    Presence,
    RevocationTold,
    SelfTold,
    TokenTold,
)
from kiosk.cases.overview.period import Period
from kiosk.sync.client import HubClient, Sent
from kiosk.sync.decision_lines import DecisionLine, DecisionsTold
from kiosk.sync.fetch import ExportAsked, Format, fetch_for_person
from kiosk.sync.watch import Watch
from kiosk.sync.wire import Jwk, Manifest, OfficeNames

Shape = TypeVar("Shape")

_CSV = "text/csv"


def narrowed(choice: Choice) -> dict[str, str]:
    """Return what else the files of a choice must be, as the hub takes it."""
    told = {"station": choice.station, "clerk": choice.clerk, "answered": "1" if choice.answered else ""}
    more = {} if choice.reason is None else {"reason": choice.reason}
    return {name: value for name, value in told.items() if value} | more


def asked_of(choice: Choice) -> dict[str, str]:
    """Return a choice as the parameters of a request."""
    more = {"state": choice.state or "", "form": choice.form}
    given = {name: value for name, value in more.items() if value}
    return _days(choice.period, choice.scope, training=choice.training) | given | narrowed(choice)


def _days(period: Period, scope: str, *, training: bool) -> dict[str, str]:
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return days | _part(scope, training=training)


def _part(scope: str, *, training: bool) -> dict[str, str]:
    return {"training": str(int(training)), **({"scope": scope} if scope else {})}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person's line to one hub; every call raises as :class:`HubClient`, or the hub's own refusal."""

    client: HubClient
    token: str = field(repr=False)

    def oneself(self) -> SelfTold:
        """Ask who one is."""
        return self._get("/v1/self", SelfTold)

    def figures(self, choice: Choice, by: By) -> Figures:
        """Ask for figures by one thing."""
        return self._get("/v1/figures", Figures, asked_of(choice) | {"by": by.value})

    def board(self, choice: Choice, bys: Sequence[By]) -> Board:
        """Ask for all that a first page shows."""
        return self._get("/v1/board", Board, asked_of(choice) | {"by": ",".join(bys)})

    def queue(self, scope: str, *, training: bool) -> Queue:
        """Ask for what waits."""
        return self._get("/v1/queue", Queue, _part(scope, training=training))

    def stations(self) -> tuple[Presence, ...]:
        """Ask how stations are."""
        return self._get("/v1/stations", tuple[Presence, ...])

    def files(self, choice: Choice, after: str, limit: int) -> Files:
        """Ask for a page of files."""
        return self._get("/v1/files", Files, asked_of(choice) | {"after": after, "limit": str(limit)})

    def file(self, reference: str) -> WholeFile:
        """Ask for a file without its answers."""
        return self._get(f"/v1/files/{quote(reference, safe='')}", WholeFile)

    def balance(self, period: Period, scope: str, *, training: bool, proof: bool) -> Balanced:
        """Ask for days counted once more."""
        asked = _days(period, scope, training=training) | {"proof": str(int(proof))}
        return self._get("/v1/balance", Balanced, asked)

    def closings(self, period: Period, scope: str, *, training: bool) -> tuple[StationDay, ...]:
        """Ask which days were closed."""
        return self._get("/v1/closings", tuple[StationDay, ...], _days(period, scope, training=training))

    def export(
        self, choice: Choice, kind: Format, out: Path, watch: Watch, key: Jwk | None
    ) -> tuple[Manifest, str]:
        """Fetch an export; see :func:`kiosk.sync.fetch.fetch_for_person`."""
        asked = ExportAsked(
            choice.period.first,
            kind,
            choice.training,
            choice.period.last if choice.period.days > 1 else None,
            choice.state,
            choice.form,
            choice.scope,
            narrowed(choice),
        )
        return fetch_for_person(self.client, self.token, key, asked, out, watch)

    def preview(self, file: bytes) -> tuple[DecisionLine, ...]:
        """Ask what a list of decisions would change."""
        return self._send("/v1/decisions/preview", tuple[DecisionLine, ...], Sent(file, _CSV))

    def decide(self, file: bytes, *, whole: bool) -> DecisionsTold:
        """Have a list of decisions recorded."""
        return self._send(f"/v1/decisions?whole={int(whole)}", DecisionsTold, Sent(file, _CSV))

    def people(self) -> tuple[PersonTold, ...]:
        """Ask who may ask."""
        return self._get("/v1/people", tuple[PersonTold, ...])

    def add_person(self, login: str, role: str, scope: str, days: int) -> TokenTold:
        """Ask that a person be made known."""
        return self._post("/v1/people", TokenTold, login=login, role=role, scope=scope, days=days)

    def renew_person(self, login: str, days: int) -> TokenTold:
        """Ask for a new token of a person."""
        return self._post(f"/v1/people/{quote(login, safe='')}/token", TokenTold, days=days)

    def revoke_person(self, login: str) -> None:
        """Have a person ask no more."""
        self._post(f"/v1/people/{quote(login, safe='')}/revocation", dict)

    def offices(self) -> tuple[OfficeNames, ...]:
        """Ask for the offices."""
        return self._get("/v1/offices", tuple[OfficeNames, ...])

    def set_office(self, names: OfficeNames) -> OfficeNames:
        """Have an office added or renamed."""
        body = {"name_ar": names.name_ar, "name_fr": names.name_fr, "commune": names.commune}
        path = f"/v1/offices/{quote(names.code, safe='')}"
        return self._send(path, OfficeNames, Sent(msgspec.json.encode(body)), "PUT")

    def enrolment_code(self, office: str, station: str, *, again: bool, screen: bool) -> str:
        """Have a one-time code given."""
        path = f"/v1/offices/{quote(office, safe='')}/stations"
        return self._post(path, CodeTold, station=station, again=again, screen=screen).code

    def revoke_station(self, device: str, reason: RevocationReason, since: datetime | None) -> bool:
        """Ask that a station be revoked; says whether it is done."""
        path = f"/v1/stations/{quote(device, safe='')}/revocation"
        return self._post(path, RevocationTold, reason=reason, since=since).done

    def _get(self, path: str, kind: type[Shape], asked: Mapping[str, str] | None = None) -> Shape:
        query = f"?{urlencode(asked)}" if asked else ""
        return self.client.told(self.client.person(self.token, "GET", path + query), kind)

    def _post(self, path: str, kind: type[Shape], **told: Any) -> Shape:
        return self._send(path, kind, Sent(msgspec.json.encode(told)))

    def _send(self, path: str, kind: type[Shape], sent: Sent, method: str = "POST") -> Shape:
        return self.client.told(self.client.person(self.token, method, path, sent), kind)
