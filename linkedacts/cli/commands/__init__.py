"""The commands as the command line sees them: arguments, options and help, one module each.

What a command needs for its work it imports when it runs, so that a help costs nothing.
"""
