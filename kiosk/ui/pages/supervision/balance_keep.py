"""A balance kept as a file: a CSV for a spreadsheet, or a PDF to print and sign."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from kiosk import durable
from kiosk.cases.overview.balance import Balanced
from kiosk.errors import KioskError
from kiosk.print.reconciliation import NUMBERS, gaps, heading, number_lines
from kiosk.text import Lang, isolate_name
from kiosk.ui.background import Lane
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.place import choose_place
from kiosk.ui.parts.note import Note

_GAPS = ("office", "reference", "why")


class KeepBalance(Note):
    """Away until something was kept; says where it is."""

    def __init__(self, oversight: Oversight) -> None:
        """Keep nothing yet."""
        super().__init__("good")
        self._oversight = oversight
        self._kept: Path | None = None
        self._failed: KioskError | None = None
        self.hide()

    def keep(self, balanced: Balanced, kind: str) -> None:
        """Ask where to, and write a balance there as ``csv`` or ``pdf``, off the screen's thread."""
        suggested = f"rapprochement-{balanced.first:%Y%m%d}-{balanced.last:%Y%m%d}.{kind}"
        choose_place(self, self.tr("Enregistrer le rapprochement"), suggested, self._writer(balanced, kind))

    def write(self, balanced: Balanced, kind: str, to: Path) -> None:
        """Write a balance to a path; the file there is replaced whole, or left."""
        settings, lang = self._oversight.settings, current()

        def work() -> Path:
            from kiosk.print import reconciliation  # noqa: PLC0415 -- the paper's libraries load on the lane

            made = (
                reconciliation.pdf(balanced, settings.office, training=settings.station.training)
                if kind == "pdf"
                else as_csv(balanced, lang)
            )
            written(to, made)
            return to

        self._oversight.background.run(work, self._done, self._refused, lane=Lane.EXPORT)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.setVisible(self._kept is not None or self._failed is not None)
        if self._failed is not None:
            told = meaning(self._failed)
            self.say(told.said.said(current()), told.remedy.said(current()), "bad")
        elif self._kept is not None:
            place = isolate_name(str(self._kept))
            self.say(self.tr("Le rapprochement est enregistré."), place, "good")

    def _writer(self, balanced: Balanced, kind: str) -> Callable[[str], None]:
        return lambda path: self.write(balanced, kind, Path(path))

    def _done(self, path: Path) -> None:
        self._kept, self._failed = path, None
        self.retranslate()

    def _refused(self, error: KioskError) -> None:
        self._kept, self._failed = None, error
        self.retranslate()


def as_csv(balanced: Balanced, lang: Lang) -> bytes:
    """Return UTF-8 with a byte-order mark and semicolons, as exports are: the numbers, then the gaps."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([heading(name).said(lang) for name in NUMBERS])
    writer.writerows(number_lines(balanced))
    writer.writerow([])
    writer.writerow([heading(name).said(lang) for name in _GAPS])
    writer.writerows((gap.office, gap.reference, gap.why.said(lang)) for gap in gaps(balanced))
    return out.getvalue().encode("utf-8-sig")


def written(to: Path, content: bytes) -> None:
    """Write a file whole, or leave what is there. Raises KioskError ``export-not-writable`` (file)."""
    try:
        with durable.whole(to) as file:
            file.write(content)
    except (OSError, ValueError) as wrong:
        raise KioskError("export-not-writable", file=to.name) from wrong
