"""pcscd with vpcd, started by the tests where none runs."""
