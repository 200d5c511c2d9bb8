"""The pages of the assistant: one question of the station's set-up each."""
