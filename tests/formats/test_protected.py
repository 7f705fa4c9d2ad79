"""Addresses, file names and the like in readable text."""

from __future__ import annotations

import time

import pytest

from mtqa.formats.protected import masked, protected_spans
from mtqa.script import MASK


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("See https://ansa.it/a?b=c&d=e#f, then go.", ["https://ansa.it/a?b=c&d=e#f"]),
        ("(https://en.wikipedia.org/wiki/Kyiv_(city))", ["https://en.wikipedia.org/wiki/Kyiv_(city)"]),
        ("“http://a.org/x.” he said", ["http://a.org/x"]),
        ("ftp://host/file and://no", ["ftp://host/file", "and://no"]),
        ("from www.bbc.com/news.", ["www.bbc.com/news"]),
        ("on repubblica.it/esteri, Corriere.it:", ["repubblica.it/esteri", "Corriere.it"]),
        ("on news.bbc.co.uk, and", ["news.bbc.co.uk"]),
        ("in t.me/channel, youtu.be/abc.", ["t.me/channel", "youtu.be/abc"]),
        ("write to m.rossi+x@posta.example.it.", ["m.rossi+x@posta.example.it"]),
        ("the file report_final.pdf and IMG-01.JPG", ["report_final.pdf", "IMG-01.JPG"]),
        ("in docs/plan.docx, C:\\news\\a.txt", ["docs/plan.docx", "C:\\news\\a.txt"]),
        ("in ~/Kiev/x, ~anna/Kiev, ./Kiev and (../Kiev).", ["~/Kiev/x", "~anna/Kiev", "./Kiev", "../Kiev"]),
        ("on D:/Kiev/b or C:\\Kiev\\a b", ["D:/Kiev/b", "C:\\Kiev\\a"]),
        ("Kiev/Lviv, and/or, ~3/4, ~ /Kiev, said:/Kiev, .../Kiev, a.m./p.m., TV: /Kiev", []),
        ("#Ukraine and #StopWar2022, said @KyivPost.", ["#Ukraine", "#StopWar2022", "@KyivPost"]),
        ("by #1, C# and 5 @ 6, &#39;", []),
        ("U.S.-led, 3.5, Mr.Smith, end.The, No.10, St.Petersburg, i.e. e.g. 3 p.m. Ph.D.", []),
        ("It was over.It began.In Kyiv.At dawn.No one.So it is", []),
        ("dots ... and .... and .com and . it", []),
        ("@@ ## :// www. http:", []),
    ],
)
def test_what_is_protected(text: str, protected: list[str]) -> None:
    assert [span.of(text) for span in protected_spans(text)] == protected


def test_a_mask_is_as_long_as_what_it_hides() -> None:
    text = "See ansa.it now"
    assert masked(text, protected_spans(text)) == f"See {MASK * 7} now"


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "http://",
        ".",
        "@",
        "#",
        "a.com",
        "://",
        "http://a)",
        "www.",
        "a.b@",
        "@a.a",
        "x@a.it ",
        "a.pdf/",
        "~/",
        "./a",
        "C:\\",
        "#a1",
    ],
)
def test_the_time_grows_with_the_length_only(unit: str) -> None:
    text = unit * (300_000 // len(unit)) + "@"
    start = time.process_time()
    protected_spans(text)
    assert time.process_time() - start < 10
