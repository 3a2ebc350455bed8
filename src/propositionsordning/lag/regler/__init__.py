"""The rules, one file a paragraph (or a practice). ``lag.katalog`` collects them."""
