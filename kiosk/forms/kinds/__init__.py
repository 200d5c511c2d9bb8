"""One small file per kind of answer."""
