"""Opens a source file, whatever its kind, and gives one Document."""
