"""One command called in this process, with an empty data folder of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.main import main
from tests.helpers.commands import Run


@pytest.fixture
def run(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str) -> tuple[int, Any, str]:
        code = main(list(arguments))
        out, err = capsys.readouterr()
        return code, json.loads(out.splitlines()[-1]) if out else None, err

    return command
