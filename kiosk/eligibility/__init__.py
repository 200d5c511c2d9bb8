"""Which scheme, and is it ready: pure functions of answers and dated legal parameters."""
