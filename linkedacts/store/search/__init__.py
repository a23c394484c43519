"""Text search over the acts of a snapshot, in French, with facets (tantivy, https://docs.rs/tantivy)."""
