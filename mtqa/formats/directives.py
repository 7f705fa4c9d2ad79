"""Comments in a text that switch rules off: `<!-- mtqa: ignore typography -->`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtqa.document import Span
from mtqa.expression import lazy

__all__ = ["Directive", "disabled", "parse", "slips"]

_VERBS = ("ignore", "ignore-next", "ignore-end")
_COMMENT = lazy(r"\s*mtqa:\s*([\w-]*)(.*)\Z", re.IGNORECASE | re.DOTALL)
_RULES = lazy(r"[\w\s,*/.-]*")


class Directive(NamedTuple):
    """One such comment.

    Attributes:
        verb: "ignore", "ignore-end" or "ignore-next".
        rules: Ids or the starts of ids; "*" is every rule.
        span: Where the comment stands.
        problem: What is wrong with it, which then has no effect; or empty.
    """

    verb: str
    rules: tuple[str, ...]
    span: Span
    problem: str = ""


def parse(comment: str, span: Span) -> Directive | None:
    """Read what stands inside a comment; None if it is not addressed to mtqa ("mtqa:").

    >>> parse(" mtqa: ignore-next typography, name/variant ", Span(0, 50)).rules
    ('typography', 'name/variant')
    """
    match = _COMMENT.match(comment)
    if not match:
        return None
    verb, rest = match.group(1).lower(), match.group(2)
    if verb not in _VERBS:
        return Directive(verb, (), span, _unknown(verb))
    if not _RULES.fullmatch(rest):
        return Directive(verb, (), span, f"{verb!r} takes only rules; leave out what else stands there")
    rules = tuple(rule.rstrip("/") for rule in re.split(r"[\s,]+", rest) if rule.strip("/"))
    return Directive(verb, rules or ("*",), span)


def _unknown(verb: str) -> str:
    from difflib import get_close_matches  # slow to load

    near = get_close_matches(verb, _VERBS, 1)
    remedy = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(_VERBS)}"
    return f"mtqa knows no {verb!r}; {remedy}"


def disabled(directives: Iterable[Directive], blocks: Sequence[Span], length: int) -> tuple[tuple[str, Span], ...]:
    """Work out which rules are off where.

    "ignore" holds until "ignore-end" (which ends the rules that it names, or all) or the end of the text;
    "ignore-next" for the next block, or for the rest of the block that the comment stands in.

    Args:
        directives: In the order of the text.
        blocks: The paragraphs of the text, in order.
        length: Of the text.
    """
    found: list[tuple[str, Span]] = []
    since: dict[str, int] = {}
    for directive in directives:
        if directive.problem:
            continue
        after = directive.span.end
        if directive.verb == "ignore":
            for rule in directive.rules:
                since.setdefault(rule, after)
        elif directive.verb == "ignore-next":
            block = bisect_right(blocks, after, key=lambda span: span.end)
            if block < len(blocks):
                found += [(rule, Span(after, blocks[block].end)) for rule in directive.rules]
        else:
            for rule in list(since) if directive.rules == ("*",) else directive.rules:
                if rule in since:
                    found.append((rule, Span(since.pop(rule), directive.span.start)))
    found += [(rule, Span(start, length)) for rule, start in since.items()]
    return tuple(sorted(found, key=lambda pair: pair[1]))


def slips(directives: Iterable[Directive], text_start: int) -> tuple[tuple[str, Span], ...]:
    """The comments that do not do what their author may think, each with what is wrong.

    An "ignore" that nothing ends is meant for the whole text where it stands before it; elsewhere the end was forgotten.

    Args:
        directives: In the order of the text.
        text_start: Where the first readable text stands.
    """
    found: list[tuple[str, Span]] = []
    begun: dict[str, Span] = {}
    for directive in directives:
        if directive.problem:
            found.append((directive.problem, directive.span))
        elif directive.verb == "ignore":
            begun = dict.fromkeys(directive.rules, directive.span) | begun
        elif directive.verb == "ignore-end":
            ended = list(begun) if directive.rules == ("*",) else [rule for rule in directive.rules if rule in begun]
            if not ended:
                found.append(
                    ("'ignore-end' ends nothing; name the rules of an 'ignore' before it, or none", directive.span)
                )
            for rule in ended:
                del begun[rule]
    endless = "'ignore' holds to the end of the text; put an 'ignore-end' where it should stop"
    found += [(endless, span) for span in dict.fromkeys(begun.values()) if span.start > text_start]
    return tuple(sorted(found, key=lambda slip: slip[1]))
