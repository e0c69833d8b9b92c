"""Which articles are not in English; none that is may ever be among them."""

from pathlib import Path

import pytest
from laying import article

from lint.extract.language import foreign_language
from lint.read.reader import read

CORPUS = sorted((Path(__file__).parent / "read" / "corpus").glob("*[0-9].*"))

ENGLISH = (
    "The trial compared surgery with systemic therapy in women who had metastatic disease at "
    "diagnosis, and found that the risk of death was 34% lower after five years of follow-up."
)
FOREIGN = {
    "de": "Die Studie umfasste 274 Frauen mit Brustkrebs im Stadium IV. Nach fünf Jahren "
    "waren 41,6% der Frauen in der Operationsgruppe noch am Leben, und das Risiko war "
    "um 34% geringer, wenn der Tumor entfernt wurde und nicht nur mit Medikamenten "
    "behandelt.",
    "fr": "L'étude a inclus 274 patientes avec un cancer du sein. Après cinq ans, 41,6 % des "
    "femmes du groupe chirurgie étaient en vie. Le risque de décès était réduit de 34 %"
    " chez les patientes opérées par rapport à celles qui ont été traitées avec une "
    "chimiothérapie.",
    "es": "El estudio incluyó a 274 pacientes con cáncer de mama. A los cinco años, el 41,6 %"
    " de las mujeres operadas seguían vivas, y el riesgo de muerte fue un 34 % menor en"
    " las pacientes que recibieron cirugía que en las otras, pero no más tarde.",
    "pt": "O estudo incluiu 274 pacientes com câncer de mama. Após cinco anos, 41,6% das "
    "mulheres ainda estavam vivas. O risco de morte foi 34% menor nas pacientes que "
    "foram operadas, e não houve diferença entre os grupos para a mortalidade em 30 "
    "dias, mas também não pela idade.",
    "it": "Lo studio ha incluso 274 pazienti con tumore al seno. Dopo cinque anni, il 41,6% "
    "delle donne del gruppo chirurgico era in vita. Il rischio di morte è stato "
    "inferiore del 34% nelle pazienti che sono state operate rispetto a quelle che non "
    "hanno ricevuto la chirurgia.",
    "nl": "De studie omvatte 274 patiënten met borstkanker. Na vijf jaar was 41,6% van de "
    "vrouwen nog in leven. Het risico om te overlijden was 34% lager bij patiënten die "
    "werden geopereerd dan bij vrouwen die alleen medicijnen kregen, en het aantal "
    "complicaties werd niet hoger.",
    "pl": "Badanie objęło 274 pacjentki z rakiem piersi. Po pięciu latach żyło 41,6% kobiet z"
    " grupy operowanej. Ryzyko zgonu było o 34% niższe u pacjentek, które zostały "
    "operowane, niż u tych, które nie były leczone chirurgicznie, oraz nie było różnic "
    "dla obu grup po 30 dniach.",
    "sv": "Studien omfattade 274 patienter med bröstcancer. Efter fem år var 41,6 % av "
    "kvinnorna i livet. Risken att dö var 34 % lägre för patienter som opererades än "
    "för de som inte gjorde det, och det var ingen skillnad efter 30 dagar mellan "
    "grupperna.",
    "tr": "Çalışmaya meme kanseri olan 274 hasta dahil edildi. Beş yıl sonra kadınların "
    "%41,6'sı hayattaydı ve bu oran diğer grup için %24,4 olarak bulundu. Ölüm riski "
    "ameliyat olan hastalar için daha düşük oldu ancak iki grup arasında fark çok büyük"
    " değil gibi göründü.",
    "ru": "В исследование вошли 274 пациентки с раком молочной железы. Через пять лет 41,6% "
    "женщин были живы, риск смерти был ниже на 34%.",
    "uk": "У дослідженні взяли участь 274 пацієнтки. Через п'ять років 41,6% жінок були живі,"
    " ризик смерті був нижчим на 34%, її їхній.",
    "zh": "该研究纳入了274名乳腺癌患者。五年后，手术组41.6%的女性仍然存活，死亡风险降低了34%。",
    "ja": "この研究では、乳がん患者274人が対象となった。5年後、手術群の41.6%が生存していた。",
    "ko": "이 연구에는 유방암 환자 274명이 포함되었다. 5년 후 수술군의 41.6%가 생존해 있었다.",
    "ar": "شملت الدراسة 274 مريضة مصابة بسرطان الثدي. بعد خمس سنوات كانت 41.6٪ من النساء على قيد"
    " الحياة.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_told(language: str) -> None:
    assert foreign_language(article(FOREIGN[language])) == language


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_english_articles_are_english(path: Path) -> None:
    assert foreign_language(read(path.read_bytes(), path.name)) is None


@pytest.mark.parametrize(
    "words",
    [
        "Soran A, van der Berg J, de la Cruz M, von Neumann K, Di Stefano P, El Sayed A, Le "
        "Roux F, dos Santos R, Müller H, da Silva M, van Dijk P, de Vries L, van den Broek K,"
        " del Toro G",
        "HR 0.66. Median OS 46 mo. ER/PR-positive, HER2-negative, bone-only metastases. "
        "Neutropenia, fatigue, anemia, nausea. Docetaxel 75 mg/m2; trastuzumab 8 mg/kg. "
        "Istanbul, Ankara, Bursa.",
        "TNF-α, IL-6, IL-10, IFN-γ, β-catenin, κ light chains, λ, μ-opioid, χ2, Δ9, Ω-3, σ, τ"
        " protein, α-synuclein, β-blocker, γ-GT, δ cells, ε4 allele, ζ chain, η2, θ rhythm, "
        "ω-6",
        ENGLISH,
    ],
)
def test_names_drugs_and_symbols_are_no_language(words: str) -> None:
    assert foreign_language(article(words)) is None


def test_a_few_words_tell_nothing() -> None:
    assert foreign_language(article("Das Risiko war um 34% geringer.")) is None


def test_a_few_words_are_what_they_declare_to_be() -> None:
    document = article('<html lang="de-CH"><p>Das Risiko war um 34% geringer.</p>', "a.html")
    assert foreign_language(document) == "de-ch"


def test_english_words_are_english_whatever_they_declare() -> None:
    assert foreign_language(article(f'<html lang="de"><p>{ENGLISH}</p>', "a.html")) is None


def test_foreign_words_are_foreign_whatever_they_declare() -> None:
    assert foreign_language(article(f'<html lang="en"><p>{FOREIGN["de"]}</p>', "a.html")) == "de"


def test_an_english_article_may_quote_another_language() -> None:
    assert foreign_language(article(f"{ENGLISH}\n\n> {FOREIGN['fr']}")) is None
