"""The hub's certificate and its key, where no proxy before it speaks TLS."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError


@dataclass(frozen=True, slots=True)
class Tls:
    """Two PEM files."""

    certificate: Path
    """The hub's, followed by those between it and the authority."""
    key: Path

    def proved(self) -> None:
        """Return if both can be read and belong together. Raises KioskError ``hub-tls-files``."""
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(self.certificate, self.key)
        except OSError as wrong:
            raise KioskError("hub-tls-files") from wrong

    def options(self) -> dict[str, Any]:
        """Return what uvicorn is told."""
        return {"ssl_certfile": str(self.certificate), "ssl_keyfile": str(self.key)}
