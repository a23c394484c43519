"""The namespaces of every term used here, the project's own first.

Which term means what is written in model.py; what the own terms mean, in ontology/.
"""

from rdflib import Namespace

from linkedacts.prefixes import PREFIXES

LA = Namespace(PREFIXES["la"])
CODES = Namespace(PREFIXES["code"])
ELI = Namespace(PREFIXES["eli"])
ELI_DL = Namespace(PREFIXES["eli-dl"])
ADMS = Namespace(PREFIXES["adms"])
SPDX = Namespace(PREFIXES["spdx"])
IANA = Namespace("https://www.iana.org/assignments/media-types/")
IGEO = Namespace(PREFIXES["igeo"])
CPOV = Namespace(PREFIXES["cpov"])
EU_LANGUAGE = Namespace("http://publications.europa.eu/resource/authority/language/")
