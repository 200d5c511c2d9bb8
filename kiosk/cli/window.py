"""``kiosk run``: the window."""

import argparse

from kiosk.cli.common import Commands, data_folder, with_data


def add(commands: Commands) -> None:
    """Declare the command."""
    run = with_data(commands.add_parser("run", help="open the window"))
    run.add_argument("--profile", choices=("counter", "kiosk", "supervision"), default="counter")
    kind = run.add_mutually_exclusive_group()
    kind.add_argument("--demo", action="store_true", help="a virtual card, a PDF printer and a local hub")
    kind.add_argument("--setup", action="store_true", help="begin with the set-up assistant")
    run.add_argument("--gallery", action="store_true", help="every component of the screens in every state")
    run.add_argument("--lang", choices=("ar", "fr"), default=None)
    run.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    if chosen.profile == "kiosk" and not chosen.gallery:
        from kiosk.app.forgetful import begin_forgetful

        begin_forgetful()
    from kiosk.app import window

    folder = data_folder(chosen)
    if chosen.gallery:
        return window.gallery(folder, profile=chosen.profile, lang=chosen.lang)
    if not chosen.demo:
        return window.run(folder, profile=chosen.profile, lang=chosen.lang, setup=chosen.setup)
    from kiosk.demo.house import demonstration

    with demonstration(folder / "demonstration") as house:
        return window.run(house.folder, profile=chosen.profile, lang=chosen.lang, reader=house.reader)
