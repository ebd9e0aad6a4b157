"""Draft or Submission -> Findings: one small function a rule, with its source."""

from sixk.check.rule import CheckFinding, Rule, rules
from sixk.check.run import check, findings, standing, subject

__all__ = ["CheckFinding", "Rule", "check", "findings", "rules", "standing", "subject"]
