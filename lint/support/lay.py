"""What news calls otherwise than abstracts do, and words that tell nothing about what is measured.

Each line of `LAY` is one concept; the words of two parts are looked for before single ones. A
concept stands here when newspapers use it so for any study, not because one article did.
"""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_PHRASES = """
infarction: heart attack, heart attacks, myocardial infarction, myocardial infarctions
stroke: cerebrovascular accident, cerebrovascular accidents, brain attack
hypertension: high blood pressure, raised blood pressure, elevated blood pressure
hypercholesterolaemia: high cholesterol, raised cholesterol
adverse: side effect, side effects, adverse reaction, adverse reactions, adverse effects
icu: intensive care, intensive care unit, critical care
emergency: emergency department, emergency room, accident and emergency
quality: quality of life
bmi: body mass index
survive: stayed alive, still alive
death: passed away, lost their lives, killed
pneumonia: lung infection, lung infections
diabete: high blood sugar
glucose: blood sugar
clot: blood clot, blood clots, thrombosis, thromboembolism
lung: chronic obstructive pulmonary disease, copd
sleep: sleep apnoea, sleep apnea
heart: heart disease, coronary artery disease, coronary disease, coronary heart disease
ppv: positive predictive value, positive predictive values
follow: follow up
"""

_SINGLE = """
kidney: kidney kidneys renal nephrological
lung: lung lungs pulmonary
liver: liver hepatic
heart: heart hearts cardiac coronary
cancer: cancer cancers carcinoma carcinomas tumor tumors tumour tumours malignancy malignancies
    neoplasm neoplasms malignant
infant: baby babies infant infants newborn newborns neonate neonates neonatal
old: elderly older old aged
pregnant: pregnant pregnancy pregnancies gestation gestational antenatal
prison: prison prisons prisoner prisoners inmate inmates jail incarcerated incarceration
    imprisonment imprisoned jailed
undernutrition: undernutrition undernourished malnourished malnutrition underweight
obese: obese obesity
surgeon: surgeon surgeons
doctor: doctor doctors physician physicians clinician clinicians
depression: depression depressed depressive
anxiety: anxiety anxious
infect: infection infections infected infectious
hospital: inpatient inpatients hospital hospitals hospitalised hospitalized
fever: fever febrile feverish
pain: pain pains painful ache
teenager: adolescent adolescents teenager teenagers teens
smoke: smoker smokers smoking smoke smoked tobacco cigarette
heal: healing healed heal
school: school schools pupil pupils student students
mother: mother mothers maternal
brain: brain cerebral
stomach: stomach gastric
bowel: bowel colorectal colon colonic intestinal
skin: skin cutaneous dermal
eye: eye eyes ocular
bone: bone bones
blood: blood haematological hematological
breast: breast mammary
clot: clot clots thrombosis embolism
marry: married marriage marrying
employ: employed employment job jobs work
deplete: depletion depleted deficient deficiency
relapse: relapse relapsed
daily: daily
weekly: weekly
"""

PHRASES = {
    tuple(phrase.split()): concept
    for line in _PHRASES.strip().splitlines()
    for concept, _, phrases in (line.partition(":"),)
    for phrase in (one.strip() for one in phrases.split(","))
}
CONCEPTS = {
    word: concept
    for line in _SINGLE.replace("\n    ", " ").strip().splitlines()
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
    far mainly mostly majority minority year years month months week weeks day days hour hours
    minute minutes second seconds time period baseline gender sex evidence https http doi org
    www et al quarters thirds fifths halves additional new later earlier first last main
    primary secondary outcome outcomes measure measured measures difference differences effect
    effects effective efficacy efficient method methods background conclusion conclusions
    objective aim objectives meta papers studied publication zero four five six seven eight
    nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million forty-four caused
    cause causes underwent undergo none several different multiple various certain available
    consecutive random randomly assigned"""
)

# Who a number is of; where such a word stands behind the last of two groups it is of both.
PEOPLE_WORDS = _words("woman man child infant mother old doctor surgeon person adult")

# Words of which one says that the other is not meant.
OPPOSITES = (
    ("from.", "to."),
    ("low", "high"),
    ("lower", "higher"),
    ("least", "most"),
    ("before", "after"),
    ("daily", "weekly"),
    ("with", "without"),
    ("known", "unknown"),
    ("included", "nonincluded"),
    ("treated", "untreated"),
)
