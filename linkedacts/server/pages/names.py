"""How a thing (`/id/…`) is called: by the label that acts give it, else in words that its path spells."""

import re

from linkedacts.server.language import N_, Language

_KINDS: dict[str, str] = {
    "authority": N_("Collectivité"),
    "assembly": N_("Assemblée"),
    "session": N_("Séance"),
    "person": N_("Personne"),
    "theme": N_("Thème"),
    "agreement": N_("Convention"),
    "organization": N_("Organisme"),
    "court": N_("Juridiction"),
    "law": N_("Texte cité"),
    "source": N_("Fichier source"),
    "software": N_("Logiciel"),
}
"""First word of a thing's path → what it is."""


def kind_of(thing: str) -> str:
    """Gives what a thing is, in one French word: `/id/person/…` → « Personne »."""
    return _KINDS.get(_parts(thing)[0], N_("Chose"))


def name_of(thing: str, label: str | None, language: Language) -> str:
    """Gives the name of a thing: as acts label it, or as its path spells it where they do not."""
    kind, *rest = _parts(thing)
    if kind == "session":
        return language.text(N_("Séance du %(day)s"), day=language.day(rest[-1]))
    if kind == "law" and label:
        return citation(label)
    if kind == "authority":
        return authority(label, language)
    return label or (rest[-1] if rest else kind)


def authority(name: str | None, language: Language) -> str:
    """Gives how an authority is called: by its name, or as one whose name none of its acts tells."""
    return name or language.text(N_("Collectivité non nommée"))


def citation(reference: str) -> str:
    """Gives a legal reference in words: `CGCT:L2121-20` → « CGCT, article L. 2121-20 ».

    A law or decree is called by its number: `loi:2005-95` → « loi n° 2005-95 ».
    """
    text, _, number = reference.rpartition(":")
    is_code = text == "CGCT" or text.startswith("code")
    article = re.sub(r"^([LRDA])\.?\*?(?=\d)", r"\1. ", number)
    return f"{text}, article {article}" if is_code else f"{text} n° {number}"


def _parts(thing: str) -> list[str]:
    return thing.removeprefix("/id/").split("/")
