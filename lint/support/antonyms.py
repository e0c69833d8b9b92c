"""Words that are the opposite of one another, and words of praise and of blame.

The pairs are those of everyday English and of medicine: what a sentence says of a number is turned
round by one of them as by a "not". Words are compared by their stems.
"""

from lint.matching.spelling import american
from lint.meaning import stem

# A line holds two sides of one thing.
_PAIRS_TEXT = """
resistant resistance : susceptible susceptibility sensitive work worked works
positive detected found identified present : negative undetected absent
survive survived survival survivors alive living : die died death deaths dead mortality
agree agreed agreement consistent consistency concordant concordance match matched :
    disagree disagreed disagreement inconsistent discordant discrepant conflict differ
detect detected identify identified recognise recognised spot spotted found sensitivity :
    miss missed overlook overlooked undetected
remember remembered recall recalled : forget forgot forgotten
improve improved improving improvement enhanced enhancement better recover recovered recovery
    progress : deteriorate deteriorated deterioration worsen worsened worsening worse decline
succeed succeeded success successful successfully : fail failed failure unsuccessful
present presence : absent absence
accept accepted acceptance consent consented : refuse refused refusal reject rejected declined
include included inclusion : exclude excluded exclusion omitted
normal : abnormal subnormal
complete completed : incomplete abandoned
correct right accurate accurately :
    wrong wrongly incorrect incorrectly mistaken inaccurate error errors erroneous misclassified
symptom symptoms symptomatic : asymptomatic
gain gained : lose lost
employed employment working : unemployed jobless unemployment
healthy well : sick ill diseased
know knew known familiar aware : unknown unfamiliar unaware ignorant
man men male males boys : woman women female females girls
easy easier easiest simple simpler : difficult harder hardest complicated
most highest best largest biggest greatest longest oldest strongest maximum maximal maximize :
    least lowest worst smallest fewest shortest youngest weakest minimum minimal minimize
rise rose risen rises rising increase increased increases increasing grew grow grown growing
    raised elevated climbed upregulated gain gained lengthened prolonged expanded up :
    fall fell fallen falls falling decrease decreased decreases decreasing decline declined
    declines shrank drop dropped drops lowered reduced reduce reduces reducing reduction
    downregulated loss lost lose shortened shrunk cut down
higher more greater larger bigger exceed exceeded exceeds : lower less fewer smaller
longer : shorter
older : younger
above higher more greater exceed exceeded exceeds : below beneath short
common commoner frequent often plentiful abundant : rare rarer rarely uncommon seldom scarce
    infrequent
strong stronger strongly : weak weaker weakly
continue continued remain remained keep kept still : stop stopped quit ceased discontinued
    withdrew
before prior preceding previously preoperative : after later subsequently postoperative
first early earlier : last late later
benign : malignant
mild minor slight : severe serious major
urban city cities : rural countryside
win won : lose lost
pass passed : fail failed
true : false
free : affected
wet : dry
public : private
support supported supports favour favoured favor favored endorse endorsed advocate :
    oppose opposed opposes against rejected
majority : minority
rich wealthy affluent : poor deprived
vaccinated immunised : unvaccinated unimmunised
acute : chronic
satisfied happy content pleased : dissatisfied unhappy discontent
safe safely : unsafe dangerous hazardous
possible feasible able : impossible infeasible unable
necessary needed required : unnecessary needless superfluous
appropriate suitable adequate sufficient enough :
    inappropriate unsuitable inadequate insufficient lacking
likely likelier : unlikely unlikelier
beneficial benefit benefited helpful helped : harmful harm harmed detrimental hindered
protective protected protects : harmful risky
effective efficacious worked works : ineffective useless
fast faster quick quicker quickly rapid rapidly : slow slower slowly sluggish long longer
hot warm warmer : cold cool cooler
near close nearby : remote distant
same alike identical similar : different dissimilar unlike
stable unchanged constant : unstable changed variable fluctuating
open opened : closed shut
cheap cheaper inexpensive : costlier dear dearer
begin began begun started initiated : ended finished
enter entered admitted arrived : discharged departed
import imported imports : export exported exports
internal inside inner within : external outside outer beyond
active activated : inactive inactivated
voluntary voluntarily : involuntary compulsory mandatory
reversible : irreversible permanent
direct directly : indirect indirectly
dominant : recessive
inpatient inpatients : outpatient outpatients
treated : untreated
optimistic confident sure certain : pessimistic doubtful unsure uncertain
trust trusted believe believed : distrust doubted disbelieved
liked enjoyed preferred : disliked hated avoided
full : empty
legal : illegal
insured : uninsured
trained experienced expert : untrained inexperienced novice
pain painful sore : painless comfortable
used using : unused
tolerated tolerable : intolerable intolerant
controlled : uncontrolled
broken fractured damaged injured impaired : intact undamaged unharmed spared
"""
_ENDINGS = ("ly", "ful")
# How many letters a word without its prefix has at least: "across" is no denied cross.
_PREFIXES = {"un": 4, "non": 4, "dis": 5, "in": 5, "im": 5, "ir": 5, "il": 5, "mis": 5, "a": 6}
_GOOD_TEXT = """
good better best well improve improved improvement enhance enhanced enhancement excellent success
successful successfully benefit beneficial effective correct correctly accurate accurately safe
healthy recover recovered cure cured satisfied satisfactory agree agreed consistent familiar aware
confident able adequate appropriate favourable favorable positive reliable helpful protect
protected protective gain gained advantage easy survive survived survival alive free tolerated
comfortable happy optimal intact normal complete completed accepted support supported solved
"""
_BAD_TEXT = """
bad worse worst badly poor poorly worsen worsened deteriorate deteriorated deterioration fail failed
failure wrong wrongly incorrect incorrectly error errors mistaken harm harmful ineffective unsafe
ill sick dissatisfied disagree disagreed inconsistent unfamiliar unaware unable inadequate
inappropriate unfavourable unfavorable negative unreliable adverse loss lost disadvantage
difficult die died death dead intolerable painful unhappy suboptimal damaged abnormal incomplete
refused rejected opposed missed useless
"""


def root_of(word: str) -> str:
    """A word without its ending, in American spelling: what two words are compared by."""
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    return stem(american(word))


def _roots(text: str) -> frozenset[str]:
    return frozenset(map(root_of, text.split()))


def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = " ".join(_PAIRS_TEXT.replace("\n    ", " ").split(" ")).strip().splitlines()
    sides = ((_roots(one), _roots(two)) for line in lines for one, two in (line.split(":"),))
    return tuple((one - two, two - one) for one, two in sides)


_SIDES = _sides()
_AT: dict[str, list[tuple[int, int]]] = {}
for _line, _both in enumerate(_SIDES):
    for _side, _words in enumerate(_both):
        for _word in _words:
            _AT.setdefault(_word, []).append((_line, _side))
GOOD, BAD = _roots(_GOOD_TEXT) - _roots(_BAD_TEXT), _roots(_BAD_TEXT) - _roots(_GOOD_TEXT)


def lines_of(root: str) -> list[tuple[int, int]]:
    """The lines of pairs that have a word, and the side of each that it stands on: 0 or 1."""
    return _AT.get(root, [])


# More and less, rise and fall, sooner and later: words that may stand beside anything else.
_LOOSE_TEXT = """
higher lower increase decrease longer older above rare strong before first mild fast acute near
begin used direct
"""
LOOSE = frozenset(line for word in _LOOSE_TEXT.split() for line, _ in lines_of(root_of(word)))


def are_prefixed(one: str, two: str) -> bool:
    """Whether one is the other with a prefix that denies it: "unfamiliar", "familiar"."""
    short, long = sorted((one, two), key=len)
    return any(
        len(short) >= least and long == prefix + short for prefix, least in _PREFIXES.items()
    )
