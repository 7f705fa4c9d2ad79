"""A negation that was lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.keys import beginning, words
from mtqa.source.paired import Pair, Paired

__all__ = ["find"]

_NOT = re.compile(r"\b(?:not|cannot|never)\b|n(?:'|&\#39;)t\b", re.IGNORECASE)
"""What only denies."""
_PREFIXED = (
    r"un(?!der|it|iv|ique|ion|til|less|veil|cles?\b|fold)\w+"
    r"|dis(?!cuss|tric|aster|play|cover|tan|trib|tinct|put|h|c|k|ease)\w+|mis(?!s|ter)\w+"
    r"|in(?:abilit|activ|adequa|appropria|capab|capacit|complet|correct|decen|depend|differen|direct|effective|efficien|equalit|eligib"
    r"|experienc|formal|frequen|just|san[ei]|secur|significan|stab|sufficien|tolera|valid|visib|voluntar|nocen|numerable|evitab|humane)\w*"
    r"|im(?:possib|perfect|partial|proper|patien|mobil|moral|matur|pass[ei]|balanc|probab)\w*"
    r"|ir(?:regular|relevan|respons|reversib|reparab|resist)\w*|il(?:leg|log|liter)\w*"
)
"""Words with a prefix that denies; no others that begin alike (United, injured, district)."""
_DENIES = re.compile(
    rf"""\b(?:not|cannot|never|no|nor|none|nobody|nothing|neither|nowhere|without|hardly|barely|scarcely|rarely|seldom|little|few|only
    |unless|until|rather|instead|despite|except|fail\w*|lack\w*|refus\w*|den[iy]\w*|avoid\w*|prevent\w*|stop\w*
    |reject\w*|absen\w+|miss\w*|free|too|imposs\w+|unable|cease\w*|lost|los[es]\w*|away|beyond|less|least|far|than|otherwise|else|ignor\w*
    |forbid\w*|forbade|bann?\w*|prohibit\w*|object\w*|oppos\w*|against|wrong|false|bad|doubt\w*|deprive\w*|devoid|indefinite\w*|ill-\w+|anything[ ]but|out[ ]of[ ]the[ ]question|non\w*|alone|{_PREFIXED}
    |\w+less|\w+-free|zero|continu\w*|guarantee\w*|plenty|sorry|terrible|must|ha[ds] to|have to|remain\w*|end\w*|empty|exclud\w*|neglect\w*|overlook\w*|barred|resist\w*|spare\w*|shy|short
    |declin\w*|still|yet|stay\w*|keep\w*|kept|same|below|hard|difficult\w*|tough|minor|slight\w*|remember\w*|lied|vanish\w*|earliest
    |cancel\w*|postpon\w*|delay\w*|scrap\w*|shelv\w*|halt\w*|block\w*|withh\w+|abandon\w*|skipp\w*|snubb\w*|dodg\w*|silen\w*|surpris\w*|slow\w*|ever|at[ ]best|le(?:ft|av\w+)[ ](?:[^\W\d_]+[ ]){{0,2}}out|call\w*[ ]off|at[ ]large
    |(?:turn\w*|vot\w*)[ ](?:[^\W\d_]+[ ]){{0,3}}down|out[ ]of[ ](?:action|danger|favour|favor|office|order|reach|sight|stock|touch))\b|n(?:'|&\#39;)t\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What may stand for a negation in good English."""
_SOURCE_NOT = {
    "it": r"\b(?:non|nessun[oa]?|nemmeno|neppure|neanche)\b",
    "es": r"\b(?:no|nunca|jamás|nadie|ningún|ninguna?|tampoco)\b",
    "fr": r"\bn(?:e\b|['’])|\b(?:pas|jamais|aucune?)\b",
    "de": r"\b(?:nicht|kein\w*|nie|niemals|niemand\w*)\b",
    "pt": r"\b(?:não|nunca|jamais|ninguém|nenhuma?)\b",
    "ru": r"\b(?:не|нет)\b",
    "uk": r"\b(?:не|немає)\b",
}
"""What only denies, by source language."""
_SOURCE_DENIES = {
    "it": r"\b(?:tac(?:e|ere|que|quero|iuto|eva)|zitt\w*|silenzi\w*|chius\w*|blocc\w*|vuot\w*|assen\w*|dub\w+|non|né|nessun\w*|niente|nulla|mai|senza|mica|neanche|neppure|nemmeno|manc\w+|priv\w+|nega\w*|rifiut\w*|evit\w*|impossibil\w*|difficil\w*|solo|soltanto|no|anti\w*|sfiduc\w*|scont\w*|sment\w*|sbagli\w*|scorr\w*|sconsig\w*|svant\w*|sfavor\w*|scomp\w*|in\w+|im\w+|ir\w+|il\w+|dis\w+|meno|fino|finché|poc\w+|rar\w+|vieta\w*|esclu\w*|contr\w+|ignor\w*|invece|piuttosto|smett\w*|cess\w*|ferm\w*|anziché|tropp\w+|quasi|a\w*nch\w+|perd\w*|falli\w*)\b",
    "es": r"\b(?:call(?:ó|a|ad[oa]s?|ar\w*)|silenci\w*|cerrad\w*|cerró|bloque\w*|vac[ií]\w*|ausen\w*|dud\w+|no|ni|ningun\w*|ningún|nada|nadie|nunca|jamás|tampoco|sin|falt\w+|carec\w+|neg\w+|niega\w*|evit\w*|imposib\w*|sol\w+|sólo|in\w+|im\w+|ir\w+|des\w+|anti\w*|sino|menos|poc\w+|hasta|dej\w+|rechaz\w*|contra\w*|excl\w+|prohib\w*)\b",
    "fr": r"\bn[e']|\b(?:tai(?:t|re|sent|saient|sait)|silenc\w*|muet\w*|ferm\w*|bloqu\w*|vides?|absen\w*|dout\w+|pas|ni|aucun\w*|rien|personne|jamais|sans|manqu\w+|ref\w+|évit\w*|impossib\w*|seul\w*|in\w+|im\w+|ir\w+|dé\w+|non|moins|peu|sauf|contr\w+|interd\w*|exclu\w*|plus|guère|loin|faute|ignor\w*)\b",
    "de": r"\b(?:schw[ie]{2}g\w*|stumm\w*|geschlossen\w*|blockier\w*|leer\w*|abwesend\w*|zweif\w*|nicht\w*|kein\w*|nie\w*|ohne|weder|un\w+|miss\w+|fehl\w*|mangel\w*|verweiger\w*|vermeid\w*|nur|kaum|\w+los\w*|\w+frei\w*|statt|außer|sondern|bis|wenig\w*|gegen|verbot\w*|ablehn\w*|lehn\w*|abge\w*|ver\w+|aus\w*|anti\w*|selten\w*|nein|gering\w*|weg|nix|fern|aufhör\w*)\b",
    "pt": r"\b(?:cala\w*|silênci\w*|fechad\w*|bloque\w*|vazi\w*|ausen\w*|d[uú]vid\w+|não|nem|nenhum\w*|nada|ninguém|nunca|jamais|sem|falt\w+|neg\w+|recus\w*|evit\w*|imposs\w*|só|apenas|in\w+|im\w+|ir\w+|des\w+|mas|menos|pouc\w+|até|deix\w+|contra\w*)\b",
    "ru": r"\b(?:\w*молч\w*|закры\w*|блокир\w*|пуст\w*|сомн\w*|не\w*|ни\w*|нет|без\w*|бес\w*|отсутств\w*|отказ\w*|отриц\w*|только|лишь|едва|вряд|против\w*|мало|пока|кроме|запре\w*|избе\w*|анти\w*|лиш\w+|опроверг\w*|мень\w*|плох\w*|трудн\w*|тяжел\w*|прекра\w*|переста\w*|пофиг|жаль)\b",
    "uk": r"\b(?:\w*мовч\w*|закри\w*|блок\w*|порожн\w*|сумн\w*|не\w*|ні\w*|немає|нема|без\w*|відсутн\w*|відмов\w*|запереч\w*|лише|тільки|навряд|проти\w*|мало|поки|крім|заборон\w*|уник\w*|анти\w*|жод\w+|спросту\w*|менш\w*|поган\w*|важк\w*|припин\w*|переста\w*|шкода|довго)\b",
}
"""What may stand for a negation, by source language."""
_NO_DENIAL = {
    "it": r"\bse non (?:addirittura|proprio|altro|anche|persino|ancora)\b|\bnon (?:da poco|manc\w+|solo|soltanto|appena|altro|che|meno|ostante|più tardi|a caso)\b|\b(?:finché|a meno che|più|fino a quando|perché) non\b|\bnon [^.,;]{0,40}\bche\b|\?",
    "es": r"\bno (?:sólo|solo|obstante|más|menos)\b|\?|\bno [^.,;]{0,40}\b(?:más que|sino)\b|\bhasta que no\b",
    "fr": r"\bn[e'] ?[^.,;]{0,40}\bque?\b|\bpas (?:seulement|moins|mal)\b|\?|\b(?:avant|à moins|plus|crain\w+)\b",
    "de": r"\bnicht (?:nur|zuletzt|mehr als|weniger|so|allzu|etwa|fehlen)\b|\?",
    "pt": r"\bnão (?:só|apenas|obstante|mais|menos)\b|\?|\bnão [^.,;]{0,40}\bsenão\b",
    "ru": r"\bне (?:только|более|менее|раз|мог\w* не|лишь|так|стол\w+)\b|\b(?:пока|чуть|едва|вс[её] равно|как бы|что бы|когда бы|кто) [^.,;]{0,25}не\b|\?|\bли\b|\bа не\b|\bне [^.]{0,30},\s?а\b|\bни один\b",
    "uk": r"\bне (?:тільки|лише|більше|менше|раз|мож\w* не|так|стіль\w+)\b|\b(?:поки|доки|мало|як би|що б|хто) [^.,;]{0,25}не\b|\?|\bчи\b|\bа не\b|\bне [^.]{0,30},\s?а\b",
}
"""A negation that denies nothing, or that a translation may turn."""
_NOT_RULED_OUT = {
    "it": r"\bnon (?:si )?esclud\w+|\bnon (?:[^\W\d_]+ )?escluso", "es": r"\bno (?:se )?(?:ha )?descart\w+", "fr": r"\bn['’]exclu\w+ pas",
    "de": r"\bschl[io]\w+ [^.]*nicht aus\b|\bnicht (?:aus(?:zu)?(?:ge)?schl\w+)", "pt": r"\bnão (?:se )?(?:descart|exclu)\w+",
    "ru": r"\bне исключ\w+", "uk": r"\bне виключ\w+",
}  # fmt: skip
"""A denial that English says with "may", or as a possibility, by source language."""
_MAY = re.compile(r"\b(?:may|might|could|can|possib\w+|open)\b", re.IGNORECASE)
_COUNTERPARTS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        r"lack\w*|without|absen\w+|miss\w*|short",
        {
            "it": r"senza|manc\w+|priv\w+|assen\w+|caren\w+|scars\w+", "es": r"sin|falt\w+|carec\w+|escas\w+|ausen\w+",
            "fr": r"sans|manqu\w+|absen\w+|pénurie\w*", "de": r"ohne|fehl\w*|mangel\w*", "pt": r"sem|falt\w+|carec\w+|ausên\w+",
            "ru": r"без|отсутств\w*|недостат\w*|нехват\w*", "uk": r"без|відсутн\w*|брак\w*|нестач\w*",
        },
    ),
    (
        r"only|alone",
        {
            "it": r"sol[oaie]|soltanto|unic[oa]", "es": r"sol[oa]s?|sólo|solamente|únic[oa]", "fr": r"seul\w*|uniquement",
            "de": r"nur|allein|lediglich", "pt": r"só|apenas|somente", "ru": r"только|лишь|один\w*", "uk": r"тільки|лише|один\w*",
        },
    ),
    (
        r"against|oppos\w*",
        {
            "it": r"contr\w+|oppo\w+|avvers\w+", "es": r"contra\w*|opo\w+|opu\w+", "fr": r"contre\w*|oppos\w+", "de": r"gegen\w*",
            "pt": r"contra\w*|opo\w+", "ru": r"против\w*|оппоз\w*", "uk": r"проти\w*|опоз\w*",
        },
    ),
    (
        r"few|little|less|least",
        {
            "it": r"poc\w+|meno|almeno", "es": r"poc\w+|menos", "fr": r"peu|moins", "de": r"wenig\w*|mindestens", "pt": r"pouc\w+|menos",
            "ru": r"мало|мен[ье]\w*|немног\w*|минимум", "uk": r"мало|менш\w*|небагат\w*",
        },
    ),
    (
        r"until",
        {"it": r"fino", "es": r"hasta", "fr": r"jusqu\w*", "de": r"bis", "pt": r"até", "ru": r"до|пока", "uk": r"до|поки"},
    ),
    (
        r"lost|los[es]\w*",
        {"it": r"pers\w*|perd\w+", "es": r"p[ei]erd\w+", "fr": r"perd\w*", "de": r"verl\w+", "pt": r"perd\w+", "ru": r"\w*тер[яю]\w*", "uk": r"\w*трат\w*"},
    ),
    (
        r"must|ha[ds] to|have to",
        {
            "it": r"dov\w+|dev\w+|debb\w+|bisogn\w+", "es": r"deb\w+|tien\w+|hay", "fr": r"d[oe]i\w+|dev\w+|faut", "de": r"m[uü]ss\w*|soll\w*",
            "pt": r"dev\w+|tem|têm|tin\w+", "ru": r"долж\w+|надо|нужн\w+|обязан\w*", "uk": r"повин\w+|має|мають|треба|слід",
        },
    ),
    (
        r"than",
        {"it": r"più|oltre|maggior\w*|miglior\w*|prima", "es": r"más|mayor\w*|mejor\w*|antes", "fr": r"plus|mieux|avant", "de": r"als|mehr", "pt": r"mais|maior\w*|melhor\w*|antes", "ru": r"чем|бол\w+|свыше", "uk": r"ніж|більш\w*|понад"},
    ),
    (
        r"end\w*|cease\w*|stop\w*",
        {
            "it": r"fin\w+|termin\w+|conclu\w+|ferm\w+|cess\w+|smett\w+", "es": r"fin\w*|termin\w+|acab\w+|par\w+|ces\w+", "fr": r"fin\w*|termin\w+|arr[êe]t\w+|cess\w+",
            "de": r"end\w*|stopp\w*|beend\w*", "pt": r"fim|termin\w+|acab\w+|par\w+|cess\w+", "ru": r"кон[еч]\w+|остан\w+|прекра\w+", "uk": r"кін\w+|зупин\w+|припин\w+",
        },
    ),
    (
        r"continu\w*|remain\w*|stay\w*",
        {
            "it": r"continu\w+|rest\w+|riman\w+|rimas\w+", "es": r"contin\w+|sigu\w+|qued\w+|perman\w+", "fr": r"continu\w+|rest\w+", "de": r"bleib\w*|blieb\w*|weiter\w*",
            "pt": r"contin\w+|fic\w+|perman\w+", "ru": r"продолж\w+|оста\w+", "uk": r"продовж\w+|залиш\w+",
        },
    ),
)  # fmt: skip
"""English words that may stand for a negation, and what they mean by themselves: where both texts have that, the negation is none of it."""
_QUESTION = re.compile(
    r"\?|\bnot (?:only|just|merely|least|to mention|until|unless|so|all|every|that|even|yet|necessarily|surpris\w+)\b|\bunless\b",
    re.IGNORECASE,
)
_LONGEST = 320


def find(paired: Paired) -> Iterator[Match]:
    """Negations that were lost or added."""
    if paired.language not in _SOURCE_NOT:
        return
    plain, any_, none = _patterns(paired.language)
    for pair in paired.pairs:
        if not pair.is_sure or len(pair.source) > _LONGEST or len(pair.bead.source) != 1 or len(pair.bead.target) != 1:
            continue
        yield from _lost(pair, plain, none, paired.language)
        yield from _added(pair, any_, paired.language)


def _lost(pair: Pair, plain: re.Pattern[str], none: re.Pattern[str], language: str) -> Iterator[Match]:
    """The source denies, once and plainly; the translation has nothing that could."""
    found = plain.findall(pair.source)
    if not found or none.search(pair.source):
        return
    if _hints(_DENIES, _without_counterparts(pair.target, pair.source, language), pair.source):
        return
    if _MAY.search(pair.target) and re.search(_NOT_RULED_OUT[language], pair.source, re.IGNORECASE):
        return
    yield Match(
        pair.start,
        pair.start + len(pair.target),
        message=f"The {LANGUAGE_NAMES[language]} sentence denies something (“{found[0]}”); the English does not.",
    )


def _added(pair: Pair, any_: re.Pattern[str], language: str) -> Iterator[Match]:
    """The translation denies, once and plainly; the source has nothing that could."""
    found = list(_NOT.finditer(pair.target))
    if len(found) != 1 or _QUESTION.search(pair.target) or _hints(any_, pair.source, pair.target):
        return
    yield Match(
        pair.start + found[0].start(),
        pair.start + found[0].end(),
        message=f"The English denies something; the {LANGUAGE_NAMES[language]} sentence does not.",
    )


def _without_counterparts(target: str, source: str, language: str) -> str:
    """The translation without words that stand for one of their own in the source: "lack" beside 'mancanza' and 'non'."""
    for english, own in _counterparts(language):
        here = english.findall(target)
        if here and len(here) <= len(own.findall(source)):
            target = english.sub(" ", target)
    return target


@cache
def _counterparts(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    both = ((english, own[language]) for english, own in _COUNTERPARTS)
    return tuple(
        (re.compile(rf"\b(?:{english})\b", re.IGNORECASE), re.compile(rf"\b(?:{own})\b", re.IGNORECASE))
        for english, own in both
    )


def _hints(pattern: re.Pattern[str], text: str, other: str) -> bool:
    """Whether a text has a word that may deny, other than a cognate of a word of the other text (indicato, indicated)."""
    cognates = set(map(beginning, words(other))) - {""}
    return any(beginning(match.group()) not in cognates for match in pattern.finditer(text))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    sources = (_SOURCE_NOT[language], _SOURCE_DENIES[language], _NO_DENIAL[language])
    first, second, third = (re.compile(source, re.IGNORECASE) for source in sources)
    return first, second, third
