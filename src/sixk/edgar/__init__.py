"""bytes <-> Submission: the SGML container, its header, its indexes and EDGAR's own rules of place and time."""
