"""First use: a station's settings asked, tried and kept (docs/decisions/0235)."""
