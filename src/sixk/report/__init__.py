"""Submission -> Report: cover page, exhibit index, signatures, roles, and which document carries the news."""
