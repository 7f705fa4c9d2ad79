"""How common an English word or a punctuation mark is: roughly, and only to choose by which words a pattern is looked up."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["MARKS", "frequency", "pair_frequency"]

MARKS = {'"': 6000, ":": 2000, "?": 2000, "(": 2000, "!": 500, ";": 500, "%": 500}
"""Marks that few sentences have, and how many in a million words have them, roughly."""

# Occurrences in a million words, to the nearest third of an order of magnitude: enough to prefer a rare word. Counted in
# the English of the WMT news test sets of 2008 to 2022.
_PER_MILLION = {
    20000: "a and in of the to",
    8000: "are as at be by for he is it on s that was with",
    3000: """about after all also an been but can from had has have his i if its more new not one or people said their
        there they this up we were when which who will would year you""",
    1000: """according against already another any around back because before being between both children city company
        could country day did do does down during end even first get good government group her high him how however
        into just last life like long made make many may me million most mr much my next no now old only other our out
        over part percent place police president public same say says see she should since so some state still such t
        take than them then these those three through time told two under us very want way well what where while work
        world years your""",
    300: """able account across act action actually added addition administration again age agency ago agreement ahead air
        almost along although always am america american among announced anti area areas asked association attack
        authorities available away bad bank based became become began behind believe best better big billion black
        board body book border britain british brought budget building business call called came campaign cannot
        capital car care case cases cent central centre certain change chief child china clear close club come comes
        coming commission committee community companies conditions construction continue control cost council
        countries course court crisis current currently customers czech d data days de deal death decision democratic
        department despite development didn died different difficult director district doing don done due each earlier
        early economic economy education eight election elections employees energy enough especially eu europe
        european euros evening event ever every everything example expected experience explained face fact family far
        federal feel few fight film final financial find fire five following force foreign former forward found four
        france free french friday friends front full further future game gas general german germany give given global
        go going got great growth half hand hard having head health held help here higher himself history hit home
        hope hospital hours house human idea important including increase industry information instead interest
        international investigation issue itself july june keep killed know known large late later law lead leader
        leaders league least leave led left legal less let level light likely line little live living local london
        longer look looking lost lot low m main major majority making man market matter means media meeting member
        members men might military minister ministry moment monday money month months morning mother move music must
        name national near necessary need never news night north nothing november number obama october off offer
        office official officials often oil once online open order others outside own particular particularly party
        past pay per period person plan plans play players please point points policy political position possible post
        power present press pressure previous price prices prime private problem problems process project provide put
        question rate rather re real really reason received recent recently record red refugees region released remain
        report reported reports research responsible result results return right rights risk road role room run russia
        russian saturday saying school season second secretary security seen sent september series service services
        set seven several show side similar situation six small social something south space spain special staff star
        start started statement states stop street students study summer sunday support system taken taking tax team
        technology ten term themselves therefore thing things think third though thought thousands thursday thus times
        today together too took top total town trade travel trump try trying tuesday turn u uk union united university
        until use used using ve video view vote wanted wants war washington water wednesday week weeks went west
        whether white whole whose why win within without woman women won workers working yesterday yet york young""",
    100: """above accept access accident accused actions activities activity adding additional address admitted advantage
        affairs affected afghanistan africa afternoon agreed aid airport al allow allowed alone americans amount
        announcement annual anyone anything appeal appear appeared appears approach approved april army arrested
        arrived art asbestos ask asylum attacks attempt attention attorney august australia authority average avoid
        aware banks base basis bbc becoming begin beginning believed believes below benefit berlin beyond biggest bill
        bit blood blue born boy brand break brexit bridge bring brother brown build buildings built businesses buy
        california calling calls canada cancer candidate candidates card career carried carry cars cash cause caused
        cdu cell center century certainly chairman challenge champion champions chance changed changes charge charged
        charges check chinese choice christmas church cities citizens civil claim claimed claims class clearly climate
        clinton closed co coach colleagues comment committed common compared competition complete completely computer
        concerned concerns condition conference confirmed conflict congress consider considered contact continued
        continues contract contracts corruption costs county couple cover covered cream create created credit crime
        criminal crowns culture cup cut daily damage date daughter david dead debate debt decades december decided
        decisions declared defence defense delivery demand democracy democrats denied deputy described designed
        details developed device devices die direct direction directly discovered disease doctors documents doesn dog
        dollars domestic donald door double dr dream drive driver drivers driving drop drug drugs e earth east easy
        effect effort efforts either else emergency ended england english ensure entire environment estate euro events
        everyone evidence ex exactly exchange executive expect expensive expert experts explains extra eye eyes
        facebook facing failed fall families famous fans fashion father fear february fed fell felt female festival
        field fighting figure figures finally finance firm flight floor focus follow followed food football forced
        forces form fourth frankfurt fund funding games gave gets getting girl girls giving goal goes gold gone google
        greater green ground groups growing hall hands happen happened happy heard hearing heart heavy highest highly
        hiv hold holding holiday homes hopes hotel hour housing huge hundred hundreds hungary husband ice illegal
        image images immediately impact incident include included includes income increased increasing independent
        india individual initially injured inside institute insurance intelligence interior internal internet
        interview investment investors involved iran isn israel issued issues italian italy items january job jobs
        john johnson joint journalists judge justice kept key kind knew knows l la labour lack land language largest
        latest launch launched laws lawyer leading leaving legislation letter levels limited lines list lives ll
        located looked looks los loss love lower mainly makes managed management manager march mark markets martin
        mass match material mayor mean meanwhile measures medical meet mentioned message met metres mexico michael
        middle millions ministers minute minutes mobile model moscow moved movement ms museum n nation nations nato
        natural nature nearly needed needs negotiations network nevertheless newspaper nine non nor normal northern
        noted nuclear numbers offered offers officer officers olympic ones onto opened opening operation operations
        operators opinion opportunity opposition orders organisation organization original owner p page paid pakistan
        paper parents paris park parliament parties parts pass passed passengers patients paul peace penalty
        performance perhaps personal peter phone piece places plane planet planned planning played player playing
        politicians politics poll poor popular population positive potential practice prague prepared presented
        presidential prevent previously prison prize probably produced product production products professional
        professor program programme projects property protect protection protesters protests provided published
        quality quarter quebec questions quickly quite race radio raise raised range rates reach reached read ready
        reality reasons receive records reduce regarding regional related relations release remained remains remember
        representative representatives republic republican republicans required rescue researchers residents respect
        response rest returned revealed rise roads round royal rule rules running safety sale sales sanctions save saw
        scene schools scientists scotland screen sea search seat secret sector seeking seem seems self sell senate
        send senior sense serious seriously sex sexual share shares shooting shopping short shot showed shown shows
        sides sign signed significant simply single site size sleep snow society software sold soldiers someone
        sometimes son soon source southern spanish speaking specific speech speed spend spent spokesman sport sports
        square st stage stand standard stars starting stated station stay step steps stock stopped story strike strong
        student style subject success successful suffered summit supported supreme sure surprise survey syria systems
        table takes talk talks tap target taxes technical television tell terms test tested tests text thanks thomas
        thousand threat throughout title tour towards track traffic train training transport treatment trial tried
        true trust turkey turned tv twitter type ukraine understand usa users usually value various vehicle vehicles
        via vice victims victory violence virus visit voted voters votes waiting walk wall warned wasn ways weapons
        website weekend weight western whom wide wife winning word words worked works worse worth written wrong wrote""",
}
_FREQUENCY = {word: rate for rate, words in _PER_MILLION.items() for word in words.split()}
_FREQUENCY |= {"": 3000, "0": 3000}  # a punctuation mark, any number
_RARE = 20.0
_PAIRED = 0.05
"""How many of the hits of a word a neighbour leaves that does not often stand beside it."""


def frequency(word: str) -> float:
    """Occurrences per million words, roughly.

    Args:
        word: In lower case; empty for a punctuation mark, "0" for any number. `word*`, a prefix, counts as more common,
            and a short one as very common.

    >>> frequency("the") > frequency("territory")
    True
    """
    if word.endswith("*"):
        return _RARE * (20 if len(word) < 6 else 4)
    return _FREQUENCY.get(word, _RARE)


def pair_frequency(first: str, second: str) -> float:
    """Occurrences per million words of two words that follow each other, roughly.

    >>> pair_frequency("he", "said") > pair_frequency("said", "farce")
    True
    """
    rates, least = _pairs()
    return rates.get((first, second)) or min(_PAIRED * min(frequency(first), frequency(second)), least)


@cache
def _pairs() -> tuple[dict[tuple[str, str], float], float]:
    """The words that often follow each other, and how often the rarest of these pairs is met."""
    import csv  # only to compile packs

    text = Path(__file__).with_name("frequent_pairs.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    rates = {(row["first"], row["second"]): float(row["per_million"]) for row in rows}
    return rates, min(rates.values())
