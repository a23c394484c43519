"""What publish.py takes for granted: which files there are, what is kept of an act, and what became of each."""
