"""The lock of a window: who is it, what is the secret; the work under it is kept."""
