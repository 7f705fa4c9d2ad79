from __future__ import annotations

import subprocess
import sys

import pytest

from mtqa.errors import UsageError
from mtqa.report import REPORTS, render


@pytest.mark.parametrize("format", REPORTS)
def test_every_format_presents_a_run_without_documents(format):
    assert isinstance(render([], format, version="1.0"), str)


@pytest.mark.parametrize("format", REPORTS)
def test_every_format_can_be_written_when_a_file_name_is_not_unicode(format, finding, result):
    text = "Flames invest the village."
    report = render([result(text, finding(text, "invest"), path="caff\udce8.txt")], format, version="1.0")
    assert report.encode("utf-8").endswith(b"\n")


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="'pdf'; choose one of terminal, json"):
        render([], "pdf", version="1.0")


def test_a_report_loads_no_other_report():
    code = (
        "import sys; from mtqa.report import render; render([], 'terminal', version='1');"
        "print(*sorted(m for m in sys.modules if m.startswith(('mtqa.report.', 'rich', 'json'))))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"mtqa.report.html", "mtqa.report.sarif", "mtqa.report.wire", "rich", "json"} & set(loaded)
