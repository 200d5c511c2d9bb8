"""What a counter's first window does not wait for."""

import subprocess
import sys
from typing import Final

HEAVY: Final = frozenset(
    {
        *("sqlalchemy", "alembic", "sqlcipher3", "psycopg", "cryptography", "reportlab", "xlsxwriter", "PIL"),
        *("requests", "zxingcpp", "zstandard", "pypdfium2", "escpos", "cups", "fastapi", "httpx", "pyarrow"),
    }
)
"""Libraries that the desk's thread imports, or a hub."""


def test_the_first_window_imports_no_heavy_library_and_no_page() -> None:
    program = "import sys, kiosk.app.window; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = set(told.stdout.split())
    assert imported & HEAVY == set()
    pages = {name for name in imported if name.startswith("kiosk.ui.pages.") and name.count(".") == 4}
    assert pages == {"kiosk.ui.pages.counter.pages"}
    assert "kiosk.app.window" in imported
