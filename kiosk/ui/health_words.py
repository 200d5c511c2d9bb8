"""What the health strip says: for each thing the desk depends on, its state and the remedy."""

from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.card.reader import Link, ReaderState
from kiosk.errors import Failure, KioskError
from kiosk.flows.desk import Health
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.reasons import cause
from kiosk.sync.envelope import LinkState
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time
from kiosk.ui.health_codes import broken_link
from kiosk.ui.language import current, say
from kiosk.ui.notices import meaning

_LEAST_DISK: Final = 1_000_000_000
_GIGABYTE: Final = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: its icon, tone, name, state in a word or two, and what to do (empty when all is well)."""

    name: str
    icon: str
    tone: str
    title: str
    state: str
    remedy: str = ""


_READER: Final = {
    ReaderState.NO_SERVICE: (
        "bad",
        QT_TRANSLATE_NOOP("Health", "service arrêté"),
        QT_TRANSLATE_NOOP("Health", "Le service des cartes (pcscd) ne tourne pas. Redémarrez le poste."),
    ),
    ReaderState.NO_READER: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "non branché"),
        QT_TRANSLATE_NOOP("Health", "Branchez le lecteur, essayez une autre prise USB."),
    ),
    ReaderState.EMPTY: ("good", QT_TRANSLATE_NOOP("Health", "prêt"), ""),
    ReaderState.PRESENT: ("good", QT_TRANSLATE_NOOP("Health", "carte posée"), ""),
    ReaderState.BUSY: ("good", QT_TRANSLATE_NOOP("Health", "en lecture"), ""),
    ReaderState.MUTE: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "carte muette"),
        QT_TRANSLATE_NOOP("Health", "Retournez la carte et essuyez sa puce."),
    ),
}

_AWAY: Final = {
    "pcsc-denied": QT_TRANSLATE_NOOP("Health", "accès refusé"),
    "reader-driver": QT_TRANSLATE_NOOP("Health", "sans pilote"),
    "reader-taken": QT_TRANSLATE_NOOP("Health", "retenu"),
}
"""States of a reader that the service does not show, by the doctor's code."""

_SCANNER: Final = {
    "": QT_TRANSLATE_NOOP("Health", "prêt"),
    "scanner-absent": QT_TRANSLATE_NOOP("Health", "non branché"),
    "scanner-denied": QT_TRANSLATE_NOOP("Health", "accès refusé"),
    "scanner-busy": QT_TRANSLATE_NOOP("Health", "occupé"),
    "unexpected": QT_TRANSLATE_NOOP("Health", "en panne"),
}
"""States of a document scanner by its code."""

_PRINTER: Final = {
    PrintState.QUEUED: ("good", QT_TRANSLATE_NOOP("Health", "prête"), ""),
    PrintState.PRINTING: ("good", QT_TRANSLATE_NOOP("Health", "imprime"), ""),
    PrintState.PRINTED: ("good", QT_TRANSLATE_NOOP("Health", "prête"), ""),
    PrintState.NEEDS_PAPER: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "plus de papier"),
        QT_TRANSLATE_NOOP("Health", "Remettez du papier dans le bac."),
    ),
    PrintState.PRINTER_OFF: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "ne répond pas"),
        QT_TRANSLATE_NOOP("Health", "Allumez l'imprimante et vérifiez son câble."),
    ),
    PrintState.FAILED: (
        "bad",
        QT_TRANSLATE_NOOP("Health", "en panne"),
        QT_TRANSLATE_NOOP("Health", "Regardez l'écran de l'imprimante ; les récépissés restent en attente."),
    ),
}

_LINK: Final = {
    LinkState.UNSET: (
        "neutral",
        QT_TRANSLATE_NOOP("Health", "non réglé"),
        QT_TRANSLATE_NOOP("Health", "Aucun serveur n'est réglé ; les dossiers restent sur ce poste."),
    ),
    LinkState.UP: ("good", QT_TRANSLATE_NOOP("Health", "joint"), ""),
    LinkState.UNREACHABLE: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "hors ligne"),
        QT_TRANSLATE_NOOP("Health", "Continuez : les dossiers partiront dès que le réseau reviendra."),
    ),
    LinkState.CAPTIVE: (
        "warn",
        QT_TRANSLATE_NOOP("Health", "réseau à débloquer"),
        QT_TRANSLATE_NOOP("Health", "Le réseau demande une connexion : ouvrez sa page d'accueil."),
    ),
    LinkState.REFUSED: (
        "bad",
        QT_TRANSLATE_NOOP("Health", "poste refusé"),
        QT_TRANSLATE_NOOP("Health", "Appelez l'administrateur : ce poste doit être inscrit à nouveau."),
    ),
    LinkState.FAILED: (
        "bad",
        QT_TRANSLATE_NOOP("Health", "envoi en panne"),
        QT_TRANSLATE_NOOP(
            "Health", "Les dossiers restent ici, l'envoi reprendra. Dites ce code à l'administrateur."
        ),
    ),
}


_TROUBLES: Final = {
    "register": ("bad", QT_TRANSLATE_NOOP("Health", "injoignable")),
    "copies": ("bad", QT_TRANSLATE_NOOP("Health", "disque copié")),
    "closings": ("warn", QT_TRANSLATE_NOOP("Health", "clôture refusée")),
    "published": ("warn", QT_TRANSLATE_NOOP("Health", "publication écartée")),
}
"""What is wrong with the register, by the name of the trouble."""

_WHOSE: Final[dict[bool, Any]] = {
    False: QT_TRANSLATE_NOOP("Health", "sur ce poste"),
    True: QT_TRANSLATE_NOOP("Health", "partagé"),
}

_UNGUARDED: Final[tuple[Any, Any]] = (
    QT_TRANSLATE_NOOP("Health", "Codes"),
    (
        "neutral",
        QT_TRANSLATE_NOOP("Health", "aucun"),
        QT_TRANSLATE_NOOP(
            "Health", "Ce poste est ouvert à tous. Journée, puis Personnes : inscrivez-y qui travaille."
        ),
    ),
)


def health_lines(health: Health) -> tuple[Line, ...]:
    """Return the six lines, in the screens' language.

    There is one more where a document scanner is set, and where nobody has a code.
    """
    return (
        _reader(health),
        _printer(health.printer),
        _line("hub", "server", QT_TRANSLATE_NOOP("Health", "Serveur"), _LINK[health.link]),
        _line("clock", "clock", QT_TRANSLATE_NOOP("Health", "Horloge"), _clock(health)),
        _disk(health),
        _register(health),
        *([_scanner(health.scanner)] if health.scanner is not None else []),
        *([] if health.guarded else [_line("people", "key-round", *_UNGUARDED)]),
    )


def details(health: Health) -> dict[str, str]:
    """Return the names and instants that a person at the telephone asks for, by line name."""
    never = QCoreApplication.translate("Health", "jamais")
    contact = never if health.last_contact is None else day_and_time(health.last_contact)
    told = QCoreApplication.translate("Health", "Dernier contact : {instant}")
    return {
        "reader": isolate(health.reader.reader) if health.reader.reader else "",
        "printer": isolate(health.printer_name) if health.printer_name else "",
        "hub": told.format(instant=contact),
    }


def _line(name: str, icon: str, title: object, row: tuple[str, object, object]) -> Line:
    tone, state, remedy = row
    said = say("Health", remedy) if remedy else ""
    return Line(name, icon, tone, say("Health", title), say("Health", state), said)


def _reader(health: Health) -> Line:
    """Say which link keeps the reader away, and its remedy, as the doctor does."""
    line = _line("reader", "id-card", QT_TRANSLATE_NOOP("Health", "Lecteur"), _READER[health.reader.state])
    why = away(health)
    if why is None:
        return line
    state = _AWAY.get(why.code)
    remedy = f"{why.said.said(current())} {why.remedy.said(current())}"
    return replace(line, remedy=remedy, state=say("Health", state) if state else line.state)


def away(health: Health) -> Failure | None:
    """Return what keeps the reader away, and the remedy; None where it is there or nobody can tell."""
    broken = broken_link(health)
    return None if broken is None else _why(broken)


def _why(broken: Link) -> Failure:
    values = {name: isolate(text) for name, text in broken.values.items()}
    return meaning(KioskError(broken.code, **values))


def _scanner(link: Link) -> Line:
    tone, remedy = "good", ""
    if not link.ok:
        why = _why(link)
        tone, remedy = "warn", f"{why.said.said(current())} {why.remedy.said(current())}"
    title = say("Health", QT_TRANSLATE_NOOP("Health", "Scanner"))
    return Line("scanner", "scan-search", tone, title, say("Health", _SCANNER[link.code]), remedy)


def _printer(outcome: PrintOutcome) -> Line:
    """Say what the printer's own reasons mean, where it gave some: a queue that was deleted has no cable."""
    line = _line("printer", "printer", QT_TRANSLATE_NOOP("Health", "Imprimante"), _PRINTER[outcome.state])
    told = cause(outcome)
    if told is None or not outcome.reasons:
        return line
    why = meaning(told)
    return replace(line, remedy=f"{why.said.said(current())} {why.remedy.said(current())}")


def _register(health: Health) -> Line:
    """Say whose it is; of several troubles the first is the state, and each has its remedy."""
    well = "good", _WHOSE[health.shared]
    tone, state = _TROUBLES[health.troubles[0].name] if health.troubles else well
    line = _line("register", "folder-search", QT_TRANSLATE_NOOP("Health", "Registre"), (tone, state, ""))
    told = map(_why, health.troubles)
    return replace(
        line, remedy="\n".join(f"{why.said.said(current())} {why.remedy.said(current())}" for why in told)
    )


def _clock(health: Health) -> tuple[str, object, object]:
    if health.clock_trusted:
        return "good", QT_TRANSLATE_NOOP("Health", "à l'heure"), ""
    return (
        "warn",
        QT_TRANSLATE_NOOP("Health", "à vérifier"),
        QT_TRANSLATE_NOOP("Health", "Comparez l'heure du poste avec celle d'un téléphone et corrigez-la."),
    )


def _disk(health: Health) -> Line:
    title = QCoreApplication.translate("Health", "Disque")
    free = QCoreApplication.translate("Health", "{count} Go libres")
    remedy = QCoreApplication.translate("Health", "Le disque est presque plein : appelez l'administrateur.")
    low = health.disk_free < _LEAST_DISK
    count = isolate(str(health.disk_free // _GIGABYTE))
    return Line(
        "disk",
        "hard-drive",
        "warn" if low else "good",
        title,
        free.format(count=count),
        remedy if low else "",
    )
