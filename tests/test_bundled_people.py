"""The people of the bundled glossary: what is put right, and whose name is left alone."""

from __future__ import annotations

from collections import Counter

import pytest

from mtqa.document import Document, View
from mtqa.glossary import Glossary
from mtqa.reading import Reading
from mtqa.rules import name
from mtqa.rules.rule import TextRule

BUNDLED = Glossary.bundled()
RULES = name.rules(BUNDLED)
LANGUAGES = ("en", "it", "de", "fr", "es", "pl")


def suggestions(text: str) -> list[str]:
    """What the rules about names would write, in the order of the text."""
    reading = Reading(Document(text, prose=View.identity(text)))
    hits = [match for rule in RULES if isinstance(rule, TextRule) for match in rule.find(reading)]
    return [match.suggestions[0] for match in sorted(hits, key=lambda match: match.start)]


def test_there_are_enough_people() -> None:
    people = [entry for entry in BUNDLED.entries if entry.kind == "person"]
    assert len(people) >= 450
    filled = Counter(language for entry in people for language in entry.preferred)
    assert filled["en"] == len(people)
    assert all(filled[language] > 450 for language in LANGUAGES)


# -- spellings of another language, of another nation, or of nobody

UKRAINE = [
    ("Andrij Scevcenko coached the side.", "Andriy Shevchenko"),
    ("A poem by Taras Ševčenko was read.", "Shevchenko"),
    ("General Oleksandr Tarnavskij said so.", "Tarnavskyi"),
    ("Colonel Jurij Ihnat said so.", "Yurii Ihnat"),
    ("Denys Monastyrskij died in the crash.", "Monastyrsky"),
    ("The prosecutor was Irina Venediktova.", "Iryna Venediktova"),
    ("Alexander Usyk and Aleksandr Usyk are one.", "Oleksandr Usyk"),
    ("Vasil Lomacenko won on points.", "Lomachenko"),
    ("Vladimir Klitschko retired in 2017.", "Wladimir Klitschko"),
    ("Andrei Sadovyi is the mayor of Lviv.", None),
    ("Jaroslava Mahučich jumped 2.10 metres.", "Yaroslava Mahuchikh"),
    ("Black Square by Kazimir Malevič was sold.", "Malevich"),
    ("Bohdan Chmielnicki led the rising.", "Bohdan Khmelnytsky"),
    ("Nestor Machno led the peasants.", "Nestor Makhno"),
    ("Roman Szuchewycz led the insurgents.", "Shukhevych"),
    ("Serhij Žadan read from his novel.", "Serhiy Zhadan"),
    ("The mayor, Gennadij Trukhanov, agreed.", "Hennadii Trukhanov"),
    ("Vitalij Kim heads the region.", "Vitalii Kim"),
    ("Sergei Rebrov and Serhij Rebrov.", "Serhiy Rebrov"),
    ("Arsenij Jazenjuk was prime minister.", "Arseniy Yatsenyuk"),
    ("Igor Sikorskij built helicopters.", "Sikorsky"),
    ("Sergej Koroliov built rockets.", "Sergei Korolev"),
]

RUSSIA = [
    ("Vladimir Žirinovskij is dead.", "Zhirinovsky"),
    ("The envoy was Sergej Razov.", "Sergei Razov"),
    ("A warrant for Marija L'vova-Belova.", "Maria Lvova-Belova"),
    ("Marija Sharapova won in Paris.", "Maria Sharapova"),
    ("The murder of Anna Politkovskaja.", "Politkovskaya"),
    ("Aleksandr Bastrykin heads the committee.", None),
    ("Lev Trotskij was exiled.", "Leon Trotsky"),
    ("Trockij was exiled.", "Trotsky"),
    ("Jurij Andropov ruled for a year.", "Yuri Andropov"),
    ("Feliks Dzeržinskij founded it.", "Felix Dzerzhinsky"),
    ("Bucharin was shot in 1938.", "Bukharin"),
    ("A comedy by Anton Cechov.", "Chekhov"),
    ("A comedy by Tchekhov was staged.", None),
    ("Tschechow, Dostojewski and Tolstoj.", "Chekhov Dostoevsky Tolstoy"),
    ("Puškin and Puskin are one.", "Pushkin Pushkin"),
    ("Majakovskij wrote it in 1915.", "Mayakovsky"),
    ("The Gulag of Solženicyn.", "Solzhenitsyn"),
    ("Michail Bulgakov wrote it.", "Mikhail Bulgakov"),
    ("The fifth symphony of Šostakovič.", "Shostakovich"),
    ("Sergej Prokof'ev wrote it.", "Sergei Prokofiev"),
    ("A ballet by Stravinskij.", "Stravinsky"),
    ("A picture by Vasilij Kandinskij.", "Wassily Kandinsky"),
    ("Solaris by Andrej Tarkovskij.", "Andrei Tarkovsky"),
    ("Battleship Potemkin by Ejzenštejn.", "Eisenstein"),
    ("Jurij Gagarin flew in 1961.", "Yuri Gagarin"),
    ("Andrej Sacharov won the Nobel Peace Prize.", "Andrei Sakharov"),
    ("Caterina la Grande and Pietro il Grande.", "Catherine the Great Peter the Great"),
    ("Karpow lost to Kasparow.", "Kasparov"),
]

NEIGHBOURS = [
    ("The writer Svetlana Aleksievič.", "Alexievich"),
    ("Roman Protasevič was on board.", "Protasevich"),
    ("Sadyr Žaparov won the vote.", "Japarov"),
    ("The winger Kvicha Kvaratskhelia.", "Khvicha Kvaratskhelia"),
    ("Garibasvili resigned.", "Garibashvili"),
    ("The Sabre Dance by Aram Khaciaturian.", "Khachaturian"),
    ("Todor Živkov ruled Bulgaria.", "Todor Zhivkov"),
    ("Hristo Stoičkov scored.", "Stoichkov"),
    ("Novak Djiokovic won.", "Djokovic"),
    ("Sinisa Mihailovic coached Bologna.", "Sinisa Mihajlovic"),
    ("Taddeo Kosciusko led the rising of 1794.", "Tadeusz Kosciuszko"),
    ("Niccolò Copernico put the sun in the middle.", "Nicolaus Copernicus"),
    ("Wojciech Sczesny saved it.", "Wojciech Szczesny"),
    ("Peter Szijjartò met him.", "Szijjarto"),
    ("Hakan Chalanoglu took the corner.", "Calhanoglu"),
    ("Kiriakos Mitsotakis spoke.", "Kyriakos Mitsotakis"),
    ("The shipping magnate Aristotele Onassis.", "Aristotle Onassis"),
    ("Aristotele taught Alessandro Magno.", "Aristotle Alexander the Great"),
]

WORLD = [
    ("Saif al-Islam Gheddafi was freed.", "Gaddafi"),
    ("The government of Fayez al-Serraj.", "al-Sarraj"),
    ("Omar el-Béchir was overthrown.", "al-Bashir"),
    ("The murder of Jamal Kashoggi.", "Khashoggi"),
    ("Walid Gumblatt leads the Druze.", "Jumblatt"),
    ("Habib Burghiba ruled Tunisia.", "Bourguiba"),
    ("Maometto was born in Mecca.", "Muhammad"),
    ("Saladino took Jerusalem.", None),
    ("Minister Bezalel Smotric resigned.", "Smotrich"),
    ("President Mahmud Ahmadinejad spoke.", "Mahmoud Ahmadinejad"),
    ("President Ahmadinedschad spoke.", "Ahmadinejad"),
    ("Masha Amini died in custody.", "Mahsa Amini"),
    ("Mahatma Ghandi fasted.", "Gandhi"),
    ("Malala Yusafzai was shot.", "Malala Yousafzai"),
    ("Ciu En-lai met Nixon.", "Zhou Enlai"),
    ("Confucio taught virtue.", "Confucius"),
    ("Ciang Kai-shek fled to Taiwan.", "Chiang Kai-shek"),
    ("Gengis Khan rode west.", "Genghis Khan"),
    ("Papa Paolo VI and Pope Giovanni XXIII.", "Pope Paul VI Pope John XXIII"),
    ("Papa Leone XIV follows Papa Leone XIII.", "Pope Leo XIV Pope Leo XIII"),
    ("Carlo Magno was crowned in Rome.", "Charlemagne"),
    ("Cristoforo Colombo sailed from Palos.", "Christopher Columbus"),
    ("Cartesio doubted everything.", "Rene Descartes"),
    ("Queen Elisabetta II visited Rome.", "Queen Elizabeth II"),
]


@pytest.mark.parametrize(("text", "expected"), [*UKRAINE, *RUSSIA, *NEIGHBOURS, *WORLD])
def test_a_spelling_of_the_press_is_put_right(text: str, expected: str | None) -> None:
    found = " ".join(suggestions(text))
    assert found == (expected or "")


# -- names that only look so

NATIVE = """\
Wladimir Klitschko and his brother Vitali Klitschko boxed for Ukraine.
Vitaly Scherbo won six gold medals in Barcelona.
Dimitri Payet scored for Marseille, and so did Dimitri Foulquier for Getafe.
Sergei Rachmaninoff left Russia in 1917; the Rachmaninoff concerto is hard.
Igor Stravinsky lived in Los Angeles, as did Vladimir Nabokov for a while.
Sergei Eisenstein filmed in Mexico.
The Tchaikovsky Competition is held in Moscow every four years.
Mikhail Gorbachev resigned in 1991.
Nikolai Gogol was born in what is now Ukraine; 'Gogol' is also a film.
The village of Gorki Leninskiye keeps the house of Lenin.
James Tarkowski headed the ball clear for Everton.
Radek Sikorski spoke in Warsaw; Igor Sikorsky built helicopters.
Ivan Fedotov made 30 saves for the Flyers.
The banker Andrey Kostin heads VTB, and Andrei Kostin is the same man.
Sergei Marchenko and Igor Klimenko play for Zenit.
The theatre director Lawrence Sacharow died in 2006.
Charlotte Zolotow wrote books for children.
The Rogosin Institute treats kidney disease.
General Mihailovic led the Chetniks.
Loznica is a town in Serbia, and Sergei Loznitsa a film director.
Nijinsky won the Triple Crown in 1970.
He tags walls with a Molotow marker.
Anna Karsai and Peter Karsai live in Budapest.
Paolo Nerone and Silvia Colombo run the shop in Milan.
Lieutenant Colombo, played by Peter Falk, solved it.
Colombo is the largest city of Sri Lanka.
Italo Calvino was born in Cuba.
Giulio Cesare is an opera by Handel.
Patients were flown to the Papa Giovanni XXIII hospital in Bergamo.
Rossini wrote Maometto II for Naples.
Verdi's Giovanna d'Arco opened the season at La Scala.
The helicopter carrier Jeanne d'Arc docked in Toulon.
The Cristoforo Colombo Airport in Genoa was shut.
Erik Satie's Socrate was sung in Paris.
Aristotele Fioravanti built the cathedral in the Kremlin.
Sócrates captained Brazil in 1982.
Nasreddin Hodja rode his donkey backwards.
Mick Jagger met Jaromir Jagr.
Mao Asada and Mao Daichi are Japanese.
Ivan Lendl and Ivan Basso are no Russians.
Thomas Mann wrote Death in Venice.
Paolo Rossi scored three against Brazil.
Said Bouteflika was arrested.
"Said Kais Saied, the president," the reader wrote.
Will Smith and Max Novak wrote the report.
Kim Novak starred in Vertigo.
Robert Novak and Michael Novak were columnists.
Ljudmila Novak is a Slovene politician.
Alexander Popov swam, and Oleg Popov was a clown.
Maria Petrova and Elena Ivanova sang.
Svetlana Kuznetsova beat Elena Dementieva.
Jelena Jankovic beat Ana Ivanovic and Jelena Dokic.
Goran Pandev and Dejan Savicevic played in Italy.
Luka Doncic and Nikola Jokic met in Denver.
Zlatan Ibrahimovic was born in Malmo.
Milos Forman made Amadeus.
Milos Raonic and Denis Shapovalov are Canadians.
Novak Djokovic won again.
Peter Magyar spoke in Budapest, in Magyar.
The Magyar tribes came from the east.
Stefan Zweig and Stefan Edberg.
The Bandera family of Texas, and Bandera County.
Viacheslav Volodin, Vitali Churkin and Anatoli Karpov.
Elena Isinbayeva and Larissa Latynina won gold.
There was singing; Sung by a choir, it lasted. Kim Il-sung listened.
Anna Malar came second in Stockholm.
Bahman Rohani teaches physics.
Xiao-ping Chen wrote the paper with Shao-ci Lin.
Wang Jingping won the race.
Yoon Eun-hye and Moon Ga-young are actresses.
Park Ji-sung and Lee Kang-in played in Europe.
The Khan family; Imran Khan; Sadiq Khan.
Ban the bomb, said Ban Ki-moon.
The Deng family visited Hua Hin.
Ali Larijani and Sadiq Larijani are brothers.
Masood Ahmed and Masud Rana met.
Abdullah Gul and Abdullah Abdullah.
Mohammed Salah and Mohamed Salah are one player.
Anwar Ibrahim and Anwar Sadat never met.
Tariq Ramadan and Tarek Fatah disagreed.
The Hariri Tribunal sat near The Hague.
Isaac Rabin owns a bakery in Queens.
Simon Peres is a swimmer.
Shimon Peres and Yitzhak Rabin shared the prize.
Moshe Dayan wore an eyepatch.
The al-Sadr mosque is in Najaf.
The Sadat era ended in 1981.
Elif Shafak writes in English.
Orhan Pamuk and Yasar Kemal.
Arda Guler scored for Turkey.
Mesut Ozil and Ilkay Gundogan are Germans.
Tadeusz Kosciuszko fought at Saratoga; Mount Kosciuszko is in Australia.
The town of Kosciusko, Mississippi.
Pulaski and Kosciuszko fought for independence.
Nicolaus Copernicus University is in Torun.
Copernico Milano offers desks; Copernic is a search tool.
Chopin was born near Warsaw.
Marie Curie was born Maria Sklodowska.
Martina Navratilova and Ivan Lendl were born in Czechoslovakia.
Eugene Ionesco was born in Romania.
Constantin Brancusi walked to Paris.
Mother Teresa and Madre Teresa Rossi.
Levon Aronian plays for the United States.
Charles Aznavour was born Shahnour Aznavourian.
Garry Kasparov and Ian Nepomniachtchi.
Sergey Karjakin was born in Simferopol.
Alexander Alekhine died in Portugal.
Khabib Nurmagomedov and Umar Nurmagomedov.
Elena Rybakina plays for Kazakhstan.
Jelena Ostapenko plays for Latvia.
Aryna Sabalenka beat Victoria Azarenka.
Anna Kournikova married Enrique Iglesias.
Alex Ovechkin and Evgeni Malkin.
Mikhail Baryshnikov danced in New York.
Rudolf Nureyev danced with Margot Fonteyn.
Valery Gergiev conducted in Munich.
Marina Abramovic sat in the museum; Roman Abramovich bought Chelsea.
Oksana Baiul and Elina Svitolina.
Oleksandr Zinchenko and Mykhailo Mudryk.
Andriy Shevchenko won the Ballon d'Or.
Serhii Plokhy teaches at Harvard.
Sergei, Vladimir, Elena and Nikolai came from Kharkiv.
Igor Tudor and Igor Protti coached in Italy.
Igor Shevchenko and Olga Kovalenko live in Lviv.
Nadia Comaneci scored a perfect ten.
Maria Bonaparte and Napoleone Orsini.
Martin Luther King and Martin Luther.
The Laozi, or Tao Te Ching.
Genghis Khan and Kublai Khan.
Ho Chi Minh City is in the south.
King Abdullah II met King Charles III.
Re Carlo Alberto and Regina Elisabetta Farnese are names of streets.
A portrait of Papa Leone X by Raphael, and one of Pope Benedetto XV.
The skier Igor Sikorski and the footballer Piotr Kapica are Poles.
The writer Alexander Nowak lives in Leipzig.
Leonid Gaidai made comedies; Antoine Volodine writes novels in French.
The Timoshenko beam is named after Stephen Timoshenko, and Marshal Timoshenko was a soldier.
Yermak, or Ermak, conquered Siberia.
Lotfi Raissi was cleared.
Elcin Sangu is an actress.
The Great Gatsby and the Terrible Twos.
""".splitlines()


@pytest.mark.parametrize("text", NATIVE)
def test_good_english_is_left_alone(text: str) -> None:
    assert suggestions(text) == []


GIVEN_NAMES = ("Vladimir", "Sergei", "Sergej", "Nikolai", "Igor", "Elena", "Dmitry", "Andrei", "Alexei", "Aleksandr")


@pytest.mark.parametrize("given", GIVEN_NAMES)
def test_a_given_name_by_itself_is_left_alone(given: str) -> None:
    """The speaker may call himself so, whatever his nation."""
    assert suggestions(f"{given}, a baker from Kharkiv, stayed.") == []
    assert suggestions(f"{given} Bondarchenko stayed.") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_surnames_are_no_small_words(language: str) -> None:
    """A surname is found by itself, so it must not be a word that any text may hold."""
    words = {"said", "begin", "will", "great", "grande", "grand", "salami", "nero", "park", "moon", "sung"}
    found = {form.text.casefold() for form in BUNDLED.forms(language) if form.entry.kind == "person"}
    assert not found & words
