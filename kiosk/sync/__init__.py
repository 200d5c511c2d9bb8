"""The road to the hub."""
