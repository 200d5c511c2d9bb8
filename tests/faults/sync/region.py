"""What stands behind the road: a hub and its database, a standby where there is one, and another hub."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from kiosk.clock import SystemClock
from kiosk.hub.backup import back_up, restore
from kiosk.hub.database import Database, opened
from kiosk.hub.tables import log_item
from tests.services.postgres import Cluster, HubProcess
from tests.services.standby import Pair
from tests.services.waiting import until

_FIRST: Final = "hub"
_HELD: Final = "SELECT count(*) FROM log_item"


@dataclass
class Region:
    """One region whose parts are lost and come back."""

    folder: Path
    hub: HubProcess
    other: HubProcess
    """A hub that knows nobody here."""
    database: Database
    pair: Pair | None = None
    forgetful: bool = False
    """The hub loses what it was told, and no station's disk goes on twice: who lost what, nobody could tell
    if both did (docs/decisions/0130)."""
    forgot: bool = False
    promoted: bool = False

    def __post_init__(self) -> None:
        self._names, self._name = count(1), _FIRST

    @property
    def machine(self) -> Cluster | None:
        """The machine of the database that takes writers, where it is PostgreSQL."""
        if self.pair is None:
            return None
        return self.pair.standby if self.promoted else self.pair.primary

    def held(self) -> int:
        """Count the entries that the hub holds."""
        with self.database.read() as connection:
            return connection.scalar(select(func.count()).select_from(log_item)) or 0

    def goes_on(self) -> None:
        """Wait until the hub holds more than now."""
        before = self.held()
        until(lambda: self.held() > before, seconds=60)

    def lose_primary(self) -> int:
        """Lose the primary while its standby is behind, promote that, and return what it lacks."""
        assert self.pair is not None
        self.pair.fall_behind()
        self.goes_on()
        lacked = self.held() - self.pair.ask(self.pair.standby, _HELD, self._name)
        self.pair.lose_primary()
        self.pair.promote()
        self.promoted = self.forgot = True
        return lacked

    def restore_hub(self) -> None:
        """Take a backup while the hub serves, let it go on, lose it, and make a new one of the backup."""
        backup = BytesIO()
        back_up(self.hub.database, backup, self.folder, SystemClock())
        self.goes_on()
        self.hub.kill()
        self.database.close()
        self.hub.database = self._empty()
        restore(self.hub.database, backup)
        self.database = opened(self.hub.database)
        self.hub.start()
        self.forgot = True

    def _empty(self) -> str:
        self._name = f"hub_again{next(self._names)}"
        if self.machine is None or self.pair is None:
            return f"sqlite:///{self.folder}/{self._name}.db"
        self.machine.database(self._name)
        return self.pair.address(self._name)


@contextmanager
def region(folder: Path, pair: Pair | None, *, forgetful: bool) -> Iterator[Region]:
    """A running hub, on a pair of machines or on SQLite, and another one."""
    with ExitStack() as ends:
        address = f"sqlite:///{folder}/{_FIRST}.db"
        if pair is not None:
            pair.primary.database(_FIRST)
            address = pair.address(_FIRST)
        hub, other = HubProcess(address), HubProcess(f"sqlite:///{folder}/other.db")
        for one in (hub, other):
            one.start()
            ends.callback(one.kill)
        made = Region(folder, hub, other, opened(address), pair, forgetful)
        ends.callback(lambda: made.database.close())  # noqa: PLW0108 -- by then it may be another
        yield made
