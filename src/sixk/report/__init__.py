"""Submission -> Report: cover page, exhibit index, signatures, roles, and which document carries the news."""

from sixk.model import Boilerplate, Sections
from sixk.report.read import read
from sixk.report.sections import sections

__all__ = ["Boilerplate", "Sections", "read", "sections"]
