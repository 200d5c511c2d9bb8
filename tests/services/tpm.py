"""A TPM 2.0 in software (swtpm), on a socket of its own, that Clevis is pointed at."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.services.waiting import until


@contextmanager
def tpm() -> Iterator[str]:
    """Run one; yield what ``TPM2TOOLS_TCTI`` must say. Its secrets end with it."""
    with tempfile.TemporaryDirectory(prefix="tadamon-tpm-") as folder:
        socket = Path(folder, "socket")
        command = [
            "swtpm", "socket", "--tpm2", "--tpmstate", f"dir={folder}",
            "--server", f"type=unixio,path={socket}", "--ctrl", f"type=unixio,path={socket}.ctrl",
            "--flags", "not-need-init,startup-clear",
        ]  # fmt: skip
        with subprocess.Popen(command) as process:
            try:
                until(socket.exists, seconds=20)
                yield f"swtpm:path={socket}"
            finally:
                process.terminate()
