"""seed -> synthetic submissions of invented issuers with their gold, and the reports that the demo shows."""

from sixk.sample.write import generate, write

__all__ = ["generate", "write"]
