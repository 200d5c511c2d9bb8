"""First window and memory of the home screen, beside a bare PySide6 window in the same run.

Budget: first window at most 2.5 times the bare one; at most 160 MB of resident memory on the home screen.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from kiosk.settings import FILE

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RUNS = 7
BUDGET, MEMORY = 2.5, 160

TOLD = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

told = []

def painted(window, event):
    if not told:
        told.append(window)
        print("painted", flush=True)
        QTimer.singleShot(int(sys.argv[1]), leave)

def leave():
    with open("/proc/self/status") as status:
        print(next(line for line in status if line.startswith("VmRSS")).split()[1], flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()
"""
# Not a filter of the application's events: it would hold up each of some 7,000, a tenth of our time.
BARE_WINDOW = (
    TOLD
    + """
class Window(QMainWindow):
    pass

Window.paintEvent = painted
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("AMO Tadamon"))
window.resize(1280, 800)
window.show()
app.exec()
"""
)
OURS = (
    TOLD
    + """
from pathlib import Path
from kiosk.app.window import run
from kiosk.ui.window import CounterWindow

CounterWindow.paintEvent = painted
run(Path(sys.argv[2]), lang="ar")
"""
)


def shown(program: str, folder: Path, linger: int = 0) -> tuple[float, float]:
    """Return the milliseconds to the first paint of a program's window, and its memory in MB later."""
    begun = perf_counter()
    command = [sys.executable, "-c", program, str(linger), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "painted\n"
        painted = (perf_counter() - begun) * 1000
        memory = int(process.stdout.readline()) / 1024
    return painted, memory


def main() -> None:
    """Measure both in turn and print figure, floor and ratio."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / FILE).touch()  # an empty folder would begin with the assistant
        shown(OURS, place, linger=3000)  # the register is made once, not measured
        pairs = [(shown(OURS, place)[0], shown(BARE_WINDOW, place)[0]) for _ in range(RUNS)]
        _, memory = shown(OURS, place, linger=3000)
        _, floor = shown(BARE_WINDOW, place, linger=500)
    ours, bare = (median(one[side] for one in pairs) for side in (0, 1))
    ratio = median(one / other for one, other in pairs)
    print(
        f"first window: {ours:.0f} ms; floor, a bare one: {bare:.0f} ms; ratio {ratio:.2f}; budget {BUDGET}"
    )
    part = memory / floor
    print(f"home screen: {memory:.0f} MB; floor: {floor:.0f} MB; ratio {part:.2f}; budget {MEMORY} MB")


if __name__ == "__main__":
    main()
