"""The register page over a register of 100,000 files: opened, narrowed, searched, scrolled to its last file.

``kiosk bench register_page`` fills an encrypted register, opens the real window on it with its real lanes,
and times each act from the order until the lines stand painted, in Arabic; beside it the processor time that
the screen's own thread gave to it, which no other load of the machine lengthens. The floor of an act is the
same statement on the bare driver and a bare QTableView of the same lines, painted, in the same run.
Budget: 50 ms each, for the screen's thread and until the lines stand; ends by 1 where one is over.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, Final, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from sqlalchemy import event, func, select, update
from typing_extensions import override

from benchmarks._registers import bare_of, settled
from benchmarks._screen import Taken, middle, taken
from benchmarks.search import fill
from kiosk.app.late import LateDesk, begin, settle
from kiosk.cases.case import Among, CaseState
from kiosk.cases.files import REFUSED, WAITING
from kiosk.cases.search import Part, find
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, outbox
from kiosk.clock import SystemClock, local
from kiosk.flows.counter import Step
from kiosk.flows.desk import Desk
from kiosk.settings import Settings
from kiosk.ui.background import Threads
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.pages.counter.register import RegisterPage
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow

FILES, ROUNDS, TODAY, BUDGET = 100_000, 9, 400, 50
NAMES: Final = ("fatima", "العلوي", "mohamed a", "ben ali said", "ZZ90000")
ACTS: Final = (
    "opened",
    *(f"chip {among.value}" for among in Among),
    *(f"typed {w}" for w in NAMES),
    "scrolled",
)
"""The acts that have a statement of their own."""

Index = QModelIndex | QPersistentModelIndex


class Bare(QAbstractTableModel):
    """Rows of a statement, as they are."""

    def __init__(self, rows: list[Any], parent: QTableView) -> None:
        """Take the rows, for a view."""
        super().__init__(parent)
        self._rows = rows

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- likewise
        """Return as many as the page shows."""
        return 7

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return str(self._rows[index.row()][index.column()])


def varied(store: Store) -> None:
    """Have every chip find files: 400 of today, a seventh without papers, 1,000 waiting, 100 refused."""
    today = local(SystemClock().now()).date().isoformat()
    newest = select(func.max(case_file.c.line)).scalar_subquery() - TODAY
    with store.begin() as conn:
        conn.execute(update(case_file).where(case_file.c.line > newest).values(day=today))
        conn.execute(update(case_file).where(case_file.c.line % 7 == 0).values(state=CaseState.INCOMPLETE))
        for state, part in ((WAITING, 97), (REFUSED, 997)):
            conn.execute(update(outbox).where(outbox.c.seq % part == 0).values(state=state))


@contextmanager
def opened(folder: Path) -> Iterator[tuple[CounterWindow, Threads]]:
    """Give a window at rest on the register of a folder."""
    begin()
    background = Threads(Notices())
    with closing(LateDesk(folder, Settings())) as desk:
        window = CounterWindow(cast("Desk", desk), background)
        window.show()
        window.start()
        background.run(settle)
        taken(lambda: None, lambda: background.idle)
        while window.pages.build_ahead():
            QApplication.processEvents()
        yield window, background
        window.close()


def scrolled(page: RegisterPage, background: Threads, files: int) -> list[Taken]:
    """Go to the last line again and again until there is no more, and return what each piece took."""
    pieces, bar = [], page.table.verticalScrollBar()

    def further() -> None:
        bar.setValue(0)  # as a hand does: only a bar that moves asks for more
        bar.setValue(bar.maximum())

    while page.table.lines.rowCount() < files:
        pieces.append(taken(further, lambda: background.idle))
    return pieces


def reopened(window: CounterWindow, quiet: Callable[[], bool]) -> list[Taken]:
    """Open the page again and again, from home."""
    takings = []
    for _ in range(ROUNDS):
        taken(lambda: window.step(Step.LEAVE), quiet)
        takings.append(taken(lambda: window.step(Step.SEARCH), quiet))
    return takings


def acts(window: CounterWindow, background: Threads, files: int) -> Iterator[tuple[str, list[Taken]]]:
    """Yield each act's takings, done some rounds."""

    def quiet() -> bool:
        return background.idle

    def sought(words: str) -> None:
        page.search.setText(words)
        page.ask()

    page = window.pages.register
    yield "opened", reopened(window, quiet)
    window.step(Step.SEARCH)
    taken(lambda: None, quiet)
    chips = {among: list[Taken]() for among in Among}
    for _ in range(ROUNDS):
        for among in (*list(Among)[1:], Among.ALL):
            chips[among].append(taken(page.among.buttons[among].click, quiet))
    yield from ((f"chip {among.value}", pressed) for among, pressed in chips.items())
    for words in NAMES:
        found = []
        for _ in range(ROUNDS):
            found.append(taken(partial(sought, words), quiet))
            taken(partial(sought, ""), quiet)
        yield f"typed {words}", found
    pieces = scrolled(page, background, files)
    yield "scrolled", pieces
    yield "scrolled, last 50", pieces[-50:]
    yield "language at the end", [taken(lambda: window.speak(other()), quiet) for _ in range(ROUNDS - 1)]
    yield "left and opened", reopened(window, quiet)


def bare(store: Store) -> dict[str, float]:
    """Return the milliseconds of each act's bare statement with the bare list of its lines, painted."""
    sent: list[tuple[str, Any]] = []
    event.listen(store.engine, "before_cursor_execute", lambda *call: sent.append((call[2], call[3])))
    today = local(SystemClock().now()).date()
    with store.read() as conn:
        newest = find(conn, "")
        for among in Among:
            find(conn, "", among=among, today=today)
        for words in NAMES:
            find(conn, words)
        find(conn, "", Part(after=newest[-1].reference))
    with bare_of(store) as driver:
        return dict(
            zip(ACTS, (shown(driver, *one) for one in sent if "FROM case_file" in one[0]), strict=True)
        )


def shown(driver: Any, sql: str, values: Any) -> float:
    """Return the median milliseconds of a bare statement and a bare list of its lines."""
    view = QTableView()
    view.resize(1000, 600)
    view.show()
    QApplication.processEvents()

    def listed() -> None:
        before, model = view.model(), Bare(driver.execute(sql, values).fetchall(), view)
        view.setModel(model)
        if before is not None:
            before.deleteLater()

    floor = [taken(listed).wall for _ in range(ROUNDS)]
    view.close()
    return median(floor)


def told(act: str, takings: list[Taken], floor: float) -> bool:
    """Print an act's figures, and say whether it is within its budget."""
    one = middle(takings)
    print(
        f"{act:20} {one.wall:5.1f} ms, of which {one.own:5.1f} the screen's own; "
        f"floor {floor:5.1f}; ratio {one.wall / floor:4.1f}",
        flush=True,
    )
    return max(one.wall, one.own) <= BUDGET


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    app = application("ar")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Store.open(folder)) as store:
            fill(store, files)
            varied(store)
            settled(store)
        with opened(folder) as (window, background):
            results = list(acts(window, background, files))
        app.setStyleSheet("")
        with closing(Store.open(folder)) as store:
            floors = bare(store)
    print(f"register page: {files} files; budget {BUDGET} ms; load {os.getloadavg()[0]:.1f}")
    good = [told(act, takings, floors.get(act, floors["opened"])) for act, takings in results]
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())
