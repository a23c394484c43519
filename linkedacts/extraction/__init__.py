"""The grammar of French local acts: a Document in, act records with their evidence out."""
