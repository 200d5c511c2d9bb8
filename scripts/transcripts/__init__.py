"""Writes down the counter's journey as it is done without a mouse, and as it is heard."""
