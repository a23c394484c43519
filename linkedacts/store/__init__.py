"""Keeps what is published: graphs, records, representations and source files, behind one interface."""
