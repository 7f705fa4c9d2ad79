"""Native names under the schemes of a target language."""

from __future__ import annotations

import pytest

from mtqa.romanise import romanise_for


@pytest.mark.parametrize(
    ("name", "target", "expected"),
    [
        ("Єрмак", "en", ["Yermak"]),  # a letter that only Ukrainian has
        ("Лукашэнка", "de", ["Lukaschenka"]),
        ("Мар'яна Зав’ялова", "en", ["Mariana Zavialova"]),  # no Russian name has an apostrophe
        ("Згорянський", "en", ["Zghorianskyi"]),  # an ending that only Ukrainian has
        ("Жадовська", "it", ["Zhadovska"]),
        ("Борисов", "de", ["Borissow", "Boryssow"]),
        ("Ольга", "it", ["Olga", "Olha"]),
        ("Ђоковић", "en", ["Djokovic"]),
        ("Щербаков-Мельник", "it", ["Scerbakov-Melnik", "Scerbakov-Melnyk"]),
        ("Shcherbakov", "en", []),
        ("Щербаков Ivan", "en", []),
        ("习近平", "en", []),
        ("السيسي", "en", []),
    ],
)
def test_a_name_is_written_as_each_language_that_has_its_letters_asks(
    name: str, target: str, expected: list[str]
) -> None:
    assert [found.spelling for found in romanise_for(name, target=target)] == expected
