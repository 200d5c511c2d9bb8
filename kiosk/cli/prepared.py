"""``kiosk prepared``: slips of prepared applications made and opened, and the office's keys for them."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Commands, data_folder, read_answers, read_file, with_data, write_json
from kiosk.cli.passphrase import passphrase_of, with_passphrase
from kiosk.cli.people import desk_by, with_person
from kiosk.errors import DONE

if TYPE_CHECKING:
    from kiosk.cases.office_keys import OfficeKey


def add(commands: Commands) -> None:
    """Declare the commands."""
    family = commands.add_parser("prepared", help="applications that citizens prepare at a kiosk")
    parts = family.add_subparsers(required=True, metavar="COMMAND")
    _slips(parts)
    keys = parts.add_parser("key", help="the office's keys for them").add_subparsers(
        required=True, metavar="COMMAND"
    )
    _keys(keys)


def _slips(parts: Commands) -> None:
    make = with_data(parts.add_parser("make", help="make a slip of filled answers, as a kiosk does"))
    make.add_argument("form", metavar="FORM")
    make.add_argument("file", metavar="FILE|-")
    make.add_argument("--out", type=Path, required=True, metavar="PDF")
    make.add_argument("--lang", choices=("ar", "fr"), default="ar")
    make.add_argument("--training", action="store_true")
    make.set_defaults(run=_make)
    opened = with_data(parts.add_parser("open", help="open a slip: its PDF, photos of it, or its codes"))
    opened.add_argument("source", nargs="+", metavar="FILE|CODE")
    opened.add_argument("--training", action="store_true")
    opened.set_defaults(run=_open)


def _keys(keys: Commands) -> None:
    new = _by(keys.add_parser("new", help="make a key; the one before stays for reading"))
    new.add_argument("--replace", action="store_true", help="even where another counter's key is lost")
    new.set_defaults(run=_new)
    with_data(keys.add_parser("list", help="the keys known here")).set_defaults(run=_list)
    export = _with_file(keys.add_parser("export", help="write the public half to a file, for a kiosk"))
    export.add_argument(
        "--private", action="store_true", help="all keys whole, under a passphrase, for another counter"
    )
    export.set_defaults(run=_export)
    _with_file(keys.add_parser("import", help="take the keys in a file")).set_defaults(run=_import)


def _by(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    return with_person(with_data(command), "where people are known: a head of office or an administrator")


def _with_file(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    _by(command).add_argument("file", type=Path, metavar="FILE")
    return with_passphrase(command)


def _make(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.sync.whole_file import written

    answers = read_answers(chosen.file)
    with station.desk(data_folder(chosen), training=chosen.training) as desk:
        version = desk.shelf.form(chosen.form, on=desk.means.today).version
        slip = desk.prepare(chosen.form, version, answers, chosen.lang)
        paper = desk.prepared_pdf(slip)
    with written(chosen.out) as out:
        out.write(paper)
    write_json({"codes": slip.parts, "until": slip.until.isoformat(), "persons": slip.persons})
    return DONE


def _open(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    with station.desk(data_folder(chosen), training=chosen.training) as desk:
        codes = [code for source in chosen.source for code in desk.prepared_codes(_source(source))]
        found = desk.open_prepared(codes)
    draft = found.draft
    write_json(
        {
            "form": draft.form,
            "version": draft.form_version,
            "lang": draft.lang,
            "made": found.made.isoformat(),
            "answers": draft.answers,
            "lost": found.lost,
        }
    )
    return DONE


def _source(given: str) -> bytes | str:
    from kiosk.cases.prepared.parts import PREFIX
    from kiosk.print.scan import LARGEST

    return given if given.startswith(PREFIX) else read_file(given, LARGEST)


def _new(chosen: argparse.Namespace) -> int:
    from kiosk.desk import office_key

    with desk_by(chosen) as desk:
        made = office_key.make(desk.means, replace=chosen.replace)
    _tell((made,))
    return DONE


def _list(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import office_key

    with station.desk(data_folder(chosen)) as desk:
        _tell(office_key.known(desk.means))
    return DONE


def _export(chosen: argparse.Namespace) -> int:
    from kiosk.desk import office_key

    passphrase = passphrase_of(chosen, twice=True) if chosen.private else ""
    with desk_by(chosen) as desk:
        keys = office_key.carry(desk.means, chosen.file, passphrase)
    _tell(keys)
    return DONE


def _import(chosen: argparse.Namespace) -> int:
    from kiosk.cases import office_key_file
    from kiosk.desk import office_key

    raw = read_file(str(chosen.file), office_key_file.LARGEST)
    passphrase = passphrase_of(chosen, twice=False) if office_key_file.sealed(raw) else ""
    with desk_by(chosen) as desk:
        keys = office_key.take(desk.means, raw, passphrase)
    _tell(keys)
    return DONE


def _tell(keys: "Sequence[OfficeKey]") -> None:
    """Write each key with the fingerprint that two people compare, on the screens of both computers."""
    for one in keys:
        write_json(
            {
                "office": one.office,
                "fingerprint": one.fingerprint,
                "made": one.made.isoformat(),
                "opens": one.private is not None,
            }
        )
