"""One file per step of the schema; a file is never changed once a register was written by it."""
