"""The hub listens where it is told, answers, and ends in good order."""

import os
import signal
import socket
from pathlib import Path
from threading import Thread
from typing import Any, Never
from urllib.request import urlopen

import pytest

from kiosk.errors import KioskError
from kiosk.hub.serve import bound, serve


def test_it_answers_until_it_is_asked_to_stop(tmp_path: Path) -> None:
    answers = []

    def ask(address: str) -> None:
        with urlopen(f"{address}/v1/health", timeout=20) as answer:
            answers.append(answer.status)
        os.kill(os.getpid(), signal.SIGINT)

    asking = []

    def announce(address: str) -> None:
        asking.append(Thread(target=ask, args=(address,)))
        asking[0].start()

    serve(f"sqlite:///{tmp_path}/hub.db", port=0, announce=announce)
    asking[0].join()
    assert answers == [200]


def test_it_needs_nobody_to_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: Any, **__: Any) -> Never:
        raise KeyboardInterrupt

    monkeypatch.setattr("uvicorn.Server.run", ended)
    serve(f"sqlite:///{tmp_path}/hub.db", port=0)


@pytest.mark.parametrize("port", [None, 70000])
def test_a_port_that_cannot_be_had_is_told(tmp_path: Path, port: int | None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        taken = busy.getsockname()[1] if port is None else port
        with pytest.raises(KioskError, match=f"hub-port host=127.0.0.1 port={taken}"):
            serve(f"sqlite:///{tmp_path}/hub.db", port=taken)


def test_an_answer_does_not_wait_for_the_acknowledgement_of_its_own_head() -> None:
    with bound("127.0.0.1", 0) as server, socket.create_connection(server.getsockname()):
        taken, _ = server.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
