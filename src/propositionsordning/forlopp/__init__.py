"""The meeting as it goes: events in, a new state out."""
