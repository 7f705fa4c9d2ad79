"""The names that users import."""

from __future__ import annotations

import pytest

import mtqa


@pytest.mark.parametrize("name", mtqa.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(mtqa, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        mtqa.nothing  # noqa: B018
