"""Pictures of the tree of questions."""
