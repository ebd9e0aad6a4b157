"""Seed -> synthetic submissions of invented issuers, with gold."""
