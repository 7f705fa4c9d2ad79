"""Letters with accents that a name has lost ("Goinia"), and question marks in the place of letters and apostrophes ("Garc?a", "it?s")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_NAMES = """
    Brasília Goiânia Florianópolis Niterói Maranhão Rondônia Uberlândia Paraíba Petrópolis Guimarães Conceição Magalhães Araújo
    Antônio Flávio Cláudio Sérgio Márcio Maurício Patrícia Letícia Vinícius Mônica Grêmio Rogério Otávio Virgínia Assunção
    Sebastián Martín Agustín Joaquín Andrés Germán Hernán Fermín Verónica Héctor Víctor Néstor Rubén
    Sánchez González Rodríguez Fernández Hernández Martínez López Gómez Jiménez Gutiérrez Domínguez Vázquez Suárez Ramírez Muñoz
    Ibáñez Garzón Bolívar García Márquez Benítez Chávez Velázquez Bermúdez Ordóñez Cárdenas Guzmán Beltrán Calderón Castañeda
    Saldaña Juárez Córdoba Málaga Bogotá Medellín Cancún México Yucatán Michoacán Culiacán Mazatlán Querétaro Asunción Tucumán
    Neuquén Cataluña España Coruña Logroño Cáceres Mérida Cúcuta Popayán Guipúzcoa Aragón
    München Düsseldorf Nürnberg Würzburg Zürich Göttingen Thüringen Müller Schröder Jürgen Günther Björn Schäuble Söder Köhler
    Krüger Schäfer Möller Württemberg Lübeck Tübingen Münster Saarbrücken Osnabrück Göteborg Völler
    François Françoise Stéphane Frédéric Jérôme Clément Hélène Cécile Aurélien Raphaël Mbappé Mélenchon Orléans Besançon Béziers
    Québec Montréal Thérèse Valérie Mélanie Noémie Sébastien Gérard Gérald Pécresse
    Falcomatà Santanchè Mondovì Cefalù
    Erdoğan Atatürk Diyarbakır Wrocław Gdańsk Kaczyński Zoltán Orbán Milošević Brozović Vlahović Timişoara
""".split()
"""What is left of them without the letters with accents is no word and no name."""
_SHORT = """
    João José María Lucía Raúl Jesús Inés Simón Ramón Iván León Pérez Núñez Peña Díaz Mejía Feijóo Sofía Tomás Nicolás Adrián Julián
    Martínez Luís Inácio António Mário Júlio Lúcia Belém Paraná Ceará Piauí Vitória André Hervé Benoît Loïc Théo Rhône Isère
    Nicolò Forlì Cantù Salò Köln Malmö Poznań Vučić Modrić Dončić Babiš Plzeň Chişinău Braşov Iaşi São Perú Panamá Cádiz
""".split()
"""The rest of these is a word or another name: a question mark must stand in the place of the letter."""
_LOST = {"".join(filter(str.isascii, name)): name for name in _NAMES}
_SAO = lazy(r"(?<=[a-z,] )So (?=(?:Paulo|Tom|Jos|Vicente|Bernardo|Gonalo|Caetano|Lus)\b)")
""" "In So Paulo"; at the start of a sentence it is a word."""
_LOSER = lazy(r"[A-Z][a-z]+")


def _lost(sentence: str) -> Iterator[Match]:
    for match in _LOSER.finditer(sentence):
        name = _LOST.get(match.group())
        if name and not sentence[match.end() : match.end() + 1].isalpha():
            yield Match(match.start(), match.end(), (name,))
    for match in _SAO.finditer(sentence):
        yield Match(match.start(), match.end(), ("São ",))


@cache
def _questioned() -> dict[str, str]:
    """Names with one or two question marks in the place of each letter that has an accent, with their right forms."""
    forms: dict[str, str] = {}
    for name in (*_NAMES, *_SHORT):
        for mark in ("?", "??"):
            forms["".join(letter if letter.isascii() else mark for letter in name)] = name
    return forms


_BEFORE = lazy(r"(?<![\w/=&-])[^\W\d_]+(?:\?+[^\W\d_]+)*\Z")
_WORD = lazy(r"[^\W\d_]+(?:\?+[^\W\d_]+)*")
_CONTRACTION = lazy(r"\?(?:(?<=n\?)(?=t\b)|(?<=\w\w\?)(?=(?:s|re|ve|ll|d|m)\b))(?!\w+[/=?])")


def _question_marks(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    done = 0
    for at in places(prose, "?"):
        if at < done or not prose[at - 1 : at].isalpha():
            continue
        left = _BEFORE.search(prose, max(0, at - 30), at)
        if left is None:
            continue
        contraction = _CONTRACTION.match(prose, at)
        if contraction and left.group().isascii():
            yield Match(at, at + 1, ("’" if reading.is_curly else "'",))
            continue
        word = _WORD.match(prose, left.start())
        end = done = max(word.end() if word else at, at + 1)
        token = prose[left.start() : end]
        name = _questioned().get(token)
        if name:
            yield Match(left.start(), end, (name,))
        elif token[0].isupper() and token.count("?") == 1 and _is_broken(*token.split("?")):
            yield Match(left.start(), end)


def _is_broken(left: str, right: str) -> bool:
    """Whether the parts of a name are no words of their own, as those of two sentences run together are."""
    known = common_words()
    return right.islower() and len(right) > 1 and left.lower() not in known and right not in known


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/lost-letter",
        find=_lost,
        anchors=(*sorted(rest.lower() for rest in _LOST), "so paulo", "so tom", "so jos", "so vicente", "so bernardo"),
        message="The name has lost a letter with an accent on the way to this page.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="encoding",
        fix=Fix.SAFE,
        flags=(
            "The plane landed in <Goinia> at noon.",
            "The old mayor <Falcomat> lost the vote, and <Snchez> won it.",
            "They moved from Rio to <So >Paulo in May.",
        ),
        passes=(
            "The plane landed in Goiânia, and Sanchez came from São Paulo.",
            "So Paulo left the town.",
            "They met Mara and Jess in Panam Street.",
        ),
    ),
    TextRule(
        id="typography/question-mark-for-letter",
        find=_question_marks,
        message="A question mark stands in the place of a letter or an apostrophe that was lost when the text was decoded.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="encoding",
        flags=(
            "The singer <Garc?a> left with <Jos?> of the band.",
            "They say that it<?>s late and they don<?>t care.",
            "They live in <Chi?inau>, by the river.",
        ),
        passes=(
            "Is that García? Nobody else? They left.",
            "Is there anyone else?They left for a town, it is?because they sleep.",
            "See example.org/?id=3 and ask: Rossi? s or t? Jo?",
        ),
    ),
)
