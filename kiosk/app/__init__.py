"""The composition root: the only place that knows all names; builds everything, owns what must be closed."""
