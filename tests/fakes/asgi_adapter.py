"""HTTP without a network: the real client's requests, answered by an application in this process."""

from io import BytesIO
from typing import Any
from urllib.parse import unquote

import requests
from fastapi import FastAPI
from requests.adapters import BaseAdapter

from kiosk.clock import Clock
from kiosk.sync.client import HubClient
from tests.fakes.asgi import call

URL = "http://127.0.0.1"


class Cut(BytesIO):
    """A body whose line is lost in its middle."""

    def read(self, size: int | None = -1) -> bytes:
        found = super().read(size)
        if not found:
            raise requests.ConnectionError
        return found


class AsgiAdapter(BaseAdapter):
    """Answers what a session of requests asks; ``cut`` breaks that many answers in their middle."""

    def __init__(self, app: FastAPI) -> None:
        super().__init__()
        self.app, self.asked, self.cut = app, list[str](), 0

    def send(self, request: requests.PreparedRequest, **_options: Any) -> requests.Response:  # type: ignore[override]  # the options are all passed over
        path = unquote(request.path_url.partition("?")[0])
        query = request.path_url.partition("?")[2]
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        headers = {name: str(value) for name, value in request.headers.items()}
        self.asked.append(f"{request.method} {path}")
        told = call(self.app, str(request.method), f"{path}?{query}" if query else path, body, headers)
        response = requests.Response()
        response.status_code, response.headers = (
            told.status,
            requests.structures.CaseInsensitiveDict(told.headers),
        )
        response.raw = self._sent(told.body)
        response.request, response.url = request, str(request.url)
        return response

    def _sent(self, body: bytes) -> BytesIO:
        if not self.cut or len(body) < 1000:
            return BytesIO(body)
        self.cut -= 1
        return Cut(body[: len(body) // 2])

    def close(self) -> None:
        """Nothing is open."""


def client_of(app: FastAPI, clock: Clock) -> tuple[HubClient, AsgiAdapter]:
    """Return a client that reaches this application, and what carries its requests."""
    client, adapter = HubClient(URL, clock), AsgiAdapter(app)
    client._session.mount(URL, adapter)
    return client, adapter
