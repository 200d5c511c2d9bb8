"""The composition root: the only file that knows all names; builds everything and owns the threads."""
