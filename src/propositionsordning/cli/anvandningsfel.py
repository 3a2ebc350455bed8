"""What is wrong with a command line, in one Swedish sentence with the way to the help page."""

from __future__ import annotations

from difflib import get_close_matches

from cyclopts import exceptions as fel
from cyclopts.argument import Argument

from propositionsordning.fraser.svenska import lista

__all__ = ["pa_svenska"]


def pa_svenska(e: fel.CycloptsError, kommandon: tuple[str, ...]) -> str:
    """The sentence for what cyclopts found wrong; ``kommandon``: the names of the commands."""
    kommando = " ".join(e.command_chain or ())
    return f"{_vad(e, kommandon)}\nHjälp: propositionsordning {kommando + ' ' if kommando else ''}--hjalp"


def _vad(e: fel.CycloptsError, kommandon: tuple[str, ...]) -> str:
    match e:
        case fel.UnknownCommandError():
            skrivet = (e.unused_tokens or [""])[0]
            return (
                f"{skrivet!r} är inget kommando; {_menade(skrivet, kommandon) or 'tillåtna är ' + ', '.join(kommandon)}"
            )
        case fel.UnknownOptionError():
            skrivet = e.token.keyword or e.token.value
            kanda = tuple(namn for a in e.argument_collection for namn in a.names if namn.startswith("-"))
            return f"{skrivet} är okänt; {_menade(skrivet, kanda) or 'tillåtna är ' + ', '.join(kanda)}"
        case fel.RepeatArgumentError():
            return f"{e.token.keyword or e.token.value} är angivet flera gånger."
        case fel.MissingArgumentError():
            namn = _namn(e.argument, e.keyword)
            return f"{namn} behöver ett värde." if namn.startswith("-") else f"{namn} saknas."
        case fel.CoercionError():
            namn = _namn(e.argument, None if e.token is None else e.token.keyword)
            skrivet = "" if e.token is None else f"{e.token.value!r} "
            val = None if e.argument is None else e.argument.get_choices()
            tillatet = f"; tillåtet är {lista(val, bindeord='eller')}" if val else ""
            return f"{namn}: {skrivet}är inte tillåtet{tillatet}."
        case fel.ValidationError():
            namn = _namn(e.argument, None)
            skrivet = "" if e.argument is None else " ".join(repr(t.value) for t in e.argument.tokens) + " "
            return f"{namn}: {skrivet}är inte tillåtet; se hjälpen för vad som är det."
        case fel.UnusedCliTokensError():
            return f"Argument som inte hör hit: {' '.join(e.unused_tokens or [])}"
        case _:
            return "Kommandoraden går inte att tolka."


def _namn(argument: Argument | None, skrivet: str | None) -> str:
    """An option as it was written, a positional argument in capitals."""
    if skrivet is not None:
        return skrivet
    if argument is None:
        return "Ett argument"
    return argument.name if argument.index is None else argument.name.lstrip("-").upper()


def _menade(skrivet: str, kanda: tuple[str, ...]) -> str:
    lika = get_close_matches(skrivet, kanda, n=1, cutoff=0.6)
    return f"menade du {lika[0]}?" if lika else ""
