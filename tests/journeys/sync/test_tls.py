"""The road over TLS, to the hub as it is installed, with authorities made for this run."""

import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
import trustme

from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.hub.database import opened
from kiosk.sync.client import HubClient
from kiosk.sync.wire import OfficeNames
from tests.fakes.station import station

CA = trustme.CA()
NOW, DAY = SystemClock().now(), timedelta(days=1)


@pytest.fixture
def authorities(tmp_path: Path) -> str:
    place = tmp_path / "authorities.pem"
    CA.cert_pem.write_to_path(place)
    return str(place)


@contextmanager
def answering(leaf: trustme.LeafCert) -> Iterator[str]:
    """A server that speaks TLS with a certificate, for one caller, and answers nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def shake_hands() -> None:
            line, _ = listening.accept()
            try:
                context.wrap_socket(line, server_side=True).close()
            except OSError:  # the caller does not believe the certificate
                line.close()

        thread = Thread(target=shake_hands)
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(timeout=10)


def code_of(url: str, authorities: str) -> str:
    client = HubClient(url, SystemClock(), authorities=authorities)
    with closing(client), pytest.raises(KioskError) as refused:
        client.health()
    return refused.value.code


@pytest.mark.parametrize(
    ("leaf", "code"),
    [
        (trustme.CA().issue_cert("127.0.0.1"), "hub-certificate-unknown"),
        (CA.issue_cert("hub.example.ma"), "hub-certificate-name"),
        (CA.issue_cert("127.0.0.1", not_after=NOW - DAY), "hub-certificate-expired"),
        (CA.issue_cert("127.0.0.1", not_before=NOW + DAY), "hub-certificate-early"),
    ],
)
def test_a_certificate_that_is_not_believed_says_why(
    authorities: str, leaf: trustme.LeafCert, code: str
) -> None:
    with answering(leaf) as url:
        assert code_of(url, authorities) == code


def test_a_file_of_authorities_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert code_of("https://127.0.0.1:9", str(tmp_path / "none.pem")) == "hub-authorities"


def test_a_station_enrols_and_delivers_over_tls(
    tmp_path: Path, authorities: str, postgres_address: str
) -> None:
    leaf = CA.issue_cert("127.0.0.1")
    certificate, key = tmp_path / "hub.pem", tmp_path / "hub.key"
    certificate.write_bytes(b"".join(one.bytes() for one in leaf.cert_chain_pems))
    leaf.private_key_pem.write_to_path(str(key))
    files = ["--tls-certificate", str(certificate), "--tls-key", str(key)]
    command = [sys.executable, "-m", "kiosk", "hub", "serve", "--database", postgres_address, "--port", "0"]
    with subprocess.Popen([*command, *files], stdout=subprocess.PIPE, text=True) as hub:
        try:
            assert hub.stdout
            url = hub.stdout.readline().strip()
            assert url.startswith("https://127.0.0.1:")
            _deliver(tmp_path, url, authorities, postgres_address)
        finally:
            hub.terminate()


def _deliver(folder: Path, url: str, authorities: str, address: str) -> None:
    office = OfficeNames("SALTL", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
    client = HubClient(url, SystemClock(), authorities=authorities)
    with (
        closing(client),
        closing(opened(address)) as database,
        station(folder / "desk", clock=SystemClock(), office=office) as desk,
    ):
        desk.enrol(database, client)
        desk.deposit()
        report = desk.deliver(client)
    assert (report.accepted, report.waiting, report.code) == (1, 0, "")


@pytest.mark.parametrize("missing", ["--tls-key", "--tls-certificate"])
def test_a_certificate_without_its_key_is_refused(tmp_path: Path, missing: str) -> None:
    database = f"sqlite:///{tmp_path}/hub.db"
    there = {"--tls-key": "--tls-certificate", "--tls-certificate": "--tls-key"}[missing]
    command = [sys.executable, "-m", "kiosk", "hub", "serve", "--database", database, "--port", "0"]
    done = subprocess.run(
        [*command, there, str(tmp_path / "x")], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, "hub-tls-files" in done.stderr) == (3, True)
