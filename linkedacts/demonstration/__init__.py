"""The acts that the project owns, as PDFs: the seed délibération and invented ones."""

from linkedacts.demonstration.writing import write

__all__ = ["write"]
