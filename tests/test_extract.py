"""The extractor of quantities: annotated passages, rules of the language one by one, properties."""

from decimal import Decimal

import pytest
from extraction_score import KEYS, score

from lint.document import Block, BlockKind, Document, Run, Span
from lint.extract.extractor import read_sentence
from lint.extract.number_words import find_numbers
from lint.extract.quantities import find_quantities
from lint.extract.units import unit_at
from lint.quantity import Kind, Quantity


def document(text: str, kind: BlockKind = BlockKind.PARAGRAPH, *headers: str) -> Document:
    span = Span(0, len(text))
    block = Block(kind=kind, span=span, headers=headers)
    runs = (Run(0, len(text), 0, len(text)),)
    return Document(uri="a.txt", source=text, text=text, runs=runs, blocks=(block,))


def quantities(text: str, *headers: str) -> list[tuple[str, Quantity]]:
    kind = BlockKind.CELL if headers else BlockKind.PARAGRAPH
    found, _ = find_quantities(document(text, kind, *headers))
    return [(text[span.start : span.end], quantity) for quantity, span, _ in found]


def shown(text: str, *headers: str) -> list[str]:
    """Each quantity as "quote | kind | what it says"."""
    return [
        f"{quote} | {quantity.kind.value} | {quantity}"
        for quote, quantity in quantities(text, *headers)
    ]


def families(text: str) -> list[str]:
    return [f"{each.family} {each.quote}" for each in find_quantities(document(text))[1]]


# The annotated passages


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_the_shared_passages_meet_their_bars(suffix: str) -> None:
    total = score("extraction.yaml", suffix)
    assert total.exact_f1 >= 0.97, total.misses
    assert total.value_f1 >= 0.98, total.misses
    assert not [key for key in KEYS if total.share(key) < 0.97], total.misses
    assert total.trapped <= 1, total.misses


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_passages_that_another_person_wrote_are_read_as_well(suffix: str) -> None:
    total = score("heldout.yaml", suffix)
    assert total.exact_f1 >= 0.98, total.misses
    assert total.value_f1 >= 0.98, total.misses
    assert not [key for key in KEYS if total.share(key) < 0.97], total.misses
    assert total.trapped <= 2, total.misses


@pytest.mark.parametrize("name", ["second.yaml", "third.yaml"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_passages_of_many_other_kinds_of_text_are_read_as_well(name: str, suffix: str) -> None:
    total = score(name, suffix)
    assert total.exact_f1 >= 0.97, total.misses
    assert total.value_f1 >= 0.98, total.misses
    assert not [key for key in KEYS if total.share(key) < 0.97], total.misses
    assert total.trapped <= 1, total.misses


@pytest.mark.parametrize("name", ["second_tables.yaml", "third_tables.yaml"])
def test_the_headers_of_a_markdown_table_say_what_its_numbers_are(name: str) -> None:
    total = score(name, ".md")
    assert total.exact_f1 >= 0.98, total.misses
    assert total.value_f1 >= 0.98, total.misses
    assert not [key for key in KEYS if total.share(key) < 0.97], total.misses


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_whole_reviews_keep_their_values(suffix: str) -> None:
    # s10 is s06 over again.
    total = score("sinai.yaml", suffix, skip=("s10",))
    assert total.value_f1 >= 0.95, total.misses
    assert total.exact_f1 >= 0.95, total.misses


# Numbers as they are written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,345.6", "12345.6"),
        ("12 345", "12345"),
        ("12\u202f345", "12345"),
        ("3,5", "3.5"),
        ("1.250,75", "1250.75"),
        ("1.250.000", "1250000"),
        ("2.480", "2.480"),
        ("0,034", "0.034"),
        ("0·66", "0.66"),
        (".05", "0.05"),
        ("−7.2", "-7.2"),
        ("-0.4", "-0.4"),
        ("24.40", "24.40"),
        ("3.2 × 10⁻⁸", "3.2E-8"),
        ("5 x 10^-8", "5E-8"),
        ("4e-5", "0.00004"),
        ("10^6", "1000000"),
        ("2½", "2.5"),
        ("1.2 million", "1.2E+6"),
        ("twenty-three", "23"),
        ("twenty‐three", "23"),
        ("one hundred and eighty-six", "186"),
        ("two and a half", "2.5"),
        ("three hundred thousand", "3.00E+5"),
    ],
)
def test_a_number_keeps_its_printed_places(text: str, value: str) -> None:
    assert [Decimal(value).as_tuple()] == [n.value.as_tuple() for n in find_numbers(text)]


def test_digits_behind_a_fraction_are_a_number_of_their_own() -> None:
    assert [Decimal("0.25"), Decimal(0)] == [number.value for number in find_numbers("¼0")]


def test_a_hyphen_between_numbers_is_no_minus() -> None:
    values = [number.value for number in find_numbers("0.80-1.18, 3 -5, −9.1 to −4.5, IL-6")]
    assert [Decimal(n) for n in ("0.80", "1.18", "3", "5", "-9.1", "-4.5", "6")] == values


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" mg/kg per day,", "mg/kg/day"),
        (" mL/min/1.73 m² in", "mL/min/1.73 m²"),
        (" litres per minute", "L/min"),
        (" mm Hg with", "mm Hg"),
        ("\n   copies/mL.", "copies/mL"),
        (" × 10", None),
        ("-year-old", "year"),
        (" Earth masses", "Earth masses"),
        (" beats per minute", "beats/min"),
        (" T cells", None),
        (" m s−1", "m·s−1"),
        (" deg C", "°C"),
        (" patients per day", None),
        ("/min", "/min"),
    ],
)
def test_a_unit_is_named_as_everybody_writes_it(behind: str, name: str | None) -> None:
    unit = unit_at(behind, 0)
    assert name == (unit.name if unit else None)


# Families of quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rates rose from 12 to 31 per cent.", [
            "12 | percent | 12%", "31 per cent | percent | 31%",
        ]),
        ("It took 12 to 18 months.", ["12 to 18 months | duration | 12 to 18 month"]),
        ("grants of $3–5 million", ["$3–5 million | money | 3000000 to 5000000 USD"]),
        ("8 deaths per million doses", ["8 deaths per million doses | rate | 8 per 1000000 doses"]),
        ("3.1 vs 4.6 per 100 person-years", [
            "3.1 | rate | 3.1 per 100 person-years",
            "4.6 per 100 person-years | rate | 4.6 per 100 person-years",
        ]),
        ("the 1998-99 season", ["1998-99 | date | 1998 to 1999"]),
        ("January 1, 2012, through March 3, 2018", [
            "January 1, 2012, through March 3, 2018 | date | 2012-01-01 to 2018-03-03",
        ]),
        ("over 5 years of follow-up", ["5 years | duration | 5 year"]),
        ("for over 5 years", ["over 5 years | duration | > 5 year"]),
        ("the over-65s", ["over-65s | age | > 65 year"]),
        ("half an hour, half as many, second half", [
            "half an hour | duration | 0.5 hour", "half | multiple | 0.5 times",
        ]),
        ("a factor of four", ["four | multiple | 4 times"]),
        ("1.2 × 10⁹/L and 30/min", [
            "1.2 × 10⁹/L | measure | 1200000000 /L", "30/min | measure | 30 /min",
        ]),
        ("120/80 mm Hg", ["120/80 mm Hg | measure | 120 mm Hg"]),
        ("12 (IQR 9–21) days", ["12 | duration | 12 day", "IQR 9–21 | iqr | 9 to 21"]),
        ("4 days (2, 6)", ["4 days | duration | 4 day", "2, 6 | duration | 2 to 6 day"]),
        ("mean (SD) weight was 82.4 (15.3) kg", ["82.4 | measure | 82.4 kg", "15.3 | sd | 15.3"]),
        ("hazard ratio [HR], 0.93", ["0.93 | effect | HR 0.93"]),
        ("the odds ratio in towns was 1.4", ["1.4 | effect | OR 1.4"]),
        ("HRs were 1.12 (0.98–1.28) for men and 1.45 (1.20–1.75) for women", [
            "1.12 | effect | HR 1.12", "0.98–1.28 | ci | 0.98 to 1.28",
            "1.45 | effect | HR 1.45", "1.20–1.75 | ci | 1.20 to 1.75",
        ]),
        ("(95% confidence interval [CI] 1.2, 3.4)", [
            "95% confidence interval [CI] 1.2, 3.4 | ci | 1.2 to 3.4",
        ]),
        ("(p = 0.02 and 0.03)", ["p = 0.02 | p | 0.02", "0.03 | p | 0.03"]),
        ("from 8% in 2010 to 12% in 2020", [
            "8% | percent | 8%", "2010 | date | 2010", "12% | percent | 12%", "2020 | date | 2020",
        ]),
        ("cost $13-$14.5 billion", [
            "$13-$14.5 billion | money | 13000000000 to 14500000000 USD",
        ]),
        ("sales fell $2m to $18m", [
            "$2m | money | 2000000 USD lower", "$18m | money | 18000000 USD",
        ]),
        ("one or two days, one of them", [
            "one | duration | 1 day", "two days | duration | 2 day",
        ]),
        ("7.3 (±4.0) days", ["7.3 (±4.0) days | duration | 7.3 ± 4.0 day"]),
        ("62% above 1990 levels", ["62% | percent | 62% higher", "1990 | date | 1990"]),
        ("Between March and May 2020", ["Between March and May 2020 | date | 2020-03 to 2020-05"]),
        ("in groups of 5, 100 mg was given", ["5 | count | 5", "100 mg | measure | 100 mg"]),
        ("a tenth eat none, and a third patient died", ["a tenth | fraction | 1 of 10"]),
        ("The mean difference in weight at one year was 3.2 kg.", [
            "one year | duration | 1 year", "3.2 kg | effect | MD 3.2 kg",
        ]),
        ("The hazard ratio for death at 5 years was 0.74.", [
            "5 years | duration | 5 year", "0.74 | effect | HR 0.74",
        ]),
        ("HR 1.47 (1.2-1.8) for one, not for the other (1.06, 0.91 to 1.24)", [
            "HR 1.47 | effect | HR 1.47", "1.2-1.8 | ci | 1.2 to 1.8",
            "1.06 | effect | HR 1.06", "0.91 to 1.24 | ci | 0.91 to 1.24",
        ]),
        ("from 12,193 in 2012 to 21,500 in 2022", [
            "12,193 | count | 12193", "2012 | date | 2012", "21,500 | count | 21500",
            "2022 | date | 2022",
        ]),
        ("43 v 52 events (0.24 v 0.83)", [
            "43 | count | 43", "52 | count | 52", "0.24 | measure | 0.24", "0.83 | measure | 0.83",
        ]),
        ("Europe's 60 million sheep", ["60 million | count | 60000000"]),
        ("between Jan 5, 2017, and Dec 18, 2020", [
            "between Jan 5, 2017, and Dec 18, 2020 | date | 2017-01-05 to 2020-12-18",
        ]),
        ("fell by 11.4 points with the drug and 6.1 with placebo", [
            "11.4 points | measure | 11.4 points lower", "6.1 | measure | 6.1 points lower",
        ]),
        ("more often at 39 than at 41 weeks", [
            "39 | duration | 39 week", "41 weeks | duration | 41 week",
        ]),
        ("It edged up to 4.3% from 4.1%.", ["4.3% | percent | 4.3%", "4.1% | percent | 4.1%"]),
        ("OR = 0.82 [0.70; 0.96]", [
            "OR = 0.82 | effect | OR 0.82", "0.70; 0.96 | ci | 0.70 to 0.96",
        ]),
        ("below pH 6.9", ["below pH 6.9 | measure | < 6.9 pH"]),
        ("had less of both (sodium 38 [95% CI 31-45] vs. 44 [39-49] mmol/L)", [
            "38 | measure | 38 mmol/L", "95% CI 31-45 | ci | 31 to 45",
            "44 | measure | 44 mmol/L", "39-49 | ci | 39 to 49",
        ]),
        ("fewer nights (0.61; 95% CI, 0.20-1.02 versus 2.30; 95% CI 1.70-2.90)", [
            "0.61 | measure | 0.61", "95% CI, 0.20-1.02 | ci | 0.20 to 1.02",
            "2.30 | measure | 2.30", "95% CI 1.70-2.90 | ci | 1.70 to 2.90",
        ]),
        ("(- 0.45 points, 95% CI - 0.92, - 0.11)", [
            "- 0.45 points | measure | -0.45 points",
            "95% CI - 0.92, - 0.11 | ci | -0.92 to -0.11",
        ]),
        ("weight loss was 7.4% (5.7–9.2%) and 2.5% (1.3–3.8%)", [
            "7.4% | percent | 7.4% lower", "5.7–9.2% | ci | 5.7 to 9.2%",
            "2.5% | percent | 2.5% lower", "1.3–3.8% | ci | 1.3 to 3.8%",
        ]),
        ("the risk was only half that of others", ["half | multiple | 0.5 times"]),
        ("a difference showed after just two weeks", ["two weeks | duration | 2 week"]),
        ("age at onset was 47 vs 52", ["47 | age | 47 year", "52 | age | 52 year"]),
        ("a dose of 2.5 × 10 4 spores/kg", ["2.5 × 10 4 spores/kg | measure | 25000 spores/kg"]),
        ("(4 × 10 15-min sessions)", [
            "4 | count | 4", "10 | count | 10", "15-min | duration | 15 minute",
        ]),
        ("only 6.1 × 10 ⁻³ J", ["6.1 × 10 ⁻³ J | measure | 0.0061 J"]),
        ("limits of2.5×10−3and4.0×10−3mol/L", [
            "2.5×10−3 | measure | 0.0025 mol/L", "4.0×10−3mol/L | measure | 0.0040 mol/L",
        ]),
        ("sheared at 0.2 s⁻¹ to 30 s⁻¹", ["0.2 s⁻¹ to 30 s⁻¹ | measure | 0.2 to 30 /s"]),
        ("over 2000 views of it", ["over 2000 | count | > 2000"]),
        ("could be gone by 2100; with", ["2100 | date | 2100"]),
        ("outnumbered by 2100 gulls", ["2100 | count | 2100 higher"]),
        ("about a fifth (21%)", ["about a fifth | fraction | about 1 of 5", "21% | percent | 21%"]),
        ("nearly 2005 levels", ["nearly 2005 | date | about 2005"]),
        ("a yield of 7.5 t ha-1.", ["7.5 t ha-1 | measure | 7.5 t·ha-1"]),
        ("turned at 0.5 s-1.", ["0.5 s-1 | measure | 0.5 /s"]),
        ("we gave 5 mg B-1", ["5 mg | measure | 5 mg"]),
        ("for 20 min-1 h", ["20 min | duration | 20 minute", "1 h | duration | 1 hour"]),
        ("at 3∼7 mg/kg", ["3∼7 mg/kg | measure | 3 to 7 mg/kg"]),
        ("bonds of 1.4\u2005Å", ["1.4\u2005Å | measure | 1.4 Å"]),
        ("some 12 nanojoules", ["some 12 nanojoules | measure | about 12 nJ"]),
        ("from 40–60 KHz", ["40–60 KHz | measure | 40 to 60 KHz"]),
    ],
)  # fmt: skip
def test_a_form_of_the_language_is_read(text: str, expected: list[str]) -> None:
    assert expected == shown(text)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("34% lower", "down"),
        ("a 35% drop in deaths", "down"),
        ("rose by 4 points", "up"),
        ("The reduction was attained by 81% of them", None),
        ("rose to 38%", None),
        ("fell from 38%", None),
        ("cut by an average of 54%", "down"),
        ("relative risk reduction, 12%", "down"),
        ("up 40%", "up"),
        ("a follow-up of 10 days", None),
        ("changed by −7.2 mm Hg", None),
        ("ten times lower", "down"),
        ("did not raise 30-day mortality", None),
        ("two larger cohorts", None),
        ("12 more patients", "up"),
        ("higher (11 times)", "up"),
        ("less frequent (4 times)", "down"),
        ("10 km below the surface", None),
        ("went up threefold under the new rules", "up"),
        ("5.8% under the sixth edition", None),
        ("5.8% under the target", "down"),
        ("put on 2.5% of their weight", "up"),
        ("Hearing loss was 12%", None),
        ("scores going up, by 0.4 points", "up"),
        ("cut the hazard by a factor of 2.6", "down"),
        ("both readings fall within 8% of each other", None),
        ("raised the rate of falls by 8%", "up"),
        ("a slow loss of growth by 8%", "down"),
        ("brought down the rate of lice by 8%", "down"),
        ("drove up the price of hay by 8%", "up"),
        ("would cool the barn by 8%", "down"),
        ("in cool barns it rose by 8%", "up"),
    ],
)
def test_only_an_amount_of_change_has_a_direction(text: str, direction: str | None) -> None:
    assert [direction] == [quantity.direction for _, quantity in quantities(text)]


@pytest.mark.parametrize(
    ("text", "headers", "expected"),
    [
        ("0.66 (0.49–0.88)", ("Death", "HR (95% CI)"), ["effect HR 0.66", "ci 0.49 to 0.88"]),
        ("41.6 (3.2)", ("Weight", "Mean (SD)"), ["measure 41.6", "sd 3.2"]),
        ("12 (8.6)", ("Stroke", "n (%)"), ["count 12", "percent 8.6%"]),
        ("0.03", ("Stroke", "P value"), ["p 0.03"]),
        ("0.11", ("Age", "SE"), ["stat SE 0.11"]),
        ("62", ("Group A", "Age, years"), ["age 62 year"]),
        ("1.4", ("Ferritin", "Level (µmol/L)"), ["measure 1.4 µmol/L"]),
        ("12/140", ("Stroke", "Drug"), ["fraction 12 of 140"]),
        ("12,400", ("Surgery", "Cost (€)"), ["money 12400 EUR"]),
        ("7", ("Li", "Ref"), []),
    ],
)
def test_the_headers_of_a_cell_say_what_its_numbers_are(
    text: str, headers: tuple[str, ...], expected: list[str]
) -> None:
    found = quantities(text, *headers)
    assert expected == [f"{quantity.kind.value} {quantity}" for _, quantity in found]


# Look-alikes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL-6, CD8+ and HLA-A*02:01", ["gene IL-6", "gene CD8+", "gene HLA-A*02:01"]),
        ("NCT04561234 and MF11-03", ["trial_id NCT04561234", "trial_id MF11-03"]),
        ("SARS-CoV-2 in 293T cells", ["name SARS-CoV-2", "name 293T"]),
        ("Tables 1–3 and Fig. 2A–C", ["ref Tables 1–3", "ref Fig. 2A–C"]),
        ("from day 3 to day 7", ["label_number day 3", "label_number day 7"]),
        ("as shown [4,7–9]", ["ref [4,7–9]"]),
        ("as shown (4,7–9).", ["ref (4,7–9)"]),
        ("see eFigure 2", ["ref eFigure 2"]),
        ("grade 3–4 events", ["stage grade 3–4"]),
        ("the CONSORT 2010 checklist", ["name 2010"]),
        ("(Ortiz et al., 2008; WHO, 2020)", ["citation_year 2008", "citation_year 2020"]),
        ("Route 66 and the FTSE 100.", ["name Route 66", "name 100"]),
        ("on a 0-to-10 scale", ["name 0-to-10 scale"]),
        ("on a seven-point Likert scale", ["name seven-point"]),
        ("a two-sided test", ["idiom two-sided"]),
        ("call 555-0142 at 9:30", ["phone 555-0142", "clock 9:30"]),
        ("type 2 diabetes, version 6 was used", ["name type 2", "version version 6"]),
        ("a 2:1 ratio, or three to one", ["other 2:1", "other three to one"]),
        ("2006, 84:814–820.", ["ref 2006, 84:814–820"]),
        ("nsp9,10,12 and 13", ["gene nsp9,10,12 and 13"]),
        ("with a median (Smith et al., Cell, 2020)", ["citation_year 2020"]),
        ("the third trial in her 60s", ["ordinal third", "idiom 60s"]),
    ],
)
def test_a_look_alike_keeps_its_family(text: str, expected: list[str]) -> None:
    found, look_alikes = find_quantities(document(text))
    assert not found
    assert expected == [f"{each.family} {each.quote}" for each in look_alikes]


def test_a_group_that_is_counted_is_no_group_number() -> None:
    expected = ["12% | percent | 12%", "31 | count | 31"]
    assert expected == [
        *shown("in the control group 12% died"),
        *shown("in the control group 31 patients died"),
    ]


def test_the_number_of_a_heading_stands_aside_and_a_bare_value_does_not() -> None:
    text = "5\n\nWere there any?"
    heading = Block(kind=BlockKind.HEADING, span=Span(0, 1))
    question = Block(kind=BlockKind.HEADING, span=Span(3, len(text)))
    runs = (Run(0, len(text), 0, len(text)),)
    both = Document(uri="a", source=text, text=text, runs=runs, blocks=(heading, question))
    expected = ["list_number"]
    assert expected == [each.family for each in find_quantities(both)[1]]
    assert "5 | count | 5" in shown("5")


def test_the_arguments_of_a_template_stand_aside_by_name() -> None:
    found, look_alikes = find_quantities(document("width=640", BlockKind.TEMPLATE))
    assert not found
    assert "template" in [each.family for each in look_alikes]


@pytest.mark.parametrize(
    ("text", "kind", "values", "unit"),
    [
        ("About one barn in nine was damp.", "fraction", ["1", "9"], None),
        ("Three ewes in a hundred died.", "fraction", ["3", "100"], None),
        ("The course took a year and a half.", "duration", ["1.5"], "year"),
        ("It rose by half a percentage point.", "points", ["0.5"], "pp"),
        ("The cough went away in 31, or about 12%.", "count", ["31"], None),
        (
            "Scores were -9.1 for 40 mg, -6.2 for 20 mg and -3.3 for 5 mg.",
            "measure",
            ["-9.1"],
            None,
        ),
    ],
)
def test_the_first_number_is_read(
    text: str, kind: str, values: list[str], unit: str | None
) -> None:
    _, found = quantities(text)[0]
    assert (found.kind.value, [str(one) for one in found.values]) == (kind, values)
    assert found.unit == unit


def test_a_time_behind_an_interval_is_no_bound() -> None:
    text = "Relapse was seen in 14% (95% CI, 11% to 18%) at 2 years, 22% at 4 years."
    assert [quote for quote, _ in quantities(text)][2:] == ["2 years", "22%", "4 years"]


def test_the_unit_of_a_dose_is_not_lent_to_the_result_before_the_next() -> None:
    found = dict(quantities("Scores were -9.1 for 40 mg, -6.2 for 20 mg and -3.3 for 5 mg."))
    assert (found["-6.2"].unit, found["-3.3"].unit, found["20 mg"].unit) == (None, None, "mg")


def test_patients_in_so_many_centres_are_no_fraction() -> None:
    assert [quote for quote, _ in quantities("Two patients in three centres died.")] == [
        "Two",
        "three",
    ]


def test_an_amount_said_twice_goes_one_way() -> None:
    found = [quantity.direction for _, quantity in quantities("It cut the price by $8, or 6%.")]
    assert found == ["down", "down"]


def test_loss_to_follow_up_is_no_fall() -> None:
    _, found = quantities("Loss to follow-up was rarer in the shed (6.5%) than in the field.")[0]
    assert found.direction is None


def test_a_bracket_left_open_long_before_makes_no_list_number() -> None:
    text = (
        "The period (which holds many changes of the body and of the mind, and of what others see"
        " in it). We saw stress. Interviews (n = 8) were held with girls (n = 22) and boys"
        " (n = 19)."
    )
    assert [quote for quote, _ in quantities(text)] == ["n = 8", "n = 22", "n = 19"]
    assert families(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It took patients 24.2 days to recover.", Kind.DURATION),
        ("The operation was shorter in the patients (35 minutes vs. 50 minutes).", Kind.DURATION),
        ("The syrup was given to children 6 months and older.", Kind.AGE),
        ("Children 3 months of age took part.", Kind.AGE),
    ],
)
def test_a_length_of_time_behind_people_is_an_age_unless_they_are_given_it(
    text: str, kind: Kind
) -> None:
    assert {quantity.kind for _, quantity in quantities(text)} == {kind}


def test_a_decade_is_ten_years() -> None:
    assert shown("Goats were rare in the 1960s and the 1990’s.") == [
        "1960s | date | about 1960 to 1969",
        "1990’s | date | about 1990 to 1999",
    ]
    assert not quantities("She took the X1990s in her 60s.")


@pytest.mark.parametrize(
    "text",
    [
        f"In all {10**38}s of cells were counted.",
        f"In all {10**38}'s of cells were counted.",
        "About 10³⁰ cells and 10⁴⁰s more were counted in the 1990s.",
    ],
)
def test_a_number_beyond_all_decades_is_no_decade(text: str) -> None:
    decades = [quote for quote, one in quantities(text) if one.kind is Kind.DATE]
    assert len(decades) == text.count("1990s")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It formed 3 to 4 million years ago.", ["3000000", "4000000"]),
        ("Each had 2–3 × 10⁶ cells.", ["2000000", "3000000"]),
        ("Each had 2.1 ± 0.3 × 10⁶ cells/mL.", ["2100000", "300000"]),
        ("It took 1—5 x 10-6 M of it.", ["0.000001", "0.000005"]),
        ("It had 1.2 × 10⁵ to 3 × 10⁶ spores.", ["120000", "3000000"]),
        ("It took 10-6 M of it.", ["0.000001"]),
        ("Sales were 10-20 M that year.", ["10", "20"]),
    ],
)
def test_a_magnitude_behind_a_range_is_that_of_both_ends(text: str, values: list[str]) -> None:
    found = read_sentence(text).statements[0].quantity.values
    assert [format(value, "f") for value in found] == values
