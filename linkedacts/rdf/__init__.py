"""The graph of an act: mapping both ways, serializations, shapes and validation."""
