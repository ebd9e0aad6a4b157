"""Draft -> Submission: cover, documents, submission XML."""

from sixk.compose.assemble import Composed, File, compose
from sixk.compose.draft import REPORT, Draft, dump, load, loads

__all__ = ["REPORT", "Composed", "Draft", "File", "compose", "dump", "load", "loads"]
