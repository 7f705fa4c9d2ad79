"""The rules that need the source text: their examples, and what they make of an article."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.finding import Finding, Severity
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.reading import Reading
from mtqa.source.catalogue import SOURCE_RULES
from mtqa.source.examples import paired_example, source_failures
from mtqa.source.paired import Paired, SourceText
from mtqa.source.rule import SourceRule

SOURCE = """Gli scontri investono la regione

Secondo Mosca, gli scontri investono la regione di Kursk. Il ministro ha firmato alle 20.30 il decreto sui 59 mezzi.

«Non abbiamo mai visto una cosa simile in tanti anni», ha detto Enrico Letta. La festa in piazza, prevista per domenica 12 ottobre, non si farà."""
GOOD = """Fighting spreads across the region

According to Moscow, the fighting has spread across the Kursk region. The minister signed the decree on the 59 vehicles at 8.30pm.

"We have never seen anything like it in so many years," said Enrico Letta. The party in the square, due on Sunday 12 October, will not take place."""


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(LintOptions(strict=True))


def lint(linter: Linter, target: str, source: str = SOURCE, language: str = "it") -> list[Finding]:
    text = SourceText(document_from_text(source), language)
    return list(linter.lint(document_from_text(target), text).findings)


def of_source(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(one.rule, one.text) for one in findings if one.rule.startswith("source/")]


@pytest.mark.parametrize("rule", SOURCE_RULES, ids=lambda rule: rule.id)
def test_examples_hold(rule: SourceRule) -> None:
    assert not list(source_failures([rule]))
    assert len(rule.flags) >= 2
    assert len(rule.passes) >= 2


def test_a_good_translation_is_clean(linter: Linter) -> None:
    assert of_source(lint(linter, GOOD)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "text"),
    [
        ("59 vehicles", "95 vehicles", "source/number", "95"),
        ("8.30pm", "9.30pm", "source/number", "9.30"),
        ("Enrico Letta", "Enrico Read", "source/name", "Read"),
        ("Kursk", "Belgorod", "source/name", "Belgorod"),
        ("will not take place", "will take place", "source/negation", "The party in the square, due on Sunday 12 October, will take place."),
        ("will not take place", "della città will not take place", "source/untranslated", ""),
        (" The party in the square, due on Sunday 12 October, will not take place.", "", "source/omission", "Letta"),
        ("will not take place.", "will not take place. Click here and read more of the news from Rome.", "source/addition", ""),
    ],
)  # fmt: skip
def test_one_fault_is_one_finding(linter: Linter, right: str, wrong: str, rule: str, text: str) -> None:
    source = SOURCE.replace("La festa", "La festa della città") if rule == "source/untranslated" else SOURCE
    found = of_source([one for one in lint(linter, GOOD.replace(right, wrong), source) if one.rule == rule])
    if rule == "source/name" and text == "Read":  # name/translated says it already
        assert [one.text for one in lint(linter, GOOD.replace(right, wrong)) if one.rule == "name/translated"] == [text]
    else:
        assert len(found) >= 1
        assert text in [place for _, place in found] or not text


def test_calque_is_confirmed_with_the_word_of_the_source(linter: Linter) -> None:
    target = GOOD.replace("the fighting has spread across the Kursk region", "the clashes invest the whole region")
    alone = [one for one in linter.lint(document_from_text(target)).findings if one.rule.startswith("calque/")]
    beside = [one for one in lint(linter, target) if one.rule.startswith("calque/")]
    assert alone
    assert any("the Italian has “investono”" in one.evidence for one in beside)
    assert max(one.confidence for one in beside) > max(one.confidence for one in alone)


def test_suggestion_becomes_a_warning_or_goes(linter: Linter) -> None:
    target = "The trial, on the other hand, starts on 12 March in Turin."
    confirmed = lint(linter, target, "Il processo invece comincia il 12 marzo a Torino.")
    assert [one.severity for one in confirmed if "on-the-other-hand" in one.rule] == [Severity.WARNING]
    dropped = lint(linter, target, "Il processo però comincia il 12 marzo a Torino.")
    assert not [one for one in dropped if "on-the-other-hand" in one.rule]


@pytest.mark.parametrize(
    ("source", "target", "flagged"),
    [
        ("La polizia ha sentito gli operatori.", "Police heard the operators. The carabinieri made an arrest.", "operators"),
        ("L'inaugurazione è domani al museo.", "The inauguration is tomorrow at the museum.", "inauguration"),
        ("Il rapporto parla di questo territorio.", "The report speaks of this territory.", "this territory"),
    ],
)  # fmt: skip
def test_a_word_of_several_senses_is_not_confirmed_by_its_source(
    linter: Linter, source: str, target: str, flagged: str
) -> None:
    assert [one.severity for one in lint(linter, target, source) if one.text == flagged] == [Severity.SUGGESTION]


@pytest.mark.parametrize(
    ("source", "target", "severity", "evidence"),
    [
        ("La procura ha un fascicolo.", "A magistrate opened a file against unknown persons.", "warning", "the Italian has “fascicolo”"),
        ("La procura indaga sul crollo.", "A magistrate opened a file against unknown persons.", "", ""),
        ("Gli scontri dilagano a Kursk.", "The clashes invest Russian territory.", "suggestion", "the Italian has no “investire” here"),
    ],
)  # fmt: skip
def test_the_telling_words_of_a_phrase_decide(
    linter: Linter, source: str, target: str, severity: str, evidence: str
) -> None:
    found = [one for one in lint(linter, target, source) if one.rule.startswith("calque/it-en")]
    assert [str(one.severity.value) for one in found] == ([severity] if severity else [])
    assert all(evidence in one.evidence for one in found)
    if "no “" in evidence:
        assert found[0].confidence <= 0.6


TRAITS = [
    ("Mosca parla di incursione.", "Moscow claims an incursion."),
    ("Gli scontri investono la regione.", "The clashes invest the region."),
    ("Il tecnico della Juventus ha parlato.", "The Juventus technician spoke."),
    ("Il deputato ha presentato denuncia.", "The deputy filed a complaint against unknown persons."),
    ("Il ministro ha sottolineato il fatto.", "The minister underlined the fact."),
]


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("Ha parlato l'attuale presidente.", "The actual president spoke.", [Severity.WARNING]),
        ("Ha parlato il vero presidente.", "The actual president spoke.", []),
        ("Nella notte le fiamme hanno distrutto il paese di Amatrice.", "In the night the storm invested the village of Amatrice.", []),
        ("Nella notte le fiamme hanno investito il paese di Amatrice.", "In the night the storm invested the village of Amatrice.", [Severity.ERROR]),
    ],
)  # fmt: skip
def test_other_traits_raise_nothing_that_the_source_does_not_say(
    source: str, target: str, severity: list[Severity]
) -> None:
    theirs, mine = ("\n\n".join(side) for side in zip(*TRAITS, (source, target), strict=True))
    found = lint(Linter(LintOptions()), mine, theirs)
    assert [one.severity for one in found if one.text in target] == severity
    assert [one for one in found if one.group == "calque" and one.text not in target]


def test_other_languages_rules_stay_out(linter: Linter) -> None:
    found = lint(linter, "The clashes invest Russian territory.", "Kämpfe auf russischem Gebiet.", "de")
    assert not [one for one in found if one.rule.startswith("calque/it-en")]


def test_source_language_is_that_of_the_source(linter: Linter) -> None:
    document, source = paired_example("fr: Il est parti hier. => He left yesterday.")
    guess = linter.lint(document, source).source
    assert (guess.language, guess.confidence) == ("fr", 1.0)


@pytest.mark.parametrize(
    ("source", "target"),
    [("", "One sentence stands here alone."), ("Una frase.", ""), ("", ""), ("...", "1"), ("\n\n", "\n")],
)
def test_empty_texts_break_nothing(source: str, target: str) -> None:
    reading = Reading(Document(target, prose=View.identity(target)))
    paired = Paired(reading, SourceText(Document(source, prose=View.identity(source)), "it"))
    for rule in SOURCE_RULES:
        for match in rule.find(paired):
            assert 0 <= match.start <= match.end <= len(reading.clean)


@pytest.mark.parametrize(
    ("language", "source", "target", "rule"),
    [
        ("it", "Tre magazzini sono bruciati nella notte.", "Two warehouses burned down overnight.", "source/number"),
        ("es", "Cinco hombres fueron detenidos en el puerto.", "Four men were arrested at the port.", "source/number"),
        ("ru", "Пять человек погибли при пожаре.", "Nine people died in the fire.", "source/number"),
        ("it", "Nessuno ha chiamato la polizia.", "Everyone called the police.", "source/negation"),
        ("it", "Kiev non ha colpito la base negli Stati Uniti.", "Kyiv hit the base in the United States.", "source/negation"),
        ("it", "La mancanza di controlli non preoccupa il sindaco.", "The lack of inspections worries the mayor.", "source/negation"),
        ("it", "Solo il porto non è stato colpito.", "Only the port was hit.", "source/negation"),
        ("it", "Non tutto il paese è in festa.", "Only a part of the village is celebrating.", ""),
        ("it", "Non è chiaro chi ha vinto.", "It is unclear who won.", ""),
        ("ru", "Против него не нашли улик.", "Evidence was found against him.", "source/negation"),
        ("it", "Secondo il sindaco la Sixth Street è chiusa.", "According to the mayor, Sixth Street is closed.", ""),
        ("it", "I giornali parlano di un altro 11 settembre.", "The papers speak of another 9/11.", ""),
        ("it", "Il museo chiude il 9/11.", "The museum closes on 9 November.", ""),
        ("it", "Il museo chiude il 9/11.", "The museum closes on 8 November.", "source/number"),
        ("fr", "Le musée ferme le 24/02/2027.", "The museum closes on 24 February 2027.", ""),
        ("fr", "Le musée ferme le 24/02/2027.", "The museum closes on 02/24/2027.", ""),
        ("es", "El museo cierra el 24-02-2027.", "The museum closes on February 24, 2026.", "source/number"),
        ("it", "Sono rimasti 2/3 dei soci.", "Two thirds of the members stayed.", ""),
        ("it", "Sono arrivati verso le 15 e 30.", "They arrived at about 3.30 pm.", ""),
        ("it", "Sono arrivati verso le 15 e 30.", "They arrived at about 4.30 pm.", "source/number"),
        ("it", "Il ragazzo, ventitreenne, è morto.", "The 23-year-old boy died.", ""),
        ("it", "Sono poco più di centocinquanta.", "They are little more than one hundred and fifty.", ""),
        ("it", "Ha chiamato i soccorsi.", "She called 911.", ""),
        ("it", "Il lettore mp3 è rotto.", "The MP3 player is broken.", ""),
        ("es", "Nunca vi tanta gente en la plaza.", "I saw so many people in the square.", "source/negation"),
        ("es", '"Nunca habíamos visto esto", dijo Ana Gil.', "We had never seen this, Ana Gil said.", "source/quotation"),
        ("de", "Der Schaden liegt bei 180.000 Euro.", "Der Schaden liegt bei 180.000 Euro.", "source/untranslated"),
        ("it", "BSkyB said that it would surrender its rights.", "BSkyB said that it would surrender its rights.", ""),
        ("it", "Non in vista per ora.", "Non in vista per ora.", "source/untranslated"),
        ("it", "La &quot;danza de la serpiente&quot; piace.", "People like the &quot;danza de la serpiente&quot;.", ""),
        ("it", "Sette persone sono indagate.", "Seventeen people are under investigation.", "source/number"),
        ("it", "Due persone sono morte nel XXI secolo.", "Two people died in the twenty-first century.", ""),
        ("de", "Das Spiel begann um halb acht.", "The match began at 7:30.", ""),
        ("de", "Das Spiel begann um halb acht.", "The match began at half past seven.", ""),
        ("ru", "Полтора миллиона человек уехали.", "1.5 million people left.", ""),
        ("ru", "Полтора года он ждал.", "He waited 18 months.", ""),
        ("es", "Medio centenar de vecinos protestó.", "About 50 residents protested.", ""),
        ("it", "Mezzo milione di persone è partito.", "Half a million people have left.", ""),
        ("fr", "Le palais date du XVIIIe siècle.", "The palace dates from the 18th century.", ""),
        ("it", "Nel Novecento la città crebbe.", "The city grew in the 20th century.", ""),
        ("uk", "Чекали чверть години.", "They waited 15 minutes.", ""),
        ("uk", "Мають право, щоб нічого не чіпали.", "They have the right to leave everything alone.", ""),
        ("fr", "Nadal a gagné le match.", "Nadal won the match.", ""),
        ("it", "Un milione e mezzo di persone è partito.", "1.5 million people have left.", ""),
        ("it", "Sono partiti 1,5 milioni di persone.", "One and a half million people have left.", ""),
        ("de", "Zweieinhalb Millionen Menschen gingen.", "2.5 million people left.", ""),
        ("it", "Sono 7 milioni e mezzo di persone.", "There are 7 and a half million people.", ""),
        ("it", "Sono 7 milioni di persone.", "There are 7 and a half million people.", "source/number"),
        ("it", "Ha aspettato 2 anni e mezzo.", "He waited two and a half years.", ""),
        ("it", "La partita comincia alle 20,45.", "The match starts at 8.45pm.", ""),
        ("it", "La partita comincia alle 20,45.", "The match starts at 9.45pm.", "source/number"),
        ("it", "Costa 20,45 euro.", "It costs 8.45 euros.", "source/number"),
        ("it", "Il museo chiude tra le 16 e le 19.", "The museum closes between 4 and 7 pm.", ""),
        ("it", "Il museo è aperto dalle 14 alle 19.", "The museum is open from 2 to 7pm.", ""),
        ("it", "Il museo è aperto dalle 15 alle 19.", "The museum is open from 2 to 7pm.", "source/number"),
        ("it", "Decine di persone sono scese in piazza.", "Dozens of people took to the streets.", ""),
        ("it", "Dieci persone sono scese in piazza.", "A dozen people took to the streets.", "source/number"),
        ("it", "Nove italiani su dieci sono contenti.", "90% of Italians are happy.", ""),
        ("it", "Il 90% degli italiani è contento.", "Nine out of ten Italians are happy.", ""),
        ("es", "Nueve de cada diez vecinos votaron.", "90% of residents voted.", ""),
        ("it", "Nove italiani su dieci sono contenti.", "80% of Italians are happy.", "source/number"),
        ("de", "Union unterlag Mainz mit 0:2.", "Union lost 2-0 to Mainz.", ""),
        ("ru", "В городе живёт 1 млн 200 тыс. человек.", "The city has a population of 1.2 million.", ""),
        ("ru", "В городе живёт 1 млн 200 тыс. человек.", "The city has a population of 1.3 million.", "source/number"),
        ("it", "La città contava due milioni e 300 mila abitanti.", "The city had 2.3 million inhabitants.", ""),
        ("ru", "Эвакуировали двести двадцать пять человек.", "They evacuated 225 people.", ""),
        ("es", "El agujero es de tres mil millones de euros.", "The hole is three billion euros deep.", ""),
        ("es", "El agujero es de tres mil millones de euros.", "The hole is three million euros deep.", "source/number"),
        ("pt", "A dívida é de 3 mil milhões de euros.", "The debt is three billion euros.", ""),
        ("pt", "O plano custa R$ 2,3 bi.", "The plan costs 2.3 billion reais.", ""),
        ("pt", "Custa mil e duzentos euros.", "It costs €1,200.", ""),
        ("es", "En el siglo XIX era un convento.", "In the 19th century it was a convent.", ""),
        ("es", "Murieron cuatrocientas cincuenta ovejas.", "450 sheep died.", ""),
        ("uk", "Він помер у віці сімдесяти п'яти років.", "He died at the age of 75.", ""),
        ("de", "Am 3.10. bleibt alles zu.", "Everything will be closed on 3 October.", ""),
        ("de", "Am 3.10. bleibt alles zu.", "Everything will be closed on 4 October.", "source/number"),
        ("it", "Sono morte 31 persone.", "Thirty-one people died.", ""),
        ("it", "Sono morte 31 persone.", "Thirty-two people died.", "source/number"),
        ("fr", "Vingt et un mille personnes sont parties.", "21,000 people left.", ""),
        ("es", "Es una inversión de 1.500 M€.", "It is an investment of €1.5bn.", ""),
        ("fr", "Le trou atteint 3,2 Md€.", "The hole has reached €3.2bn.", ""),
        ("fr", "Le trou atteint 3,2 Md€.", "The hole has reached €3.2m.", "source/number"),
        ("uk", "Вийшли десятки тисяч людей.", "Tens of thousands of people came out.", ""),
        ("ru", "В 1990-е годы он жил в Перми.", "In the nineties he lived in Perm.", ""),
        ("it", "È alto 1 metro e 90.", "He is 1.90m tall.", ""),
        ("it", "È un bambino di un anno e mezzo.", "He is an 18-month-old child.", ""),
        ("fr", "Le film dure 1h45.", "The film lasts 1 hour 45 minutes.", ""),
        ("fr", "Le film commence à 16h45.", "The film starts at 5.45pm.", "source/number"),
        ("ru", "Горит пятнадцатиэтажный дом.", "A 15-storey building is on fire.", ""),
        ("ru", "Это знают 20% россиян.", "One in five Russians know this.", ""),
        ("ru", "Это знают 30% россиян.", "One in five Russians know this.", "source/number"),
        ("de", "Es kamen hundertfünfzig Helfer.", "150 helpers came.", ""),
        ("it", "Ha corso i 100 metri in 9\"84.", "He ran the 100 metres in 9.84 seconds.", ""),
        ("it", "Ha segnato al 90'+3.", "He scored in the 93rd minute.", ""),
        ("de", "Union unterlag Mainz mit 0:2.", "Union lost 3-0 to Mainz.", "source/number"),
        ("uk", "Судді дали йому перемогу 116:113.", "The judges scored the fight 116-113 in his favour.", ""),
        ("ru", "Команда выиграла партию 25:19.", "The team won the set 25-19.", ""),
        ("ru", "Команда выиграла партию 25:19.", "The team won the set 25-17.", "source/number"),
        ("ru", "Поезд прибыл в 20:45.", "The train arrived at 9.45pm.", "source/number"),
        ("ru", "Актёр умер на 89-м году жизни.", "The actor has died at 88.", ""),
        ("de", "Sie starb in ihrem 89. Lebensjahr.", "She died at the age of 78.", "source/number"),
        ("it", "Il ministro non ha voluto commentare la notizia.", "The minister declined to comment on the news.", ""),
        ("fr", "Il n'a pas encore réagi à l'annonce.", "He has yet to react to the announcement.", ""),
        ("es", "El presidente no aceptó la propuesta.", "The president turned down the proposal.", ""),
        ("de", "Der Bundestag stimmte dem Antrag nicht zu.", "The Bundestag voted the motion down.", ""),
        ("ru", "Матч не состоялся из-за дождя.", "The match was called off because of rain.", ""),
        ("uk", "Міст не відкриють до червня.", "The bridge will stay closed until June.", ""),
        ("it", "Non dimentichiamo le vittime di quella notte.", "Let us remember the victims of that night.", ""),
        ("ru", "Он молчал весь день.", "He did not speak all day.", ""),
        ("it", "Il ponte è rimasto chiuso.", "The bridge did not open.", ""),
        ("ru", "Поезд ушёл вовремя.", "The train did not leave on time.", "source/negation"),
        ("es", "Su abogada no descarta un recurso.", "His lawyer may appeal.", ""),
        ("de", "Der Trainer schließt einen Wechsel nicht aus.", "The coach says that a move is possible.", ""),
        ("ru", "Аналитик не исключает роста цен.", "The analyst says that prices might rise.", ""),
        ("it", "Il ministro non esclude nuovi tagli.", "The minister rules out new cuts.", "source/negation"),
        ("uk", "У Кремлі цю заяву не прокоментували.", "The Kremlin was silent on the statement.", ""),
        ("fr", "Nous ne reculerons pas devant la grève.", "We will back down in the face of the strike.", "source/negation"),
    ],
)  # fmt: skip
def test_numbers_negations_and_quotations_in_words(
    linter: Linter, language: str, source: str, target: str, rule: str
) -> None:
    found = {rule for rule, _ in of_source(lint(linter, target, source, language))}
    assert found == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("language", "source", "target", "wrong"),
    [
        ("de", "Nadine Kohl sprach in Berlin mit der Presse.", "Nadine Brandt spoke to the press in Berlin.", {"Brandt"}),
        ("de", "Die Ministerin Krug sprach von Sicherheit.", "Minister Lauterbach spoke of security.", {"Lauterbach"}),
        ("de", "Die Frau aus Reutlingen wurde verletzt.", "The woman from Heilbronn was injured.", {"Heilbronn"}),
        ("it", "Il concerto a Torino è finito tardi.", "The concert in Milan ended late.", {"Milan"}),
        ("it", "Elly Schlein non era in aula.", "Elly Ferrero was not in the chamber.", {"Ferrero"}),
        ("it", "Il sindaco Bonetti era a Brescia.", "Mayor Ferrero was in Pavia.", {"Ferrero", "Pavia"}),
        ("es", "La inundación de Berja fue ayer.", "The flood in Dalías was yesterday.", {"Dalías"}),
        ("uk", "На Бахмутському напрямку тихо.", "It is quiet near Bakhmut.", set()),
        ("ru", "В Сумской области взрывы.", "Explosions in the Sumy region.", set()),
        ("it", "Con lui c'era Renato Schifani.", "With him was Renato Sciffani.", {"Sciffani"}),
        ("it", "Con lui c'era Aldo Zanella.", "With him was Aldo Zannella.", {"Zannella"}),
        ("es", "Con él estaba Carlos Núñez.", "With him was Carlos Nunez.", set()),
        ("it", "Con lui c'era Igor Konascenkov.", "With him was Igor Konashenkov.", set()),
        ("it", "Gol di Immobile e Lukaku.", "Goals from Building and Lukaku.", {"Building"}),
        ("it", "Ne parla la Chiesa di Roma.", "The Church in Rome speaks about it.", set()),
        ("it", "Il sindaco Enrico Trantino non ha parlato con i giornalisti.", "The mayor did not speak to reporters.", {"The mayor did not speak to reporters."}),
        ("ru", "Он прилетел в Нью-Йорк.", "He flew to New York.", set()),
        ("ru", "Он прилетел в Нью-Йорк.", "He flew to Boston.", {"Boston"}),
        ("uk", "Про це сказав Джордж Буш у Львові.", "George Bush said so in Lviv.", set()),
        ("uk", "Вони запросили Пітера Райта до Львова.", "They invited Peter Wright to Lviv.", set()),
        ("ru", "Об этом пишет Даниэль Дюбуа из Женевы.", "Daniel Dubois writes about it from Geneva.", set()),
        ("ru", "Об этом пишет Даниэль Дюбуа из Женевы.", "Daniel Durand writes about it from Geneva.", {"Durand"}),
        ("ru", "Его сменил Джейк Салливан.", "Jake Sullivan replaced him.", set()),
        ("ru", "Мэр Эдуард Соснин уехал из Перми.", "Mayor Eduard Sosnov has left Perm.", {"Sosnov"}),
        ("ru", "Мэр Эдуард Соснин уехал из Перми.", "Mayor Eduard Sosnin has left Perm.", set()),
        ("uk", "Вони бачили Сергія Ковальчука у Львові.", "They saw Serhii Kovalenko in Lviv.", {"Kovalenko"}),
        ("uk", "Вони бачили Сергія Ковальчука у Львові.", "They saw Sergei Kovalchuk in Lviv.", set()),
        ("uk", "Сергія Ковальчука і Сергія Коваленка бачили у Львові.", "Serhii Kovalenko and Serhii Kovalchuk were seen in Lviv.", set()),
        ("fr", "Le bateau est parti de Douvres hier.", "The boat left Dover yesterday.", set()),
        ("ru", "Он живёт в Днепропетровске с мая.", "He has lived in Dnipro since May.", set()),
        ("ru", "Он живёт в Днепропетровске с мая.", "He has lived in Poltava since May.", {"Poltava"}),
        ("fr", "Les Sang et Or ont perdu à Monaco.", "Lens have lost in Monaco.", set()),
        ("it", "A Palazzo Marino hanno votato ieri.", "At Milan city hall they voted yesterday.", set()),
        ("de", "Nach Wochen in Haft kam er aus Angst nicht nach Hause.", "After weeks in jail he was too afraid to come home.", set()),
        ("de", "Der Siemens Konzern baut in Erlangen Motoren.", "The Siemens group builds engines in Erlangen.", set()),
    ],
)  # fmt: skip
def test_changed_names(language: str, source: str, target: str, wrong: set[str]) -> None:
    plain = Linter(LintOptions(select=("source",)))
    found = {text for rule, text in of_source(lint(plain, target, source, language)) if rule == "source/name"}
    assert found == wrong


def test_a_name_with_a_hyphen_is_told_whole() -> None:
    plain = Linter(LintOptions(select=("source",)))
    (found,) = lint(plain, "He flew to Boston.", "Он прилетел в Нью-Йорк.", "ru")
    assert "the name Нью-Йорк where" in found.message


@pytest.mark.parametrize(
    ("source", "target", "severity", "suggestions"),
    [
        ("I confini della Giordania in cambio di pace.", "The borders of Jordan in exchange for peace.", None, ()),
        ("Il sindaco parla in Campidoglio.", "The mayor speaks on the Capitoline.", None, ()),
        ("Il concerto a Torino è finito tardi.", "The concert in Milan ended late.", Severity.ERROR, ()),
        ("Gli scontri sono a Kursk.", "The fighting is in Belgorod.", Severity.ERROR, ("Kursk",)),
        ("Il sindaco Bonetti era in aula.", "Mayor Ferrero was in the chamber.", Severity.ERROR, ("Bonetti",)),
        ("La festa a Frattamaggiore è finita tardi.", "The party in Casoria ended late.", Severity.WARNING, ()),
    ],
)
def test_a_place_with_another_name_in_english_is_no_error(
    source: str, target: str, severity: Severity | None, suggestions: tuple[str, ...]
) -> None:
    plain = Linter(LintOptions(select=("source",)))
    found = [(one.severity, one.suggestions) for one in lint(plain, target, source)]
    assert found == ([(severity, suggestions)] if severity else [])
