"""Which scheme answers lead to, under the law of a day: pure."""
