"""Swedish minutes, written from the record alone."""
