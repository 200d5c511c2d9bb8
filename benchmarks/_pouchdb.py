"""PouchDB sending to pouchdb-server: what an office would have without a program of its own.

Both come from npm into a folder of the run; without npm, or without a registry, nothing is measured.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.services.ports import free_port

_SEND = """
const PouchDB = require('pouchdb');
const [, , folder, remote, file] = process.argv;
const docs = require('fs').readFileSync(file, 'utf8').trim().split('\\n').map(line => JSON.parse(line));
(async () => {
  const here = new PouchDB(folder), there = new PouchDB(remote);
  await there.info();
  await here.bulkDocs(docs);
  const began = process.hrtime.bigint();
  const told = await here.replicate.to(there, { batch_size: 200 });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (told.docs_written !== docs.length) throw new Error(`${told.docs_written} written`);
  console.log(seconds);
})().catch(wrong => { console.error(wrong); process.exit(1); });
"""
_NEEDED = ("pouchdb", "pouchdb-server")


def installed(folder: Path) -> bool:
    """Say whether both stand in the folder, once npm was asked for what is missing."""
    if all((folder / "node_modules" / name).is_dir() for name in _NEEDED):
        return True
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", *_NEEDED]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0


def seconds(folder: Path, entries: Sequence[bytes], scratch: Path) -> float:
    """Return how long it takes to send these entries, in batches of 200, from one database to a server's."""
    port, script, docs = free_port(), scratch / "send.js", scratch / "docs.ndjson"
    (scratch / "server").mkdir(parents=True)
    told = [{"_id": f"{at:08}", **json.loads(entry)} for at, entry in enumerate(entries)]
    docs.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in told), encoding="utf-8")
    script.write_text(_SEND.replace("'pouchdb'", json.dumps(str(folder / "node_modules/pouchdb"))))
    program, kept = str(folder / "node_modules/.bin/pouchdb-server"), str(scratch / "server")
    server = [program, "--port", str(port), "--dir", kept]
    with subprocess.Popen(server, cwd=scratch, stdout=subprocess.PIPE, text=True) as process:
        try:
            _until_listening(process)
            send = ["node", str(script), str(scratch / "here"), f"http://127.0.0.1:{port}/there", str(docs)]
            return float(subprocess.run(send, check=True, capture_output=True, text=True, timeout=300).stdout)
        finally:
            process.terminate()


def _until_listening(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if "navigate to" in line or "listening" in line.lower():
            return
