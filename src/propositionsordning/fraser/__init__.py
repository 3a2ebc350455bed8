"""The Swedish that the library writes: set phrases, and the forms of names, lists and numbers."""
