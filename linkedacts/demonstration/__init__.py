"""The acts that the project owns, as PDFs: the seed délibération and invented ones."""
