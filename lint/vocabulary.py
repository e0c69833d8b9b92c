"""Words that say the same, the opposite, or nothing of their own.

Small on purpose: a pair stands here when English uses it so in any article about research,
not because one article did. What an article calls alike it says itself, in its abbreviations.
"""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Inflected words whose stem no rule of endings finds, and synonyms under one stem.
_FAMILIES = """
death: dead die dies died dying deaths death mortality fatal fatality fatalities deceased
survive: alive lived living survival survivor survivors survived survive surviving
woman: woman women female females girl girls
man: man men male males boy boys
child: child children kid kids pediatric paediatric
person: person persons people individual individuals
infant: baby babies infant infants newborn newborns neonate neonates
relapse: relapse relapses relapsed relapsing
recur: recurrence recurrences recurrent recurred recur
surgery: surgery surgical surgically operation operations operated operative operate
drug: drug drugs medicine medicines medication medications
tablet: tablet tablets pill pills capsule capsules
vaccine: vaccine vaccines vaccinated vaccination vaccinations jab jabs shot immunised
placebo: placebo dummy
control: control controls
infarction: infarction infarctions infarct
admit: admission admissions admitted readmission readmissions readmitted rehospitalisation
hospital: hospital hospitals hospitalised hospitalized hospitalisation hospitalization
stroke: stroke strokes
weigh: weight weigh weighed weights
leave: leave left leaving
bleed: bleed bleeding bleeds bled haemorrhage hemorrhage haemorrhages hemorrhages
sick: sick ill illness
therapy: therapy therapies
treat: treat treats treated treating treatment treatments
random: random randomised randomized randomly randomisation randomization
quit: quit quits quitting
sever: severe severely severity
side: side
adverse: adverse
exercise: exercise exercises exercising
obese: obese obesity
smoke: smoker smokers smoking smoke smoked
diabete: diabetes diabetic diabetics
asthma: asthma asthmatic asthmatics
"""

IRREGULAR = {
    word: family
    for line in _FAMILIES.strip().splitlines()
    for family, _, words in (line.partition(":"),)
    for word in words.split()
}

NEGATORS = frozenset(["no", "not", "non", "none", "without", "never", "nor", "free", "untreated-"])

# Words that name no outcome, arm or person by themselves.
STOP_WORDS = _words(
    """a an the of in for with on to by and or at from as than that this these those it its their
    his her who which was were is are be been being had has have did do does whose only just
    all any both each per between among during after before into over under about being group
    groups arm arms cohort cohorts"""
)

# Words that may be left out or added without another thing being meant.
WEAK_WORDS = _words(
    """patients participants subjects person people cases recipients given receiving received
    treated therapy taking taken took assigned randomised randomized rate rates risk odds
    chance likelihood likely probability incidence prevalence frequency proportion percentage
    number level levels overall total mean median average cause causes event events study
    trial allocated undergoing underwent got experienced developed year years aged newly score
    scores hazard hazards ratio"""
)

# Opposites: phrases that share the rest of their words and differ in these are not one thing.
ANTONYMS = tuple(
    (one, two)
    for line in """
high low
higher lower
severe mild
severe moderate
mild moderate
early late
old new
old young
older younger
large small
long short
longer shorter
more less
positive negative
first second
left right
intervention control
treatment control
placebo drug
man woman
adult child
rural urban
daily weekly
daily monthly
weekly monthly
acute chronic
inside outside
alive dead
increased decreased
primary secondary
public private
active inactive
systolic diastolic
""".strip().splitlines()
    for one, two in (line.split(),)
)

# Outcomes of which one is that the other did not come.
COMPLEMENTS = (("alive", "dead"), ("success", "failure"), ("positive", "negative"))
