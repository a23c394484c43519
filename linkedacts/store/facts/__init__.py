"""What pages count and list across acts: small tables filled at publication, and the questions asked of them."""
