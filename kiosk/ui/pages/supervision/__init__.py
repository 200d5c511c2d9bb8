"""The supervisor's screens (a later issue)."""
