"""What is scored together belongs together, and wrong input is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mtqa.errors import InputError, MtqaError, UsageError
from mtqa.parallel import read_parallel

Write = Callable[[str, str | list[str] | bytes], str]

REFERENCE = [
    "The mayor of Odesa opened the new hospital on Tuesday.",
    "Three hundred doctors will work there from next spring.",
    "The building cost forty million euros, half of it paid by Brussels.",
    "Critics say that the money was spent without a public tender.",
    "A court in the capital will hear their complaint in March.",
    "Meanwhile, patients wait for weeks to see a surgeon.",
]
RIVAL = [
    "On Tuesday the new hospital in Odesa was opened by the mayor.",
    "From next spring, 300 doctors are going to work there.",
    "Forty million euros is what the building cost; Brussels paid half.",
    "The critics claim the money was given away with no public tender.",
    "Their complaint will come before a court of the capital in March.",
    "Patients, meanwhile, wait weeks for a surgeon.",
]
ITALIAN = [
    "Il sindaco di Odessa ha inaugurato martedì il nuovo ospedale della città, che è costato quaranta milioni di euro.",
    "Dalla prossima primavera vi lavoreranno trecento medici, e per i pazienti non ci saranno più le attese di oggi.",
    "Secondo i critici, però, il denaro è stato speso senza una gara pubblica, e un tribunale della capitale li ascolterà.",
    "Nel frattempo chi è malato aspetta anche più di un mese per essere visitato da un chirurgo, come dicono le famiglie.",
]
ENGLISH = [
    "The mayor of Odesa has opened the city's new hospital, which had cost forty million euros, on Tuesday evening.",
    "Three hundred doctors are going to work there from next spring, and the long waits of today will be over for patients.",
    "But critics say that the money was spent without any public tender, and a court in the capital will soon hear them.",
    "Meanwhile, whoever is ill waits for more than a month until a surgeon has time, as families of the town report.",
]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, text: str | list[str] | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = (
            text if isinstance(text, bytes) else ("\n".join(text) + "\n" if isinstance(text, list) else text).encode()
        )
        path.write_bytes(data)
        return str(path)

    return written


def test_files_with_the_same_lines_are_taken_line_by_line(write: Write) -> None:
    (found,) = read_parallel([f"ours={write('a.txt', RIVAL)}"], [write("ref.txt", REFERENCE)])
    assert found.name == "ref"
    assert dict(found.systems) == {"ours": tuple(RIVAL)}
    assert found.references == (tuple(REFERENCE),)
    assert found.notes == ()


def test_a_rival_without_a_name_is_called_like_its_file(write: Write) -> None:
    (found,) = read_parallel([write("online.txt", RIVAL)], [write("ref.txt", REFERENCE)])
    assert list(found.systems) == ["online"]


def test_several_references_a_draft_and_a_source_keep_their_lines(write: Write) -> None:
    (found,) = read_parallel(
        [write("a.txt", RIVAL)],
        [write("one.txt", REFERENCE), write("two.txt", RIVAL)],
        draft=write("draft.txt", RIVAL),
        source=write("source.txt", [f"{number}. frase" for number in range(6)]),
    )
    assert found.references == (tuple(REFERENCE), tuple(RIVAL))
    assert found.draft == tuple(RIVAL)
    assert found.source is not None
    assert len(found.source) == 6


def test_a_missing_line_does_not_shift_the_others(write: Write) -> None:
    (found,) = read_parallel([write("a.txt", RIVAL[:2] + RIVAL[3:])], [write("ref.txt", REFERENCE)])
    assert found.systems["a"] == (*RIVAL[:2], "", *RIVAL[3:])
    assert any("has 5 lines" in note for note in found.notes)
    assert any("1 of the reference is missing" in note for note in found.notes)


def test_shifted_lines_are_noticed_though_there_are_as_many(write: Write) -> None:
    shifted = ["Subscribe to our newsletter!", *RIVAL[:5]]
    (found,) = read_parallel([write("a.txt", shifted)], [write("ref.txt", REFERENCE)])
    assert found.references[0] == tuple(REFERENCE)
    assert found.systems["a"][1:5] == tuple(RIVAL[1:5])
    assert any("fit other lines" in note for note in found.notes)


def test_articles_are_cut_where_all_texts_part(write: Write) -> None:
    reference = write("ref.txt", [" ".join(REFERENCE[:3]), "", " ".join(REFERENCE[3:])])
    merged = write("merged.txt", [" ".join([RIVAL[0], RIVAL[1].rstrip("."), "and", *RIVAL[2:]])])
    (found,) = read_parallel([merged, write("plain.txt", [" ".join(RIVAL)])], [reference])
    assert found.references[0] == (REFERENCE[0], " ".join(REFERENCE[1:3]), *REFERENCE[3:])
    assert found.systems["plain"] == (RIVAL[0], " ".join(RIVAL[1:3]), *RIVAL[3:])


def test_a_sentence_that_matches_nothing_is_kept_and_named(write: Write) -> None:
    added = [*RIVAL[:2], "Subscribe to our newsletter!", *RIVAL[2:]]
    (found,) = read_parallel([write("a.txt", added)], [write("ref.txt", REFERENCE)])
    assert found.systems["a"][1] == f"{RIVAL[1]} Subscribe to our newsletter!"
    assert any("1 sentence matches nothing" in note for note in found.notes)


def test_an_article_in_html_is_read_without_its_tags(write: Write) -> None:
    page = (
        "<html><body>" + "".join(f"<p>{text}</p>" for text in RIVAL) + "<p>See https://example.org/a.</p></body></html>"
    )
    (found,) = read_parallel([write("a.html", page)], [write("ref.txt", REFERENCE)])
    assert found.systems["a"][:5] == tuple(RIVAL[:5])
    assert found.systems["a"][5] == f"{RIVAL[5]} See https://example.org/a."


def test_columns_of_tables_are_named(write: Write) -> None:
    rows = [f'{one}\t{two} "so\t{three}' for one, two, three in zip(RIVAL, REFERENCE, RIVAL, strict=True)]
    table = write("all.tsv", ["online\treference\tdraft", *rows])
    (found,) = read_parallel([f"{table}::online"], [table], draft=table)
    assert found.systems["online"] == tuple(RIVAL)
    assert found.references[0][0] == f'{REFERENCE[0]} "so'
    assert found.draft == tuple(RIVAL)


def test_csv_and_json_lines_are_tables_too(write: Write) -> None:
    csv = write("a.csv", ["id;hyp", *(f'{number};"{text}"' for number, text in enumerate(RIVAL))])
    lines = write("ref.jsonl", [json.dumps({"id": number, "ref": text}) for number, text in enumerate(REFERENCE)])
    (found,) = read_parallel([csv], [lines])
    assert found.systems["a"] == tuple(RIVAL)
    assert found.references[0] == tuple(REFERENCE)


def test_folders_are_matched_by_file_name(write: Write, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(f"refs/{name}.txt", REFERENCE)
        write(f"ours/{name}.en.txt", RIVAL)
    found = read_parallel([str(tmp_path / "ours")], [str(tmp_path / "refs")])
    assert [text.name for text in found] == ["one", "two"]
    assert all(text.systems["ours"] == tuple(RIVAL) for text in found)


def test_marks_of_windows_files_are_dropped(write: Write) -> None:
    rival = b"\xef\xbb\xbf" + "\r\n".join(RIVAL).encode() + b"\r\n"
    (found,) = read_parallel([write("a.txt", rival)], [write("ref.txt", REFERENCE)])
    assert found.systems["a"] == tuple(RIVAL)


def test_empty_lines_of_a_rival_stay_and_are_counted(write: Write) -> None:
    (found,) = read_parallel([write("a.txt", [*RIVAL[:5], ""])], [write("ref.txt", REFERENCE)])
    assert found.systems["a"][5] == ""
    assert found.notes == ("a: 1 line is empty.",)


@pytest.mark.parametrize(
    ("files", "draft", "note"),
    [
        (["same"], None, "same is identical to the reference: make sure that no file was given twice."),
        (
            ["same", "again"],
            None,
            "same and again are identical to the reference: make sure that no file was given twice.",
        ),
        (["a", "twin"], None, "twin is identical to a: make sure that no file was given twice."),
        (["a"], "same", "The draft is identical to the reference: make sure that no file was given twice."),
        (["a", "b"], "twin", "a is identical to the draft."),
    ],
)
def test_identical_texts_are_noticed(write: Write, files: list[str], draft: str | None, note: str) -> None:
    texts = {"a": RIVAL, "twin": RIVAL, "same": REFERENCE, "again": REFERENCE, "b": REFERENCE[:5] + RIVAL[5:]}
    paths = {name: write(f"{name}.txt", lines) for name, lines in texts.items()}
    (found,) = read_parallel(
        [paths[name] for name in files], [write("ref.txt", REFERENCE)], draft=paths[draft] if draft else None
    )
    assert found.notes == (note,)


def test_texts_are_identical_only_if_all_their_documents_are(write: Write) -> None:
    for folder, lines in (("ref", [REFERENCE, ENGLISH]), ("a", [REFERENCE, RIVAL[:4]])):
        for number, text in enumerate(lines):
            write(f"{folder}/{number}.txt", text)
    first, _ = read_parallel(
        [write("a/2.txt", REFERENCE).rpartition("/")[0]], [write("ref/2.txt", REFERENCE).rpartition("/")[0]]
    )[:2]
    assert not [note for note in first.notes if "identical" in note]


@pytest.mark.parametrize(
    ("rival", "reference", "noticed"),
    [("ref.txt", "mt.txt", True), ("news.post-edit.txt", "online.txt", True), ("ref.txt", "ref.b.txt", False),
     ("my-reference.txt", "online.txt", True), ("prefer.txt", "online.txt", False), ("a.txt", "b.txt", False)],
)  # fmt: skip
def test_rival_and_reference_that_look_swapped_are_noticed(
    write: Write, rival: str, reference: str, noticed: bool
) -> None:
    (found,) = read_parallel([write(rival, RIVAL)], [write(reference, REFERENCE)])
    assert any("make sure that the two are not swapped" in note for note in found.notes) == noticed


def test_swapped_columns_are_noticed(write: Write) -> None:
    table = write("t.tsv", ["mt\tref", *(f"{a}\t{b}" for a, b in zip(RIVAL, REFERENCE, strict=True))])
    (found,) = read_parallel([f"{table}::ref"], [f"{table}::mt"])
    assert found.notes == (
        "ref is given as a rival, but is called like a reference: make sure that the two are not swapped.",
    )
    assert read_parallel([f"{table}::mt"], [f"{table}::ref"])[0].notes == ()


def test_lines_in_another_order_are_noticed(write: Write) -> None:
    order = (4, 0, 5, 2, 1, 3)
    (found,) = read_parallel([write("a.txt", [RIVAL[i] for i in order])], [write("ref.txt", REFERENCE)])
    assert "many lines of" in found.notes[0]
    assert "fit other lines of" in found.notes[0]


def test_a_rival_of_another_text_is_noticed(write: Write) -> None:
    other = [f"Nothing here was said about number {number} before anybody else came." for number in range(20)]
    mine = [f"Twenty {number} swallows flew over fields, singing loudly towards evening." for number in range(20)]
    (found,) = read_parallel([write("a.txt", other)], [write("ref.txt", mine)], layout="lines")
    assert found.notes == ("a hardly has a word of the reference of ref: make sure that they belong together.",)


def test_empty_lines_of_every_side_are_counted(write: Write) -> None:
    (found,) = read_parallel(
        [write("a.txt", ["", "", *RIVAL[2:]])], [write("ref.txt", [*REFERENCE[:5], ""])], layout="lines"
    )
    assert found.notes == ("ref: 1 line is empty.", "a: 2 lines are empty.")


@pytest.mark.parametrize(
    ("files", "rivals", "references", "options", "message"),
    [
        ({"r": REFERENCE}, ["no.txt"], ["r"], {}, "no.txt: there is no such file"),
        ({"a": "", "r": REFERENCE}, ["a"], ["r"], {}, "a: the file is empty; give a file with text"),
        ({"a": " \n\n", "r": REFERENCE}, ["a"], ["r"], {}, "a: the file is empty"),
        ({"a": RIVAL, "r": b""}, ["a"], ["r"], {}, "r: the file is empty"),
        ({"a": b"\x00\x01\x02" * 50, "r": REFERENCE}, ["a"], ["r"], {}, "not text"),
        ({"a": "caf\u00e9 \u201eso\u201c ".encode() * 5 + b"\xff", "r": REFERENCE}, ["a"], ["r"], {}, "not valid UTF-8"),
        ({"a": RIVAL[:4], "r": REFERENCE}, ["a"], ["r"], {"layout": "lines"}, "a: it has 4 lines, but .*r has 6"),
        ({"a": RIVAL, "r": REFERENCE}, ["a"], ["r"], {"layout": "rows"}, "no layout 'rows'"),
        ({"a": RIVAL, "r": REFERENCE}, [], ["r"], {}, "no rival is given"),
        ({"a": RIVAL, "r": REFERENCE}, ["a"], [], {}, "no reference is given"),
        ({"a": RIVAL, "r": REFERENCE}, ["x=a", "x=r"], ["r"], {}, "two rivals are called 'x'"),
        ({"r": REFERENCE}, ["r"], ["r"], {}, "given as rival and as reference"),
        ({"a.csv": "x,y\n1,2", "r": REFERENCE}, ["a.csv::z"], ["r"], {}, "no column 'z'; it has x, y; name one"),
        ({"a.csv": "x,y\n1,2", "r": REFERENCE}, ["a.csv"], ["r"], {}, "no column is called hypothesis or"),
        ({"a.csv": "mt,mt\n1,2", "r": REFERENCE}, ["a.csv::mt"], ["r"], {}, "a.csv:1: 2 columns are called 'mt'"),
        ({"r": REFERENCE}, ["a=-", "b=-"], ["r"], {}, "standard input is given twice"),
        ({"a.csv": "hyp,y\n1,2\n3", "r": REFERENCE}, ["a.csv"], ["r"], {}, "a.csv:3: 1 cells, but 2 columns"),
        ({"a.csv": 'hyp,y\n"1,2\n3', "r": REFERENCE}, ["a.csv"], ["r"], {}, "a.csv:2: the row is no CSV"),
        ({"a.csv": "hyp\n", "r": REFERENCE}, ["a.csv"], ["r"], {}, "a.csv: the file is empty"),
        ({"a.jsonl": '{"hyp": "x"}\n{', "r": REFERENCE}, ["a.jsonl"], ["r"], {}, "a.jsonl:2: the line is no JSON"),
        ({"a.jsonl": "[1]", "r": REFERENCE}, ["a.jsonl"], ["r"], {}, "a.jsonl:1: the line is no JSON object"),
        ({"a.jsonl": '{"hyp": "x"}\n{"b": 1}', "r": REFERENCE}, ["a.jsonl"], ["r"], {}, "a.jsonl:2: the line lacks 'hyp'"),
        ({"d/a.txt": RIVAL, "r": REFERENCE}, ["d"], ["r"], {}, "d is a folder, but .*r is not"),
        ({"d/a.txt": RIVAL, "e/b.txt": REFERENCE}, ["d"], ["e"], {}, "d: there is no file 'b' in it; it has a"),
        ({"d/a.txt": RIVAL, "d/a.md": RIVAL, "e/a.txt": REFERENCE}, ["d"], ["e"], {}, "a.md and a.txt have the same name"),
        ({"a": ENGLISH, "r": ITALIAN}, ["a"], ["r"], {}, "r: the reference is Italian, but .*a is English"),
        ({"a": ENGLISH, "d": ITALIAN, "r": ENGLISH}, ["a"], ["r"], {"draft": "d"}, "d: it is Italian, but the reference is English"),
        ({"a": ENGLISH, "d": ENGLISH, "r": ITALIAN}, ["a"], ["r"], {"draft": "d"}, "r: the reference is Italian, but .* is English"),
    ],
)  # fmt: skip
def test_bad_input_is_one_clear_sentence(
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str | list[str] | bytes],
    rivals: list[str],
    references: list[str],
    options: dict[str, Any],
    message: str,
) -> None:
    for name, text in files.items():
        write(name, text)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MtqaError, match=message) as caught:
        read_parallel(rivals, references, **options)
    assert isinstance(caught.value, (InputError, UsageError))
    assert "\n" not in str(caught.value)


def test_a_line_of_json_may_lack_what_is_not_asked_for(write: Write) -> None:
    rows = [
        json.dumps({"mt": text, "ref": text} | ({"note": "x"} if not number else {}))
        for number, text in enumerate(REFERENCE)
    ]
    table = write("t.jsonl", rows)
    (found,) = read_parallel([f"{table}::mt"], [f"{table}::ref"])
    assert found.systems["mt"] == tuple(REFERENCE)


def test_lines_of_100_000_words_are_read(write: Write) -> None:
    (found,) = read_parallel([write("a.csv", ["hyp", "word " * 100_000])], [write("r.csv", ["ref", "word " * 99_000])])
    assert len(found.systems["a"][0].split()) == 100_000


def test_halves_of_characters_are_replaced(write: Write) -> None:
    rows = [json.dumps({"mt": f"{text} \ud83d", "ref": text}) for text in REFERENCE]
    table = write("t.jsonl", rows)
    (found,) = read_parallel([f"{table}::mt"], [f"{table}::ref"])
    assert found.systems["mt"][0] == f"{REFERENCE[0]} \ufffd"
