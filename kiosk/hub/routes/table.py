"""What a route is: the call that answers it, and all that its description says (docs/decisions/0182)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal

from fastapi import Request, Response

from kiosk.hub.scope import Right
from kiosk.sync.wire import REPLY_TYPE

Call = Callable[[Request], Awaitable[Response]]
Method = Literal["GET", "POST", "PUT"]


@dataclass(frozen=True, slots=True)
class Query:
    """One parameter of a query or a header."""

    name: str
    said: str
    """What it means, one English sentence."""
    schema: dict[str, Any]
    """JSON Schema of the text."""
    required: bool = False
    header: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """One method on one path; OpenAPI and the application are both made from it."""

    method: Method
    path: str
    """As in RFC 6570: ``/v1/logs/{device}/{epoch}``."""
    call: Call
    said: str
    """What it does, one English sentence."""
    gives: Any
    """Type of the answer (a msgspec type), or None where it is not JSON."""
    problems: tuple[str, ...] = ()
    """Codes it may refuse with, beside those of its right."""
    right: Right | None = None
    """What the asker must be allowed to; None where the request proves itself."""
    query: tuple[Query, ...] = ()
    takes: Any = None
    """Type of a JSON body, or the media type of another body; None where there is none."""
    media_type: str = REPLY_TYPE
    """Of the answer."""
    headers: tuple[str, ...] = ()
    """Headers of ours that the answer carries."""
    statuses: tuple[int, ...] = (200,)
    """Statuses of good answers."""
