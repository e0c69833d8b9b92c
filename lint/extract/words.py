"""The small words and common verbs by which a sentence about a study is taken apart.

Closed classes are meant to be complete; open ones (verbs, people) hold what articles about
research use most, and a word that is missing costs a reading, never makes a wrong one.
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set: a table that reads as a line."""
    return frozenset(words.split())


DETERMINERS = word_set(
    """a an the this that these those its their his her our your my each every all some any both
    either another such same respective other others' whole entire"""
)

# Words in "ly" that are no adverbs.
NO_ADVERBS = word_set(
    """daily weekly monthly yearly hourly nightly early elderly family likely unlikely anomaly
    supply reply july italy assembly friendly fly rely apply multiply"""
)

# Words between a preposition and its noun, or a number and its phrase, that add no name.
ADVERBS = word_set(
    """only just still also even almost about around roughly nearly quite very too as-yet not yet
    then now already ever never overall more-than again instead however further far some well
    much so approximately merely alone-already respectively together later soon"""
)

PREPOSITIONS = word_set(
    """in with on for among amongst to by after before under from without using at of during
    within between through over via into onto per upon despite following until since than
    across throughout against towards toward regardless like behind near amid as because
    versus vs v about along inside outside above below around beside beyond"""
)

CONJUNCTIONS = word_set("and or but while whereas although though nor yet & plus-or")
CLAUSE_OPENERS = word_set("but while whereas although though yet because unless which")
RELATIVES = word_set("who which that whose whom where when if whether")
PRONOUNS = word_set("it they he she we you them there this these that those which who none")

BE = word_set("is are was were be been being remained remains stayed became seemed appeared")
HAVE = word_set("has have had having")
AUXILIARIES = (
    BE | HAVE | word_set("did do does can could may might will would shall should must cannot")
)

# Behind "and" these open a predicate of their own: "... and did not delay the start".
PREDICATES = AUXILIARIES | word_set(
    """fell rose dropped grew died lost gained lived spent needed developed climbed shrank slept
    recovered relapsed survived scored"""
)

# Passive or empty verbs: what stands before them is what happened.
LIGHT_VERBS = word_set(
    """occurred occurs occur happened happens arose seen observed noted reported recorded found
    documented detected noticed registered identified diagnosed measured counted took struck
    hit affected emerged developed needed required used confirmed described averaged totalled
    totaled stood amounted obtained estimated calculated"""
)

# Verbs whose subject does something to an outcome that follows.
EFFECT_VERBS = word_set(
    """reduced reduces reduce reducing lowered lowers lower lowering cut cuts cutting slashed
    slashes raised raises raise raising increased increases increase increasing improved
    improves improve improving decreased decreases decrease lifted lifts boosted boosts boost
    prevented prevents prevent prolonged prolongs extended extends shortened shortens delayed
    delays doubled doubles tripled triples halved halves quadrupled curbed curbs eased eases
    accelerated slowed diminished diminishes changed changes enhanced delay"""
)

# Verbs whose subject is the outcome and whose object is the better arm.
FAVOURING = word_set("favoured favored favours favors favouring favoring")

# Verbs whose subject brings about or holds what is measured, and is not itself that.
BRINGING = word_set(
    """carries carry brings bring brought confers confer conferred added adds gave gives give puts
    offers offered provides provided yielded yields produced produces saved saves cost costs
    forced"""
)

# Verbs whose subject is what changed.
CHANGE_VERBS = word_set(
    """fell falls fall rose rises rise dropped drops drop grew grows grow climbed climbs declined
    declines decline went goes shrank shrinks sank jumped jumps soared plunged slipped tumbled
    surged averaged reached reaches peaked hit stood ranged varied moved differed worsened
    progressed doubled tripled halved quadrupled increased decreased improved dwindled came
    exceeded totalled totaled was were is are remained"""
)

# What a share of people did: the verb itself is the outcome.
DEEDS = word_set(
    """died survived relapsed recovered quit responded improved worsened progressed recurred
    healed failed dropped-out withdrew smoked slept voted agreed disagreed stopped
    left bled fell deteriorated succumbed graduated passed walked tested lived returned
    cleared"""
)

# What people had: the noun behind it is the outcome.
HAD_VERBS = word_set(
    """had has have having experienced experience experiences developed develop develops reported
    report reports achieved achieve achieves reached suffered suffer suffers showed show shows
    sustained got get received received-needed needed need required made exhibited displayed
    presented contracted caught gained lost carried carry harboured"""
)

VERBS = (
    AUXILIARIES
    | EFFECT_VERBS
    | CHANGE_VERBS
    | DEEDS
    | HAD_VERBS
    | LIGHT_VERBS
    | FAVOURING
    | (BRINGING - word_set("cost offers forced carry"))
    | word_set(
        """led leads lead caused causes cause gave gives give made makes make kept keeps said says
        say shows found finds found began begins begin started starts start ended lasted lasts
        enrolled enroled randomised randomized recruited included includes include compared
        suggests suggested estimate estimates works worked took takes take tended won score scored
        scores weighed eat ate eats drank drink drinks sleep live lives walk works provided
        provides yielded produced produces translated resulted yields costs cost saved saves
        helped helps met meets joined won completed followed underwent switched spent spend
        put held brought brings meant became began bore built chose dealt drew drove felt
        fought forgot went kept knew laid lent paid ran sat sold sent shook stood stole swam
        taught thought threw understood wore wrote saw carries holds puts comprised proved
        explained handed filed asked answered stated argued concluded revealed demonstrated
        indicated indicates contributed depended belonged arrived appeared equalled supplied
        pushed pulled advised bothered troubled told prefer preferred sought accounted
        turned accounts knows know want wanted hoped helps offered outnumbered agreed
        served visited"""
    )
) - word_set("lower score cause report need drop fall rise decline show estimate")

# Verbs that are nouns where a noun phrase begins: "18% fewer falls".
NOUN_VERBS = word_set(
    """falls rises drops cuts changes scores costs reports causes moves gains starts works lives
    walks takes needs estimates shows declines increases decreases improvement hits tests
    visits finds sleep drink walk work cut change lowers slept peaks stays start need gain
    move visit end report cause rise fall drop"""
)


GROUP_NOUNS = word_set("group groups arm arms cohort cohorts")

# People of no particular sort: alone they name no group.
ANYONE = word_set(
    """patients patient people participants participant subjects individuals persons those ones
    volunteers cases respondents recipients attendees everyone others members"""
)
# Those who did the study or the treating: what they did is measured, never they.
AGENTS = word_set(
    """researchers researcher engineers engineer vets surgeons surgeon reviewers reviewer
    professors professor assessors assessor investigators trialists developers makers
    experts scientists anatomists rheumatologists economists psychologists
    officials inspectors interviewers observers raters readers
    investigator coders"""
)
PERSONS = (
    ANYONE
    | AGENTS
    | word_set(
        """women woman men man adults adult children child infants babies boys girls teenagers
    adolescents students pupils workers nurses doctors users smokers non-smokers mothers
    fathers survivors non-survivors carriers mice rats animals runners veterans residents
    males females controls donors households families elderly youngsters toddlers pensioners
    employees physicians clinicians inpatients outpatients twins siblings couples parents
    citizens voters drivers newborns neonates athletes dogs cats pigs monkeys macaques rabbits
    ferrets hamsters flies horses cows sheep birds players drinkers eaters commuters tenants
    migrants callers teachers trainees pharmacists midwives"""
    )
)

# "Patients GIVEN tablets", "those WHO RECEIVED tablets": what follows is the group's name.
TREATED = word_set(
    """given giving receiving received receive taking took take treated assigned allocated
    randomised randomized undergoing underwent getting got fed exposed offered prescribed
    administered using used drinking eating started undergo wearing allotted had having"""
)
# What people, animals or samples underwent, behind their noun: "dogs TREATED with".
REDUCED = word_set(
    """given receiving treated assigned allocated randomised randomized fed exposed taking
    undergoing offered prescribed administered"""
)

# "321 RECEIVED the drug": of two numbers side by side these name the groups.
GIVEN = TREATED - word_set("had having using used started drinking eating")
CARRIERS = (
    TREATED
    | AUXILIARIES
    | word_set(
        "who that which to with on by in a an the randomly of course either via were was been"
    )
)

COMPARATIVES = word_set(
    """lower higher fewer more less greater longer shorter larger smaller better worse older
    younger faster slower bigger reduced increased decreased lesser earlier later rarer
    commoner quicker heavier lighter taller cheaper dearer deeper poorer stronger weaker safer
    likelier"""
)

CHANGE_NOUNS = word_set(
    """reduction reductions increase increases decrease decreases rise drop fall decline
    improvement gain cut growth difference differences change changes risk-reduction jump
    surge dip loss gap slump hike boost excess shortfall lowering raise"""
)

# "The RATE of X", "X RATE": the outcome is X.
RATE_NOUNS = word_set(
    """rate rates risk risks odds incidence prevalence hazard hazards likelihood chance chances
    probability proportion percentage share frequency number numbers occurrence proportions
    percentages cases ratio estimate level-of episodes total degree"""
)

# Words of measure before an outcome: "median overall survival" is about survival.
MEASURE_WORDS = word_set(
    """median mean average absolute relative adjusted unadjusted crude estimated cumulative
    annual total yearly monthly pooled typical observed expected predicted reported annualised
    annualized main respective corresponding"""
)

# What is done with people and things in a study: no outcome.
STUDY_DEEDS = word_set(
    """included enrolled enroled randomised randomized recruited analysed analyzed studied
    screened tested examined investigated compared evaluated assessed selected designed
    generated predicted collected monitored followed seen used considered excluded surveyed
    interviewed consented consulted sequenced identified detected asked performed conducted
    published reviewed"""
)
# Participles that end a noun phrase: "antibodies SUGGESTING", "peptides CONTAINING".
PARTICIPLES = word_set(
    """suggesting showing having containing including bearing using receiving suffering
    indicating following requiring involving covering spanning leading resulting causing
    making taking undergoing presenting expressing producing according compared living
    enrolling consisting comprising representing relating providing supporting affecting reaching"""
)

# "MOST patients": no group of their own.
QUANTIFIERS = word_set(
    """most many majority some few several all other others remaining remainder half number
    subset total proportion fraction minority rest"""
)
STUDIES = word_set(
    """study studies trial trials cohort sample samples series survey analysis group total set panel
    number subset review database registry minimum maximum team dataset population"""
)

# Labels before a colon that say how to take a line, not what was measured.
GENERIC_LABELS = word_set(
    """benefit benefits risk harm harms safety result results finding findings conclusion
    conclusions summary overall background methods method objective note notes key bottom line
    yes no answer question example interpretation limitation limitations importance
    significance comment factors fact facts evidence effect effects impact outcome outcomes
    works highlights design setting settings participants patients intervention interventions
    measures measure main relevance importance objectives purpose aim and
    difference efficacy numbers tip update news reduction comparison"""
)

# Words that by themselves say what was measured.
OUTCOME_WORDS = word_set(
    """death deaths died mortality survival alive survived relapse recurrence progression
    response remission infection infections admission admissions bleeding stroke pain nausea
    events event age weight pressure score scores rate incidence prevalence stay duration
    adverse cure readmission falls fractures symptoms recovered hospitalization hospitalizations
    hospitalisation hospitalisations readmissions"""
)

TIME_NOUNS = word_set("day days week weeks month months year years hour hours minute minutes")

# No name of a group, whatever stands before them.
NO_NAMES = word_set(
    """baseline time follow-up total addition contrast general particular fact part line median
    mean average study trial analysis week weeks month months year years day days hours end
    start beginning respect regard order case terms both groups patients participants people
    range ci confidence interval comparison result results conclusion turn place use effect
    respectively january february march april may june july august september october november
    december first second third fourth p value values sd difference differences change
    increase decrease reduction others least most half number figure table section review
    report world home hospital admission diagnosis discharge random which whom what that it
    them us once future past same each all either presence absence those association
    probability likelihood odds risk additional another further extra maximum minimum hand
    contrary basis whole top way side sides one two decade decades century expected simulated
    thought estimated observed before usual normal past past few sample samples size sizes
    random equal small large number numbers factor factors level levels set sets latter former
    authors author researchers investigators scientists team teams studies certain various
    several different multiple how why outset taken chance probing resting main
    randomization randomisation combined entire phase"""
)


def is_adverb(low: str) -> bool:
    """Whether a word only colours another: "still", "significantly"."""
    if low[-2:] == "ly" and len(low) > 4:
        return low not in NO_ADVERBS
    return low in ADVERBS
