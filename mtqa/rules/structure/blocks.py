"""Text that does not belong where it stands: repeats, captions and credits in the prose, glued headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from mtqa.document import Span, Spans
from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import ANY_FINITE
from mtqa.rules.places import line_around, places
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_NOT_LETTERS = lazy(r"[\W_]+")
_MIN_REPEAT_WORDS = 6
_MIN_REPEAT_AT_ONCE = 2
"""So many blanks at least has a sentence that stands twice in a row."""


def _words_only(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def _headline(reading: Reading) -> str:
    """The words of the headline; none if the text is empty."""
    first = reading.headline_at
    return "".join(_words_only(span.of(reading.clean)) for span in reading.paragraphs[first : first + 1])


_NOTE_BEHIND = lazy(r"(?: (?:videos?|photos?|foto|pictures))+$")
_ARTICLE_BEFORE = lazy(r"^(?:the|an?) ")


def _core(headline: str) -> str:
    """The words of a headline without an article before them and "VIDEO" behind."""
    return _NOTE_BEHIND.sub("", _ARTICLE_BEFORE.sub("", _words_only(headline)))


def _repeated_headline(reading: Reading) -> Iterator[Match]:
    """The headline's words again as the first line, or as the first sentence, of what follows."""
    clean = reading.clean
    paragraphs = reading.paragraphs[reading.headline_at : reading.headline_at + 3]
    if len(paragraphs) < 2:
        return
    headline = _core(paragraphs[0].of(clean))
    if len(headline.split()) < 3:
        return
    for paragraph in paragraphs[1:]:
        first = reading.sentences[reading.sentence_at(paragraph.start)]
        for span in (paragraph, first):
            if len(span.of(clean)) < len(headline) * 2 and _core(span.of(clean)) == headline:
                yield Match(span.start, span.end, ("",))
                break


def _texts(reading: Reading, spans: Spans) -> Iterator[int]:
    """The hash of each span's text: so a long text is not kept twice."""
    clean = reading.clean
    return (hash(clean[start:end]) for start, end in zip(spans.starts, spans.ends, strict=True))


def _repeated(reading: Reading, spans: Spans) -> Iterator[Span]:
    """The spans whose text stands before in the same list. Most articles have none, which is quick to see."""
    texts = list(_texts(reading, spans))
    if len(set(texts)) == len(texts):
        return
    seen: set[int] = set()
    for index, text in enumerate(texts):
        if text in seen:
            yield spans[index]
        seen.add(text)


def _repeated_paragraph(reading: Reading) -> Iterator[Match]:
    """Paragraphs that stand before; of several in a row, one finding."""
    clean = reading.clean
    headline = _headline(reading)
    block: list[Span] = []
    for paragraph in [*_repeated(reading, reading.paragraphs), Span(len(clean) + 2, len(clean) + 2)]:
        if block and paragraph.start != block[-1].end + 1:
            if any(_is_long(span.of(clean), headline) for span in block):
                said = f"These {len(block)} paragraphs stand in the text before, word by word." if block[1:] else ""
                yield Match(block[0].start, block[-1].end, ("",), said)
            block = []
        block.append(paragraph)


def _is_long(paragraph: str, headline: str) -> bool:
    return paragraph.count(" ") >= _MIN_REPEAT_WORDS - 1 and _words_only(paragraph) != headline


def _repeated_sentence(reading: Reading) -> Iterator[Match]:
    """A long sentence again; repeats of whole paragraphs have a rule of their own."""
    paragraphs = reading.paragraphs
    again = {paragraph.start for paragraph in _repeated(reading, paragraphs)}
    headline = _headline(reading)
    for sentence in _repeated(reading, reading.sentences):
        paragraph = paragraphs[bisect_right(paragraphs.starts, sentence.start) - 1]
        text = sentence.of(reading.clean)
        before = reading.sentences[max(reading.sentence_at(sentence.start) - 1, 0)]
        at_once = before.end + 1 == sentence.start and before.of(reading.clean) == text and '"' not in text
        long = text.count(" ") >= (_MIN_REPEAT_AT_ONCE if at_once else _MIN_REPEAT_WORDS)
        if long and paragraph.start not in again and _words_only(sentence.of(reading.clean)) != headline:
            yield Match(sentence.start, sentence.end, ("",))


_NETWORKS = frozenset("twitter facebook instagram telegram youtube tiktok whatsapp".split())
"""Alone on a line a button; `structure/page-furniture` finds it."""
_AGENCIES = (
    r"(?:Telegram|Ansa|Afp|Reuters|AP|Ap|Getty(?: Images)?|Epa|LaPresse|Adnkronos|Agi|Twitter|Facebook"
    r"|Instagram|YouTube|TikTok|Shutterstock|iStock|Unsplash|Pixabay|Wikimedia(?: Commons)?|Imagoeconomica"
    r"|Fotogramma|Tass|Ria Novosti|Sputnik|Xinhua|Dpa|Keystone|Efe|EFE|AFP|EPA|ANSA|SIPA|TASS|Lusa|Belga|BFMTV|Abaca|RBC-Ukraine|Contrasto|Alamy|IPA|Ipa|NurPhoto)"
)
_PICTURE = r"(?:photos?|foto|pictures?|images?|pics?|photographs?|video|screenshot)"
_CREDIT_LINE = lazy(
    rf"[^.!?\n]{{2,70}} ?/ ?{_AGENCIES}(?: via [A-Z]\w+)?"
    rf"|(?:{_PICTURE} )?{_AGENCIES}(?: {_PICTURE})?(?: ?/ ?[\w ]{{2,30}})?"
    rf"|{_PICTURE} ?(?:by|:|©|courtesy of|taken from) ?[^.!?\n]{{2,60}}|{_PICTURE} credits?:?"
    rf" [^.!?\n]{{2,60}}"
    r"|credits?: ?[^.!?\n]{2,60}",
    re.IGNORECASE,
)
_CREDIT_INLINE = lazy(
    rf"\((?:in the )?(?:{_PICTURE}|credits?) ?(?:by|:|©|/|{_AGENCIES}|credit)[^()\n]{{0,60}}\)"
    rf"|\((?:{_AGENCIES}) ?{_PICTURE}[^()\n]{{0,40}}\)",
    re.IGNORECASE,
)
_CREDIT_TAIL = lazy(rf"(?<=[.!?\"] )[A-Z][^.!?\"\n]{{2,50}} / {_AGENCIES}\b")


_CREDIT_AT_END = lazy(r"(?<=[.!?\"]) / [A-Za-z][\w' ]{1,28}(?=\n|\Z)")
_CREDITED = r"[A-Z][\w'&/()-]*(?:[ /.]+(?:of|the|for|by|via|and|de|da|di|[A-Z(][\w'&/()-]*)){0,8}"
_CREDIT_BEHIND = lazy(
    rf"(?:[ .](?:[—–-] |(?<=[.!?\"] ))(?:Photo|Foto|Picture)s?: ?{_CREDITED}| ?© ?[A-Z][\w .'/-]{{1,30}}"
    r"|[ .]?/ ?(?:Photo|Collage|Illustration|Screenshot)(?: (?:of|by|from))? [A-Z][^.!?\n]{1,40})\.?(?=\n|\Z)"
)
"""Behind a caption, to the end of its line: "The mayor — Photo: Anna Neri", "The bridge. © Bridge TV"."""
_CREDIT_SENTENCE = lazy(rf"^(?:Photo|Foto|Picture)s?: ?{_CREDITED}\.$", re.MULTILINE)
_KIND_OF_PICTURE = lazy(
    r" ?\((?:illustrati(?:ve|on)|illustration|symbol(?:ic)?|archive) (?:image|photo|picture)\)", re.IGNORECASE
)
_CREDIT_WORDS = ("/", "photo", "foto", "pic", "image", "video", "screenshot", "credit")


_BEHIND = (
    (("Photo", "Foto:", "Picture:", "©", "Collage", "Illustration", "Screenshot"), (_CREDIT_BEHIND, _CREDIT_SENTENCE)),
    (("mage)", "hoto)", "icture)"), (_KIND_OF_PICTURE,)),
)
"""Patterns, each with texts one of which it needs in its line."""


def _credit_lines(reading: Reading) -> Iterator[Span]:
    for span in reading.unstopped:
        line = span.of(reading.clean)
        lower = line.lower()
        if line.count(" ") > 4 and not any(word in lower for word in _CREDIT_WORDS):
            continue
        if lower not in _NETWORKS and _CREDIT_LINE.fullmatch(line) and not _is_lower_prose(line):
            yield span


def _is_lower_prose(line: str) -> bool:
    """Whether the line starts in lower case, as the rest of a broken sentence would."""
    return line[:1].islower() and not line.lower().startswith(("credit", "photo", "foto", "pic"))


def _photo_credit(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for span in _credit_lines(reading):
        yield Match(span.start, span.end, ("",))
    for match in _CREDIT_INLINE.finditer(clean):
        start = match.start() - (clean[match.start() - 1 : match.start()] == " ")
        yield Match(start, match.end(), ("",))
    for needles, patterns in _BEHIND:
        for start, end in sorted({line_around(clean, at) for at in places(clean, *needles)}):
            for match in chain.from_iterable(pattern.finditer(clean, start, end) for pattern in patterns):
                yield Match(match.start(), match.end(), ("",))
    if " / " in clean:
        for pattern in (_CREDIT_TAIL, _CREDIT_AT_END):
            for match in pattern.finditer(clean):
                yield Match(match.start(), match.end(), ("",))


_STOPS = (".", "!", "?", "…", ":", ";")
_CAPTION_TELL = lazy(
    r"^(?:videos|photos|pictures|images) (?!show|reveal|suggest|captur|and|or|of the (?:day|week|year))\w"
    r"|^(?:video|photo|picture|(?:photo ?)?gallery) ?[:|-] ?\w"
    r"|^(?:(?:in|on) (?:the|this) (?:photo|picture|image|video)|above|below|left|right|pictured|from left),"
    r"|, the (?:video|photo|picture|footage|image)s?\b"
    r"|[:|-] (?:the )?(?:videos?|photos?|photogallery|gallery|images)$|[([](?:videos?|photos?|foto)[)\]]",
    re.IGNORECASE,
)
_NAME_THEN_QUOTE = lazy(r', [^,:"]*\b[A-Z][a-z]+ "[A-Z][^"]+"')


_CAPTION_WORDS = "video photo picture image gallery foto footage above, below, left, right,".split()


def _is_caption(line: str) -> bool:
    lower = line.lower()
    return any(word in lower for word in _CAPTION_WORDS) and _CAPTION_TELL.search(line) is not None


def _caption(reading: Reading) -> Iterator[Match]:
    """A short line without a final stop that something gives away as a caption or a teaser, not a heading."""
    clean = reading.clean
    credits = {span.end for span in _credit_lines(reading)}
    for span in reading.unstopped:
        text = span.of(clean)
        if span.start == 0 or text.count(" ") < 2 or text.rstrip("\"')]").endswith(_STOPS):
            continue
        if span.end in credits:
            continue
        if (
            (span.start - 1 in credits and not _is_standfirst(reading, span))
            or _is_caption(text)
            or _NAME_THEN_QUOTE.search(text)
        ):
            yield Match(span.start, span.end, ("",))


_HEAD = 4


def _is_standfirst(reading: Reading, span: Span) -> bool:
    """Whether a line below a picture is one of the first of the page, and a sentence."""
    return bisect_right(reading.paragraphs.starts, span.start) <= _HEAD and bool(
        ANY_FINITE.search(span.of(reading.clean))
    )


_CLOSED_THEN_CAPITAL = lazy(r'["”»](?=[A-Z][a-z]* )(?<=[\w!?].)')
# Patterns that start with a literal are searched at the speed of memchr.
_GLUED_OPENERS = tuple(
    lazy(rf"{opener} (?<=[^\W\d_A-Z]{{3}}{opener} )(?<!Linked{opener} )")
    for opener in ("The", "But", "However", "Meanwhile", "According to", "They", "There", "In the", "On the", "At the")
)


def _glued_heading(reading: Reading) -> Iterator[Match]:
    """A heading and its paragraph without the line break between them."""
    prose = reading.prose
    for match in _CLOSED_THEN_CAPITAL.finditer(prose):
        start = prose.rfind("\n", 0, match.start()) + 1
        head = prose[start : match.start()]
        if match.group() == '"' and head.count('"') % 2 == 0:
            continue
        if len(head) <= 120 and not re.search(r"[.!?] ", head):
            yield Match(match.start(), match.end(), (match.group() + "\n",))
    yield from _glued_openers(prose)


_PHRASE_ONLY = lazy(
    r"(?:In|At|On|For|From|With|By|During|After|Before|According to|Through) (?:an?|the|this|that|his|her|its|their)(?: [\w'-]+){1,4}"
)
"""No heading, but the start of the sentence that goes on behind it: "In a statementThe bishop said"."""


def _is_open(head: str) -> bool:
    """Whether a quotation that began in a line is still open: no heading ends there."""
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1


def _glued_openers(prose: str) -> Iterator[Match]:
    """A word that opens a sentence, glued to a lower-case word."""
    for opener in _GLUED_OPENERS:
        for match in opener.finditer(prose):
            head = prose[prose.rfind("\n", 0, match.start()) + 1 : match.start()]
            if not (_PHRASE_ONLY.fullmatch(head.rpartition(". ")[2]) or _is_open(head)):
                yield Match(match.start(), match.end() - 1, ("\n" + match.group()[:-1],))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/repeated-headline",
        message="The headline stands here a second time.",
        severity=Severity.WARNING,
        confidence=0.95,
        category="structure",
        find=_repeated_headline,
        in_clean=True,
        flags=(
            "Troops leave the port fearing reprisals\n\n<Troops leave the port, fearing reprisals>\n\nThe rest.",
            "Fire in the old town\n<FIRE IN THE OLD TOWN>\nNobody was hurt.",
            "Strike stops trains in Milan\n<Strike stops trains in Milan.> Delays are long.",
            "Bridge shut again after storm. VIDEO\n<The bridge shut again after storm>\nNobody was hurt.",
        ),
        passes=(
            "Fire in the old town\nNobody was hurt.",
            "Strike stops trains\nA strike stops trains today.",
            "One line only",
        ),
    ),
    TextRule(
        id="structure/repeated-paragraph",
        message="This paragraph stands in the text before, word by word.",
        severity=Severity.WARNING,
        confidence=0.95,
        category="structure",
        find=_repeated_paragraph,
        in_clean=True,
        flags=(
            "News\nThe bridge has been closed since the flood.\nMore.\n<The bridge has been closed since the flood.>",
            "A\nOne two three four five six.\n<One two three four five six.>",
            "T\nWe shall not go, he said.\nHe left.\nC.\n<We shall not go, he said.\nHe left.>\nD.",
        ),
        passes=(
            "News\nThe bridge is closed.\nThe bridge is closed again.",
            "A\nYes.\nYes.",
            "Sport\nThe match ended in a draw after extra time.\nThe match ended late.",
        ),
    ),
    TextRule(
        id="structure/repeated-sentence",
        message="This sentence stands in the text before, word by word.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        find=_repeated_sentence,
        in_clean=True,
        flags=(
            "The road to the coast is closed until May. Snow fell.\nCars wait. <The road to the coast is"
            " closed until May.>",
            "Talks end. The two sides will meet again on Monday.\nWhat next? <The two sides will meet again"
            " on Monday.>",
            "News\nThe tent is open again until the end of May. Snow fell.\n<The tent is open again until the end of May.>",
            "Snow fell. Trains are cancelled. <Trains are cancelled.>",
            "He left. Nobody knows where the money has gone now. <Nobody knows where the money has gone now.>",
        ),
        passes=(
            "He left. She left. He left.",
            "Never again. Never again.",
            "The road to the coast is closed. The road to the coast is closed until May.",
            "The two sides will meet on Monday. The two sides will meet again on Friday.",
        ),
    ),
    TextRule(
        id="structure/photo-credit",
        message="A picture credit has run into the text.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        find=_photo_credit,
        in_clean=True,
        flags=(
            "The port was hit.\n\n<Volunteer Brigade / Telegram>\n\nThe raid lasted an hour.",
            "The mayor spoke on Friday< (Photo: Reuters)>.",
            "It rained.\n<Credits: Anna Bianchi>\nThen it stopped.",
            "It rained.\n<Ansa photo>",
            "The mayor in his office.< / dpa>",
            "The mayor in his office< — Photo: Anna Neri>",
            "The mayor in his office.< Photo: Valley News>\nIt rained.",
            "The mayor in his office.< © Valley TV>",
            "Troops shelled the port again</Collage of Channel 9>\nIt rained.",
            "It rained.\n<Photo: Press Office of the Valley.>\nThen it stopped.",
            "The port at noon.< (Illustrative image)>",
        ),
        passes=(
            "He runs the company and / or its branch.",
            "He posted a photo on Telegram.",
            "The photo by the lake was lost.",
            "Reuters reported the attack.",
        ),
    ),
    TextRule(
        id="structure/inlined-caption",
        message=(
            "This line looks like a picture caption or the title of a linked video, not like part of the article."
        ),
        severity=Severity.WARNING,
        confidence=0.7,
        category="structure",
        find=_caption,
        in_clean=True,
        flags=(
            "Raid\nIt began at dawn.\n\n<Videos flood the web: smoke over the port>\nNobody was hurt.",
            'Raid\nHe wore a vest.\n<Vest and radio, once more Rubanov "They fire all night", the video'
            " from the front>\nHe left.",
            "Raid\nIt began.\nVolunteer Brigade / Telegram\n<The brigade's flag in the port>\nIt ended.",
        ),
        passes=(
            "Raid\nIt began.\nThe nightmare of the war at home\nNobody was hurt.",
            'Raid\nIt began.\nRubanov: "We hold the port"\nHe left.',
            "Video of the raid spreads\nIt began.",
            "Raid\nThe video was shown.",
            "Raid on the port\nPhoto: Ansa\nThe mayor does not fear another raid\nIt began.",
        ),
    ),
    TextRule(
        id="structure/glued-heading",
        message="A heading and the paragraph below it have run together: put a line break between them.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        find=_glued_heading,
        flags=(
            'Mayor: "No more cars<">In the evening the council voted.',
            "Rubanov: “We stay<”>The general left.",
            "Clashes at the border<The> army answered.",
        ),
        passes=(
            'Mayor: "No more cars" In the evening the council voted.',
            'He said"The council voted."',
            'She wrote "It is over."The council voted.',
            "LinkedIn the company.",
            "“It was a crimeThe plan was old,” he said.",
            "In a long letterThe dean asked for more time.",
            "The McDonald farm.",
        ),
    ),
)
