"""Whose number it is: which words of a sentence belong to which of its numbers."""

import pytest
from abstract_cases import source_of

from lint.document import Span
from lint.extract.extractor import extract
from lint.read.reader import read
from lint.support.bench import bench_of
from lint.support.surroundings import Context
from lint.support.tokens import tokens_in
from lint.support.words import Lexicon


def contexts_of(text: str) -> dict[str, Context]:
    """The context of every number of an abstract, by how it is written."""
    source = source_of(text)
    bench = bench_of(source.document, source.statements, source)
    return {one.quote: bench.theirs[one.span] for one in source.statements}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "The cure rate of the early and delayed group was 61% and 44%.",
            {"61%": "early", "44%": "delay"},
        ),
        ("Recall and precision were 0.81 and 0.66.", {"0.81": "recall", "0.66": "precis"}),
        (
            "The yield fell by 4.1%, 8.2%, and 1.3% for the maize, barley, and oats plots.",
            {"4.1%": "maize", "8.2%": "barle", "1.3%": "oat"},
        ),
        ("Cramps were seen in 12% and 31% of men and women.", {"12%": "man", "31%": "woman"}),
        (
            "Maize versus barley plots kept more water (21% vs 14%).",
            {"21%": "maize", "14%": "barle"},
        ),
    ],
)
def test_labels_are_handed_out_in_order(text: str, own: dict[str, str]) -> None:
    found = contexts_of(text)
    for quote, word in own.items():
        others = set(own.values()) - {word}
        assert word in found[quote].own
        assert not others & found[quote].words


def test_two_lists_before_the_numbers_hand_out_nothing() -> None:
    found = contexts_of("Fever and cough in maize and barley workers were 12% and 31%.")
    assert "fever" not in found["12%"].own


def test_a_part_of_a_bracket_has_its_own_words() -> None:
    found = contexts_of(
        "Agreement was fair (r = 0.41, P = 0.02, ICC = 0.33 for maize; "
        "r = 0.62, P = 0.01, ICC = 0.58 for barley)."
    )
    assert "maize" in found["r = 0.41"].own
    assert "barle" in found["r = 0.62"].own
    assert "maize" in found["r = 0.62"].others


def test_a_list_before_a_verb_is_of_the_groups_named_last() -> None:
    found = contexts_of(
        "Cramps occurred in 20.5% of those on zinc and in 11.5% of those on copper; "
        "8.5% and 3.5% stopped all tablets because of pain."
    )
    assert {"zinc", "pain"} <= found["8.5%"].own
    assert {"copp", "pain"} <= found["3.5%"].own


def test_doses_and_temperatures_name_groups() -> None:
    found = contexts_of(
        "Cramps occurred in 20.5% of patients on 40 mg of zinc and in 11.5% on 10 milligrams."
    )
    assert "g 0.04" in found["20.5%"].own
    assert "g 0.01" in found["11.5%"].own


def test_results_name_no_groups_beside_doses_that_do() -> None:
    found = contexts_of("Loss was 1.5 g in the 40-mg group and 31% of patients had cramps.")
    assert "g 0.04" in found["31%"].words | found["31%"].others
    assert not any(word.startswith("g 1.5") for word in found["31%"].words)


def test_a_numbered_group_stands_for_its_definition() -> None:
    found = contexts_of(
        "Children were assigned to zinc syrup (group 1) or to copper syrup (group 2). "
        "Cramps occurred in 34% of children in Group 1 and in 15% in Group 2."
    )
    assert {"group 1", "zinc"} <= found["34%"].own
    assert {"group 2", "copp"} <= found["15%"].own
    assert "syrup" not in found["34%"].own


def test_a_named_group_stands_for_its_definition() -> None:
    found = contexts_of(
        "Half of the dogs were given lactose (control). "
        "Torque rose in 34% of the control dogs and in 15% of the others."
    )
    assert "lactos" in found["34%"].own


@pytest.mark.parametrize(
    ("one", "two"), [("grade III", "grade 3"), ("the second set", "set 2"), ("arm one", "arm 1")]
)
def test_names_by_number_are_read_alike(one: str, two: str) -> None:
    first, second = (
        contexts_of(f"Cramps occurred in 34% in {name}.")["34%"].words for name in (one, two)
    )
    assert any(" " in word for word in first & second)


def test_a_count_behind_a_bracket_is_no_name() -> None:
    found = contexts_of("Cramps were seen in the zinc group (2.02 g) and in 15% of the others.")
    assert "group 2" not in found["15%"].words | found["15%"].others


def test_a_whole_is_told_from_its_parts() -> None:
    found = contexts_of("Of the 865 children, 537 had cramps.")
    assert "whole." in found["865"].own
    assert "whole." not in found["537"].own


def test_baseline_and_outset_are_one_time() -> None:
    one = contexts_of("At baseline 34% of the children had cramps.")["34%"]
    two = contexts_of("At the outset 34% of the children had cramps.")["34%"]
    assert one.words == two.words


def test_groups_of_three_outlast_groups_of_two() -> None:
    found = contexts_of(
        "Cramps occurred in 20.5% on zinc, in 11.5% on copper and in 31.5% on iron. "
        "Fever was seen in 40.1% of men and in 41.1% of women. Coughs: 5.1%, 6.1%, and 7.1%."
    )
    assert "zinc" in found["5.1%"].own
    assert "iron" in found["7.1%"].own


def test_a_share_far_behind_its_count_keeps_the_words_between() -> None:
    found = contexts_of(
        "There were 96 falls in the zinc group (3.8%), 83 in the copper group (3.4%), "
        "and 109 in the iron group (4.4%)."
    )
    assert "copp" in found["3.4%"].own
    assert "iron" in found["4.4%"].own


@pytest.mark.parametrize(
    ("text", "quote", "word"),
    [
        ("The zinc group showed a higher rate of cramps, 43% versus 9%.", "43%", "zinc"),
        ("Coughing was more common in the zinc group (43% v 9%).", "43%", "zinc"),
        (
            "The stay was significantly shorter in the zinc group (15 days v 9 days).",
            "9 days",
            "zinc",
        ),
        (
            "Cramps (43% vs. 9%) and coughs (31% vs. 7%) were greater for the zinc group.",
            "31%",
            "zinc",
        ),
        ("Cramps [3 (2%) vs 11 (7%)] were more frequent in the zinc group.", "7%", "zinc"),
        ("Cramps were seen in 14% compared with 33% in the zinc group.", "33%", "zinc"),
        ("The difference was in favor of the zinc group (33% vs. 19%).", "33%", "zinc"),
    ],
)
def test_the_larger_of_a_pair_is_the_group_s_that_has_more(
    text: str, quote: str, word: str
) -> None:
    found = contexts_of(text)
    other = next(one for one in found if one not in (quote, "43%", "31%") and one[-1] == quote[-1])
    assert word in found[quote].sides
    assert word not in found[other].own


def test_a_share_behind_the_noun_of_its_count_has_the_label_of_the_count() -> None:
    found = contexts_of(
        "Cramps: 48 patients (22.9%) in the zinc group and 11 patients (25.7%) in the iron group."
    )
    assert "zinc" in found["22.9%"].own
    assert "iron" in found["25.7%"].own
    found = contexts_of("There were 12 falls (24%) and 10 burns (20%).")
    assert found["24%"].own & found["12"].own
    assert not found["20%"].own & found["24%"].own


def test_two_numbers_of_a_change_are_its_ends() -> None:
    found = contexts_of("The survey showed a reduction in cigarettes (30 to 21) smoked a day.")
    assert "from." in found["30"].own
    assert "to." in found["21"].own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "The mean index was 0.73 (0.05) in tailors, 0.84 (0.12) in potters, "
            "and 0.71 (0.06) in weavers.",
            {"0.73": "tailor", "0.84": "pott", "0.71": "weav"},
        ),
        (
            "Forty-two boys were allotted to the yoga arm and 45 boys to the pilates arm.",
            {"Forty-two": "yoga", "45": "pilat"},
        ),
        (
            "The yoga group had a fall less often compared with the pilates group "
            "(56 falls vs 81 falls).",
            {"56": "yoga", "81": "pilat"},
        ),
        (
            "Zinc was higher in potters (zinc 6.5 (1.7) vs 5.2 (1.1) mmol/l; iron 11.4 (3.3) "
            "v 9.6 (1.8) mmol/l).",
            {"11.4": "iron", "9.6": "iron"},
        ),
    ],
)
def test_spreads_units_and_verbs_take_no_label_away(text: str, own: dict[str, str]) -> None:
    found = contexts_of(text)
    for quote, word in own.items():
        assert any(one.startswith(word) for one in found[quote].own), (quote, found[quote])


def test_what_was_found_less_often_in_a_group_is_the_smaller_number() -> None:
    found = contexts_of("Fewer tests were done at visits before surgery (2 vs 6).")
    assert "visit" in found["2"].own
    assert "visit" not in found["6"].own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "The film swelled by 41% and 47% in acid and 1,2-propanediol, respectively.",
            {"41%": "acid", "47%": "propanediol"},
        ),
        (
            "Swelling was stronger in acid than in alkali (41% (95% CI, 38%-44%) and "
            "27% (95% CI, 21%-33%), respectively).",
            {"41%": "acid", "27%": "alkali"},
        ),
        (
            "Ewes lost 12% of their fleece, whereas rams and lambs lost 31% and 44%, respectively.",
            {"31%": "ram", "44%": "lamb"},
        ),
        (
            "In maize the seeds came in rows of 12%, in barley in rows of 31%.",
            {"12%": "maize", "31%": "barle"},
        ),
        (
            "Rams ate hay, which made up 12% of their diet, and lambs grass, at 31%.",
            {"12%": "ram", "31%": "lamb"},
        ),
    ],
)
def test_each_number_has_its_own_group(text: str, own: dict[str, str]) -> None:
    found = contexts_of(text)
    for quote, word in own.items():
        others = set(own.values()) - {word}
        assert word in found[quote].own
        assert not others & found[quote].words


def test_a_number_has_its_own_outcome_beside_the_group_that_is_handed_out() -> None:
    found = contexts_of(
        "Ewes ate hay (87%), whereas rams and lambs fed on clover (66%) and grass (51%), "
        "respectively."
    )
    assert {"ram", "clov"} <= found["66%"].own
    assert {"lamb", "gras"} <= found["51%"].own
    assert "clov" in found["51%"].others


def test_what_stands_before_numbers_with_their_nouns_tells_them_apart() -> None:
    found = contexts_of("Rust on rails turned up in 18% of stations, and that on roads in 17% too.")
    assert "rail" in found["18%"].own
    assert "road" in found["17%"].own


def test_a_verb_of_the_first_number_is_no_label_of_the_second() -> None:
    found = contexts_of("In 18% of ewes rust was seen and felt, 17% of rams had none.")
    assert "felt" not in found["17%"].own


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The correlation of maize was r = 0.62 and that of barley 0.41.", "r = 0.62", "0.41"),
        ("Rust was found on 18 stalks of maize and on 17 of 31 of barley.", "18", "17 of 31"),
        ("Maize and barley had rust on 18 and 17 of 31 stalks, respectively.", "18", "17 of 31"),
    ],
)
def test_numbers_of_one_sort_that_are_written_unlike_are_neighbours(
    text: str, first: str, second: str
) -> None:
    found = contexts_of(text)
    assert "maize" in found[first].own
    assert "barle" in found[second].own


def test_an_ordinal_stands_for_the_noun_that_the_one_before_it_has() -> None:
    found = contexts_of("In the first wave recall was 0.81, and in the second 0.66.")
    assert "wave 1" in found["0.81"].own
    assert "wave 2" in found["0.66"].own


def test_an_ordinal_before_another_noun_stands_for_none() -> None:
    found = contexts_of("In the first wave recall was 0.81, and in the second week it was 0.66.")
    assert "wave 2" not in found["0.66"].words


def test_who_was_left_out_was_not_included_and_genes_are_turned_up() -> None:
    lexicon = Lexicon({})
    for one, two in (
        ("left out of the trial", "nonincluded"),
        ("not included", "non-included"),
        ("turned up in tumours", "up-regulated"),
        ("turned down", "downregulation"),
    ):
        assert lexicon.concepts_of(two) <= lexicon.concepts_of(one)
        assert lexicon.concepts_of(two)
    assert not lexicon.concepts_of("turned down") & lexicon.concepts_of("turned up")


def test_a_species_that_is_cut_short_has_the_name_of_its_genus() -> None:
    abstract = (
        "Teeth of Aulonia prima and Belonia secunda. Lines: 27 in Au. prima, 58 in B. secunda."
    )
    lexicon = Lexicon({}, abstract)
    assert lexicon.concepts_of("in Au. prima") & lexicon.concepts_of("in Aulonia")
    assert not lexicon.concepts_of("in Au. prima") & lexicon.concepts_of("in Belonia")
    two = Lexicon({}, f"{abstract} Belonia tertia was like B. tertia.")
    assert not two.concepts_of("in B. secunda") & two.concepts_of("in B. tertia")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        # The noun of a count is its share's as well, and not that of the number held against it.
        (
            "Rust hit 353 of 613 early ewes (57.6%) compared to 299 of 604 late rams (49.6%).",
            {"57.6%": "ewe", "49.6%": "ram", "299 of 604": "ram"},
        ),
        (
            "Recalls range from 49% to 84% with precisions of 95% to 97%.",
            {"49% to 84%": "recall", "95% to 97%": "precis"},
        ),
        (
            "Rust was more common (12%) among ewes than among rams (5%).",
            {"12%": "ewe", "5%": "ram"},
        ),
        (
            "We sowed for oats, for rye and for barley, at a mean gain of 4.1%, 5.2% and 6.3%,"
            " respectively.",
            {"4.1%": "oat", "5.2%": "rye", "6.3%": "barle"},
        ),
        (
            "Maize and barley stalks (dry and green) had 12% and 31%, respectively.",
            {"12%": "maize", "31%": "barle"},
        ),
    ],
)
def test_nouns_around_a_pair_are_shared_out(text: str, own: dict[str, str]) -> None:
    found = contexts_of(text)
    for quote, word in own.items():
        assert word in found[quote].own
        assert not set(own.values()) - {word} & found[quote].own - {word}


@pytest.mark.parametrize(
    "text",
    [
        "Ewes that were shorn were older (74.4 vs 71.8).",
        "Shorn ewes were significantly more likely to limp (74.4 vs 71.8).",
        "Shorn ewes required significantly more straw (74.4 vs 71.8).",
        "Women with shorn ewes were much taller and were also better fed (74.4 vs 71.8).",
    ],
)
def test_the_first_of_a_pair_is_the_subject_s_that_is_compared(text: str) -> None:
    found = contexts_of(text)
    assert "ewe" in found["74.4"].sides
    assert "ewe" in found["71.8"].others


def test_an_outcome_that_is_higher_is_of_both() -> None:
    found = contexts_of("Milk yield was significantly higher (74.4 vs 71.8).")
    assert not found["74.4"].sides
    assert not found["71.8"].others


def test_the_second_of_a_pair_is_of_the_group_that_was_told_from_the_first() -> None:
    text = "Compared with rams, ewes had more rust (19% v 11%). {} had more cramps (28% v 22%)."
    assert "ram" in contexts_of(text.format("In addition, ewes"))["22%"].sides
    assert "ram" not in contexts_of(text.format("In addition, goats"))["22%"].sides


def test_a_change_needs_both_its_ends() -> None:
    found = contexts_of("Wool from several farms was given to 3 mills; rust fell from 61% to 19%.")
    assert not found["3"].sides
    assert (found["61%"].sides, found["19%"].sides) == ({"from."}, {"to."})


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Among the ewes, 29.1% had caught rust in the barn, against 53.3% of the rams.",
            "29.1%",
            "53.3%",
        ),
        ("In ewes 6 bites were found, compared with 2 in the rams.", "6", "2"),
    ],
)
def test_who_opens_a_sentence_is_held_against_the_second(
    text: str, first: str, second: str
) -> None:
    found = contexts_of(text)
    assert found[first].own == {"ewe"}
    assert "ewe" in found[second].others
    assert "ram" in found[second].own


def test_where_a_sentence_opens_may_be_of_both() -> None:
    found = contexts_of("In the barn, 29% of the ewes had rust, against 53% of the rams.")
    assert "barn" in found["29%"].shared & found["53%"].shared
    found = contexts_of("At weaning time, 29% had rust, against 53% of the rams.")
    assert "weaning" not in found["53%"].others


def test_a_bare_number_is_held_against_a_count() -> None:
    found = contexts_of("There were 8 spots on the leaf, against 5.5 on the stalk.")
    assert "stalk" in found["8"].others
    assert "leaf" in found["5.5"].others


def test_the_verb_of_those_who_did_not_ends_no_label() -> None:
    found = contexts_of("Rust hit 13.8% of ewes that did not have lice and 8.6% of the rams.")
    assert "lice" in found["13.8%"].own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        # A bracket behind each number names it.
        (
            "The pumps run at a rate of 41.5 Hz (winter) and 82.0 Hz (summer) by day.",
            {"41.5 Hz": "wint", "82.0 Hz": "summ"},
        ),
        # What is present is named before the verb.
        (
            "Rust was present in 61% and mildew (on the leaves) was present in 24%.",
            {"61%": "rust", "24%": "mildew"},
        ),
        # The noun of a share stands before its count.
        (
            "Nearly 50% of sown plots (201/405) were dry compared to 33% of grazed ones (130/398).",
            {"Nearly 50%": "sown", "33%": "graz"},
        ),
        # Later numbers are handed out, these are not.
        (
            "They bought 1.5 bags (range 0-5) for maize and 5.3 bags (2-12) for barley, "
            "at a price of 40 and 60 dollars, respectively.",
            {"1.5": "maize", "5.3": "barle"},
        ),
        # A median's range owns nothing.
        ("Ewes had fewer lambs (median 2 (0-10) vs 6 (3-12)).", {"2": "ewe"}),
        # What stands behind a bracket is not of a number in it.
        (
            "Farmers (n = 102, 31% by mail) praised the maize (96%) and the barley (86%).",
            {"96%": "maize", "86%": "barle"},
        ),
        # "That they" opens no new clause.
        (
            "Of the growers 64% did not know the price and 62% said that they did not know weeds.",
            {"64%": "pric", "62%": "weed"},
        ),
    ],
)
def test_words_go_to_the_number_that_they_tell_of(text: str, own: dict[str, str]) -> None:
    found = contexts_of(text)
    for quote, word in own.items():
        assert word in found[quote].own
        assert not any(word in found[other].own for other in own if other != quote)


def test_of_those_with_and_without_it_only_the_first_have_it() -> None:
    found = contexts_of(
        "Rust in plots with and without mulch and fields was 31%, 9% and 14%, respectively."
    )
    assert "not" not in found["31%"].own
    assert "not" in found["9%"].own


def test_links_have_no_words() -> None:
    text = "See https://doi.org/10.1000/a_b (doi:10.1000/c), the_group's 9.5 of n=12."
    tokens = tokens_in(text, Span(0, len(text)))
    assert [one.text for one in tokens] == ["See", "the", "group's", "9", "5", "of", "n", "12"]
    assert all(text[slice(*one.span)] == one.text for one in tokens)
    assert [one.text for one in tokens_in(text, Span(48, 61))] == ["the", "group's"]


DOSES = (
    "Hens were allotted to 5 mg, 20 mg or placebo. Weight rose by 2% with 5 mg, by 8% with 20 mg"
    " and by 1% with placebo. "
)


@pytest.mark.parametrize(
    "result",
    [
        "Fleas, few or many, were found on 24%, 33% and 9%, respectively.",
        "The commonest trouble was mites (24%, 33% and 9%, respectively).",
        "Mites were found on 24%, 33% and 9% of subjects, respectively.",
        "Mites were found on 12 (24%), 15 (33%) and 4 subjects (9%), respectively.",
    ],
)
def test_three_numbers_are_of_the_three_groups_that_were_told_apart(result: str) -> None:
    found = contexts_of(DOSES + result)
    assert "g 0.005" in found["24%"].own
    assert "g 0.02" in found["33%"].own
    assert "dummy" in found["9%"].own
    assert "dummy" in found["33%"].others


def test_what_stands_behind_a_list_is_no_member_of_it() -> None:
    found = contexts_of("We saw fleas and mites, with mean shares of 14% and 8%, respectively.")
    assert "flea" in found["14%"].own
    assert "mite" in found["8%"].own


def test_groups_that_are_told_apart_often_are_meant_and_not_two_outcomes() -> None:
    found = contexts_of(
        "Fleas were found on 21% of the hens and 34% of the ducks. Eggs were laid by 61% of the"
        " hens and 72% of the ducks. Of all, 5% had mange and 7% had gout. Mites were found on 12%"
        " and 15%, respectively."
    )
    assert "hen" in found["12%"].own
    assert "duck" in found["15%"].own
    assert "gout" not in found["15%"].words


def test_what_later_numbers_leave_out_is_told_of_all() -> None:
    found = contexts_of("Nine ducks drowned in the upper pond, and eight in the lower pond.")
    assert "duck" in found["eight"].shared
    assert "duck" not in found["Nine"].own
    named = contexts_of("Nine ducks drowned in the upper pond, and eight hens in the lower pond.")
    assert "duck" in named["Nine"].own


def test_a_superlative_tells_which() -> None:
    found = contexts_of(
        "Eggs weighed 41 g in flocks with the lowest rents and 52 g in those with the highest."
    )
    assert "lowest" in found["41 g"].own
    assert "highest" in found["52 g"].own


def test_the_number_of_those_who_are_counted_is_no_label() -> None:
    found = contexts_of("Of the 47 hens a quarter had fully moulted and 57% had moulted in part.")
    assert "full" in found["a quarter"].own


def test_the_drug_is_what_is_told_from_the_placebo() -> None:
    source = source_of("Mites were found on 12% of hens on ovivex and 31% of hens on placebo.")
    article = read(b"Mites were found on 12% of hens on the drug.\n", "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source)
    assert "ovivex" in bench.mine[statements[0].span].words
    untold = source_of("Mites were found on 12% of hens on ovivex and 31% of ducks.")
    bench = bench_of(article, statements, untold)
    assert "ovivex" not in bench.mine[statements[0].span].words
