"""What a person reads of a text, and what of it is left alone."""

from __future__ import annotations

import pytest

from mtqa.document import Document
from mtqa.formats import document_from_text
from mtqa.formats.passages import own_language
from mtqa.script import MASK


def prose(text: str, format: str) -> str:
    return document_from_text(text, format=format).prose.text.replace(MASK, "¤")


def protected(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.protected]


HTML = [
    ("inline tags join", "<p>Ki<b>ev</b> f<i>e<u>l</u></i>l</p>", "Kiev fell"),
    ("blocks are parted", "<h1>A</h1><p>B</p><ul><li>C<li>D</ul>E", "A\n\nB\n\nC\n\nD\n\nE"),
    ("tables", "<table><tr><th>A<td>B</table>", "A\n\nB"),
    ("captions", "<figure><img alt='no'><figcaption>A</figcaption></figure>B", "A\n\nB"),
    ("title", "<head><title>A &lt;b&gt;<b></title></head><body>C", "A <b><b>\n\nC"),
    ("line breaks", "A<br>B<br/>\n<br>C", "A\nB\n\nC"),
    ("white space", "<p> A\n\t B <b> C</b> </p>\n<p>D", "A B C\n\nD"),
    ("no-break space", "A&nbsp;\u00a0B", "A\u00a0\u00a0B"),
    ("entities", "L&#39;&egrave; &amp;&#x2019;&hellip;", "L'è &’…"),
    ("entities, sloppy", "AT&T R&D &copy2020 &amp &nosuch; &", "AT&T R&D ©2020 & &nosuch; &"),
    ("entity for a space", "A&#32;&#10;B", "A B"),
    ("code", "Use <code>a <b>b</b></code> or <kbd>x</kbd>.", "Use ¤ ¤ or ¤."),
    ("code, unclosed", "<p>Use <code>a<p>B", "Use ¤\n\nB"),
    ("code blocks", "A<pre>x <code>y</code></pre>B", "A\n\nB"),
    ("scripts", "A<script>if (a<b) '</p>'</script>, <style>p{}</style>B", "A, B"),
    ("script, unclosed", "A<script>x y", "A"),
    ("templates", "A <template><p>x</template>B", "A B"),
    ("footnote numbers", "Kyiv<sup>12</sup>.", "Kyiv¤¤."),
    ("names not to translate", "<span translate=no>Das <b>Boot</b></span> is", "¤¤¤ ¤¤¤¤ is"),
    (
        "class notranslate",
        "<i class='a notranslate'>Das Boot</i> is, <i class=\"no notranslate-x\">A</i>",
        "¤¤¤¤¤¤¤¤ is, A",
    ),
    ("a page not to translate", "<html translate='no'><p>A", "A"),
    ("a link round a card", "<a class=notranslate href=x><h3>A</h3><p>B</p></a>C", "¤\n\n¤\n\nC"),
    ("an element of the page's own", "<my-card translate=no><p>A</p><b>B</b></my-card>C", "¤\n\n¤C"),
    ("a part that is translated", "<div translate=no>A <i translate=yes>B</i> C</div>D", "¤ B ¤\n\nD"),
    (
        "no end tag of what is not to translate",
        "<ul><li translate=no>A<li>B</ul><p translate=no>A<p>B",
        "¤\n\nB\n\n¤\n\nB",
    ),
    ("comments", "Ki<!-- > -->ev<!-->!<!-- open", "Kiev!"),
    ("doctype, CDATA", "<!DOCTYPE html><?xml x?><![CDATA[x > y]]>A<![endif]>", "A"),
    ("signs", "5 < 6 & 7 > 2 <3 << a", "5 < 6 & 7 > 2 <3 << a"),
    ("> in an attribute", """<a title="x > y" b='<>' c=">">A</a>""", "A"),
    ("quotes outside values", "<p don't><a b=c'd>A</a>", "A"),
    ("quote not closed", "<a href='x>A</a> <b>B</b>", "A B"),
    ("tag not closed", "A <b", "A <b"),
    ("end tags too many", "A</b></p></div></>B</ x>C", "A\n\nBC"),
    ("addresses", "at ansa.it/<b>a</b>?x=1&amp;y=2 now", "at ¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤ now"),
    ("capitals", "<P>A</P><BR><SCRIPT>x</SCRIPT>B", "A\n\nB"),
]

MARKDOWN = [
    ("emphasis", "Ki**ev** f*el*l _now_ ~~gone~~", "Kiev fell now gone"),
    ("emphasis, broken", "2 * 3 ** a_b_c *open", "2 * 3 ** a_b_c *open"),
    ("emphasis, odd", "***a** b* **c*", "a b *c"),
    ("headings", "# A #\n\nB\n===\n\n> ## C#\n", "A\n\nB\n\nC#"),
    ("soft and hard breaks", "A\nb  \nc\\\nd", "A b\nc\nd"),
    ("quotations", "> A\n> b\nc\n\n> > D", "A b c\n\nD"),
    ("lists", "- A\n  b\n- [x] C\n\n1. 1\n2) D", "A b\n\nC\n\n1\n\nD"),
    ("tables", "| A | *B* |\n|--|:-:|\n| a | a |\n| b |", "A\n\nB\n\na\n\na\n\nb"),
    ("code", "Use `a b` and ``c`d``.", "Use ¤¤¤¤¤ and ¤¤¤¤¤¤¤."),
    ("code over two lines", "Use `a\nb` now", "Use ¤¤¤¤ now"),
    ("code blocks", "A\n\n```py\nx\n```\n\n    y\n\n~~~\nz", "A"),
    ("links", "[A *b*](http://x.y 'A b') [c][r] [r] [d]\n\n[r]: /x 'T'\n", "A b c r [d]"),
    ("a link's word again", '[a](/a)a [b](<b c> "b")b', "aa bb"),
    ("images", "A ![b](c.png) D\n\n![alone](c.png)\n\nE", "A ¤¤¤¤¤¤¤¤¤¤¤ D\n\nE"),
    ("autolinks", "A <http://x.y/z> <a@b.it>", "A ¤¤¤¤¤¤¤¤¤¤¤¤¤¤ ¤¤¤¤¤¤¤¤"),
    ("escapes", r"\*a\* 1\. \q", r"*a* 1. \q"),
    ("entities", "&laquo;A&raquo; &amp; &x; AT&T", "«A» & &x; AT&T"),
    ("footnotes", "A[^1] b.\n\n[^1]: The note goes here.\n", "A¤¤¤¤ b.\n\nThe note goes here."),
    ("front matter", "---\ntitle: A\n---\n\nB", "B"),
    ("front matter, TOML", "+++\r\ntitle = 1\r\n+++\r\nB", "B"),
    ("a rule is not front matter", "---\n\nA\n", "A"),
    ("front matter only", "---\na: b\n---", ""),
    ("inline HTML", "A <b>b</b>c<br>d <kbd>e</kbd> <!-- f -->g", "A bc\nd ¤ g"),
    ("names not to translate", "<b translate=no>Das Boot</b>, <i class=notranslate>A</i> is", "¤¤¤¤¤¤¤¤, ¤ is"),
    ("a bar in a cell of a table", "| A | B |\n|---|---|\n| a \\| b | C |\n| D | E |", "A\n\nB\n\nC\n\nD\n\nE"),
    ("blocks not to translate", "<div translate=no>\n\nA\n\n- *B*\n\n</div>\n\nC", "¤\n\n¤\n\nC"),
    ("blocks of HTML", "<div>A <b>b</b></div>\n\nC\n\n<pre>\nx\n</pre>", "A b\n\nC"),
    ("Windows newlines", "# A\r\n\r\nB\r\nc\r\rD", "A\n\nB c\n\nD"),
    ("tabs", "-\tA\n\n\tB\n", "A\n\nB"),
    ("addresses", "at ansa.it/a_b_c, #Kyiv", "at ¤¤¤¤¤¤¤¤¤¤¤¤¤, ¤¤¤¤¤"),
    ("white space only", " \n\n\t", ""),
]


@pytest.mark.parametrize(("text", "shown"), [row[1:] for row in HTML], ids=[row[0] for row in HTML])
def test_what_is_read_of_html(text: str, shown: str) -> None:
    assert prose(text, "html") == shown


@pytest.mark.parametrize(("text", "shown"), [row[1:] for row in MARKDOWN], ids=[row[0] for row in MARKDOWN])
def test_what_is_read_of_markdown(text: str, shown: str) -> None:
    assert prose(text, "markdown") == shown


def test_plain_text_stays_as_it_is() -> None:
    text = "<b>A</b> *b*  c\r\n\tsee ansa.it\r"
    assert prose(text, "plain") == "<b>A</b> *b*  c\r\n\tsee ¤¤¤¤¤¤¤\r"


@pytest.mark.parametrize(
    ("format", "text", "spans"),
    [
        ("html", "<p>A <b>b</b> &amp; <code>c</code></p>", ["<p>", "<b>", "</b>", "<code>c</code></p>"]),
        ("html", "see http://a.it?x&amp;<b>y</b> now", ["http://a.it?x&amp;<b>y</b>"]),
        ("markdown", "A **b** [c](d 'e') `f`\n\n[r]: g\n", ["**", "**", "[", "](d 'e')", "`f`", "[r]: g"]),
        ("plain", "<b> ansa.it", ["ansa.it"]),
    ],
)
def test_markup_is_protected(format: str, text: str, spans: list[str]) -> None:
    assert protected(document_from_text(text, format=format)) == spans


@pytest.mark.parametrize(
    ("format", "text", "shown", "raw"),
    [
        ("html", "<p>\n Ki<b>ev</b> &egrave; l&igrave;", "Kiev", "Ki<b>ev"),
        ("html", "<p>\n Ki<b>ev</b> &egrave; l&igrave;", "è l", "&egrave; l"),
        ("html", "<p>A\n  b</p>", "A b", "A\n  b"),
        ("html", "<p>A <b> b</b></p>", "A ", "A "),
        ("markdown", "> A **b\n> c** d", "b c", "b\n> c"),
        ("markdown", "x [a](/a)a b", "a b", "a b"),
        ("markdown", "| b | a \\* |\n|--|--|\n| b | a |", "a *", "a \\*"),
        ("plain", "A  b\r\nc", "b\r\nc", "b\r\nc"),
    ],
)
def test_prose_leads_back_to_the_text(format: str, text: str, shown: str, raw: str) -> None:
    view = document_from_text(text, format=format).prose
    start = view.text.index(shown)
    assert view.source(start, start + len(shown)).of(text) == raw


def test_the_link_text_after_the_target_is_the_one_shown() -> None:
    view = document_from_text("[a](/a)a", format="markdown").prose
    assert [view.source(n, n + 1).start for n in range(2)] == [1, 7]


DISABLED = [
    ("html", "<p>a<!-- mtqa: ignore calque --><p>b<!-- mtqa: ignore-end --><p>c", [("calque", "<p>b")]),
    ("html", "a<!--mtqa:ignore-->b", [("*", "b")]),
    ("html", "<!-- mtqa: ignore-next a/b --><p>b <i>c</i></p><p>d</p>", [("a/b", "<p>b <i>c")]),
    ("html", "<!-- mtqa: ignore --><!-- mtqa: ignore-end x -->b", [("*", "<!-- mtqa: ignore-end x -->b")]),
    ("html", "<!-- mtqa is good --><!-- mtqa: ignored --><!-- mtqa: ignore-nexts -->b", []),
    ("html", "b<!-- mtqa: ignore-next -->", []),
    ("markdown", "- A\n\n  <!-- mtqa: ignore-next a -->\n  B\n\nC", [("a", "\n  B")]),
    ("markdown", "A\n\n<!-- mtqa: ignore-next a, b -->\nB\nc\n\nD", [("a", "\nB\nc"), ("b", "\nB\nc")]),
    ("markdown", "A <!-- mtqa: ignore-next --> b *c*\n\nD", [("*", " b *c")]),
    (
        "markdown",
        "<!-- mtqa: ignore a b/ -->A\n\n<!-- mtqa: ignore-end a b -->\nB",
        [("a", "A\n\n"), ("b", "A\n\n")],
    ),
    ("markdown", "`<!-- mtqa: ignore -->`\n\n    <!-- mtqa: ignore -->\n", []),
    ("plain", "<!-- mtqa: ignore -->", []),
]


@pytest.mark.parametrize(("format", "text", "disabled"), DISABLED)
def test_comments_switch_rules_off(format: str, text: str, disabled: list[tuple[str, str]]) -> None:
    document = document_from_text(text, format=format)
    assert [(rule, span.of(text)) for rule, span in document.disabled] == disabled


SLIPS = [
    ("<!-- mtqa: ignroe name/variant -->A", ["mtqa knows no 'ignroe'; did you mean 'ignore'?"]),
    ("<!-- mtqa: ignore-line -->A", ["mtqa knows no 'ignore-line'; did you mean 'ignore-next'?"]),
    ("<!-- mtqa: off -->A", ["mtqa knows no 'off'; write one of ignore, ignore-next, ignore-end"]),
    (
        "<!-- mtqa: ignore-next name reason: it's a film -->A",
        ["'ignore-next' takes only rules; leave out what else stands there"],
    ),
    (
        "A<!-- mtqa: ignore a --><p>B",
        ["'ignore' holds to the end of the text; put an 'ignore-end' where it should stop"],
    ),
    (
        "A<!-- mtqa: ignore a b --><!-- mtqa: ignore-end a --><p>B",
        ["'ignore' holds to the end of the text; put an 'ignore-end' where it should stop"],
    ),
    ("A<!-- mtqa: ignore-end -->B", ["'ignore-end' ends nothing; name the rules of an 'ignore' before it, or none"]),
    ("<head><!-- mtqa: ignore a --></head><p>B", []),
    ("A<!-- mtqa: ignore a --><p>B<!-- mtqa: ignore-end --><!-- MTQA: Ignore-Next -->C<!-- mtqa is good -->", []),
]


@pytest.mark.parametrize(("text", "problems"), SLIPS)
def test_a_slip_in_a_comment_is_told(text: str, problems: list[str]) -> None:
    assert [problem for problem, _ in document_from_text(text, format="html").slips] == problems


PASSAGES = [
    ("html", "<p lang='it'>Kiev <b>e</b> Lviv</p>A<p>B", ["it: Kiev e Lviv"]),
    ("html", "<p>A <i xml:lang=it-CH class=x>b</i> c <q lang='FR'>d</q>", ["it: b", "fr: d"]),
    ("html", "<html lang=it><body lang=it><p>A</p><hr lang=it>B", []),
    ("html", "<a hreflang=it data-lang=it lang=''>A</a><p lang=und>B", []),
    ("html", "<div lang=it>A<p lang=en>B <i>b</i></p>C</div>D", ["it: A", "en: B b", "it: C"]),
    ("html", "<div lang=it>A<div>B</div>C</div>D", ["it: A\n\nB\n\nC"]),
    ("html", "<p lang=it>A<p>B<ul><li lang=it>C<li>D</ul>E", ["it: A", "it: C"]),
    ("html", "<div><p lang=it>A</div>B <table><td lang=it>C</table>D", ["it: A", "it: C"]),
    ("html", "<p><i lang=it>A<p>B", ["it: A"]),
    ("html", "<p><i lang=it>A<br>b<div>B", ["it: A\nb"]),
    ("html", "<p lang=it>A</b> b</p></p>B", ["it: A b"]),
    ("markdown", "A <i lang=it>*b* c</i> d\n\n<p lang=it>E</p>\n\nF <i lang=it>g\n\nH", ["it: b c", "it: E", "it: g"]),
    ("html", "<a lang=it><h3>A</h3><p>B</p></a>C", ["it: A\n\nB"]),
    ("markdown", "<div lang=it>\n\nA\n\nB <i lang=fr>c</i> d\n\n</div>\n\nE", ["it: A\n\nB", "fr: c", "it: d"]),
    ("markdown", "<p lang=it>A\n\nB\n\nC", ["it: A"]),
    ("plain", "<p lang=it>A</p>", []),
]


@pytest.mark.parametrize(("format", "text", "passages"), PASSAGES)
def test_the_markup_names_the_language_of_passages(format: str, text: str, passages: list[str]) -> None:
    document = document_from_text(text, format=format)
    assert [f"{tag}: {span.of(document.prose.text).strip()}" for tag, span in document.passages] == passages


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        (
            "en",
            "<p>A <i lang=it>la guerra di Kiev</i> b<p lang=it>Kiev, s&igrave;.<br>No</p>",
            "A ¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤ b\n\n¤¤¤¤¤¤¤¤¤\n¤¤",
        ),
        ("en-GB", "<p lang=en-US>Kiev", "Kiev"),
        (
            "en",
            "<p lang=it>The mayor of the town was not in Kiev.",
            "The mayor of the town was not in Kiev.",
        ),  # was translated
        ("it", "<p lang=it>Kiev <i lang=en>this is</i>", "Kiev ¤¤¤¤¤¤¤"),
    ],
)
def test_passages_in_another_language_are_masked(language: str, text: str, shown: str) -> None:
    document = own_language(document_from_text(text, format="html", language=language))
    assert document.prose.text.replace(MASK, "¤") == shown
