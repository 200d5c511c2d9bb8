"""The hub's log: one JSON object a line on standard error, for whatever collects it; no personal data."""

import logging
import sys
from datetime import UTC, datetime
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.hub.watching import REQUESTS

_OURS: Final = "kiosk"


class JsonLines(logging.Formatter):
    """A record as a line of JSON: instant, level, logger, what happened, and what it was told with it."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Write a record without its exception's text, which may quote what was sent."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "said": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return msgspec.json.encode(line).decode()


def log_lines() -> None:
    """Write what the hub notes, each request included, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    logging.getLogger(_OURS).setLevel(logging.INFO)
    REQUESTS.setLevel(logging.INFO)
