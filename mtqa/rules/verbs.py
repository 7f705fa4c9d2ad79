"""Base forms of verbs that the rules for infinitives and gerunds share."""

from __future__ import annotations

from functools import cache

from mtqa.rules.english import DOUBLING, IRREGULAR, any_of, regular_past, third_person, words
from mtqa.rules.vocabulary import common_words

__all__ = ["BASE", "BASES", "PURE_BASE", "PURE_BASES", "base_of_gerund", "gerund_of", "infinitive_of", "inflections"]

BASES = words(
    """abandon accept achieve acquire act adapt add admit adopt allow announce answer appear apply approve argue
    arrest arrive ask assist attend avoid be become begin believe belong bother bring build buy call carry cause
    cease celebrate change choose clarify climb close collaborate collect combine come communicate compete complain
    complete comply confirm congratulate consider contain continue contribute convince cook cope correct count
    create criticise criticize cross cry deal decide declare decrease defend define deliver demand demonstrate deny
    describe destroy detect determine develop die differ diminish disappear discover discuss distinguish distribute
    disturb do draw drink drive earn eat educate eliminate emerge emphasise emphasize employ encourage end enjoy
    enter escape establish evade evaluate exaggerate examine exist expand explain explore express extend face fall
    feel fight find finish fix flee follow forget forgive gain get give go grow guarantee handle happen have hear
    help hide hire hold hurt identify ignore imagine implement improve include increase inform inspire interrupt
    intervene introduce invade invest investigate invite join jump keep kill know laugh lead learn leave let listen
    live look lose love lower maintain make manage marry meet modify move negotiate notice obey obtain occupy offer
    open operate organise organize overcome participate pay perform persuade pick play postpone prepare present
    preserve prevent proceed produce promote propose protect protest prove provide publish punish put question
    raise reach react read realise realize rebel rebuild recall receive recognise recognize recommend reconstruct
    recover reduce reflect refuse regain reiterate reject relaunch relax remain remember remove renew renounce
    reopen repair repeat replace reply represent request resign resist resolve respect respond rest restart resume
    return reveal sail save say see seek sell send serve set settle shoot shout show sign sing sit sleep smoke
    solve speak specify spend stand start stay stop store strengthen strike submit succeed suffer support surrender
    survive swim take talk taste teach tell think throw touch train transfer transform travel treat trust try
    underestimate undergo underline understand use verify violate visit vote wait wake walk want warn watch wear
    win withdraw withhold withstand work worry write"""
)
"""Common verbs in their base form; some are nouns as well."""

BASE = any_of(BASES)
"""One of `BASES`, as a regular expression."""


def gerund_of(base: str) -> str:
    """The form in "-ing" of a verb.

    >>> gerund_of("make"), gerund_of("flee"), gerund_of("win"), gerund_of("die"), gerund_of("be")
    ('making', 'fleeing', 'winning', 'dying', 'being')
    """
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base in DOUBLING:
        return f"{base}{base[-1]}ing"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}ing"


PURE_BASES = words(
    """abolish accelerate accept accomplish achieve acknowledge acquire activate adapt admire adopt allow analyse analyze
    announce apologise apologize appear apply appoint appreciate argue arrange arrive assess assist assume attract avoid
    await become begin behave believe belong bring broaden bury buy calculate carry celebrate choose clarify collaborate
    combat communicate compare compensate complain complete conceal conclude condemn confess confirm confront connect
    consider construct consult contain continue contribute convince cooperate create criticise criticize decide decorate
    defend define defuse deliver demonstrate denounce deny describe destroy detect determine develop disappear discover
    discuss distinguish distribute divide donate earn eat eliminate emerge enable encourage endure enforce enhance enjoy
    enlarge enroll enrol ensure enter entertain establish evaluate exclude execute exist expand expect explain exploit
    explore extend facilitate feel find flee follow forget forgive furnish generate get give govern hear identify
    ignore illustrate imagine implement impose improve include inform insert insist integrate interpret intervene
    introduce invest investigate invite involve justify keep know learn leave lose maintain make manage meet
    modify negotiate notify obey observe obtain occupy offer operate oppose organise organize overcome participate
    persuade possess postpone predict prepare preserve prevent proceed promote propose protect prove provide
    publish punish pursue react realise realize receive recognise recognize recommend reconcile reconstruct recover
    reduce register relaunch remain remember remove renew repay replace represent reproduce require resist resolve
    respond restart restore restrict retain reveal revive satisfy save see seek seize select sell send settle simplify
    solve speak specify stimulate strengthen submit succeed suffer suggest surrender survive sustain take tell
    think tolerate transform translate understand utilise utilize verify withdraw write"""
)
"""Base forms that are hardly ever anything but a verb, and no past form: what follows 'how' or 'wants' only with 'to'."""

PURE_BASE = any_of(PURE_BASES)
"""One of `PURE_BASES`, as a regular expression."""

_BASE_OF_GERUND = {gerund_of(base): base for base in BASES | PURE_BASES}


def base_of_gerund(gerund: str) -> str | None:
    """The base form of a verb in "-ing"; None if the verb is not listed.

    >>> base_of_gerund("making"), base_of_gerund("winning"), base_of_gerund("evening")
    ('make', 'win', None)
    """
    return _BASE_OF_GERUND.get(gerund)


def infinitive_of(form: str) -> str:
    """The base form of any verb, listed or not, from any form of it; the usual word wins.

    >>> infinitive_of("winning"), infinitive_of("raining"), infinitive_of("charging"), infinitive_of("chatting")
    ('win', 'rain', 'charge', 'chat')
    >>> infinitive_of("denies"), infinitive_of("closes"), infinitive_of("passes"), infinitive_of("went")
    ('deny', 'close', 'pass', 'go')
    >>> infinitive_of("planned"), infinitive_of("closed"), infinitive_of("tidied"), infinitive_of("need"), infinitive_of("press")
    ('plan', 'close', 'tidy', 'need', 'press')
    """
    if known := _base_of_form().get(form):
        return known
    if form.endswith(("ies", "ied")):
        return f"{form[:-3]}y"
    if form.endswith(("ing", "ed")) and not form.endswith("eed"):
        stem = form[:-3] if form.endswith("ing") else form[:-2]
        doubled = [stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] else []
        ranks = common_words()
        return min((*doubled, stem, f"{stem}e"), key=lambda word: ranks.get(word, len(ranks)))
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        stem = form.removesuffix("s")
        return stem.removesuffix("e") if stem.endswith(("sse", "she", "che", "xe", "oe")) else stem
    return form


@cache
def _base_of_form() -> dict[str, str]:
    """Each form of the listed verbs -> its base form; a base form is its own."""
    bases = sorted(BASES | PURE_BASES | set(IRREGULAR))
    found = {"are": "be", "am": "be", "were": "be"}
    for base in bases:
        for form in inflections(base).values():
            found.setdefault(form, base)
    return found | {base: base for base in bases}


def inflections(base: str) -> dict[str, str]:
    """Penn tag -> form of any verb, without a dictionary.

    >>> inflections("sing")["VBD"], inflections("carry")["VBZ"], inflections("plan")["VBN"], inflections("be")["VBZ"]
    ('sang', 'carries', 'planned', 'is')
    """
    past, participle = IRREGULAR.get(base, (regular_past(base),) * 2)
    third = {"be": "is", "have": "has"}.get(base) or third_person(base)
    return {"VB": base, "VBZ": third, "VBD": past, "VBN": participle, "VBG": gerund_of(base)}
