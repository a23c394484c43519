"""Answers over HTTP from a snapshot: acts, lists, SPARQL, ontology."""
