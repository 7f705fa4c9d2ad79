"""Numbers of a text, in digits or words, with all the values that each may have: 1.200 is 1200 and, in English, 1.2."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from mtqa.count_words import roman
from mtqa.source.quantity import RANGE, Quantity, plain, together

__all__ = ["Quantity", "quantities"]

_TOKEN = re.compile(
    r"""(?P<date>(?<![\d/])(?:\d{1,2}([./-])\d{1,2}\2\d{4}|\d{1,2}([./])\d{1,2}\3\d{2}|\d{1,2}/\d{1,2})(?![\d/]))
    | (?P<time>(?<![\d.,])(?:[01]?\d|2[0-4])\s?(?:h|Uhr|ч|год)\s?[0-5]\d(?!\d))
    | (?P<stoppage>(?<![\d.,])(?:45|90|105|120)(?:['’′.ºª]|e)?\s?\+\s?\d{1,2}(?!\d))
    | (?P<digits>(?<![\d#])(?:\d{1,3}(?:[ ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:'’"″]\d+)*))
    | (?P<word>[^\W\d_]+(?:['’](?=[яєюїЯЄЮЇ])[^\W\d_]+)?)
    """,
    re.VERBOSE,
)
_ROMAN = re.compile(r"(?=[IVXL]{2,})(?:XL|L?X{0,4})(?:IX|IV|V?I{0,4})|[IVX]")
_HALF_DAY = re.compile(r"\s?([ap])\.?m\b", re.IGNORECASE)
_AND = frozenset("and y e et und и і та".split())
_STRICT_FROM = 13
"""Words for smaller numbers come and go in good translations: two, both, a pair."""
_JOINED = {"it": "", "de": "und", "es": "i"}
"""Languages that write twenty-three as one word, and what stands within."""
_LETTER = re.compile(r"\s?(k|m|M|Md|Mds)(?![^\W_])")
_LETTERS = {"k": 1000, "m": 10**6, "M": 10**6, "Md": 10**9, "Mds": 10**9}
"""Letters that may stand for thousands and millions, or for something else."""
_ACCENTED = {"dos": "dós", "tres": "trés", "seis": "séis"}
_HALVES = {
    "en": "half", "it": "mezzo mezza", "es": "medio media", "fr": "demi demie", "pt": "meio meia",
    "de": "halbe halben halbes halber", "ru": "пол", "uk": "пів",
}  # fmt: skip
"""Half of what follows: half a million, mezzo milione."""
_ONE = {
    "en": "one", "it": "uno un una", "es": "uno un una ún", "fr": "un une", "pt": "um uma",
    "ru": "один одна одно одного одной одну", "uk": "один одна одне одного однієї одну",
}  # fmt: skip
_FRACTIONS = {
    "de": {"anderthalb": "1.5"}
    | {
        f"{word}einhalb": f"{value}.5"
        for value, word in enumerate("ein zwei drei vier fünf sechs sieben acht neun zehn".split(), 1)
    },
    "ru": {
        "полтора": "1.5",
        "полторы": "1.5",
        "полутора": "1.5",
        "полтысячи": "500",
        "полсотни": "50",
        "полмиллиона": "500000",
    },
    "uk": {"півтора": "1.5", "півтори": "1.5", "півтисячі": "500", "півсотні": "50", "півмільйона": "500000"},
}
_NEXT_WORD = re.compile(r"[ -](?:an? |de |d')?([^\W\d_]+)")
_HALF_HOUR = re.compile(r"(?: past)? (\d{1,2}|[^\W\d_]+)")
_OF_AN_HOUR = re.compile(r" (?:d['’](?:ora|heure)|de hora|часа|години)\b")
_QUARTERS = frozenset("quarto cuarto quart четверть чверть".split())
_CENTURY_SUFFIX = re.compile(r"(?:ème|er|e)\Z")
_MONTHS = re.compile(r"[ -]months?\b")
_AND_A_HALF = re.compile(r"\s(?:and a half|e mezz[oa]|y medi[oa]|et demie?|einhalb|с половиной|з половиною)\b")
_NOUN_AND_A_HALF = re.compile(r"\s([^\W\d_]+)\s(?:e mezz[oa]|y medi[oa]|et demie?)\b")
_HALF = Decimal("0.5")
_DECADE = re.compile(r"s\b|er\b|-(?:[ех]|ті|тих|их|ми|м)\b")
_HUNDREDTHS = re.compile(r"\s?(?:m|metr[oi]|mètres?|metros?|euros?|€)(?:\s(?:[ey]|et))?\s?(\d\d)(?!\d)")
"""What stands behind whole metres or euros: 1m85, 1 metro e 90, 2 euro e 50."""
_COUNTED = re.compile(
    r"(.{3,}?)(?:лет|річ|этаж|поверх|днев|ден|часов|годин|минут|хвилин|метров|килом|кілом|процент|відсот|тонн|тысяч|тисяч|балл|бал|мест|міс)\w+"
)
"""An adjective of age, height or length: пятнадцатиэтажный."""
_AT_HOUR = re.compile(r"\b(?:à|de|dès|vers|avant|après|entre|et|depuis|jusqu['’]à)\s\Z", re.IGNORECASE)
_HUNDREDTHS_IN = frozenset({"it", "es", "fr", "pt"})
_SOME_TENS = frozenset(
    "decina decine decena decenas dizaine dizaines dezena dezenas десяток десятка десятки десятков десятків".split()
)
"""Words for some tens, which English may say in dozens."""
_ALONE = frozenset(
    """десятки десятків десятков сотні сотень сотни сотен century centuries secolo secoli siglo siglos siècle siècles século séculos jahrhundert jahrhunderts jahrhunderte
    век века веков столетие столетия вік століття століть""".split()
)
"""Words for numbers that no other word of a number goes on with: siglo veinte, десятки тисяч."""
_BEFORE_DAY = re.compile(r"\b(?:am|bis|vom|zum|dem|den|der|ab)\s\Z", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(1[0-2]|0?[1-9])(?=\.)")
"""A German date without its year: am 3.10."""
_CLOCK = re.compile(r"(\d{1,2})[.:]([0-5]\d)")
_SCORE = re.compile(r"(\d{1,3}):(?!0\d)(\d{1,3})(?!\sUhr)")
"""A result as German and Slavic papers write it, or a time of day: 0:2."""
_SCORES_WITH_COLON = frozenset({"de", "ru", "uk"})
_YEAR_OF_LIFE = re.compile(
    r"(?:-?[а-яії]{1,3})?\s(?:году|год|році|рік)\s(?:жизни|життя)\b|\.\sLebensjahr|e\sannée\b|[°º]\sanno\b"
)
"""Behind a number that is one more than the age: на 89-м году жизни."""
_CLOCK_WITH_COMMA = re.compile(r"(\d{1,2}),([0-5]\d)")
_HOUR_BEFORE = re.compile(r"\b(?:(?:d?alle|delle|ore|le|um|a las|às|в|о|об) |all['’])\Z", re.IGNORECASE)
"""What makes a time of a number with a comma: alle 20,45."""
_HALF_PAST = re.compile(r" [ey] ([0-5]\d)\b(?! ?\w*%)")
"""Minutes behind the hour: le 15 e 30."""
_ORDINAL = re.compile(
    r"\b(?:[iu]l|un|[dsn]?[aeu]l|suo|mio|loro|nostro|questo|quel|primo|ogni|ha|è|arriva\w*)\s(?:e\s)?\Z", re.IGNORECASE
)
"""What stands before Italian 'secondo' where it counts."""
_ATTACHED = re.compile(r"[^\W\d_]-?\Z")
_EMERGENCY = frozenset("911 112 113 118 999".split())
_AFTER_MONTH = re.compile(r"\b[A-Z][a-z]+ \Z")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token: digits or a number word.

    "Century" and Roman numbers stand `alone` (siglo XIX is not 119); "one" only `joins` a larger number (twenty-one).
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    times: tuple[str, ...] = ()
    scale: int = 0
    in_digits: bool = False
    alone: bool = False
    joins: bool = False


def quantities(text: str, language: str) -> list[Quantity]:
    """The numbers of a text, in order.

    Args:
        text: A sentence or more.
        language: BCP 47 tag of its language; digits are read in any.

    >>> [sorted(one.values) for one in quantities("Alle 20.30 erano 1.200, cioè ventitré mila", "it")]
    [['20.3', '20:30', '8:30'], ['1.2', '1200'], ['23000']]
    >>> [sorted(one.values) for one in quantities("at 8.30pm, twenty-three thousand, 3.5 million", "en")]
    [['20:30', '8.3', '8:30'], ['23000'], ['3500000']]
    """
    runs: list[list[_Piece]] = []
    for piece in _pieces(text, language):
        if runs and _continues(runs[-1], piece, text, language):
            runs[-1].append(piece)
        elif not piece.joins:
            runs.append([piece])
    found = [_joined(run) for run in runs]
    for index in range(len(runs) - 1, 0, -1):
        scale = runs[index][-1].scale
        if scale and RANGE.fullmatch(text[found[index - 1].end : found[index].start]):  # 5 or 6 million
            found[index - 1] = found[index - 1].or_also(_scaled(found[index - 1], scale))
    return together(found, text)


def _scaled(one: Quantity, scale: int) -> frozenset[str]:
    """What a number is that shares its million with the next one; it may also stand alone."""
    return frozenset(plain(Decimal(value) * scale) for value in one.values if ":" not in value)


def _pieces(text: str, language: str) -> Iterator[_Piece]:
    units, scales = _words(language)
    done = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        if match["date"] == "9/11" and language == "en":
            yield _Piece(start, end, (Decimal(11),))
        elif match["date"]:
            yield from _date(match["date"], start)
        elif match["time"]:
            hour, minute = map(int, re.findall(r"\d+", match["time"]))
            lasts = language == "fr" and not _AT_HOUR.search(text, max(0, start - 10), start)  # 1h45 de film
            values = (Decimal(hour), Decimal(minute)) if lasts else ()
            yield _Piece(start, end, values, _times(hour, minute), in_digits=True)
        elif match["stoppage"]:  # 90'+3: in the 93rd minute, or the third of stoppage time
            whole, added = map(Decimal, re.findall(r"\d+", match["stoppage"]))
            yield _Piece(start, end, (whole, added, whole + added), alone=True)
        elif match["digits"] and " " in match["digits"] and _AFTER_MONTH.search(text[:start]):  # on April 3 410 people
            for part in re.finditer(r"\S+", match["digits"]):
                yield _digits(part.group(), start + part.start(), text, language)
        elif match["digits"]:
            day = _DAY_AND_MONTH.match(text, start) if language == "de" else None
            if day and day.end() == end and _BEFORE_DAY.search(text, max(start - 5, 0), start):
                yield _Piece(start, day.end(1), (Decimal(day[1]),), in_digits=True)
                yield _Piece(day.start(2), end, (Decimal(day[2]),), alone=True)  # the month may become a word
                continue
            score = _SCORE.fullmatch(match["digits"])
            if score and not _CLOCK.fullmatch(match["digits"]):
                for side in (1, 2):
                    yield _digits(score[side], start + score.start(side), text, language)
                continue
            piece = _named(match["digits"], start, text) or _digits(match["digits"], start, text, language)
            done = piece.end
            yield piece
        else:
            word = match["word"].lower().replace("’", "'").replace("ё", "е")
            if word == "secondo" and not _ORDINAL.search(text, 0, start):  # secondo il ministro: according to
                continue
            special = _special(word, match, text, language)
            if special:
                done = special.end
                yield special
            elif word in scales:
                yield _Piece(start, end, (Decimal(scales[word]),), scale=scales[word])
                if half := _AND_A_HALF.match(text, end):  # un milione e mezzo
                    done = half.end()
                    yield _Piece(end, done, (Decimal(scales[word]) / 2,))
            elif word in units and (half := _AND_A_HALF.match(text, end)):  # one and a half million
                done = half.end()
                yield _and_a_half(start, done, Decimal(units[word]), in_digits=False)
            elif word in units:
                value = Decimal(units[word])
                dozen = (Decimal(12),) if word in _SOME_TENS else ()
                values = (value, *dozen, *_half_more(value, text, end, language))
                yield _Piece(start, end, values, alone=word in _ALONE)
            elif compound := _compound(word, language):
                yield _Piece(start, end, (Decimal(compound),))
            elif word in _ONE.get(language, "").split():
                yield _Piece(start, end, (Decimal(1),), joins=True)
            elif _ROMAN.fullmatch(match["word"]) and match["word"] != "I":
                yield _Piece(start, end, (Decimal(roman(match["word"])),), alone=True)


def _named(digits: str, start: int, text: str) -> _Piece | None:
    """Digits that are a name rather than a count, and so may come and go: MP3, Covid-19, an emergency number."""
    end = start + len(digits)
    if digits in _EMERGENCY or (digits.isdigit() and _ATTACHED.search(text, max(0, start - 2), start)):
        return _Piece(start, end, _readings(digits))
    return None


def _special(word: str, match: re.Match[str], text: str, language: str) -> _Piece | None:
    """A number word that is more or less than its dictionary value: half past seven, mezzo milione, il Novecento."""
    units, scales = _words(language)
    start, end = match.span()
    following = _NEXT_WORD.match(text, end)
    if word in _FRACTIONS.get(language, {}):
        return _Piece(start, end, (Decimal(_FRACTIONS[language][word]),))
    if word in _HALVES.get(language, "").split() and following and following[1].lower() in scales:
        return _Piece(start, end, (Decimal("1.5" if text[:start].lower().endswith("one and a ") else "0.5"),))
    hour = _HALF_HOUR.match(text, end)
    if hour and (word == "halb" if language == "de" else word == "half" and hour.group().startswith(" past")):
        value = int(hour[1]) if hour[1].isdigit() else units.get(hour[1].lower(), 0)
        if 0 < value <= 12:
            return _Piece(start, hour.end(), (), _times((value - 1 if word == "halb" else value) % 24, 30))
    if language == "en" and word == "first" and text[start - 1 : start] == "-":  # twenty-first
        return _Piece(start, end, (Decimal(1),))
    if word in _ONE.get(language, "").split() and (half_more := _half_more(Decimal(1), text, end, language)):
        return _Piece(start, end, half_more)  # un anno e mezzo
    if word in _QUARTERS and _OF_AN_HOUR.match(text, end):
        return _Piece(start, end, (Decimal(15),))
    if (
        language == "it"
        and match["word"][0].isupper()
        and word.endswith("cento")
        and units.get(word, 0) in range(200, 1000)
    ):
        century = units[word] // 100
        return _Piece(start, end, (Decimal(units[word]), Decimal(1000 + units[word]), Decimal(11 + century)))
    if language == "fr" and _ROMAN.fullmatch(_CENTURY_SUFFIX.sub("", match["word"])) and len(word) > 1:
        return _Piece(start, end, (Decimal(roman(_CENTURY_SUFFIX.sub("", match["word"]))),), alone=True)
    return None


def _date(text: str, start: int) -> Iterator[_Piece]:
    """Day, month and year of 24.02.2022 or 24/2; the month counts as a word, since it may become one."""
    parts = list(re.finditer(r"\d+", text))
    month = 1 if int(parts[1].group()) <= 12 else 0
    for number, part in enumerate(parts):
        value = Decimal(part.group())
        values = (value, value + 2000, value + 1900) if number == 2 and value < 100 else (value,)
        yield _Piece(start + part.start(), start + part.end(), values, in_digits=number != month)


def _compound(word: str, language: str) -> int:
    """What a Slavic adjective counts whose first part is a number in words; 0 if it counts nothing.

    >>> _compound("двадцатипятилетний", "ru"), _compound("шістнадцятиповерховий", "uk"), _compound("полётный", "ru")
    (25, 16, 0)
    """
    counted = _COUNTED.fullmatch(word) if language in ("ru", "uk") else None
    units = _words(language)[0]
    if counted is None:
        return 0
    parts = ((counted[1][:at], counted[1][at:]) for at in range(len(counted[1]) + 1))
    return next((units.get(a, 0) + units.get(b, 0) for a, b in parts if a in units and (not b or b in units)), 0)


def _and_a_half(start: int, end: int, value: Decimal, *, in_digits: bool) -> _Piece:
    """Seven and a half, which may be the time of day."""
    times = _times(int(value), 30) if value <= 12 else ()
    return _Piece(start, end, (value + _HALF,), times, in_digits=in_digits)


def _half_more(value: Decimal, text: str, end: int, language: str) -> tuple[Decimal, ...]:
    """What a number may be too whose half stands behind the noun: due anni e mezzo."""
    noun = _NOUN_AND_A_HALF.match(text, end)
    return (value + _HALF,) if noun and noun[1].lower() not in _words(language)[1] else ()


def _digits(text: str, start: int, whole: str, language: str) -> _Piece:
    end = start + len(text)
    times: tuple[str, ...] = ()
    hour_before = _HOUR_BEFORE.search(whole, max(0, start - 8), start)
    clock = _CLOCK.fullmatch(text) or (hour_before and _CLOCK_WITH_COMMA.fullmatch(text))
    if clock and int(clock[1]) <= 24:
        times = _times(int(clock[1]), int(clock[2]))
    if hour_before and text.isdigit() and int(text) <= 24 and (minutes := _HALF_PAST.match(whole, end)):
        return _Piece(start, minutes.end(), (), _times(int(text), int(minutes[1])), in_digits=True)
    values = _readings(text)
    if half := _AND_A_HALF.match(whole, end):
        return _and_a_half(start, half.end(), values[0], in_digits=True)
    if language in _HUNDREDTHS_IN and text.isdigit() and (rest := _HUNDREDTHS.match(whole, end)):
        hundredths = Decimal(rest[1])
        return _Piece(start, rest.end(), (values[0] + hundredths / 100, values[0], hundredths), in_digits=True)
    if times and clock and clock[2] == "00":
        values += tuple(Decimal(hour.partition(":")[0]) for hour in times)
    if text.isdigit() and len(text) == 4 and text[0] in "012" and int(text[:2]) < 24 and int(text[2:]) < 60:
        times = _times(int(text[:2]), int(text[2:])) if text[0] == "0" else ()
    values += _half_more(values[0], whole, end, language)
    if clock and language in _SCORES_WITH_COLON and not hour_before and (score := _SCORE.match(whole, start)):
        values += (Decimal(score[1]), Decimal(score[2]))
    if text.isdigit() and _YEAR_OF_LIFE.match(whole, end):
        values += (Decimal(text) - 1,)
    if letter := _LETTER.match(whole, end):
        scaled = tuple(value * _LETTERS[letter[1]] for value in values)
        values = scaled if len(letter[1]) > 1 else values + scaled
    if text.isdigit() and _MONTHS.match(whole, end):
        values += (Decimal(text) / 12,)
    half = _HALF_DAY.match(whole, end)
    if half and text.isdigit() and int(text) <= 12:
        values += (Decimal(text) + 12,)
    if whole[start - 1 : start] in ("'", "’") and len(text) == 2:
        values += (Decimal(text) + 1900, Decimal(text) + 2000)
    if text.isdigit() and len(text) == 4 and _DECADE.match(whole, end):
        values += (Decimal(text) % 100,)
    if len(text) == 2 and text.endswith("0"):  # the eighties
        values += (Decimal(text) + 1900,)
    return _Piece(start, end, values, times, in_digits=True)


def _times(hour: int, minute: int) -> tuple[str, ...]:
    return tuple({f"{hour}:{minute:02}", f"{hour % 12}:{minute:02}", f"{hour % 12 + 12}:{minute:02}"})


def _readings(text: str) -> tuple[Decimal, ...]:
    """The values of a number in digits: with its last mark as a decimal one, and with all marks between thousands."""
    text = re.sub("[ '’]", "", text)
    text = re.sub('["″]', ".", text)  # 9"84
    parts = re.split(r"[.,:]", text)
    if len(parts) == 1:
        return (Decimal(text),)
    found = []
    if all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3:
        found.append(Decimal("".join(parts)))
    if len(set(re.findall(r"[.,:]", text))) == len(parts) - 1 or len(parts) > 2:
        found.append(Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"))
    return tuple(found or [Decimal("".join(parts))])


def _continues(run: Sequence[_Piece], piece: _Piece, text: str, language: str) -> bool:
    """Whether a piece goes on with the number before it: twenty-three, 5 million, trenta e due, 1 млн 200 тыс."""
    last = run[-1]
    between = text[last.end : piece.start].strip().lower()
    if last.alone or piece.alone:
        return False
    if piece.joins and (last.scale or not 20 <= last.values[0] <= 90):
        return False
    if piece.scale and last.values in ((Decimal("0.5"),), (Decimal("1.5"),)):
        return between in ("", "-", "a", "de")
    if piece.scale:
        return between in ("", "-") and (piece.scale > 100 or not last.times)
    if piece.in_digits and (not between or between in _AND):
        following = _NEXT_WORD.match(text, piece.end)
        return last.scale > _words(language)[1].get(following[1].lower() if following else "", last.scale)
    if last.in_digits or piece.in_digits:
        return False
    if between and between != "-" and between not in _AND:
        return False
    if not piece.values or not last.values:
        return False
    small, large = int(piece.values[0]), int(last.values[0])
    if between == "-" and ((large, small) == (4, 20) or (large == 10 and 6 < small < 10)):  # quatre-vingt-dix-sept
        return True
    below = 100 if large % 100 == 0 else 20  # doscientos veinte, soixante-dix
    return last.scale > small or (large % 10 == 0 and large >= 20 and small < min(large, below))


def _joined(run: Sequence[_Piece]) -> Quantity:
    """The number that pieces make together."""
    first, rest = run[0], run[1:]
    totals = [_total([value, *(piece.values[0] for piece in rest)], run) for value in first.values]
    values = {plain(total) for total in totals} | set(() if rest else first.times)
    is_word = not any(piece.in_digits for piece in run)
    least = min(totals, default=Decimal(_STRICT_FROM))  # no good translation must have a one
    is_strict = (not is_word and (len(run) > 1 or least > 1)) or (is_word and len(run) > 1 and least >= _STRICT_FROM)
    return Quantity(first.start, run[-1].end, frozenset(values), is_strict)


def _total(values: Sequence[Decimal], run: Sequence[_Piece]) -> Decimal:
    groups, current = [Decimal(0)], Decimal(0)
    for value, piece in zip(values, run, strict=True):
        if not piece.scale:
            current = current * value if current == 4 and value == 20 else current + value  # quatre-vingts
        elif piece.scale == 100:
            current = (current or Decimal(1)) * value
        elif not current and 0 < groups[-1] < value:  # mil millones
            groups[-1] *= value
        else:
            groups.append((current or Decimal(1)) * value)
            current = Decimal(0)
    return sum(groups) + current


@cache
def _table() -> Mapping[str, tuple[dict[str, int], dict[str, int]]]:
    tables: dict[str, tuple[dict[str, int], dict[str, int]]] = {}
    with Path(__file__).with_name("numerals.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            units, scales = tables.setdefault(row["language"], ({}, {}))
            into = units if row["kind"] == "unit" else scales
            into.update(dict.fromkeys(row["forms"].split(), int(row["value"])))
    return tables


@cache
def _words(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """The number words of a language, and those that multiply what stands before them."""
    units, scales = _table().get(language, ({}, {}))
    if language not in _JOINED:
        return units, scales
    fused = _fused(units, language)
    return {word: value for word, value in fused.items() if word not in scales}, scales


def _fused(units: Mapping[str, int], language: str) -> dict[str, int]:
    """The words, and those of 21 to 99 and of whole thousands that are written as one."""
    found = dict(units)
    small = {word: value for word, value in units.items() if value < 10} | _ones(language)
    for tens, high in units.items():
        if high % 10 or not 20 <= high < 100:
            continue
        for unit, low in small.items():
            if language == "de":
                found[f"{unit}und{tens}"] = high + low
            elif language == "es" and high == 20:
                found[f"veinti{_ACCENTED.get(unit, unit)}"] = high + low
            elif language == "it":
                stem = tens[:-1] if unit[0] in "uo" else tens
                found[stem + unit] = high + low
    if language == "it":
        found |= {
            word.replace("tre", "tré"): value for word, value in found.items() if value > 20 and word.endswith("tre")
        }
        cardinals = {value: word for word, value in reversed(found.items()) if value < 100}
        hundreds = {f"{word}cento": value * 100 for value, word in cardinals.items() if 1 < value < 10} | {"cento": 100}
        found |= hundreds
        for hundred, high in hundreds.items():
            found |= {hundred + word: high + low for low, word in cardinals.items()}
            found |= {hundred[:-1] + word: high + low for low, word in cardinals.items() if word[0] == "o"}
        found |= {f"{word}mila": value * 1000 for word, value in list(found.items()) if value < 1000}
        found |= {
            (word if word.endswith("tre") else word[:-1]) + ending: value
            for word, value in list(found.items())
            if 10 < value < 100
            for ending in ("enne", "enni")
        }
    if language == "de":
        found |= {
            f"{word}{name}": value * scale
            for word, value in list(found.items())
            if value < 100
            for name, scale in (("hundert", 100), ("tausend", 1000))
        }
        hundreds = {word: value for word, value in found.items() if value in range(200, 1000, 100)}
        found |= {f"{word}tausend": 1000 * value for word, value in hundreds.items()}
        hundreds |= {"hundert": 100, "einhundert": 100}
        low_words = [(word, value) for word, value in found.items() if value < 100]
        found |= {f"{name}{word}": high + low for name, high in hundreds.items() for word, low in low_words}
    return found


def _ones(language: str) -> dict[str, int]:
    return {"it": {"uno": 1, "un": 1}, "de": {"ein": 1}, "es": {"uno": 1, "ún": 1}}[language]
