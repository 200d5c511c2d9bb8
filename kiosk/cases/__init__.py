"""Kept files: the register, the journal, the numbers and the store."""
