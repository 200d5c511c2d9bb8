"""The identity card, through PC/SC."""
