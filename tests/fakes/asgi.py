"""Calling a web application in this process, without a network."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from fastapi import FastAPI


@dataclass(frozen=True)
class Response:
    """What the application answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return msgspec.json.decode(self.body)

    @property
    def code(self) -> str:
        """The failure code of a problem document."""
        assert self.headers["content-type"] == "application/problem+json"
        problem = self.json()
        assert problem["status"] == self.status
        assert problem["title"]
        return str(problem["type"].removeprefix("urn:tadamon:problem:"))


def call(
    app: FastAPI, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> Response:
    """Send one request and return the whole answer."""
    return asyncio.run(_call(app, method, path, body, headers or {}))


async def _call(app: FastAPI, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Response:
    plain, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": plain,
        "raw_path": plain.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()],
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 50000),
    }
    messages = [{"type": "http.request", "body": body, "more_body": False}]
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = sent[0]
    told = {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
    return Response(start["status"], told, b"".join(one.get("body", b"") for one in sent[1:]))
