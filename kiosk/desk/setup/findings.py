"""Everything looked at once more before the counter opens: what is well, and what is still to be done."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.card.doctor import chain
from kiosk.desk.setup import places
from kiosk.errors import KioskError
from kiosk.flows.setup import Finding, KnownKey, Progress, Proof, Stop
from kiosk.print import choose
from kiosk.print.reasons import cause
from kiosk.settings import Office, Settings


def findings(
    folder: Path,
    settings: Settings,
    progress: Progress,
    guarded: Callable[[], bool],
    key: Callable[[], KnownKey | None],
) -> tuple[Finding, ...]:
    """Return what there is to say of each page, in their order; a broken part is told, never raised."""
    looks: tuple[tuple[Stop, Callable[[], Sequence[str]]], ...] = (
        (Stop.OFFICE, lambda: _office(settings)),
        (Stop.REGISTER, lambda: _register(folder, settings)),
        (Stop.PRINTER, lambda: tuple(_printer(folder, settings, progress))),
        (Stop.READER, lambda: _reader(settings, progress)),
        (Stop.HUB, lambda: _hub(folder, settings)),
        (Stop.PERSON, lambda: ("good",) if guarded() else ("neutral", "setup-person")),
        (Stop.KEY, lambda: ("good",) if key() else ("neutral", "setup-key")),
        (Stop.MODE, lambda: ("neutral", "setup-training") if settings.station.training else ("good",)),
    )
    return tuple(_found(stop, look) for stop, look in looks)


def _found(stop: Stop, look: Callable[[], Sequence[str]]) -> Finding:
    try:
        tone, *code = look()
    except KioskError as wrong:
        values = tuple((name, str(value)) for name, value in wrong.values.items())
        return Finding(stop, "bad" if stop is Stop.REGISTER else "warn", wrong.code, values)
    return Finding(stop, tone, "".join(code))


def _office(settings: Settings) -> tuple[str, ...]:
    """Tell of an office that is nobody's; in training that does no harm."""
    if settings.office.code != Office().code:
        return ("good",)
    return ("neutral" if settings.station.training else "bad", "setup-office")


def _register(folder: Path, settings: Settings) -> tuple[str, ...]:
    places.remains(folder, settings.register.database)
    return ("good",)


def _printer(folder: Path, settings: Settings, progress: Progress) -> Iterator[str]:
    """Tell of a printer that is not ready, or never showed a page; files of PDF need no trial."""
    chosen = settings.printing
    wrong = cause(choose.printer(chosen.printer, folder / "papers").status())
    if wrong is None and chosen.thermal:
        wrong = cause(choose.receipt_printer(chosen.thermal).status())
    if wrong is not None:
        raise wrong
    untried = (chosen.printer and Proof.PAGE not in progress.proved) or (
        chosen.thermal and Proof.ROLL not in progress.proved
    )
    yield from ("neutral", "setup-page") if untried else ("good",)


def _reader(settings: Settings, progress: Progress) -> tuple[str, ...]:
    """Tell of the link that keeps cards from being read; that none lies there now is no fault."""
    broken = next((link for link in chain(settings.reading.reader) if not link.ok), None)
    if broken is not None and broken.code != "card-absent":
        raise KioskError(broken.code, **broken.values)
    return ("good",) if Proof.CARD in progress.proved else ("neutral", "setup-card")


def _hub(folder: Path, settings: Settings) -> tuple[str, ...]:
    """Tell of a hub that is not set, or that has not taken this station in."""
    if not settings.delivery.hub:
        return ("neutral", "setup-hub")
    known = places.enrolled(folder, settings.register.database)
    return ("good",) if known else ("warn", "setup-enrol")
