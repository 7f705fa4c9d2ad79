"""The words by which hearsay is told from what somebody plans, thinks or reports."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.rules.english import REPORTING_PAST, any_of, words

__all__ = [
    "ATTRIBUTED",
    "CULPRIT",
    "DEEDS",
    "DID",
    "DONE_TO",
    "EVENT",
    "EVENT_SUBJECT",
    "FATES",
    "FATE_OF",
    "FIRM",
    "FIRST_SECOND",
    "GAMES",
    "HEDGED",
    "LATER",
    "MARKER",
    "NOT_DONE",
    "OPINION",
    "OUTCOMES",
    "PAST_REPORT",
    "PLACE",
    "PROPOSAL",
    "REPORTED",
    "SHE",
    "SOFT",
    "SOURCE",
    "STATE",
    "TRAIT",
    "WHAT",
    "WHEN",
    "WHO",
]

PROPOSAL = lazy(
    r"\b(?:plans?|proposals?|proposed|bills?|laws?|scheme|project|deal|agreement|amendments?|reforms?"
    r"|changes?|ban|tax|levy|merger|ruling|legislation|treaty|measures?|budget|strategy|model"
    r"|recommendations?|draft|option"
    r"|system|idea|programme|program|fund)\b",
    re.IGNORECASE,
)
REPORTED = lazy(
    rf"\b(?:{any_of(REPORTING_PAST)}|says?|thinks?|believes?|predicts?|estimates?|argues?|contends?|insists?"
    rf"|suggests?)\b"
)
PAST_REPORT = lazy(rf"\b{any_of(REPORTING_PAST)}\b")
FIRST_SECOND = lazy(r"(?:\b(?:I|we|you|it|that|this|these|those|there|what|nothing|anything|nobody)|')$", re.I)

WHAT = lazy(r"\bwhat (?:[\w'-]+ ){0,3}[\w'-]+$", re.IGNORECASE)

SOURCE = lazy(
    r"\b(?:according to|from what (?:we|is|has been|was|emerges|emerged)|it (?:seems|appears) that|it is said"
    r"|on the basis of (?:what|the first)|(?:for|according to) the (?:prosecution|investigators|prosecutors"
    r"|accusation)"
    r"|if we are to believe|as (?:indicated|reported|revealed|written|claimed) by (?:\w+ )?(?:media|press|papers?|newspapers?|sources|outlets)"
    r"|rumou?rs|indiscretions|reconstruction"
    r"|(?:say|report|write|claim|reveal) (?:the )?(?:[a-z-]+ )?(?:sources|media|newspapers|papers|witnesses|eyewitnesses))\b",
    re.IGNORECASE,
)
HEDGED = lazy(r"\b(?:[Rr]umou?rs? (?:has|have) it that|(?:is|are) (?:said|rumou?red) that) [^,;:.\"]*$")
"""Says that it is a rumour already."""
ATTRIBUTED = lazy(r"\b(?:according to|from what|reportedly|allegedly|it (?:seems|appears) that)\b", re.IGNORECASE)
"""Says already whose word it is, or that it is somebody's."""
WHEN = lazy(
    r"\b(?:yesterday|last night|this morning|at the moment|at the time of the|on the night of|at (?:around"
    r"|about) \d"
    r"|in the (?:last|past) (?:few )?(?:hours|days)|(?:a few|some|several|\w+) (?:hours|days|weeks) ago)\b",
    re.IGNORECASE,
)
CULPRIT = lazy(
    r"\b(?:suspect|suspects|gunman|gunmen|attackers?|assailants?|perpetrators?|killers?|murderer|thief"
    r"|thieves|robbers?|victims?|survivors?|injured|wounded|raiders|hostages?|saboteurs|bomber|shooter"
    r"|smugglers|traffickers|hackers|kidnappers|boss|the (?:man|woman|young man|driver|boy|girl|couple)"
    r"|the (?:\d\d|\w+)-year-old|several others|others)$",
    re.IGNORECASE,
)
_EVENTS = (
    r"(?:operation|attack|raid|incursion|shooting|robbery|blaze|assault|murder|explosion|blast|ambush"
    r"|kidnapping|strike|fire|bombing|massacre|offensive|sabotage|arrest|hacking|leak|theft"
    r"|shipment|shelling|escape|killing|abduction|clash|crash|fraud|transfer|transaction|payment|robbery)"
)
EVENT = lazy(rf"\b{_EVENTS},? which$")
EVENT_SUBJECT = lazy(rf"(?:[Tt]he|[Tt]his|An?) (?:[\w'-]+ ){{0,2}}?{_EVENTS}\b", re.IGNORECASE)
STATE = lazy(
    r"(?:seriously ill|gravely ill|under ?way|alive|dead|safe|unharmed|unhurt|behind bars|at large|abroad|on the loose"
    r"|unaccounted for)\b"
    r"|(?:in|at|on) (?!hospital for|prison for|jail for|hospital until)(?:good health|a good point|an advanced stage"
    r"|prison|jail|hospital|flight|the hands of"
    r"|a safe place|a secret location)\b"
    r"|(?:held|kept|hidden|locked up|detained|stuck|trapped) (?:in|at|on|by|inside|under)\b"
    r"|(?:at the origin|the author|the authors|the perpetrator|the mastermind) of\b"
    r"|(?:a step|one step|two steps|steps) (?:away )?from\b|ready to (?:leave|sign|return|attack|resign|give up|offer|pay|sell|accept)\b"
    r"|(?:too |very |quite |just |not )?(?:far|close|near)(?! to (?:tears|perfect|ideal|impossible|zero|nothing)) (?:from|to(?! (?:tears|perfect|ideal|impossible|zero"
    r"|nothing)\b)|away)?|hospitali[sz]ed\b|hiding (?:in"
    r"|out|at|near)\b|in (?:a )?(?:very )?(?:serious|critical|grave|desperate|life-threatening) conditions?\b"
    r"|(?:involved|implicated) in (?:(?:the|an?|this|several|some) )?(?:[\w-]+ ){0,2}?(?:murders?|crimes?|robber(?:y|ies)|thefts?|fraud"
    r"|trafficking|extortion|corruption|bribery|attacks?|kidnappings?|killings?|shootings?|smuggling|scams?|scandal)\b"
    r"|under (?:investigation|house arrest|interrogation)\b|in (?:intensive care|a coma|custody|hiding"
    r"|police custody)\b|among the (?:victims|dead|injured|wounded|missing|hostages|suspects|arrested)\b"
    r"|on the run\b|(?:at the moment |currently )?missing at the moment\b|currently (?:in|at|on|under"
    r"|missing|held|hiding)\b"
)
WHO = lazy(
    r"(?:a|an|the|mostly|mainly|all|at least|about|around|over|more than|two|three|four|five|\d[\d,.]*"
    r"|still|members?|known|linked|from|of)\b(?! (?:ones?|first|last) to)"
)

# Participles that say what happened to somebody on one day; in the news nobody plans them.
DONE_TO = words(
    """abducted accused arrested ambushed assaulted attacked beaten bombed burned captured caught charged
    deported detained evacuated executed expelled extorted filmed gunned hacked harassed hit
    identified imprisoned injured intercepted interrogated kidnapped killed kept lured massacred
    murdered poisoned raped ransacked recruited released robbed seized seen shot slapped stabbed
    stolen strangled struck summoned surrounded taken tied tortured tricked wounded notified
    hospitalised hospitalized transferred involved triggered caused"""
)
DID = words(
    """abducted acted admitted ambushed asked assaulted attacked barricaded beaten begun committed confessed
    carried confirmed conducted crashed crossed decided deserted declared deceived died directed discovered embezzled
    encouraged entered escaped evaded expressed extorted fired fled forced found given grabbed gone
    hidden hit ignited injured insulted joined jumped kidnapped killed launched left lost met moved
    obtained occupied offered opened ordered organised organized paid pocketed pointed pulled pushed
    reached received recruited refused rejected resigned retreated robbed run said sent shot shouted
    signed slapped smuggled sold stabbed started stolen strangled struck suffered surrendered taken
    targeted threatened thrown told tried triggered urged used withdrawn wounded"""
)
# What a real conditional is often made of ("would have received a quota").
SOFT = words(
    "said answered told received suffered given taken lost found met seen paid offered reached asked made told expressed gone run"
)
OUTCOMES = words(
    """killed hit struck destroyed exploded sunk collapsed spread reached crashed burned burnt fallen flooded detonated hurt
    injured wounded damaged devastated bled frozen finished blown swept"""
)
"""What a thing does that was stopped, as well as what it did."""
FATES = words("died drowned suffocated starved bled survived")
GAMES = lazy(
    r"(?:won|lost|scored|qualified)(?:$|[.,;]| (?:again|by|with|against|on penalties"
    r"|the (?:match|game|title|group|final|race|seat|vote|election|war|case|cup|league|battle|point)\b))"
)
FATE_OF = lazy(
    r" (?:of|from|in|at|on|during|while|after|instantly|immediately|shortly|two|three|four|five|his|her|their|the|an?"
    r"|control|sight|consciousness|touch)\b"
)
FIRM = lazy(
    r"(?:taken (?:off|refuge|hostage|part|shelter|possession|control|prisoner)|run (?:away|off|over)|made (?:contact|off))\b"
)
NOT_DONE = (
    *(f"turned {digit}" for digit in range(1, 10)),
    "killed for",
    "been ",
    "delighted",
    "pleased",
    "surprised",
    "disappointed",
    *"amazed amused appalled ashamed astonished embarrassed heartbroken honoured horrified mortified outraged overjoyed".split(),
    *"puzzled relieved shocked thrilled tickled touched upset".split(),
    "tempted",
    "forgiven",
    "entitled",
)
PLACE = lazy(
    r"(?:still |now |currently |already )?(?:in|at|near|outside|on (?:his|her|their) way to) (?:the )?[A-Z]\w+"
)
LATER = lazy(
    r"\b(?:tomorrow|tonight|next|soon|later|again|by|after|before|during|for|from \d|on (?:\w+day|\d)"
    r"|this (?:week|summer|autumn|winter|spring|season|year)|in \d{4}|when|until)\b"
)
SHE = lazy(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)$")
MARKER = lazy(
    r"\b(?:according to|reportedly|allegedly|alleged|(?:[a-z]+ )?sources|(?:local|russian|ukrainian|italian|israeli"
    r"|state|foreign|some) media|investigators|prosecutors|rumou?rs|it is said|it seems that|from what|reconstruction"
    r"|indiscretions|leaked|leaks|intelligence|eyewitnesses|witnesses|media (?:reports?|writes?|says?|claims?)"
    r"|ansa|adnkronos|tass|ria novosti|interfax|unian|carabinieri|guardia di finanza)\b",
    re.IGNORECASE,
)
# What articles from Italian or Russian keep, beside which a deed of war or crime is likelier hearsay than a conditional.
TRAIT = lazy(
    r"\b(?:Kiev|Lugansk|Donbass|Donetsk People's Republic|Kharkov|Severodonetsk|Dnepr|Telegram|Wagner|Zelensky"
    r"|carabinieri"
    r"|Guardia di Finanza|Procura|prosecutor's office|public prosecutor|[Ff]lying [Ss]quad|Il [A-Z]\w+|La Repubblica"
    r"|Corriere|Gazzetta|TG\d|Viminale|Quirinale|Palazzo|[Ii]nquirers|[Ii]nvestigations are (?:under ?way|ongoing))\b"
)
DEEDS = words(
    """abducted arrested attacked bombed captured crossed deserted detained escaped executed fired fled hidden hit
    infiltrated intercepted invaded kidnapped killed launched murdered occupied poisoned recruited resigned retreated robbed
    sabotaged shelled shot smuggled stabbed stolen stormed strangled struck surrendered targeted tortured used
    withdrawn wounded"""
)
# These say what they think would have been, as well as what they heard.
OPINION = lazy(
    r"\b(?:according to|for) (?:(?:the|his|her|their|some|many|most|one|a|an|several) )?(?:[\w'-]+ ){0,2}?"
    r"(?:managers?|coach|coaches|experts?|analysts?|economists?|campaigners|critics|mother|father"
    r"|parents|family|wife|widow|husband|brother|sister|friends?|team-?mates?|surveys?|polls?|study|studies|models?"
    r"|forecasts?|calculations?|estimates?"
    r"|historians?|scientists?|engineers?|doctors?|surgeons?|coroner|inquiry|inquest|lawyers?|report|club|judges?)\b",
    re.IGNORECASE,
)
