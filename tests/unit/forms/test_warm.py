"""What the screen's thread would wait for at its first look at a form is loaded before."""

import subprocess
import sys

PROGRAM = """
import json, sys
from datetime import date
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.warm import warm
from kiosk.paths import HOUSEHOLD

warm()
known = set(sys.modules)
told = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
problems = check(load.form("tadamon"), Answers.from_json(told), today=date(2026, 11, 21), training=True)
print(sorted(set(sys.modules) - known), len(problems))
"""


def test_a_whole_household_is_checked_without_importing_anything_more() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout == "[] 0\n"
