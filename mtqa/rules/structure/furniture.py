"""Buttons, comment forms, notices and trails of a web page that were copied, and translated, with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.script import MASK

__all__ = ["RULES"]

_I = re.IGNORECASE
_LONGEST = 240
"""No longer paragraph is looked at."""

_NETWORK = r"(?:twitter|facebook|whatsapp|telegram|instagram|linkedin|pinterest|reddit|tumblr|e-?mail|youtube|tiktok)"
_BUTTON = (
    rf"{_NETWORK}(?:[ ,|·•/]+{_NETWORK})*|share(?: this)?(?: on| via|:) ?{_NETWORK}(?:[ ,|·•/]+{_NETWORK})*"
    r"|source sit(?:e(?:-\d+)?)?|original source in [a-z]+|related|recall|we(?: will)? remind(?: you)?|follow i follow|email this page|printer friendly(?: version)?"
    r"|recommended videos?|update narration|conforms to the trust project criteria|now you can see non-english news"
    r"|(?:read|see|find) here (?:the|all)(?: the)? (?:complete|full|whole|latest|details?|information).*"
    r"|you can (?:listen to|find|watch) (?:all )?our .{3,40} here"
    r"|(?:source|original)(?: link| article| of (?:the )?news?)|link to (?:the )?source|share(?: this(?: article| post| news)?)?"
    r"|tweet(?: this)?|pin it|whatsapp|click to (?:share|print|email|enlarge)\b.*|(?:go )?back to (?:the )?top(?: button)?"
    r"|scroll to top|print(?: (?:this|the) (?:page|article))?|copy (?:the )?link|send by e-?mail|show (?:more|less)|load more"
    r"|(?:prev(?:ious)?|next)(?: article| post| news| page)?|more like this|more (?:from|in) this (?:section|category)"
    r"|(?:most|more) (?:read|popular|viewed)(?: news| articles)?|(?:recommended|similar|latest|recent|other|related)"
    r" (?:articles|posts|news|reading|topics|stories|materials)|trending(?: now)?|reading now|now reading"
    r"|(?:back|return) to (?:the )?home ?page|all news|read (?:in|on) app|listen to (?:the |this )?article|add to favou?rites"
    r"|[-–— *]*(?:advertisements?|advertising|publicity|sponsored(?: content)?|promo)[-–— *:]*|(?:continues|article continues|continue"
    r"(?: reading)?) (?:after|below)(?: the)? (?:advertisement|advertising|ad|publicity|banner)s?|skip (?:ad|to content)"
    r"|display|split|(?:tv )?capture(?: tv)?|(?:find|follow) (?:here )?all (?:of )?our (?:live|news|articles|videos?)\b.*"
    r"|receive (?:the |our )?(?:(?:main|latest|best|top|daily) )?news .{0,60}(?:whatsapp|telegram|e-?mail)\b.*|table of contents|contents|index of contents|in this article"
)
_FORM = (
    r"(?:leave|post|write|add) (?:a|your) (?:reply|comment)s?|(?:cancel|submit) (?:reply|comment)|comments?(?: \(?\d+\)?)?|no comments(?: yet)?"
    r"|your e-?mail (?:address )?will not be published.*|required fields are marked.*"
    r"|(?:you must|to comment.{0,20}) (?:be )?(?:log(?:ged)?|register(?:ed)?)[ -].*|like this (?:post|article)\?.*"
    r"|(?:please )?share (?:it |this |the \w+ )?(?:to|with) (?:your )?friends\b.*|rate (?:this|the) (?:article|post|news).*"
    r"|save my name.*|log ?in to (?:leave|post|write) a comment.*"
)
_NOTICE = (
    r"(?:the )?(?:post|article|entry) .{3,140} (?:appeared first on|comes from|first appeared on|was first published on|comes first from) .{3,60}"
    r"|(?:if you (?:find|found|notice|see|spot)|(?:have you )?(?:found|noticed|spotted)) (?:an?|the) (?:error|mistake|typo|inaccuracy).*"
    r"|(?:this|the) (?:article|text|content|news|page) (?:was|has been|is) (?:automatically )?translated\b.*"
    r"|(?:this|the) (?:article|content|news) .{0,60}(?:syndicated feed|auto-?generated|news feed)\b.*"
    r"|(?:this|the) (?:site|website|page) uses cookies.*|we use cookies.*|accept (?:all )?cookies"
    r"|article written by(?: .{2,60})?|(?:published|posted|written|edited|uploaded) by:? [A-Z][^.]{2,60}(?: on .{3,30})?"
    r"|(?:translation|translated) (?:by|from|with) .{2,60}|(?:subscribe|sign up|follow) and read .*"
    r"|disclaimer:? .*|(?:read|see|find out|learn) more (?:on|about|at|in) [^.]{3,60}|video of (?:the )?agency .{2,50}|the editors? (?:are|is) not responsible for .*|the opinion of the editors? may not .*"
)
_LINE = lazy(rf"(?:[•·*-] ?)?(?:{_BUTTON}|{_FORM}|{_NOTICE})[.!:…]*", _I)
# The first letters of all these, to look at no more lines than need be.
_FIRST = frozenset(
    """sou ori lin sha twe pin wha cli bac go scr pri cop sen sho loa pre nex mor mos rec sim lat oth tre rea now ret all
    fac twi wha tel ins ema e-m red tum you tik upd lis add adv pub spo pro con ski tab ind in lea pos wri can sub com no you req to lik ple rat sav log the if hav fou not
    thi we acc wri edi upl tra sig fol dis vid art ent spl cap tv fin rec rel""".split()
)
_TRAIL = lazy(r"(?:home|main|start)(?: ?[»›>/\"] ?[^»›>/\"\n]{2,80}){1,6}", _I)
_CONSENT = "In order to display embedded content, your"
"""How a notice opens that is longer than a button."""
_COUNTER = lazy(r"\d{1,5}|ttn-\d+")
"""So often was the page read, or shared; or the number of the site that copied it."""
_AGENCY = lazy(r"Source: ?(?:dpa|afp|reuters|ansa|efe|lusa|tass|apa|epa|ukrinform|unian|ap|getty(?: images)?)\.?", _I)
_SOURCE = lazy(r"(?:Source|Sources|SOURCE|Via): ?[^.\n]{2,60}\.?")
_MINUTES = lazy(r"[^.!?\n]{0,80}\b\d+ (?:min|mins|minutes?) read")
_HASHES = lazy(rf"{MASK}+(?:[ ,]+{MASK}+){{2,}}[ ,]*")


def _furniture(reading: Reading) -> Iterator[Match]:
    clean, paragraphs = reading.clean, reading.paragraphs
    last = len(paragraphs) - 1
    for index, (start, end) in enumerate(zip(paragraphs.starts, paragraphs.ends, strict=True)):
        if index == 0 or (end - start > _LONGEST and not clean.startswith(_CONSENT, start)):
            continue
        line = clean[start:end]
        opening = line[:3].lower().strip()
        patterns = [_LINE] if opening in _FIRST or not line[0].isalpha() else []
        patterns += [_TRAIL] if opening in ("hom", "mai", "sta") else []
        patterns += [_HASHES] if line[0] == MASK else []
        patterns += [_MINUTES] if line.endswith("read") else []
        patterns += [_SOURCE, _COUNTER] if index >= last - 2 else []
        patterns += [_AGENCY] if opening == "sou" else []
        if line.startswith(_CONSENT) or any(pattern.fullmatch(line) for pattern in patterns):
            yield Match(start, end, ("",))


_CLOSE = lazy(r"[)\]]")
_WHOSE = (
    r"(?:(?:our )?editor(?:s'|'?s)?'? note|editorial note|editor|note (?:of|by|from) the (?:editors?|editorial (?:staff|board|team)|author)|author'?s note"
    r"|translator'?s note|ndlr|ndr|anm\. d\. red\.|(?:approx\. |note\.? (?:by )?)?(?:ed|red)\.|ed\.'?s? note)"
)
_SHORT = r"(?:(?-i:ed)|nda\.?|ndt\.?|n\.d\.r\.?)"
"""Signs that are also the ends of words, and so need a comma or a spaced dash before them."""
_SIGNED = lazy(
    rf" ?[,;.–—-] ?{_WHOSE} ?\Z|(?:, ?| [–-] ?){_SHORT}\Z|(?:(?<=\()|(?<=\[)|(?<= ))(?:editor's note|ndlr) ?\Z", _I
)
_LONGEST_SIGN = 44
_LONGEST_NOTE = 120


def _signed_notes(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _CLOSE.finditer(clean):
        sign = _SIGNED.search(clean, max(0, match.start() - _LONGEST_SIGN), match.start())
        if sign is None:
            continue
        alone = clean[sign.start() - 1] in "(["
        opening = clean.rfind("(", max(0, sign.start() - _LONGEST_NOTE), sign.start())
        if not alone and opening >= 0 and _is_said(reading, opening, sign.start()):
            yield Match(opening, match.end(), (f"[{clean[opening + 1 : sign.start()]}]",))
        else:
            yield Match(sign.start() - alone, match.start() + alone, ("",))


def _is_said(reading: Reading, opening: int, sign: int) -> bool:
    """Whether what stands between a round bracket and the sign belongs together, and in a quotation."""
    return reading.is_quoted(opening) and not any(mark in reading.clean[opening:sign] for mark in ')\n"')


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/signed-note",
        message="A word that the newsroom put into a quotation: English sets it in square brackets and does not sign it.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        source_expression="(à Lyon, NDLR), (il ministro, ndr), (Anm. d. Red.), (прим. ред.)",
        source_languages=("fr", "it", "de", "ru", "uk"),
        find=_signed_notes,
        in_clean=True,
        flags=(
            "The next match (in Lyon<, NDLR>) will be hard, he said.",
            "They (the miners< - ed.>) have gone home, she said.",
            "He wants to see her (Anna Ferri<, editor's note>) again.",
            "It began here <[Editor's note]>.",
            "He (the mayor<, ed>) said no.",
            "She said that he (Neri<, ndr>) is late.",
            '"She <(the mayor, editor\'s note)> has gone home," he said.',
        ),
        passes=(
            "[Editor's note: this article was changed on Monday.]",
            "Rossi, M. (ed.), The Valley, Bari 1990.",
            "He said that she 'intend[ed] to stay'.",
            "He [the mayor] said no.",
            "The book (third ed.) is new.",
            "He (Ed) said no.",
        ),
    ),
    TextRule(
        id="structure/page-furniture",
        message="A button, a form or a notice of the web page was copied with the article.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="structure",
        find=_furniture,
        in_clean=True,
        flags=(
            "It rained.\n<Source link>",
            "It rained.\n<Leave a Reply>\n<Your email address will not be published.>",
            "It rained.\n<The post Bridge closed appeared first on Valley News.>",
            "Bridge closed\n<Home / News / Bridge closed>\nIt rained.",
            "It rained.\n<- Advertising ->\nThen it stopped.",
            "It rained.\n<If you find an error, select it and press Ctrl+Enter>",
            "Bridge closed\n<Article written by>\nIt rained.\n<Related materials>\n<display>",
            "Bridge closed\n<Anna Neri August 3, 2021 2 min read>\nIt rained.",
            "It rained.\n<source site-4>",
            "It rained.\n<Share this: Twitter>\n<Facebook>",
            "Bridge closed\n<• Follow I follow>\nIt rained.",
            "It rained.\n<ttn-12>",
            "Bridge closed\n<Source: dpa>\nIt rained.\nIt snowed.\nIt cleared up.",
            "It rained.\n<In order to display embedded content, your consent is necessary.>\nThen it stopped.",
            "It rained.\n<Receive the main news of the Gazette by WhatsApp>\n<Find here all our live coverage>",
        ),
        passes=(
            "Share prices fell.\nThe comment was short.",
            "It rained.\nThe article was written in May.",
            "It rained.\nPrint workers go on strike",
            "It rained.\nFacebook falls behind\nSource site found for the old fire",
            "It rained.\nDisplay of power\nSplit over the law\nFind here a home",
            "Comments",
        ),
    ),
)
