"""``kiosk run --gallery``: every component of the screens in every state, for who builds and who judges."""
