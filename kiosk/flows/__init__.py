"""What happens, as tables: no Qt, no threads, no clock, no SQL."""
