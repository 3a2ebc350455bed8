"""The decision record: from it alone the decision can be read, checked and reached again."""
