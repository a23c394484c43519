"""The whole program, one step a line: files in, acts published."""
