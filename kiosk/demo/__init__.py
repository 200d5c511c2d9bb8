"""The whole main job without a person."""
