"""Verb `sample`: synthetic submissions with gold."""
