"""markdown-it's inline rules, with the place of each token in its block's content: `token.meta["span"]`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mtqa.expression import lazy

__all__ = ["inline_tokens", "parser"]

Rule = Callable[[StateInline, bool], bool]

_FOOTNOTE = lazy(r"\[\^[^\[\]\s]{1,80}\]")
_LEADING_MARK = lazy(r"\[\^[^\[\]\s]{1,80}\]:[ \t]*|\[[ xX]\][ \t]+")


class _LocatedState(StateInline):
    """Notes where the text that is pending began: where the last token ended."""

    text_start = 0

    def pushPending(self) -> Token:  # noqa: N802 (markdown-it's name)
        token = super().pushPending()
        token.meta["span"] = (self.text_start, self.text_start + len(token.content))
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if nesting == 1:  # a link's label comes next
            self.text_start = self.pos
        return token


def parser() -> MarkdownIt:
    """A parser that finds the blocks, and leaves their content to `inline_tokens`."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.core.ruler.disable(["inline", "text_join"])
    markdown.inline.ruler2.disable("fragments_join")
    markdown.inline.ruler.before("link", "mark", _mark)
    names = markdown.inline.ruler.get_active_rules()
    for name, rule in zip(names, markdown.inline.ruler.getRules(""), strict=True):
        markdown.inline.ruler.at(name, _located(rule))
    return markdown


def inline_tokens(markdown: MarkdownIt, content: str, env: dict[str, Any]) -> list[Token]:
    """The tokens of the content of one block, each with its span."""
    state = _LocatedState(content, markdown, env, [])
    markdown.inline.tokenize(state)
    for finish in markdown.inline.ruler2.getRules(""):
        finish(state)
    return state.tokens


def _located(rule: Rule) -> Rule:
    """The rule, noting the places of the tokens that it makes."""

    def run(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and isinstance(state, _LocatedState) and len(state.tokens) > known:
            at = start
            for token in state.tokens[known:]:
                if token.type == "text" and "span" not in token.meta:  # one or two of "***"
                    token.meta["span"] = (at, at + len(token.content))
                    at += len(token.content)
                token.meta.setdefault("span", (start, state.pos))
            state.text_start = state.pos
        return True

    return run


def _mark(state: StateInline, silent: bool) -> bool:
    """A footnote's number, or the box of a task at the start of a list item: neither is language."""
    leading = _LEADING_MARK.match(state.src, 0, state.posMax) if state.pos == 0 else None
    match = leading or _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("leading_mark" if leading else "footnote", "", 0)
    state.pos = match.end()
    return True
