"""What a web page leaves in an article: teasers, subscriptions, dates, bylines, agency marks, markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Span
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import MONTHS, any_of
from mtqa.rules.places import line_start
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_I = re.IGNORECASE


def _at_sentence_starts(reading: Reading, pattern: re.Pattern[str], openings: frozenset[str]) -> Iterator[Match]:
    """Matches of `pattern` at the start of a sentence whose first three letters, or first sign, are in `openings`."""
    clean = reading.clean
    sentences = reading.sentences
    for start, end in zip(sentences.starts, sentences.ends, strict=True):
        if clean[start : start + 3].lower() in openings or clean[start] in openings:
            match = pattern.match(clean, start, end)
            if match:
                end = _line_end(clean, match.end()) if start == 0 or clean[start - 1] == "\n" else match.end()
                whole = (start == 0 or clean[start - 1] == "\n") and (end == len(clean) or clean[end] == "\n")
                # Inside a paragraph nobody knows where the leftover ends and the article goes on.
                yield Match(match.start(), end, ("",), fix=None if whole else Fix.NONE)


_FEWEST_OF_PROSE = 40
"""A line that has fewer letters behind a leftover, or no stop at its end, goes with it: "Already subscribed? Log in"."""


def _line_end(clean: str, end: int) -> int:
    """Where the line ends, if all that stands behind a leftover belongs to it; otherwise where the leftover ends."""
    line_end = clean.find("\n", end)
    line_end = len(clean) if line_end < 0 else line_end
    rest = clean[end:line_end]
    short = len(rest) <= _FEWEST_OF_PROSE or (len(rest) <= 2 * _FEWEST_OF_PROSE and rest[-1] not in '.!?…"')
    return line_end if short and ". " not in rest else end


_REST = r"[^\n]{0,160}"
_END = r"(?:$|[.:!]$|:" + _REST + ")"
_TEASER = lazy(
    rf"[>»(\[-]* ?(?:(?:read|see|watch)(?: it)? (?:also|too)|read this now|also (?:read|see|watch)|leggi anche|lea también|lire aussi|lesen sie auch)"
    rf"(?: ?[:>–-]{_REST}|$| (?-i:[A-Z\"]){_REST})"
    rf"|\((?:read|keep reading|keep on reading|see also|you may be interested in|it may interest you|we recommend|in context|more information)"
    rf": ?[^\n]{{4,200}}\)\W*$|[>(\[]* ?(?:related (?:articles?|news|stories|content)"
    rf"|you (?:may|might) also (?:like|be interested in)"
    rf"|in-depth analysis|insights|deepen|the insight|to know more"
    rf"|(?:to )?(?:find out|learn|read|know|discover) more)(?:$|[:>]{_REST})"
    rf"|(?:watch|see|look at|click on) the (?:videos?|photos?|(?:photo )?gallery|images)"
    rf"(?:{_END}| (?:below|here|above)\W*$)"
    rf"|(?:go to|read|continue(?: reading)?) the (?:article|interview|news){_END}|(?:continue reading|read more)(?:…|\.\.\.)"
    rf"|(?:go to|read|continue(?: reading)?) the (?:full|complete|whole|entire|rest of the)"
    rf" (?:article|interview|story)(?:{_END}| (?:here|on) {_REST})"
    rf"|continue (?:reading|to read)(?:{_END}| (?:on|after|the|here|below) {_REST})"
    rf"|click (?:here|on the link|below)(?: {_REST}|[.:!]?$)",
    _I,
)
_NEWSLETTER = lazy(
    rf"(?:subscribe|sign up|register) (?:to|for|now to) (?:the|our|your)? ?(?:\w+ ){{0,3}}(?:newsletters?"
    rf"|channel|podcast|feed|bulletin){_REST}"
    rf"|(?:follow|find|like|join|read) (?:us|me|[A-Z]\w+) (?:also |now )?(?:on|in) (?:our |the )?(?:facebook|twitter"
    rf"|instagram|telegram|whatsapp|google news|x|tiktok|youtube|social){_REST}"
    rf"|(?:article |content |service )?(?:is )?reserved (?:only )?(?:for|to) (?:our )?subscribers{_REST}"
    rf"|(?:this )?(?:article|content) (?:is )?(?:reserved|only|available only|exclusive) (?:for|to) (?:our "
    rf"|registered )?(?:subscribers|members|users){_REST}"
    rf"|(?:this )?(?:article|content) is (?:only )?for (?:our )?(?:subscribers|members)(?: only)?\b{_REST}"
    rf"|already (?:a subscriber|subscribed|registered)\?{_REST}|(?:subscribe|log in) (?:now )?to"
    rf" (?:continue|read|access){_REST}"
    rf"|you have \d[\d.,]* ?% (?:of (?:this|the) article )?(?:left )?to (?:discover|read|go)\b{_REST}"
    rf"|(?:continue|keep) reading (?:your|this|the) article for {_REST}|news (?:of|from) [^ .]+(?:\.\w+)? (?:on|in) (?:telegram|whatsapp|viber)\b{_REST}"
    rf"|download (?:the|our) (?:free )?app\b{_REST}|share (?:this article|on facebook|the article)\W*$|all"
    rf" the news on whatsapp{_REST}",
    _I,
)


_LINK_IN = lazy(r"\((?<= \()(?:link|article|document|content|tweet|video) in [A-Z][a-z]+\)")
"""Says in which language the page is that a word of the source links to."""
_TEASER_OPENINGS = frozenset(
    [
        *"rea see wat als leg lir les rel you in- ins dee the to lea fin kno dis loo cli con".split(),
        "to ",
        "go ",
        *">»([-",
    ]
)
_NEWSLETTER_OPENINGS = frozenset(
    [*"sub sig reg fol fin lik joi rea you kee new art con ser is thi alr log dow sha all res".split(), "is "]
)


_ASIDE = lazy(r"See also: [a-z]")
"""Inside a paragraph, points to more of the same: "Spoons. See also: boards, salad bowls. Wood swells"."""


def _teaser(reading: Reading) -> Iterator[Match]:
    for found in _at_sentence_starts(reading, _TEASER, _TEASER_OPENINGS):
        if found.fix is not Fix.NONE or not _ASIDE.match(reading.clean, found.start):
            yield found
    for match in _LINK_IN.finditer(reading.clean):
        yield Match(match.start() - 1, match.end(), ("",))


def _newsletter(reading: Reading) -> Iterator[Match]:
    yield from _at_sentence_starts(reading, _NEWSLETTER, _NEWSLETTER_OPENINGS)


_MONTH = rf"(?:{any_of(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}"
    rf"|\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})"
)
_CLOCK = r"(?:,? ?(?:at |- |\| |ore |hours? |time:? )?\d{1,2}[.:]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)?"
_METADATA = lazy(
    rf"(?:date:? {_DAY}{_CLOCK}|as of:? {_DAY}{_CLOCK}$"
    rf"|\d{{1,2}}:\d\d,? \d{{1,2}} {_MONTH}(?: \d{{4}})?,? [A-Z]\w+, [A-Z]\w+$|translated from [A-Z]\w+: ?"
    r"|as of:? \d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: \| .{0,60})?$|(?:published|posted|updated) (?:today|yesterday) at \d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?\.?$"
    rf"|\d{{4}}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[.]\d+)?(?:Z|[+-]\d\d:?\d\d)?$|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}} ?(?:[-|,–]|at|ore)? ?\d{{1,2}}[.:]\d\d$"
    rf"|author \w+ date {_DAY}$"
    rf"|(?:last )?(?:updated?|published|modified|modification|posted|created|publication date|article from)"
    rf"(?: on| at| the|:)*:? (?:\w+day,? )?{_DAY}{_CLOCK}\.?(?= - | \||$)"
    rf"|(?:last )?(?:updated?|modification|modified)(?: at|:|:? hours)+ \d{{1,2}}[.:]\d\d\b(?: of {_DAY}|"
    rf" on {_DAY}|$)"
    r"|(?:reading time|time to read|read time)[: ]+(?:about )?\d+ ?(?:min\w*\.?|')"
    r"|\d+ (?:minutes?|min\.?) (?:of )?(?:read|reading)\b|(?:tags?|keywords?|topics|categor(?:y|ies)"
    r"|section|author|authors): ?[^\n]{2,100}$"
    r"|\d[\d.,]* (?:comments?|shares|views)$)",
    _I,
)
_DATED = lazy(rf"\d{{1,2}} {_MONTH} \d{{4}},? ?(?:[-–|]? ?\d{{1,2}}[.:]\d\d(?: [-–|])?)? ?(?=[A-Z\"])")
"""A date, with or without the time, that has run into the first sentence of a paragraph."""
_METADATA_LENGTH = 160
_METADATA_STARTS = frozenset(["as ", *"dat las upd pub mod pos cre art rea tim tag key top cat sec aut tra".split()])
_DIGITS = "0123456789"


def _metadata(reading: Reading) -> Iterator[Match]:
    clean, paragraphs = reading.clean, reading.paragraphs
    for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
        if clean[start] not in _DIGITS and clean[start : start + 3].lower() not in _METADATA_STARTS:
            continue
        match = _DATED.match(clean, start, end)
        if match:
            yield Match(match.start(), match.end(), ("",))
            continue
        match = _METADATA.match(clean, start, end)
        if match and (end - start <= _METADATA_LENGTH or match.group()[:4].lower() == "date"):
            yield Match(match.start(), match.end(), ("",))


_NAME = r"[A-Z][\w'’.-]+(?: (?:de|di|van|von|della|del)\b)?"
_NEWSROOM_LINE = lazy(
    r"(?:copyright|©|\(c\)) ?(?:\d{4} ?)?(?:ansa|adnkronos|agi|askanews|italpress|lapresse|dire|afp|efe|dpa|reuters|ap)\W*"
    r"|©(?: \w+){0,3} \d{4}|(?:© ?)?dpa-infocom,? ?dpa:? ?[\d-]+ ?/ ?\d+|(?:la )?redazione(?: \w+){0,2}|a cura della redazione|di redazione|(?:ansa|agi|adnkronos) drafting"
    r"|by (?:time news|time\.news|breaking ?latest(?:\.| )news)"
    r"|la redacción|la rédaction"
    r"|(?:(?:by|of|from) )?(?:drafting|(?:the )?(?:editorial (?:staff|team|office|board)|drafting"
    r"|newsroom))(?: \w+){0,2}\.?|(?:the editors)|(?:by|from) our (?:own )?(?:special |sent )?(?:correspondent"
    r"|envoy|sent|special|editorial staff)"
)
_BYLINE = lazy(
    rf"(?:of|(?-i:from)) {_NAME} {_NAME}(?: {_NAME})?(?: and {_NAME} {_NAME})?"
    rf"|(?:by|from) our (?:special )?(?:correspondent|envoy|sent),? {_NAME}(?: {_NAME})?",
    re.IGNORECASE,
)
_RIGHTS = lazy(
    r"(?:\(?(?:©|\(c\)|copyright(?: ©)?) ?)?(?:(?:all )?reproduction reserved|all (?:reproduction )?rights (?:are )?reserved"
    r"|reserved reproduction|(?:reproduction )?rights reserved)(?! (?-i:[a-z]))(?: ?[©)])?\.?",
    _I,
)


def _newsroom(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    last = len(reading.paragraphs) - 1
    paragraphs = reading.paragraphs
    for index, (start, end) in enumerate(zip(paragraphs.starts, paragraphs.ends, strict=True)):
        if end - start > 60:
            continue
        paragraph = Span(start, end)
        # A line "of Anna Bianchi" is a byline only next to the headline or at the end.
        at_edge = index <= 3 or index >= last - 1
        if _NEWSROOM_LINE.fullmatch(paragraph.of(clean).lower()) or (at_edge and _is_byline(paragraph.of(clean))):
            yield Match(paragraph.start, paragraph.end, ("",))
    for spelling in ("reserved", "Reserved", "RESERVED"):
        at = clean.find(spelling)
        while at >= 0:
            before = max(at - 40, 0)
            match = _RIGHTS.search(clean, before, at + len(spelling) + 12)
            if match and not _is_of_the_site(reading, match.start()):
                end = _line_end(clean, match.end())
                agency = _AGENCY_BEFORE.match(clean, line_start(clean, match.start(), 60), match.start())
                yield Match(agency.start() if agency else match.start(), end, ("",))
            at = clean.find(spelling, at + 10)


_AGENCY_BEFORE = lazy(r"(?:©|\([Cc]\)|[Cc]opyright) ?[A-Z][\w .]{1,25}[-–—.,|] ?\Z")
"""Whose rights they are, before the notice: "Copyright ANSA - All rights reserved"."""
_FOOTER = lazy(r"<(/?)(?:article|footer)\b", _I)


def _is_of_the_site(reading: Reading, offset: int) -> bool:
    """Whether something stands in the footer of an HTML page, not of its article: the site's own notice."""
    document = reading.document
    if document.format != "html":
        return False
    depth: dict[str, int] = {"article": 0, "footer": 0}
    for tag in _FOOTER.finditer(document.text, 0, reading.span_of_clean(offset, offset + 1).start):
        depth[tag.group().strip("</").lower()] += -1 if tag[1] else 1
    return depth["footer"] > 0 >= depth["article"]


def _is_byline(line: str) -> bool:
    words = [word for word in line.split() if word.lower() not in ("of", "by", "from", "our", "and")]
    return _BYLINE.fullmatch(line) is not None and all(word[0].isupper() for word in words if len(word) > 3)


_SIGNATURE = lazy(
    r"[.!?][\"')»”]*(?: |(?=[A-Z][A-Za-z]?[A-Z][a-z]{1,3}$))(?P<mark>[A-Z]{2,4}|[A-Z][A-Za-z]?[A-Z][a-z]{0,3}|(?:[A-Za-z]\. ?){2,3}"
    r"|[a-z]\.[a-z]{1,4}\.?|\([A-Za-z]{1,2}\. ?[A-Za-z]{1,3}\.?\)|\([A-Z][A-Za-z]?[A-Z][a-z]{1,3}\))$"
)
_INITIALS = lazy(r"\(?(?:[A-Z][A-Za-z]?[A-Z][a-z]{1,3}|[A-Z]\. ?[A-Z]\.|[a-z]\.[a-z]{1,4}\.?)\)?")


def _signature(reading: Reading) -> Iterator[Match]:
    """The author's initials after the last sentence of the text."""
    if len(reading.paragraphs) < 2:
        return
    last = reading.paragraphs[-1]
    match = _SIGNATURE.search(reading.clean, max(last.start, last.end - 16), last.end)
    if match and last.end - last.start > 40:
        yield Match(match.start("mark"), match.end(), ("",))
    elif _INITIALS.fullmatch(last.of(reading.clean)):
        yield Match(last.start, last.end, ("",))


_WIRE = (
    r"\((?:ANSA|Ansa|AGI|Agi|ADNKRONOS|Adnkronos|AdnKronos|LaPresse|LAPRESSE|askanews|Askanews|DIRE|ITALPRESS"
    r"|Italpress|9Colonne)(?:/\w+)?\)"
)
_SHORT_DAY = r"(?:[A-Z]{3}\w*\.? \d{1,2}|\d{1,2} [A-Z]{3}\w*)"
_DASH = r"(?: ?[-–—](?= ))"
_DATELINE = lazy(rf"{_WIRE}(?: ?[-–—]+ ?[A-Z][\w' ]{{2,30}}(?:, ?{_SHORT_DAY})?{_DASH})?{_DASH}?")


def _dateline(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _DATELINE.finditer(clean):
        dash = _PLACE_THEN_WIRE.match(clean, line_start(clean, match.start(), _METADATA_LENGTH), match.end())
        yield Match(match.start(), dash.start("dash") if dash else match.end(), ("",))


_PLACE_THEN_WIRE = lazy(rf"[A-Z][\w',. ]{{2,40}} {_WIRE} (?P<dash>[-–—]+)")
"""Where the place stands before the agency, the dash behind it is the article's own."""


_DEBRIS = lazy(
    r"\[ad_?\d+\]|\[/?(?:gallery|caption|embed|video|audio|vc_\w+|contact-form|object Object)\b[^\]\n]*\]?"
    r"|\{\{[^}\n]*\}?\}?|\{%[^%\n]*%\}"
    r"|<!--[^\n]{0,200}?-->|<!\[CDATA\["
    r"|<(?: +/? *|/ +)(?:strong|em|br|span|div|h[1-6]|ul|ol|li|img|figure|iframe|script|blockquote)\b[^<>\n]{0,80}>"
    r"|<(?: +/ *|/ +)[abipu] *>"  # tags that the translation has pulled apart
)
_DEBRIS_LINE = frozenset(
    (
        "Array",
        "undefined",
        "null",
        "NaN",
        "[object Object]",
        "None",
        "[]",
        "{}",
        "Advertisement",
        "ADVERTISEMENT",
    )
)


_ENCODED = lazy(r"(?=(?:[^ %]*%[0-9A-F]{2}){3})[^ ]{12,}")
"""A line as it stands in an address: "%E2%80%9CNot+yet"."""


def _debris(reading: Reading) -> Iterator[Match]:
    for match in _DEBRIS.finditer(reading.clean):
        yield Match(match.start(), match.end(), ("",))
    for line in reading.unstopped:
        if line.of(reading.clean) in _DEBRIS_LINE or _ENCODED.fullmatch(line.of(reading.clean)):
            yield Match(line.start, line.end, ("",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/related-article-teaser",
        message="A link to another article has run into the text.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        source_expression="leggi anche, guarda il video, approfondisci",
        find=_teaser,
        in_clean=True,
        flags=(
            "The bank closed. <READ ALSO: Bank robbed twice in a week>",
            "It rained.\n<Read also>\nThen it stopped.",
            "It rained.\n<Watch the video>",
            "It rained.\n<Continue reading on the website>",
            "It rained.\n<(Keep reading: Why does it rain?)>\nThen it stopped.",
            "The court spoke< (link in English)> on Monday.",
            "It rained.\n<See too: Was the mayor late? The answer on Monday>\nThen it stopped.",
        ),
        passes=(
            "He also read the letter.",
            "Also read by many, the book won a prize.",
            "Deepen the harbour, say fishermen",
            "Read more books, the teacher says.",
            "Read the news on the war today.",
            "Spoons. See also: boards, salad bowls. Wood swells, and cracks.",
        ),
    ),
    TextRule(
        id="structure/newsletter-prompt",
        message="An invitation to subscribe or to follow the site has run into the text.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        source_expression="iscriviti alla newsletter, seguici su",
        find=_newsletter,
        in_clean=True,
        flags=(
            "It rained.\n<Subscribe to the newsletter>",
            "It rained. <Follow us on Instagram and Telegram.>",
            "It rained.\n<Article reserved for subscribers>",
            "It rained.\n<You have 62% left to read.>",
            "It rained.\n<Already a subscriber? Log in>\nThen it stopped.",
            "It rained.\n<Read us on the Telegram channel and Facebook>",
        ),
        passes=(
            "Subscribe to his view or not, he is right.",
            "Follow us to the river, she said.",
            "Seats reserved for members are on the left.",
        ),
    ),
    TextRule(
        id="structure/leaked-metadata",
        message="A date, tag or counter of the web page has run into the text.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        find=_metadata,
        in_clean=True,
        flags=(
            " <date 2021-03-04> Rome - The bridge was closed.",
            "Bridge closed\n<Updated on 12/05/2021 at 14.30>\nIt rained.",
            "Bridge closed\n<Reading time: 3 minutes>\nIt rained.",
            "Bridge closed\n<As of: 04/05/2021 9:23 p.m>\nIt rained.",
            "Bridge closed\n<Date: May 4, 2021 Time: 09:15:30>\nIt rained.",
            "<09:40 4 May Kyiv, Ukraine>\nBridge closed\nIt rained.",
            "Bridge closed\nIt rained.\n<Published today at 10h40>",
            "Bridge closed\n<As of: 9:23 p.m. | Reading time: 3 minutes>\nIt rained.",
            "It rained.\n<Tags: bridge, rain, river>",
            "Bridge closed\n<2021-03-04T09:15:00+01:00>\nIt rained.",
            "Bridge closed\n<04/03/2021 - 09:15>\nIt rained.",
            "Bridge closed\n<04 March 20219.15 >A new flood is feared.",
            "Bridge closed\n<author ABianchi date 2021-03-04>\nIt rained.",
        ),
        passes=(
            "Published on Monday, the report blames the rain.",
            "The date 4 March 2021 was chosen.",
            "4 March 2021 was a day of rain.",
            "Updated figures show a rise.",
        ),
    ),
    TextRule(
        id="structure/newsroom-leftover",
        message=(
            "A byline or a rights notice of the newspaper has run into the text ('Drafting' is Italian 'Redazione')."
        ),
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        source_expression="Redazione, riproduzione riservata, di (+ nome)",
        find=_newsroom,
        in_clean=True,
        flags=(
            "Bridge closed\n<By Drafting>\nIt rained.",
            "Bridge closed\n<of Anna Bianchi>\nIt rained.",
            "It rained. <© Reproduction reserved>",
            "Bridge closed\n<From our correspondent>\nIt rained.",
            "Bridge closed\nIt rained.\n<Copyright 2021 Adnkronos>",
            "Bridge closed\nIt rained.\n<© Ansa>",
            "Bridge closed\nIt rained.\n<© dpa-infocom, dpa: 210304-99-12345/2>",
            "Bridge closed\n<Redazione>\nIt rained.",
            "Bridge closed\n<By Drafting Il Ponte>\nIt rained.",
            "It rained. <© All reproduction rights reserved>",
            "It rained.\n<All rights reserved Valley-News.info - 2021>",
        ),
        passes=(
            "Drafting the law took a year.",
            "Bridge closed\nBy Anna Bianchi\nIt rained.",
            "The editors met on Friday.",
            "The right to vote is reserved to adults.",
            "All rights reserved seats were sold within the hour.",
        ),
    ),
    TextRule(
        id="structure/glued-signature",
        message="The author's initials stand after the last sentence.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        find=_signature,
        in_clean=True,
        flags=(
            "Talks\nIt is not quite the opening that the parties hoped for. <RVer>",
            "Talks\nIt is not quite the opening that the parties hoped for. <A.B.>",
            "Talks\nIt is not quite the opening that the parties hoped for. <(m.b.)>",
            "Talks\nIt is not quite the opening that the parties hoped for. <(RVer)>",
            "Talks\nIt is not quite the opening that the parties hoped for.<RVer>",
            "Talks\nIt is not quite the opening that the parties hoped for.\n<RVer>",
        ),
        passes=(
            "Talks\nIt is not quite the opening that the parties hoped for in the U.S.",
            "Talks\nIt is not quite the opening that the parties hoped for, says NATO.",
            "Talks\nThe vitamin that the parties hoped for is vitamin D.",
            "Talks\nIt is not quite the opening that the parties hoped for.\nMcCoy is in Rome.",
            "Talks\nNone of it came true for the parties at the end.\nNATO",
        ),
    ),
    TextRule(
        id="structure/agency-mark",
        message=("The dateline of an Italian news agency has been kept: drop it or give it in your own style."),
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        source_expression="(ANSA) - ROMA, 24 MAG -",
        source_languages=("it",),
        find=_dateline,
        in_clean=True,
        flags=(
            "<(ANSA) - ROME, MAY 24 -> The bridge was closed.",
            "The bridge was closed. <(ANSA)>.",
            "Rome, May 24 <(Ansa) >- The bridge was closed.",
            "<(Adnkronos) -> It rained.",
        ),
        passes=(
            "ROME, May 24 (Reuters) - The bridge was closed.",
            "The agency ANSA says it rained.",
            "Two parties (PD and M5S) voted.",
        ),
    ),
    TextRule(
        id="structure/markup-debris",
        message="Code of the web page or of its editing system has run into the text.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="structure",
        find=_debris,
        in_clean=True,
        flags=(
            "It rained.\n<undefined>\nThen it stopped.",
            "It rained. <[gallery ids=12,13]>",
            "It rained.\n<[ad_2]>",
            "Bridge closed\n<%E2%80%9CThe+bridge%E2%80%9D+is+closed>\nIt rained.",
            "It rained {{ad.position}} a lot.".replace("{{", "<{{").replace("}}", "}}>"),
        ),
        passes=(
            "The term is undefined.",
            "He said [the gallery] was closed.",
            "An array of colours.",
        ),
    ),
)
