"""The law: lagrum, majorities, interpretations and the rules themselves, over plain facts."""
