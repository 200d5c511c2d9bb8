"""The demonstration's hub ends with the demonstration, however that ended."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.services.waiting import until

HOUSE = """
import sys
from pathlib import Path
from kiosk.demo.house import demonstration

with demonstration(Path(sys.argv[1]), card_port=0) as house:
    print(house.hub, flush=True)
    sys.stdin.read()
"""


def answers(address: str) -> bool:
    found = urlsplit(address)
    with socket.socket() as asking:
        return asking.connect_ex((str(found.hostname), found.port or 0)) == 0


def test_a_demonstration_that_is_killed_leaves_no_hub_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOUSE, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert answers(address)
        os.kill(process.pid, signal.SIGKILL)
    until(lambda: not answers(address), seconds=30)
