"""The arithmetic of evidence: pure functions over printed numbers, no words of any article."""
