"""Base forms of verbs that the rules for infinitives and gerunds share."""

from __future__ import annotations

from mtqa.rules.english import any_of, words

__all__ = ["BASE", "BASES", "gerund_of"]

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

_DOUBLING = words(
    """admit begin cut drop forget get hit let permit plan put regret run set shut sit spot stop submit swim transfer
    win"""
)


def gerund_of(base: str) -> str:
    """The form in "-ing" of a verb.

    >>> gerund_of("make"), gerund_of("flee"), gerund_of("win"), gerund_of("die"), gerund_of("be")
    ('making', 'fleeing', 'winning', 'dying', 'being')
    """
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base in _DOUBLING:
        return f"{base}{base[-1]}ing"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}ing"
