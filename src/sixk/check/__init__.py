"""Draft or Submission -> Findings: one small function a rule, with its source."""
