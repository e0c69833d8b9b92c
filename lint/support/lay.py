"""What news calls otherwise than abstracts do, and words that tell nothing about what is measured.

Each line of `LAY` is one concept; the words of two parts are looked for before single ones. A
concept stands here when newspapers use it so for any study, not because one article did.
"""

from lint.support.thesaurus import PHRASES_TEXT, SINGLE_TEXT


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


PHRASES = {
    tuple(phrase.split()): concept
    for line in PHRASES_TEXT.replace("\n    ", " ").strip().splitlines()
    for concept, _, phrases in (line.partition(":"),)
    for phrase in (one.strip() for one in phrases.split(","))
}
CONCEPTS = {
    word: concept
    for line in SINGLE_TEXT.replace("\n    ", " ").strip().splitlines()
    for concept, _, words in (line.partition(":"),)
    for word in words.split()
}

# Words of reporting, of study design and of comparing, and those that only carry a sentence on.
GENERIC = _words(
    """study studies trial trials research researcher researchers scientist scientists author
    authors team investigator investigators survey review analysis analyses analysed analyzed
    paper report reported reports article findings finding found find finds result results
    showed show shown shows saw seen see observed suggest suggests suggested concluded data
    sample record records register registers registry people patient patients participant
    participants person persons subject subjects individual individuals respondent respondents
    volunteer volunteers case cases everyone someone population populations cohort cohorts
    group groups arm arms number numbers percent per cent percentage point points share
    proportion rate rates ratio odds hazard hazards risk risks chance chances likelihood likely
    probability incidence prevalence frequency figure figures level levels value values score
    scores total overall all altogether any mean median average averaged range interval
    confidence ci about nearly almost some roughly around approximately just over under more
    than less fewer few many much half third quarter fifth tenth twice double doubled halved
    times fold high higher highest low lower lowest up down increase increased increases
    decrease decreased decreases rise rose risen fell fall fallen drop dropped reduce reduced
    reduction cut gain grew grow better worse improve improved shorter longer greater smaller
    larger bigger compared compare comparison versus vs v against whereas while both each other
    others another those these this that which who whom whose one two three included include
    includes including enrolled enrol recruited recruit involved involve followed follow looked
    look examined examine questioned question asked ask tested test interviewed interview
    covered cover pooled pool used use using held hold came come comes took take taken got get
    gets went go made make makes had has have having did do does done was were is are be been
    being became become needed need needs occurred occur occurs happened happen developed
    develop develops diagnosed diagnosis given gave give received receive receives stated state
    described describe tied linked associated association related common commonly frequent
    frequently respectively significant significantly statistically adjusted independent among
    between during within after before since until at in on of for with without from to by an
    and or but if as it its they them their there then also only even still so such no nor very
    far mainly mostly year years month months week weeks day days hour hours
    minute minutes second seconds time period gender sex evidence https http doi org
    www et al quarters thirds fifths halves additional new later earlier first last main
    primary secondary outcome outcomes measure measured measures difference differences effect
    effects effective efficacy efficient method methods background conclusion conclusions
    objective aim objectives meta papers studied publication zero four five six seven eight
    nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million forty-four caused
    cause causes underwent undergo none several different multiple various certain available
    consecutive random randomly assigned addition additionally furthermore moreover however
    although though nevertheless therefore thus hence namely especially particularly notably
    considerably substantially markedly slightly respective rather instead"""
)

# Who a number is of; where such a word stands behind the last of two groups it is of both.
PEOPLE_WORDS = _words("woman man child infant mother old doctor surgeon person adult")

# Words of which one says that the other is not meant.
OPPOSITES = (
    ("from.", "to."),
    ("low", "high"),
    ("lower", "higher"),
    ("least", "most"),
    ("lowest", "highest"),
    ("smallest", "largest"),
    ("shortest", "longest"),
    ("youngest", "oldest"),
    ("worst", "best"),
    ("before", "after"),
    ("daily", "weekly"),
    ("with", "without"),
    ("known", "unknown"),
    ("included", "nonincluded"),
    ("upregulated", "downregulated"),
    ("treated", "untreated"),
)
