"""A web server on the loopback that answers each request with the next line of a script."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True)
class Said:
    """One answer; ``length`` promises another number of bytes than are sent."""

    status: int = 200
    type: str = "application/json"
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass
class Scripted:
    """The script, and what was asked."""

    url: str = ""
    answers: list[Said] = field(default_factory=list)
    asked: list[tuple[str, str, Mapping[str, str], bytes]] = field(default_factory=list)


@contextmanager
def scripted() -> Iterator[Scripted]:
    """A server that says what the test puts into ``answers``."""
    script = Scripted()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            script.asked.append((self.command, self.path, dict(self.headers.items()), body))
            said = script.answers.pop(0)
            self.send_response(said.status)
            for name, value in {"Content-Type": said.type, **said.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(said.length or len(said.body)))
            self.end_headers()
            self.wfile.write(said.body)

        do_GET = do_POST = _answer  # noqa: N815 -- the names http.server looks for

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
