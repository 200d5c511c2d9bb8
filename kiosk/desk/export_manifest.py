"""The manifest of an export, beside its file: what it holds, and the words of who signed for it."""

from pathlib import Path

import msgspec

from kiosk.flows.supervising import Exported
from kiosk.sync.whole_file import written
from kiosk.sync.wire import Manifest

ENDING = ".manifest.json"
"""What the name of a manifest adds to that of its file."""


class Signed(msgspec.Struct, frozen=True):
    """A manifest, to read and to verify."""

    manifest: Manifest
    signed: str
    """The same as a compact JWS (RFC 7515): of the hub, or of the station that wrote the export itself."""


def manifest_beside(file: Path, told: Manifest, signed: str) -> Exported:
    """Write the manifest of a file that is whole. Raises KioskError ``export-not-writable`` (file)."""
    beside = file.with_name(f"{file.name}{ENDING}")
    with written(beside) as out:
        out.write(msgspec.json.format(msgspec.json.encode(Signed(told, signed)), indent=2) + b"\n")
    return Exported(
        file, beside, told.count, told.size, told.sha256, told.quarantined, told.pending, told.time
    )
