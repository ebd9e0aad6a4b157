"""Submission -> Report: cover page, exhibit index, signatures, roles, and which document carries the news."""

from sixk.report.read import read
from sixk.report.sections import Boilerplate, Sections, sections

__all__ = ["Boilerplate", "Sections", "read", "sections"]
