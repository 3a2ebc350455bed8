"""Reads a page back: its elements and attributes, and its text as a reader gets it."""

from html.parser import HTMLParser

from attrs import define, field

TOMMA = {"meta"}
ELEMENT = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav", "section", "div"),
    *("h1", "h2", "h3", "p", "ul", "li", "span", "a", "b", "button", "details", "summary"),
}
ATTRIBUT = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "type", "role", "tabindex"),
    *("hidden", "open", "aria-labelledby"),
    *("data-antar", "data-bort", "data-fraga", "data-gor", "data-mall", "data-om", "data-skript"),
}


@define
class Element:
    """One element: its attributes, the text within it, and whether it is shown before any script has run."""

    tagg: str
    attribut: dict[str, str]
    dold: bool
    text: str = ""

    @property
    def klass(self) -> str:
        return self.attribut.get("class", "")


@define(slots=False)
class Sida(HTMLParser):
    """A page that has been read; raises ``AssertionError`` when its elements are not closed in turn."""

    element: list[Element] = field(factory=list)
    oppna: list[Element] = field(factory=list)
    doctype: str = ""

    def __attrs_pre_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attribut = {namn: varde or "" for namn, varde in attrs}
        assert len(attribut) == len(attrs), f"an attribute twice: {attrs}"
        dold = "hidden" in attribut or any(e.dold for e in self.oppna)
        element = Element(tag, attribut, dold)
        self.element.append(element)
        if tag not in TOMMA:
            self.oppna.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.oppna, f"</{tag}> closes nothing"
        assert self.oppna[-1].tagg == tag, f"</{tag}> closes {self.oppna[-1]}"
        self.oppna.pop()

    def handle_data(self, data: str) -> None:
        for element in self.oppna:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data}")

    def handle_decl(self, decl: str) -> None:
        assert not self.doctype
        self.doctype = decl

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a marked section: {data}")

    def med(self, tagg: str, klass: str = "") -> list[Element]:
        """The elements of this kind."""
        return [e for e in self.element if e.tagg == tagg and klass in ("", *e.klass.split())]


def las(html: str) -> Sida:
    """The page read whole."""
    sida = Sida()
    sida.feed(html)
    sida.close()
    assert not sida.oppna, f"not closed: {sida.oppna[-1]}"
    return sida


def jamn(text: str) -> str:
    """The text with its blanks as a page shows them."""
    return " ".join(text.split())
