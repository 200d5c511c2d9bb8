"""Fixtures of the whole suite; the real services live in ``tests/services``, one file each."""

pytest_plugins = ["tests.services.pcscd", "tests.services.cups", "tests.services.postgres"]
