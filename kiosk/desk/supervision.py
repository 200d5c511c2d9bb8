"""Where supervision asks from this computer: the hub by a person's token, or the office's own register."""

from collections.abc import Sequence

from typing_extensions import override

from kiosk.desk.means import Means
from kiosk.desk.overseeing_hub import HubOverseeing, overseer_of
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.desk.road import client_of
from kiosk.errors import KioskError
from kiosk.flows.supervising import Overseer, Source, Supervising, Supervision
from kiosk.sync import person_token
from kiosk.sync.overseeing import PersonLine


class DeskSupervision(Supervision):
    """The sources that these means reach; the hub by the token of who works, kept encrypted."""

    def __init__(self, means: Means) -> None:
        """Ask nothing yet."""
        self._means = means

    @override
    def sources(self) -> Sequence[Source]:
        hub = (Source.HUB,) if self._means.settings.delivery.hub and self._token() else ()
        return (*hub, Source.REGISTER)

    @override
    def open(self, source: Source) -> Supervising:
        if source is Source.REGISTER:
            return RegisterOverseeing(self._means)
        token = self._token()
        if not token:
            raise KioskError("token-none")
        return HubOverseeing(self._means, PersonLine(client_of(self._means), token))

    @override
    def enter(self, token: str) -> Overseer:
        typed = person_token.read(token)
        client = client_of(self._means)
        try:
            found = overseer_of(self._means, PersonLine(client, typed))
        finally:
            client.close()
        self._keep(typed)
        return found

    @override
    def forget(self) -> None:
        self._keep("")

    def _token(self) -> str:
        with self._means.store.own.read() as conn:
            return person_token.kept(conn, self._login)

    def _keep(self, token: str) -> None:
        with self._means.store.own.begin() as conn:
            person_token.keep(conn, token, self._login)

    @property
    def _login(self) -> str:
        session = self._means.guard.session
        return session.login if session is not None else ""
