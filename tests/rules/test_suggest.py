"""Suggestions read like English where they are put."""

from __future__ import annotations

import re

import pytest

from mtqa.rules.pattern import PatternError, compile_pattern
from mtqa.rules.suggest import compile_template, with_article


def rendered(phrase: str, template: str, sentence: str) -> str:
    pattern = compile_pattern(phrase, {}, keyed=False)
    match = re.search(pattern.regex, sentence if pattern.cased else sentence.lower())
    assert match is not None
    return compile_template(template, pattern).render(match, pattern, lambda start, end: sentence[start:end])


@pytest.mark.parametrize(
    ("phrase", "template", "sentence", "expected"),
    [
        ("{invest:V} [0-2] territory", "{hit:V} ...", "fighting invested Russian territory", "hit Russian territory"),
        ("{invest:V} [0-2] territory", "{sweep:V} over ...", "it invested Russian territory", "swept over Russian territory"),
        ("{invest:V} [0-2] territory", "{sweep:V} over ...", "it invests the territory", "sweeps over the territory"),
        ("{invest:V} [0-2] territory", "{sweep:V} over ...", "investing territory", "sweeping over territory"),
        ("{claim:V} [0-1] attack|incursion", "{claim:V} responsibility for ...", "they claimed an incursion", "claimed responsibility for an incursion"),
        ("{invest:V}", "{take:V}", "it was invested", "taken"),
        ("{invest:V}", "{take:V}", "it has already invested", "taken"),
        ("{invest:V}", "{take:V}", "the city invested by the flood", "taken"),
        ("{invest:V}", "{take:V}", "the flood invested the city", "took"),
        ("{place:V} in custody", "{take:V} into custody", "Two men placed in custody were freed.", "taken into custody"),
        ("{place:V} in custody", "{take:V} into custody", "Two men he placed in custody were freed.", "took into custody"),
        ("{put:V} my face", "{take:V} responsibility", "I don't put my face on it.", "take responsibility"),
        ("{put:V} my face", "{take:V} responsibility", "I haven't put my face on it.", "taken responsibility"),
        ("{come:V} to knowledge", "{learn:V}", "it has come to knowledge", "learned"),
        ("{come:V} to knowledge", "{learn:V}", "they come to knowledge", "learn"),
        ("{put:V} out", "{carry:V} out", "they must not put out", "carry out"),
        ("{put:V} out", "{carry:V} out", "they put out", "carried out"),
        ("{fall:V} from all clouds", "{be} amazed", "they fall from all clouds", "are amazed"),
        ("{have} right", "{be} right", "they had right", "were right"),
        ("{have} right", "{be} right", "the ministers had right", "were right"),
        ("{have} right", "{be} right", "the minister had right", "was right"),
        ("{have} right", "{be} right", "the boss had right", "was right"),
        ("{have} right", "{be} right", "but the residents of the valley had right", "were right"),
        ("{have} right", "{be} right", "the mayor of the workers on strike had right", "was right"),
        ("minister of the sea", "fisheries $1", "the Minister of the Sea", "fisheries minister"),
        ("minister of the sea", "Fisheries $1", "the Minister of the Sea", "Fisheries Minister"),
        ("{be:V} of age", "{be} ripe", "they were of age", "were ripe"),
        ("{fall:V} from all clouds", "{be} amazed", "they may fall from all clouds", "be amazed"),
        ("farce {referendum:N}", "sham {vote:N}", "the farce referendums", "sham votes"),
        ("{deputy:N}", "{MP:N}", "two deputies", "MPs"),
        ("{subject:N} positive", "{person:N} who tested positive", "two subjects positive", "people who tested positive"),
        ("(street {pirate:N}|{pirate:N} of the road|road hog)", "hit-and-run {driver:N}", "two pirates of the road", "hit-and-run drivers"),
        ("(street {pirate:N}|{pirate:N} of the road|road hog)", "hit-and-run {driver:N}", "the street-pirates", "hit-and-run drivers"),
        ("(street {pirate:N}|{pirate:N} of the road|road hog)", "hit-and-run {driver:N}", "a street pirate", "hit-and-run driver"),
        ("(street {pirate:N}|{pirate:N} of the road|road hog)", "hit-and-run {driver:N}", "a road hog", "hit-and-run driver"),
        ("militia [0-1] groups", "$3 of $1", "militia armed groups", "groups of militia"),
        ("{refuse:V} of answering|selling", "{refuse:V} to $3:base", "he refused of selling it", "refused to sell"),
        ("first that arrives|came", "first to $3:base", "the first that arrives", "first to arrive"),
        ("first that arrives|came", "first to $3:base", "the first that came", "first to come"),
        ("about to do|doing", "about $3:ing", "they spoke about to do it", "about doing"),
        ("made an|the? outburst", "$1 $2 a frank post", "she made the outburst", "made a frank post"),
        ("Covid|the green pass", "$1 Covid pass", "his Covid green pass", "Covid pass"),
        ("idea to win|leave", "idea of $3:ing", "the idea to win it", "idea of winning"),
        ("{go:V} to see|cover", "$3:as", "he went to see her", "saw"),
        ("{go:V} to see|cover", "$3:as again", "it goes to cover the cost", "covers again"),
        ("the war at home", "... soil", "the war at home", "the war at soil"),
        ("very? {sensible:A} plan", "{sensitive:A} ...", "a sensible plan", "sensitive plan"),
        ("{denounce:V}|{report:V}", "{warn:V} of", "he denounces", "warns of"),
        ("selectivity exam|test", "university entrance exam $2", "a selectivity exam", "university entrance exam"),
        ("selectivity exam|test", "university entrance exam $2", "a selectivity test", "university entrance exam test"),
        ("boss of the|a", "head of $2 $3", "the boss of the club", "head of the"),
        ("arrested the man", "the $3 was $1", "Arrested the man", "the man was arrested"),
        ("prison (of two)? with reprieve", "prison $2, suspended", "prison with reprieve", "prison, suspended"),
        ("in short : (the|rome)?", "in short, $4", "In short: The bus is late", "in short, the"),
        ("in short : (the|rome)?", "in short, $4", "In short: Rome calls", "in short, Rome"),
        ("rome calls", "it is $1 that $2", "Rome calls", "it is Rome that calls"),
        ("russian|may|minister {arrive:V}", "{come:V} $1", "Russian arrives", "comes Russian"),
        ("russian|may|minister {arrive:V}", "{come:V} $1", "May arrives", "comes May"),
        ("russian|may|minister {arrive:V}", "{come:V} $1", "Minister arrives", "comes minister"),
        ("ultra very very", "most $2 $3", "an ultra very very tall", "most very very"),
    ],
)  # fmt: skip
def test_inflects_like_the_match(phrase: str, template: str, sentence: str, expected: str) -> None:
    assert rendered(phrase, template, sentence) == expected


@pytest.mark.parametrize(
    ("template", "problem"),
    [("{hit} it", "has no {lemma}"), ("$4 it", "$4 is not one of the phrase's 2 elements")],
)
def test_broken_templates_are_told(template: str, problem: str) -> None:
    with pytest.raises(PatternError, match=re.escape(problem)):
        compile_template(template, compile_pattern("the war", {}))


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("MP", "an MP"), ("member", "a member"), ("hour", "an hour"), ("union", "a union"), ("European", "a European"),
        ("unlit road", "an unlit road"), ("NATO base", "a NATO base"), ("SBU agent", "an SBU agent"),
        ("one-off", "a one-off"), ("uninhabited", "an uninhabited"), ("honest man", "an honest man"), ("US base", "a US base"),
    ],
)  # fmt: skip
def test_article_agrees(wording: str, expected: str) -> None:
    assert with_article("a", wording) == expected
