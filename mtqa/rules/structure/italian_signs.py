"""Signs of the Italian page that nobody translated: "the 45enne", "avv. Bianchi", "Casoria (Na)"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.structure.brazilian_states import is_of_brazil
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_TENS = {
    "diciottenne": "18", "ventenne": "20", "ventenni": "20", "trentenne": "30", "trentenni": "30", "quarantenne": "40",
    "quarantenni": "40", "cinquantenne": "50", "cinquantenni": "50", "sessantenne": "60", "settantenne": "70",
    "ottantenne": "80", "novantenne": "90", "quindicenne": "15", "sedicenne": "16", "diciassettenne": "17",
    "diciannovenne": "19", "quattordicenne": "14", "tredicenne": "13",
}  # fmt: skip
_LONGEST = max(map(len, _TENS))
_AGE = lazy(rf"\b(?:(?P<age>\d{{1,2}})[ -]?(?P<end>enne|enni)|(?P<word>{'|'.join(_TENS)}))\b")


def _ages(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    found = (_AGE.search(clean, max(0, at - _LONGEST), at + 5) for at in places(clean, "enne", "enni"))
    for match in filter(None, found):
        word = match["word"] or match["end"]
        plural = "s" if word.endswith("i") else ""
        age = match["age"] or _TENS[word]
        yield Match(match.start(), match.end(), (f"{age}-year-old{plural}",), source_expression=match.group())


_TITLES = {
    "avv.": "lawyer", "dott.": "Dr", "dott.ssa": "Dr", "dr.ssa": "Dr", "sig.": "Mr", "sig.ra": "Mrs", "prof.ssa": "Professor",
    "mons.": "Monsignor", "geom.": "surveyor", "on.": "MP", "on.le": "MP", "arch.": "architect", "ing.": "engineer",
    "cav.": "Cavaliere", "comm.": "Commendatore",
}  # fmt: skip
_TITLE = lazy(
    r"(?<![\w.'-])(?P<title>(?:[Aa]vv|[Dd]ott|[Ss]ig|[Mm]ons|[Gg]eom)\.(?:ssa|ra)?|[Dd]r\.ssa|[Pp]rof\.ssa) ?(?=[A-Z][a-z])"
)
_TITLE_AFTER_THE = lazy(r"\b[Tt]he (?P<title>on\.le|on\.|arch\.|ing\.|cav\.|comm\.) ?(?=[A-Z][a-z])")
_LETTERS = ("avv.", "Avv.", "dott.", "Dott.", " sig.", " Sig.", "mons.", "Mons.", "geom.", "Geom.", "r.ssa", "rof.ssa")
_LETTERS_AFTER_THE = ("he on.", "he arch.", "he ing.", "he cav.", "he comm.")
"""Most texts have none of these, so that the expressions need not be tried."""
_NAME = lazy(r"[A-Z][a-z]+")


def _titles(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for pattern, letters in ((_TITLE, _LETTERS), (_TITLE_AFTER_THE, _LETTERS_AFTER_THE)):
        for match in pattern.finditer(prose) if any(text in prose for text in letters) else ():
            english = _TITLES.get(match["title"].lower())
            name = _NAME.match(prose, match.end())
            if english and not (name and name.group().lower() in common_words()):  # "He came from Mons. It was late."
                yield Match(match.start("title"), match.end(), (f"{english} ",), source_expression=match["title"])


_PROVINCES = dict(
    pair.split(":")
    for pair in """Mi:Milan Na:Naples Rm:Rome To:Turin Bo:Bologna Fi:Florence Ve:Venice Vr:Verona Pd:Padua Tv:Treviso Vi:Vicenza
    Bs:Brescia Bg:Bergamo Cr:Cremona Mn:Mantua Pv:Pavia Lo:Lodi Lc:Lecco So:Sondrio Va:Varese Mb:Monza No:Novara Vc:Vercelli
    At:Asti Cn:Cuneo Bi:Biella Ge:Genoa Sv:Savona Im:Imperia Sp:La_Spezia Pr:Parma Mo:Modena Fe:Ferrara Ra:Ravenna Rn:Rimini
    Fc:Forlì-Cesena Pc:Piacenza Lu:Lucca Pi:Pisa Li:Livorno Gr:Grosseto Si:Siena Ar:Arezzo Pt:Pistoia Po:Prato Ms:Massa
    Pg:Perugia Tr:Terni An:Ancona Pu:Pesaro Mc:Macerata Ap:Ascoli_Piceno Fm:Fermo Vt:Viterbo Ri:Rieti Lt:Latina Fr:Frosinone
    Aq:L'Aquila Te:Teramo Pe:Pescara Ch:Chieti Cb:Campobasso Is:Isernia Ce:Caserta Bn:Benevento Av:Avellino Sa:Salerno Fg:Foggia
    Ba:Bari Ta:Taranto Br:Brindisi Le:Lecce Bt:Barletta Pz:Potenza Mt:Matera Cs:Cosenza Cz:Catanzaro Kr:Crotone Vv:Vibo_Valentia
    Rc:Reggio_Calabria Pa:Palermo Ct:Catania Me:Messina Ag:Agrigento Cl:Caltanissetta En:Enna Rg:Ragusa Sr:Syracuse Tp:Trapani
    Ca:Cagliari Nu:Nuoro Ss:Sassari Or:Oristano Ud:Udine Pn:Pordenone Go:Gorizia Ts:Trieste Tn:Trento Bz:Bolzano""".split()
)
_CAPITALS = (
    "NA RM TO BO VE VR TV BS BG PV SO MB NO AT CN SV PR FE RA RN FC PC LU LI GR SI TR PU VT LT FR AQ TE CE BN AV TA BR LE BT PZ CS CZ KR"
    " VV RC TP NU SS UD PN TS TN BZ CB CH"
).split()
"""Those that are no state of America, no party and no news agency."""
_REACH = 60
_PROVINCE = lazy(
    rf"(?:[A-Z][\w'’-]+ \((?P<small>{'|'.join(code for code in _PROVINCES if code not in ('Re', 'No', 'So', 'To', 'Is', 'At', 'Or', 'Go', 'Me', 'Pa', 'Ch'))})"
    r"|\b(?:in|at|of|near|from|to) (?:[A-Z][\w'’-]+ (?:(?:di|del|in|sul|San|Santa|Monte) )?){1,3}"
    rf"\((?P<large>{'|'.join(_CAPITALS)}))\)"
)


def _provinces(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    found = (
        _PROVINCE.search(prose, max(0, at - _REACH), at + 4)
        for at in places(prose, "(")
        if prose[at + 3 : at + 4] == ")"
    )
    for match in filter(None, found):
        group = "small" if match["small"] else "large"
        if group == "large" and is_of_brazil(reading):
            continue  # the letters of a state
        province = _PROVINCES[match[group].capitalize()].replace("_", " ")
        yield Match(match.start(group) - 1, match.end(), (f"(near {province})",), source_expression=match[group])


_OPENS = ("\n", ". ", "! ", "? ", '" ')


def _to_town(reading: Reading) -> Iterator[Match]:
    """ "TO Nuoro": the capital A of "A Nuoro" at the start of a sentence, turned into "to" letter by letter."""
    clean = reading.clean
    for at in places(clean, "TO "):
        opens = clean[max(at - 2, 0) : at].endswith(_OPENS) or at == 0
        town = _NAME.match(clean, at + 3)
        if opens and town and len(town.group()) > 2 and town.group().lower() not in common_words():
            yield Match(at, at + 2, ("In",), source_expression="A")


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/to-for-in-town",
        find=_to_town,
        in_clean=True,
        message="Italian 'A' at the start of a sentence is 'In' before a town.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="preposition",
        source_expression="A Nuoro",
        source_languages=("it",),
        flags=("<TO> Nuoro, the market is shut.", "It rained. <TO> Verona in the north it snowed."),
        passes=("In Nuoro, the market is shut.", "FROM HERE TO Verona it rained.", "TO The Lighthouse is a book."),
    ),
    TextRule(
        id="structure/italian-age-word",
        find=_ages,
        in_clean=True,
        message="The Italian word for a person of that age was left.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="untranslated",
        source_expression="il 45enne",
        source_languages=("it",),
        flags=("The <45enne> was arrested.", "Two <17enni> were hurt.", "A <quarantenne> from Lodi won."),
        passes=("The 45-year-old was arrested.", "In 45 Ennis won."),
    ),
    TextRule(
        id="structure/italian-title-left",
        find=_titles,
        message="The abbreviated Italian title was left; English spells out the job, or writes Dr, Mr, Mrs.",
        severity=Severity.ERROR,
        confidence=0.92,
        category="untranslated",
        source_expression="avv., dott., sig.ra, on.",
        source_languages=("it",),
        flags=(
            "They asked <avv. >Anna Bianchi.",
            "<Dott.ssa >Maria Verdi is ill.",
            "They heard the <on. >Carlo Neri.",
        ),
        passes=("They asked the lawyer Anna Bianchi.", "He went on. Carlo Neri left.", "Dr. Verdi is ill."),
    ),
    TextRule(
        id="structure/province-code",
        find=_provinces,
        message="The letters stand for an Italian province, which English readers do not know: name it, or drop it.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="untranslated",
        source_expression="Casoria (Na)",
        source_languages=("it",),
        flags=(
            "The shop in Casoria <(Na)> is shut.",
            "The crash in Cassino <(FR)> killed two.",
            "He lives in Sesto Fiorentino <(Fi)>.",
        ),
        passes=(
            "The shop in Casoria, near Naples, is shut.",
            "PORTLAND, Maine (AP) - The shop is shut.",
            "Carlo Neri (PD) left.",
        ),
    ),
)
