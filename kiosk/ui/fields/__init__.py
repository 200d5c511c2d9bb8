"""One small widget per kind of answer."""
