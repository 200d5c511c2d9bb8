"""The program's own on-screen keyboard: layouts are data, keys are measured in millimetres."""
