"""The desk's half that is about people: ``flows.access.AccessControl`` on the real rooms."""

from collections.abc import Sequence

from typing_extensions import override

from kiosk.cases.acts import Access, Act
from kiosk.cases.rights import Person, Role
from kiosk.desk import access
from kiosk.desk.means import Means
from kiosk.flows.access import AccessControl, Deed, Session


class AccessDesk(AccessControl):
    """People of one station's register; see :class:`kiosk.flows.access.AccessControl` for the promises."""

    means: Means

    @override
    def people(self) -> Sequence[Person]:
        return access.people(self.means)

    @override
    def people_remembered(self) -> bool:
        return access.people_remembered(self.means)

    @override
    def unlock(self, login: str, secret: str) -> Session:
        return access.unlock(self.means, login, secret)

    @override
    def lock(self) -> None:
        access.lock(self.means)

    @override
    def change_secret(self, secret: str) -> Session:
        return access.change_secret(self.means, secret)

    @override
    def add_person(self, login: str, name: str, role: Role) -> str:
        return access.add_person(self.means, login, name, role)

    @override
    def revoke_person(self, login: str) -> None:
        access.revoke_person(self.means, login)

    @override
    def reset_person(self, login: str) -> str:
        return access.reset_person(self.means, login)

    @override
    def free_person(self, login: str) -> None:
        access.free_person(self.means, login)

    @override
    def approve(self, deed: Deed, subject: str, login: str, secret: str) -> None:
        access.approve(self.means, deed, subject, login, secret)

    @override
    def journal_access(self, act: Act, subject: str, why: str = "") -> None:
        access.journal_access(self.means, act, subject, why)

    @override
    def accesses(self, subject: str = "", limit: int = 200) -> Sequence[Access]:
        return access.accesses(self.means, subject, limit)
