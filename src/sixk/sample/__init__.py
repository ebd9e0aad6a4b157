"""seed -> synthetic submissions of invented issuers with their gold, and the reports that the demo shows."""

from sixk.sample.demo import demo
from sixk.sample.write import generate, write

__all__ = ["demo", "generate", "write"]
