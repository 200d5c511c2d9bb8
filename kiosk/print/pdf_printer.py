"""The printer that ships with the product: papers as PDF files in a folder."""

import os
from pathlib import Path

from uuid_utils import uuid7

from kiosk.errors import KioskError
from kiosk.print.printer import JOB_INCOMING, PrintOutcome, PrintState, document


class PdfPrinter:
    """Writes ``ID.pdf`` into a folder; ``ID.part`` is a job that waits for its document."""

    name = ""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made, readable by its owner only, with the first job."""
        self._folder = folder

    def create(self, title: str, media: str) -> str:  # noqa: ARG002 -- the PDF says both itself
        """Create an empty job and return its id, a UUIDv7. Raises KioskError ``paper-not-written``."""
        job = uuid7().hex
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._part(job).touch(mode=0o600)
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong
        return job

    def send(self, job: str, paper: Path) -> None:
        """Write the PDF, whole or not at all; a job that does not wait for one is left as it is.

        Raises KioskError ``print-file-unreadable`` or ``paper-not-written``.
        """
        content = document(paper)
        if not self._part(job).exists():
            return
        try:
            _write(self._part(job), content)
            self._part(job).replace(self.path(job))
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong

    def outcome(self, job: str) -> PrintOutcome:
        """Return ``PRINTED`` once the file lies there whole."""
        if self.path(job).exists():
            return PrintOutcome(PrintState.PRINTED)
        if self._part(job).exists():
            return PrintOutcome(PrintState.QUEUED, (JOB_INCOMING,))
        return PrintOutcome(PrintState.FAILED, ("print-job-lost",))

    def cancel(self, job: str) -> None:
        """Take the job back, unless its file was written. Raises KioskError ``paper-not-written``."""
        try:
            self._part(job).unlink(missing_ok=True)
        except OSError as wrong:
            raise KioskError("paper-not-written") from wrong

    def status(self) -> PrintOutcome:
        """Return ``QUEUED`` where the folder, or the one it will be made in, can be written to."""
        there = next(folder for folder in (self._folder, *self._folder.parents) if folder.exists())
        if there.is_dir() and os.access(there, os.W_OK):
            return PrintOutcome(PrintState.QUEUED)
        return PrintOutcome(PrintState.FAILED, ("paper-not-written",))

    def path(self, job: str) -> Path:
        """Return where the paper of a job lies once it is written."""
        return self._folder / f"{job}.pdf"

    def _part(self, job: str) -> Path:
        return self._folder / f"{job}.part"


def _write(part: Path, content: bytes) -> None:
    """Write and bring to the disk, so that the name ``.pdf`` never stands for half a paper."""
    with part.open("r+b") as file:
        file.write(content)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())
