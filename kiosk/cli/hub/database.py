"""The argument that every command of the hub takes."""

import argparse


def with_database(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let a command be told which database, and return it."""
    command.add_argument("--database", required=True, metavar="URL", help="sqlite:///FILE or postgresql://…")
    return command
