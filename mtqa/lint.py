"""Rules over a document -> findings in order; selection, suppression, the article's evidence, and fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from mtqa.document import Document, Span
from mtqa.errors import UsageError
from mtqa.finding import Finding, Fix, Place, Severity
from mtqa.fingerprint import SourceGuess, guess_source, hide_lone, is_prose, may_promote, promote
from mtqa.formats.passages import own_language
from mtqa.glossary import Glossary
from mtqa.options import LintOptions
from mtqa.overlaps import strongest
from mtqa.reading import Reading
from mtqa.rules.calls import Tier
from mtqa.rules.catalogue import all_rules, closest
from mtqa.rules.matcher import Matcher
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.script import curled
from mtqa.source.catalogue import SOURCE_RULES
from mtqa.source.rule import SourceRule
from mtqa.suppress import enabled

if TYPE_CHECKING:
    from mtqa.neural.second_reader import SecondReader
    from mtqa.source.paired import SourceText

__all__ = ["LintOptions", "Linter", "Result", "Scope", "SourceGuess", "check_source"]


class Scope(StrEnum):
    """What mtqa looks for in a text, by its language."""

    ALL = "all"
    """Everything: the text is in English."""
    NAMES = "names"
    """The spelling of names: a glossary has preferred spellings in the language."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one document.

    Attributes:
        document: The document.
        findings: In the order of the text.
        source: Where the article seems to be translated from, and why.
        hidden: Number of suggestions that are not among `findings` (`strict` shows them); None if phrases that are
            also good English were not looked for, since nothing in the text speaks for a translation.
        baselined: Number of findings that a baseline already knows.
        words: Number of words of the prose.
        scope: What was looked for.
    """

    document: Document
    findings: tuple[Finding, ...]
    source: SourceGuess
    hidden: int | None = 0
    baselined: int = 0
    words: int = 0
    scope: Scope = Scope.ALL

    @property
    def linted(self) -> bool:
        """Whether any rule is about the language of the document."""
        return self.scope is not Scope.NOTHING


class Linter:
    """The rules for one set of options, ready to run over any number of documents.

    Args:
        options: What to look for.
        rules: The rules to choose from; all if None.
        jobs: Processes to compile the rule packs in, which takes seconds after an installation or a change.

    Raises:
        UsageError: The options name a rule or a source language that does not exist.
        RuleError: A pack is broken.
        GlossaryError: A glossary is broken.
        ModelError: The language model, or what it needs, is not there.
    """

    def __init__(
        self, options: LintOptions | None = None, *, rules: Sequence[Rule] | None = None, jobs: int = 1
    ) -> None:
        self.options = options or LintOptions()
        if rules is None:
            glossary = Glossary.with_files(self.options.glossaries)
            rules = (*all_rules(self.options.packs, glossary, jobs=jobs), *SOURCE_RULES)
            check_source(rules, self.options.source)
        self.rules = tuple(rules)
        self.severities = self._severities()
        self._second_reader: SecondReader | None = None
        if self.options.lm:
            from mtqa.neural.second_reader import load_reader

            self._second_reader = load_reader(self.options.lm, self.options.device)
        if self.options.translator and self.options.source != "auto":
            from mtqa.neural.round_trip import load_round_trip

            load_round_trip(
                self.options.translator, self.options.source, self.options.device
            )  # says now what is missing

    def _severities(self) -> dict[str, Severity]:
        """Severity of every rule that runs; where several settings name one, the closest counts."""
        options = self.options
        selected, ignored = closest(self.rules, options.select), closest(self.rules, options.ignore)
        settings = closest(self.rules, [pattern for pattern, _ in options.severity])
        chosen: dict[str, Severity] = {}
        for rule in self.rules:
            foreign = options.source != "auto" and rule.source_languages and options.source not in rule.source_languages
            if foreign or (options.select and rule.id not in selected):
                continue
            if rule.id in ignored and ignored[rule.id][0] >= selected.get(rule.id, (0, 0))[0]:
                continue
            level = options.severity[settings[rule.id][1]][1] if rule.id in settings else rule.severity
            if level != "off":
                chosen[rule.id] = Severity(level)
        return chosen

    @cached_property
    def _matcher(self) -> Matcher:
        """Looks for what is shown in any text."""
        rules = [rule for rule in self.rules if isinstance(rule, PhraseRule | SentenceRule)]
        return self._matcher_of(rules, Tier.SURE)

    @cached_property
    def _suggestions(self) -> Matcher:
        """Looks for what is also good English: half of the work, which a native text is spared."""
        return self._matcher_of([rule for rule in self.rules if isinstance(rule, PhraseRule)], Tier.SUGGESTED)

    def _matcher_of(self, rules: Iterable[PhraseRule | SentenceRule], tier: Tier) -> Matcher:
        running = [rule for rule in rules if rule.id in self.severities]
        return Matcher(running, self.options.source, severities=self.severities, tier=tier)

    @cached_property
    def _languages(self) -> dict[str, tuple[str, ...]]:
        return {rule.id: rule.source_languages for rule in self.rules if rule.source_languages}

    @cached_property
    def _text_rules(self) -> list[TextRule]:
        return [rule for rule in self.rules if isinstance(rule, TextRule) and rule.id in self.severities]

    @cached_property
    def _source_rules(self) -> list[SourceRule]:
        return [rule for rule in self.rules if isinstance(rule, SourceRule) and rule.id in self.severities]

    def lint(
        self, document: Document, source_text: SourceText | None = None, *, source: SourceGuess | None = None
    ) -> Result:
        """All findings of a document, strongest first where several speak of the same words.

        Args:
            document: The document.
            source_text: The text that it was translated from: it confirms findings or drops them, and brings the rules
                of the group `source/` to work.
            source: What an earlier reading said of the source language, before fixes removed the traits that told it;
                it is not guessed again.
        """
        document = own_language(document)
        reading = Reading(document)
        words = reading.clean.count(" ") + len(reading.paragraphs)
        scope = self.scope(document.language)
        if scope is not Scope.ALL:
            return self._lint_names(reading, scope, words)
        found = enabled(self._find_sure(reading), document)
        denied: frozenset[Place] = frozenset()
        searched = source_text is not None or self._wants_suggestions
        if searched:
            found += enabled(self._find_suggestions(reading), document)
        if source_text is not None:
            found, denied = self._beside_source(found, reading, source_text)
        guess, kept = self._judged(found, reading, words, source_text, source)
        if not searched and may_promote(kept, self._languages, guess, words):
            searched = True
            found += enabled(self._find_suggestions(reading), document)
            guess, kept = self._judged(found, reading, words, source_text, source)
        doubted = [finding for finding in kept if finding.place in denied]
        believed = [finding for finding in kept if finding.place not in denied]
        shown, hidden = self._shown([*promote(believed, self._languages, guess, words), *doubted])
        if self.options.translator and guess.language:
            from mtqa.neural.round_trip import load_round_trip

            shown = load_round_trip(self.options.translator, guess.language, self.options.device)(reading, shown)
        return Result(document, tuple(shown), guess, hidden if searched else None, words=words)

    def scope(self, language: str) -> Scope:
        """What is looked for in texts in a language.

        Args:
            language: BCP 47 tag.
        """
        if _is_english(language):
            return Scope.ALL
        running = (rule for rule in self._text_rules if _is_about(rule, language))
        return Scope.NAMES if any(running) else Scope.NOTHING

    def _lint_names(self, reading: Reading, scope: Scope, words: int) -> Result:
        """The findings of the rules about names, which are all that there are for another language than English."""
        found = enabled(self._find_sure(reading), reading.document)
        shown, hidden = self._shown(dict.fromkeys(found))
        return Result(reading.document, tuple(shown), SourceGuess(), hidden, words=words, scope=scope)

    def _judged(
        self,
        found: Sequence[Finding],
        reading: Reading,
        words: int,
        source_text: SourceText | None,
        known: SourceGuess | None,
    ) -> tuple[SourceGuess, list[Finding]]:
        """The source language, unless it is known, and the findings that stand beside each other in an article from there."""
        source = known or self._source_language(strongest(found), words, reading, source_text)
        own = "" if known or source.by_form else source.language  # a text with fixes hardly shows it any more
        kept = strongest(found, self._foreign_to(own, found))
        if self._second_reader is not None:
            kept = self._second_reader(reading, kept)
        return source, kept if source.known else hide_lone(kept, self._languages, source, words)

    def _shown(self, found: Iterable[Finding]) -> tuple[list[Finding], int]:
        """The findings that are reported, in the order of the text, and how many suggestions are not."""
        sure = [finding for finding in found if finding.confidence >= self.options.min_confidence]
        shown = [finding for finding in sure if self._shows(finding)]
        shown.sort(key=lambda finding: (finding.span, -finding.severity.rank, finding.rule))
        return shown, len(sure) - len(shown)

    def _beside_source(
        self, found: Iterable[Finding], reading: Reading, source_text: SourceText
    ) -> tuple[list[Finding], frozenset[Place]]:
        """Findings of that source language, held against the source, and those of the rules that need it.

        Also the places of those that the source denies.
        """
        from mtqa.source.confirm import confirm
        from mtqa.source.paired import Paired

        paired = Paired(reading, source_text)
        language = paired.language
        own = (finding for finding in found if language in self._languages.get(finding.rule, (language,)))
        kept, denied = confirm(own, paired, self._languages)
        for rule in self._source_rules:
            kept += (self._finding(rule, match, paired.reading, in_clean=True) for match in rule.find(paired))
        named = {finding.span for finding in kept if finding.rule.startswith("name/")}  # these say more of a name
        kept = [
            finding
            for finding in enabled(kept, paired.reading.document)
            if not (finding.rule == "source/name" and any(span.overlaps(finding.span) for span in named))
        ]
        return kept, denied

    def _source_language(
        self, found: Iterable[Finding], words: int, reading: Reading, source_text: SourceText | None
    ) -> SourceGuess:
        if source_text is None:
            return guess_source(found, self._languages, words, self.options.source, reading.clean)
        prose = is_prose(reading.clean, words)
        return SourceGuess(source_text.language, 1.0, ("the language of the source text",), known=True, prose=prose)

    def _foreign_to(self, language: str, found: Iterable[Finding]) -> frozenset[str]:
        """The rules of some findings that speak of other source languages only."""
        rules = {finding.rule for finding in found} if language else ()
        return frozenset(rule for rule in rules if language not in self._languages.get(rule, (language,)))

    def _shows(self, finding: Finding) -> bool:
        """Suggestions are shown when asked for: by `strict`, or by the full id of their rule."""
        if finding.severity is not Severity.SUGGESTION or self.options.strict:
            return True
        return finding.rule in self.options.select

    @cached_property
    def _wants_suggestions(self) -> bool:
        """Whether suggestions are shown, or may become warnings, whatever the text is."""
        options = self.options
        named = options.source != "auto" or any("/" in pattern for pattern in options.select)
        return options.strict or named or self._second_reader is not None

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Every finding of every chosen rule, in no order, overlaps included."""
        yield from self._find_sure(reading)
        yield from self._find_suggestions(reading)

    def _find_suggestions(self, reading: Reading) -> Iterator[Finding]:
        if _is_english(reading.document.language):
            for rule, match in self._suggestions.find(reading):
                yield self._finding(rule, match, reading, in_clean=True)

    def _find_sure(self, reading: Reading) -> Iterator[Finding]:
        language = reading.document.language
        if _is_english(language):  # as all phrases are
            for rule, match in self._matcher.find(reading):
                yield self._finding(rule, match, reading, in_clean=True)
        for text_rule in self._text_rules:
            if not _is_about(text_rule, language):
                continue
            for match in text_rule.find(reading):
                yield self._finding(text_rule, match, reading, in_clean=text_rule.in_clean)

    def _finding(self, rule: Rule, match: Match, reading: Reading, *, in_clean: bool) -> Finding:
        document = reading.document
        prose = reading.view.source(match.start, match.end) if in_clean else Span(match.start, match.end)
        span = document.prose.source(prose.start, prose.end)
        text = span.of(document.text)
        suggestions = match.suggestions
        if in_clean and suggestions and reading.is_curly:
            suggestions = tuple(map(curled, suggestions))
        fix = match.fix or rule.fix
        if not suggestions or text != prose.of(document.prose.text):  # markup or a protected span within
            fix = Fix.NONE
        elif suggestions[0] == "" and document.format == "html" and _is_all_of_a_block(prose, document.prose.text):
            fix = Fix.NONE  # an empty heading, or the dot between two links, would stay
        return Finding(
            rule=rule.id,
            span=span,
            text=text,
            message=match.message or rule.message,
            severity=rule.severity_of(match.severity, self.severities[rule.id]),
            confidence=match.confidence if match.confidence is not None else rule.confidence,
            category=rule.category,
            source_expression=match.source_expression or rule.source_expression,
            suggestions=suggestions,
            fix=fix,
            evidence=match.evidence,
        )


def check_source(rules: Iterable[Rule], source: str) -> None:
    """Refuse a source language that no rule is about.

    Raises:
        UsageError: There is none, and it is not "auto".
    """
    if source == "auto":
        return
    known = sorted({tag for rule in rules for tag in rule.source_languages})
    if source not in known:
        remedy = f"name one of {', '.join(known)}, or auto"
        raise UsageError(f"no rule is about the source language {source!r}", remedy=remedy)


def _is_all_of_a_block(span: Span, prose: str) -> bool:
    """Whether a passage fills its line, or what a sign parts from the rest of it, to the end."""
    return prose[: span.start].rstrip(" ")[-1:] in ("", *"\n·•|") and prose[span.end :].lstrip(" ")[:1] in ("", "\n")


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"


def _is_about(rule: Rule, language: str) -> bool:
    """Whether a rule is about texts in a language."""
    return language in rule.target_languages or language.partition("-")[0] in rule.target_languages


def with_findings(result: Result, findings: Iterable[Finding], *, baselined: int = 0) -> Result:
    """The same result with other findings."""
    return replace(result, findings=tuple(findings), baselined=baselined)
