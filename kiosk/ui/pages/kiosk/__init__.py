"""The citizen's screens (a later issue)."""
