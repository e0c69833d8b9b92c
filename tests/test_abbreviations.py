"""The abbreviations that an article explains."""

import pytest

from lint.extract.abbreviations import abbreviations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("with locoregional treatment (LRT) at once", {"LRT": "locoregional treatment"}),
        ("the hazard ratio [HR], 0.93", {"HR": "hazard ratio"}),
        ("lactate dehydrogenase (LDH; 42 U/L)", {"LDH": "lactate dehydrogenase"}),
        ("LDH (lactate dehydrogenase) rose", {"LDH": "lactate dehydrogenase"}),
        ("heart attacks (41%) and strokes (WHO)", {}),
        ("in Table 2 (see II)", {}),
    ],
)
def test_a_short_form_and_the_words_it_stands_for(text: str, expected: dict[str, str]) -> None:
    assert expected == abbreviations(text)


def test_the_first_explanation_counts() -> None:
    text = "systemic therapy (ST) and later stent thrombosis (ST)"
    assert abbreviations(text) == {"ST": "systemic therapy"}
