"""The meeting: body, members, who serves and presides."""
