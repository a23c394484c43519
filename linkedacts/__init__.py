"""linkedacts publishes the acts of French local authorities as linked data."""
