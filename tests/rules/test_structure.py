"""What a web page or a copy leaves in an article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mtqa.document import Document, View
from mtqa.formats import document_from_text
from mtqa.reading import Reading
from mtqa.rules.rule import Rule, SentenceRule, TextRule
from mtqa.rules.structure import RULES


def places(rule: Rule, reading: Reading) -> Iterator[tuple[int, int]]:
    """What a rule in code finds, sentence by sentence if it looks at sentences."""
    if isinstance(rule, TextRule):
        yield from ((match.start, match.end) for match in rule.find(reading))
        return
    assert isinstance(rule, SentenceRule)
    for sentence in reading.sentences:
        for match in rule.find(sentence.of(reading.clean)):
            yield sentence.start + match.start, sentence.start + match.end


def found(text: str) -> list[tuple[str, str]]:
    """Name of the rule and flagged text, in the order of the text."""
    return found_in(Document(text, prose=View.identity(text)))


def found_in(document: Document) -> list[tuple[str, str]]:
    reading, text = Reading(document), document.text
    hits = []
    for rule in RULES:
        in_prose = isinstance(rule, TextRule) and not rule.in_clean
        at = reading.document.prose.source if in_prose else reading.span_of_clean
        for start, end in places(rule, reading):
            span = at(start, end)
            hits.append((span.start, rule.id.partition("/")[2], span.of(text)))
    return [(name, part) for _, name, part in sorted(hits)]


HEAD = "Bridge closed after flood\nThe river rose all night.\n"

IN_THE_WILD = [
    (f"{HEAD}Lodi, new flood on the river: two dead", ["verbless-headline"]),
    (f'{HEAD}"We are safe". So the bishop of Lodi on the radio.', ["so-without-verb"]),
    (
        f"{HEAD}The bishop spoke con the families and the train per Milan left.",
        ["romance-word-left", "italian-word-left"],
    ),
    (f"{HEAD}The man que left spoke and the nurse und the boy left.", ["romance-word-left", "german-word-left"]),
    (f"{HEAD}They met Anna Verdi e Marco Rossi.", ["romance-word-left"]),
    (f"{HEAD}Anna Verdi is Marco Rossi signed the text.", ["italian-word-left"]),
    (f"{HEAD}He arrived a Madrid on Friday.", ["romance-word-left"]),
    (f"{HEAD}It rained.\nLeave a comment", ["page-furniture"]),
    (f"{HEAD}It rained.\nRead more about floods", ["page-furniture"]),
    (f"{HEAD}4 May 202111.30 The river rose.", ["leaked-metadata"]),
    (f"{HEAD}The mayor in his office. / dpa", ["photo-credit"]),
    ("Bridge shut, river rises\n\nBRIDGE SHUT: river rises\n\nIt rained.", ["repeated-headline"]),
    (
        f"{HEAD}Free Valley Front / Telegram\nThe flag of the front\nIt rained.",
        ["photo-credit", "inlined-caption"],
    ),
    (f"{HEAD}Videos fill the web: water in the streets\nIt rained.", ["inlined-caption"]),
    (f"{HEAD}The mayor's view (Photo: Ansa) was blocked.", ["photo-credit"]),
    (f'{HEAD}Mayor: "It will be dry"In the evening it rained.', ["glued-heading"]),
    (" date 2021-11-02 Rome - The river rose.", ["leaked-metadata"]),
    (f"{HEAD}Last update: 12 May 2021, 14.30", ["leaked-metadata"]),
    (f"{HEAD}LEARN MORE", ["related-article-teaser"]),
    (f"{HEAD}It rained. Read also: The dry years", ["related-article-teaser"]),
    (f"{HEAD}Sign up for our newsletter", ["newsletter-prompt"]),
    (f"{HEAD}Drafting", ["newsroom-leftover"]),
    ("Bridge closed\nof Mario Verdi\nIt rained.", ["newsroom-leftover"]),
    (f"{HEAD}ALL RIGHTS RESERVED", ["newsroom-leftover"]),
    (f"{HEAD}Nobody knows when the bridge will be open. GVer", ["glued-signature"]),
    ("(ANSA) - ROME, NOV 2 - The river rose.", ["agency-mark"]),
    (f"{HEAD}[caption id=12]It rained.", ["markup-debris"]),
    (f"{HEAD}null", ["markup-debris"]),
    (f"{HEAD}It rained < strong>in Rome< /strong> and in </ em>Bari.", ["markup-debris"] * 3),
    (f"{HEAD}It is so where 2 < a and b > 3, and x < i > y never.", []),
]


@pytest.mark.parametrize(("text", "names"), IN_THE_WILD)
def test_leftovers_are_found(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        # headings of the article itself
        f"{HEAD}The nightmare of the night\nIt rained.",
        f'{HEAD}Mayor: "We hold"\nIt rained.',
        f"{HEAD}Photos show damage to school\nIt rained.",
        f"{HEAD}Video evidence\nIt rained.",
        f"{HEAD}Deepen the harbour, say fishermen\nIt rained.",
        # words that only look like leftovers
        f"{HEAD}He also read the letter on Telegram.",
        f"{HEAD}Published on Monday, the report blames the rain.",
        f"{HEAD}Print workers go on strike\nShare prices fell.",
        f"{HEAD}The soldiers of de Gaulle, the painter da Vinci and mayor de Blasio met en route.",
        f"{HEAD}A Milan court heard of a coup d'etat, a tour de force and a con trick.",
        f"{HEAD}Follow us to the river, he said.",
        f"{HEAD}The photo by the door was lost.",
        f"{HEAD}It was the first such flood for the country since NATO.",
        f"{HEAD}The firm, LinkedIn, and the MacDonald family gave money.",
        f'{HEAD}He said "no" and left.',
        f"{HEAD}The right to fish is reserved for members.",
        "",
        "One line",
        "\n\n",
    ],
)
def test_an_article_keeps_its_own_words(text: str) -> None:
    assert found(text) == []


def test_the_whole_repeated_paragraph_is_marked_once() -> None:
    paragraph = "The river rose all night and took the bridge. Nobody was hurt in the whole of the valley."
    assert found(f"News\n{paragraph}\nMore.\n{paragraph}") == [("repeated-paragraph", paragraph)]


@pytest.mark.parametrize(
    ("page", "hits"),
    [
        ("<title>Bridge shut after flood | The Ledger</title></head><body><h1>Bridge shut after flood</h1>", []),
        ("<title lang='en'>\nBridge shut after flood</title></head><body><h1>Bridge shut after flood</h1>", []),
        (
            "<title>Bridge shut after flood</title></head><body><h1>Bridge shut after flood</h1><h2>Bridge shut after flood</h2>",
            [("repeated-headline", "Bridge shut after flood")],
        ),
        (
            "<title>Flood</title></head><body><h1>Bridge shut after flood | The Ledger</h1>",
            [("heading-names-site", " | The Ledger")],
        ),
    ],
)
def test_the_title_in_the_browser_tab_is_no_headline_of_the_page(page: str, hits: list[tuple[str, str]]) -> None:
    page = f"<!doctype html><html><head>{page}<p>It rained all night.</p></body></html>"
    assert found_in(document_from_text(page, format="html")) == hits


def test_offsets_survive_typographic_quotes_and_spaces() -> None:
    text = "Flood\nThe  river “rose”.\nFree  Valley / Telegram\nIt rained."
    assert found(text) == [("photo-credit", "Free  Valley / Telegram")]


@pytest.mark.xfail(strict=True, reason="a bare caption without any tell looks like a heading")
def test_a_bare_caption_is_found() -> None:
    assert found(f"{HEAD}The mayor in his office\nIt rained.")


def test_a_text_that_is_mostly_cyrillic_is_not_called_english_with_words_left() -> None:
    text = " ".join(f"Це речення {number} написане українською мовою." for number in range(5))
    assert found(f"{text} They said no.") == []
    assert found("They read it in Слово yesterday.") == [("cyrillic-left", "Слово")]
