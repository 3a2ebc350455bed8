"""Files in and out: the TOML case file, roll calls as CSV, safe reading and writing.

Everything that a person or another system hands over passes through here and is either understood or refused with one
Swedish :class:`~propositionsordning.fel.Filfel` that names the file, the place, what was found and what is allowed.
"""
