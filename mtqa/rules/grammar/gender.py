"""'he' and 'his' for a woman, 'she' and 'her' for a man: languages that drop the pronoun, or whose possessive tells no sex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.reading import Reading
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.people import MAN, WOMAN, WOMEN, Cast, Mention, cast_of
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_HE = lazy(r"[Hh](?<!\w[Hh])(?:e|is|im|imself)\b(?!'|/| or (?:she|her)\b)")
_SHE = lazy(r"[HhSs](?<![\w/].)(?<!\bor .)(?:(?<=[Ss])he|(?<=[Hh])er(?:self)?)\b(?!')")
_NEAR = 700
"""A sentence before counts if it starts so many characters before the pronoun at most."""
_MOST = 8
"""So many sentences before are looked at for somebody."""
_FAR = {MAN: 700, WOMAN: 2500}
"""Somebody of the pronoun's sex so many characters before may still be meant."""
_KINSMAN = lazy(
    r" (?:\w+ ){0,2}?(?:husband|ex-husband|boyfriend|father|brother|son|mother|sister|daughter|wife|partner)s?\b"
)
_SHIP = lazy(
    r"\b(?:ship|boat|vessel|yacht|ferry|frigate|cruiser|submarine|car|country|nation|homeland|motherland|church|moon|sea"
    r"|earth|cat|mare|cow|bitch|lioness|Russia|Britain|France|Italy|Ukraine|Germany|America|England|Ireland)\b"
)
_ON_STAGE = words(
    """artist athlete author celebrity champion comedian contestant dancer entertainer gymnast host influencer model musician
    novelist performer presenter singer skater skier songwriter star swimmer winner writer"""
)
"""Of whom a page speaks as "the singer" when it has named her; "the driver" may be somebody else."""
_BESIDE = lazy(r"\b(?:with|against|without|unlike|alongside|opposite|next to) (?:the \w+ |[A-Z][\w'-]+ )?\Z")
_THE = lazy(r"\b[Tt]h(?:e|is) (?:[\w-]+ ){0,2}\Z")
_NOUNS = {WOMAN: lazy(rf"\b{any_of(WOMEN)}\b"), MAN: lazy(r"\b(?:man|boy|actor|husband|king|priest|prince)\b")}
_WORDINGS = {
    **{"he": ("she",), "his": ("her",), "him": ("her",), "himself": ("herself",)},
    **{"she": ("he", "it"), "her": ("his", "him"), "herself": ("himself",)},
}


@dataclass
class _Search:
    """The pronouns of one sex in a text that nobody of that sex explains."""

    cast: Cast
    sex: str
    _wrong: list[int] = field(default_factory=list)

    def pronouns(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """The wrong ones, in offsets of the folded text."""
        clean = self.cast.reading.clean
        for match in pattern.finditer(clean):
            severity = self._judge(match)
            if severity:
                self._wrong.append(match.start())
                yield Match(
                    match.start(), match.end(), _wordings(match.group(), clean[match.end() :][:12]), severity=severity
                )

    def _judge(self, match: re.Match[str]) -> Severity | None:
        """How sure it is that a pronoun is wrong; None if it may be right."""
        start, end = match.span()
        reading = self.cast.reading
        number = reading.sentence_at(start)
        if not self._may_be_wrong(number, start):
            return None
        before = self._before(number, start)
        own = self._beside(match, number)
        if self._is_named(before) and self._is_alone(before):
            own = [each for each in own if not self._is_on_stage(each)]
        if not self._is_alone(own) or reading.is_quoted(start):
            return None
        if self.sex == WOMAN and _SHIP.search(reading.clean, max(start - 300, 0), end + 60):
            return None
        named = self._is_named(
            [
                each
                for each in own
                if each.end < start and not reading.is_quoted(each.start) and not self._is_beside(each)
            ]
        )
        by_name = self.sex == MAN and any(each.kind == "name" for each in own if each.end < start)
        if named and _is_object(match) and not self._is_alone(before):
            return None  # "The inspector was ill. Anna Neri let him go."
        if self.sex == WOMAN and (self._of_sex(before) or self._is_known(number, start)):
            return None  # she was named before, and is spoken of still
        if named and not self._is_alone(before, unknown=by_name):
            return Severity.SUGGESTION
        spoken_of = self._follows(number) or self._is_named(before) or self._is_said(own, start)
        if not named and not (self._is_alone(before) and spoken_of):
            return None
        return Severity.SUGGESTION if self._is_known(number, start) else Severity.WARNING

    def _beside(self, match: re.Match[str], number: int) -> list[Mention]:
        """Who else is meant in the sentence of a pronoun, but for pronouns of its sex behind it."""
        reading, (start, end) = self.cast.reading, match.span()
        own = [each for each in self._of(number) if each.start < start or not _is_pronoun(each, self.sex)]
        own = [each for each in own if each.start != start]
        if _KINSMAN.match(reading.clean, end):
            own = [each for each in own if not end < each.start < end + 30]
        if not reading.is_quoted(start):  # what somebody says of men tells nothing of the speaker
            own = [each for each in own if each.kind != "noun" or not reading.is_quoted(each.start)]
        return own

    def _is_on_stage(self, mention: Mention) -> bool:
        """Whether it is "the singer", as a page calls again whom it has named."""
        clean = self.cast.reading.clean
        known = mention.kind == "role" and clean[mention.start : mention.end].lower() in _ON_STAGE
        return known and bool(_THE.search(clean, max(mention.start - 30, 0), mention.start))

    def _may_be_wrong(self, number: int, offset: int) -> bool:
        """A quick look: one of the other sex is near, and none of this sex in the sentence."""
        clean, sentences = self.cast.reading.clean, self.cast.reading.sentences
        if self.cast.is_near(self.sex, sentences[number].start, sentences[number].end):
            return False
        start = max(sentences[max(number - _MOST, 0)].start, offset - _NEAR)
        return self.cast.is_near(self.other, start, offset) or bool(_NOUNS[self.other].search(clean, start, offset))

    @property
    def other(self) -> str:
        """The other sex."""
        return MAN if self.sex == WOMAN else WOMAN

    def _of(self, number: int) -> Sequence[Mention]:
        return [each for each in self.cast.mentions(number) if each.start not in self._wrong]

    def _before(self, number: int, offset: int) -> list[Mention]:
        """Who is meant in the two sentences before; in one, if its pronoun was wrong: then it told who is spoken of.

        Where they mean nobody, as in a long quotation, the last one before that does counts.
        """
        sentences = self.cast.reading.sentences
        first = number - 1 if self._follows(number) else number - 2
        near = [each for each in range(max(first, 0), number) if sentences[each].start > offset - _NEAR]
        found = [mention for each in near for mention in self._of(each) if not self._is_beside(mention)]
        while not found and first > 0 and sentences[first - 1].start > offset - _NEAR:
            first -= 1
            found = [mention for mention in self._of(first) if not self._is_beside(mention)]
        return [each for each in found if not self._is_on_stage(each)] if self._is_named(found) else found

    def _is_beside(self, mention: Mention) -> bool:
        """Whether a mention only tells beside whom somebody else does something: "his split with Anna", "alongside Anna"."""
        return bool(_BESIDE.search(self.cast.reading.clean, max(mention.start - 30, 0), mention.start))

    def _follows(self, number: int) -> bool:
        """Whether a pronoun was wrong in the sentence before, or in this one."""
        start = self.cast.reading.sentences[max(number - 1, 0)].start
        return any(place >= start for place in self._wrong[-2:])

    def _is_alone(self, mentions: Sequence[Mention], *, unknown: bool = False) -> bool:
        """Whether all who are meant are of the other sex; with `unknown`, none of this one."""
        return all(each.sex == self.other or (unknown and each.sex != self.sex) for each in mentions)

    def _of_sex(self, mentions: Sequence[Mention]) -> bool:
        """Whether one is of the pronoun's sex."""
        return any(each.sex == self.sex for each in mentions)

    def _is_named(self, mentions: Sequence[Mention]) -> bool:
        """Whether one of the other sex is named, not only by a pronoun."""
        return any(each.sex == self.other and each.kind != "pronoun" for each in mentions)

    def _is_said(self, own: Sequence[Mention], offset: int) -> bool:
        """Whether the sentence has a pronoun of the other sex before an offset: "she gave his name"."""
        return self.sex == MAN and any(each.sex == self.other and each.end < offset for each in own)

    def _is_known(self, number: int, offset: int) -> bool:
        """Whether somebody of this sex, who may be meant, stands farther before."""
        sentences = self.cast.reading.sentences
        while number > 0 and sentences[number - 1].start > offset - _FAR[self.sex]:
            number -= 1
            if self._of_sex(self._of(number)):
                return True
        return False


def _is_object(match: re.Match[str]) -> bool:
    """Whether a pronoun is "him", or "her" that no noun follows."""
    word, following = match.group(), match.string[match.end() + 1 : match.end() + 2]
    return word == "him" or (word == "her" and not following.isalnum())


_OWNED = lazy(r"[.,;:!?)]|$| (?:that|which|who|is|was|and|but|in|on|at)\b")
"""Follows a possessive that stands alone: "a book of his"."""


def _is_pronoun(mention: Mention, sex: str) -> bool:
    return mention.kind == "pronoun" and mention.sex == sex


def _wordings(pronoun: str, following: str) -> tuple[str, ...]:
    wordings = _WORDINGS[pronoun.lower()]
    if pronoun.lower() == "his" and _OWNED.match(following):
        wordings = ("hers",)
    if pronoun.lower() == "her" and not following[1:2].isalnum():
        wordings = ("him",)
    return tuple(each.capitalize() if pronoun[0].isupper() else each for each in wordings)


_DOUBLED = lazy(
    r"[\"']?[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2}"
    r"(?: (?:(?:for|in|on|at|after|with) (?:the|this|that|his|her|its|their) [a-z-]+(?: [a-z-]+)?|today|yesterday|tonight|also"
    r"|instead|then|now)|, (?:in particular|for (?:her|his) part|instead),) "
)
"""A name and a phrase, after which "he" only repeats the subject: "Anna Neri for the first time he sings"."""


def _he_for_she(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _Search(cast_of(reading), MAN).pronouns(_HE):
        start = reading.sentences[reading.sentence_at(match.start)].start
        doubled = clean[match.start : match.end + 1] == "he " and _DOUBLED.fullmatch(clean, start, match.start)
        yield replace(match, end=match.end + 1, suggestions=("",)) if doubled else match


def _she_for_he(reading: Reading) -> Iterator[Match]:
    # A suggestion always: a reporter writes of women who are not named more often than of such men.
    for match in _Search(cast_of(reading), WOMAN).pronouns(_SHE):
        yield replace(match, severity=None)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/he-for-she",
        message="Only a woman is named here: 'she', 'her'. Many languages drop the pronoun, or have one word for 'his' and 'her'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="il suo partito, su marido, son mari, ha detto",
        source_languages=(*ROMANCE, "de"),
        find=_he_for_she,
        in_clean=True,
        flags=(
            "Carla Bruni met the leaders of <his> party.",
            "Anna Neri was born in Bari. <He> lives in Rome.",
            "Lucia Ferri said that <his> husband is ill.",
            "Anna Neri for the first time <he >sings in Rome.",
            "Anna Neri, in particular, <he >felt sad.",
            'Anna Neri was on the "Riverboat". There the young singer spoke of <his> album.',
            "The show is Carla Bruni's. It is a creature of <his> that <he> loves.",
        ),
        passes=(
            "Carla Bruni met the leaders of her party.",
            "Anna Neri was married to Paolo Sarti. He lives in Rome.",
            "Margaret Ferri drew it. She married Humphrey Ferri, a schoolmaster. He died in May.",
            "Anna Neri wrote it. Paolo Neri drew it. He lives in Rome.",
            "The driver told Anna Neri that he was late.",
            "The native of Graz is shy. Since the split with Anna Neri, he has lived alone.",
            "His wife Anna Neri said that he was at home.",
            "The inspector is alone at last. Anna Neri allowed him an affair.",
            "Paolo Sarti then hosted three festivals alongside Anna Neri. He liked it.",
        ),
    ),
    TextRule(
        id="grammar/she-for-he",
        message="Only a man is named here: 'he', 'his'. Many languages drop the pronoun, or have one word for 'his' and 'her'.",
        severity=Severity.SUGGESTION,
        confidence=0.75,
        category="pronoun",
        source_expression="il suo partito, su mujer, sa femme",
        source_languages=(*ROMANCE, "de"),
        find=_she_for_he,
        in_clean=True,
        flags=(
            "Paolo Sarti met the leaders of <her> party.",
            "Mario Neri was born in Bari. <She> lives in Rome.",
            "Luca Ferri said that <her> wife is ill.",
        ),
        passes=(
            "Paolo Sarti met the leaders of his party.",
            "Mario Neri was married to Anna Sarti. She lives in Rome.",
            "Mario Neri wrote it. Anna Neri drew it. She lives in Rome.",
            "The driver told Mario Neri that she was late.",
            "Anna Sarti wept on Monday. It rained. This year Mario Neri stood by her side.",
        ),
    ),
)
