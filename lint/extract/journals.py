"""Words by which the name of a journal is known from other capitalised words.

Where a reference has its journal, any run of capitalised words may be one; in running text only a
known name or a word that journals bear is, because places and institutions are capitalised too.
"""

import re

from lint.patterns import Pattern

# One-word names, and names without any of the words below, in lower case.
_NAMES_TEXT = """
    nature science cell jama nejm pnas bmj lancet gut blood brain chest circulation neuron
    immunity allergy cancer cancers cells nutrients viruses vaccines vaccine elife peerj heart
    stroke diabetes diabetologia pediatrics paediatrics radiology neurology hepatology
    gastroenterology thorax anesthesiology anaesthesia endocrinology epidemiology genetics
    immunology oncogene leukemia antibiotics biomaterials biostatistics biometrics
    bioinformatics ecology evolution development genomics iscience joule chem matter sleep
    pain hypertension obesity menopause metabolism spine surgery urology toxins molecules
    materials sensors sustainability cureus medicine f1000research neuroimage cortex cognition
    appetite addiction maturitas eclinicalmedicine ebiomedicine medrxiv biorxiv arxiv chemrxiv
    psyarxiv socarxiv ssrn mbio msphere msystems"""
_NAMES = frozenset(_NAMES_TEXT.split())
_PUBLISHED = Pattern(
    r"\b(?:journals?|annals|archives?|lancet|jama|bmj|plos|bmc|nature|frontiers|proceedings|transactions"
    r"|reviews?|letters|reports|communications|bulletin|acta|advances|magazine|quarterly|gazette"
    r"|medicine|oncology|cardiology|psychiatry|psychology|surgery|science|sciences|research|j\.?"
    r"|ann\.?|arch\.?|proc\.?|rev\.?|lett\.?|nat\.?|int\.?|eur\.?|am\.?|clin\.?|front\.?)(?!\w)",
    re.IGNORECASE,
)
_ARTICLES = Pattern(r"(?:the|an?)\s+", re.IGNORECASE)
_SENTENCE = Pattern(
    r"\b(?:is|are|was|were|has|have|with|from|that|by|as|after|among|between|during|vs)\b"
    r"|[\[\]<>“”\"|=;]",
    re.IGNORECASE,
)
_HOUSE = Pattern(
    r"\b(?:university|hospital|institute|department|cent(?:er|re)|clinic|school|ministry|society"
    r"|press|college|academy|association|group|trial|study|paper|report|bureau|working)\b",
    re.IGNORECASE,
)
_SERIAL = Pattern(
    r"\b(?:journal|annals|archives|proceedings|transactions|bulletin)\b", re.IGNORECASE
)
_SMALL_TEXT = "of and the in for on & de la le et des du a an to der für und y e della"
_SMALL = frozenset(_SMALL_TEXT.split())
_WORD = Pattern(r"[\w’'.&/()‐–-]+")

# What journals' names are shortened to, in lower case without the full stop.
_SHORTENED = """
    acad acc acoust acta adolesc adv afr agric alcohol allergol allergy am amer an anaesth anal
    anat anesth anim ann annu anthropol antimicrob appl aquat arch arthrosc artif asian assoc
    astron astrophys atheroscler audiol aust autom bacteriol behav biobehav biochem biochim
    bioeng bioinf biol biomater biomed biomol bioorg biophys bioresour biosci biostatist
    biotechnol bone bot br brit bull bur can cancer carcinog cardiol cardiovasc catal cell cells
    ceram chem chemother child chim chin chromatogr circ clim clin cogn coll commun comp compos
    comput condens conf conserv contr control convers coord crit cryst crystallogr curr cytol
    deliv dent dermat dermatol dev diabet diagn dig dis discov disord distrib drug dyn ecol econ
    econom ecosyst educ electr electrochem electrochim electron emerg endocr endocrinol energ
    energy eng engl engrg entomol environ enzymol epidemiol ergon estuar ethnopharmacol eukaryot
    eur euro evol exerc exp expt fed fertil food front funct gastroenterol gastroint gen genet
    genom geochem geoenviron geogr geol geom geophys geosci geotech geotext geriatr gerodontol
    gerontol glaciol glob gynaecol gynecol haematol haemost health healthc heart hematol hepatol
    histochem homeopath hosp hum hydraul hydrol hyg hypertens ieee imag immun immunol ind indian
    inf infect inform inorg inst instrum insur int integr intell intern interv invest investig
    ital j jpn lab landsc laryngol lett leuk lipid lond mach mag magn manag mar mat mater math
    mayo mech med mem metab metall meteorol methodol methods microb microbiol mikrobiol mil
    miner mod mol molec monit monogr morphol multidiscip mutat nanotechnol narrat nat natl
    nephrol neth netw neural neurobiol neurochem neuroimag neurol neuromuscul neuropathol
    neuropharmacol neurophysiol neuropsychol neuroradiol neurosci neurosurg neurotrauma nord
    nucl numer nurs nutr obes obstet occup oceanogr ocul oncogenes oncol ophthalmol opin opt
    optim oral org organomet ornithol orthop osteoporos otol pac paed paediat paediatr palliat
    pancreatol parasitol pathol pattern pediat pediatr percept perinat periodontol perioper perm
    perspect petrol pharm pharmacoecon pharmacol pharmacother phil philos photochem photogramm
    phys physiol phytother planet plant pol policy pollut polym pract prehosp prev prim probl
    proc process prod prog prosthet protoc psychiat psychiatr psychiatry psychol psychopharmacol
    psychosom pub public pulm q qual quant quart r radiat radiol recept reconstr refract regen
    rehabil remote renew rep reprod res resour respir respirol rev rheum rheumatol rhinol robot
    roentgenol roy s scand schizophr sci scott sect semin sens ser serv sex signal simul soc
    sociobiol sociol softw sol sonochem spectrosc stab stat statist stem stroke struct stud
    subst support surf surg surv sustain symp syst technol telemed test theor ther therap therm
    thorac thromb thyroid tob top toxicol trans transl transm transplant trauma traumatol trends
    trop tuberc u ultrasonogr ultrasound univ urol urolog util vaccin vasc veg veh venereol verh
    vet virol virus vis vitam vitr water weed wildl world zool
"""
_ABBREVIATIONS = frozenset(_SHORTENED.split())


def is_journal(words: str, *, in_place: bool) -> bool:
    """Whether words name a journal; `in_place` where nothing but a journal is expected."""
    parts = words.split()
    if not parts or len(parts) > 14 or any(letter.isdigit() for letter in words):
        return False
    name = _ARTICLES.sub("", words, count=1).strip(" .,").lower()
    if name in _NAMES:
        return True
    if not _is_capitalised(parts) or _SENTENCE.search(words):
        return False
    if name in _ABBREVIATIONS:
        return False  # the last word of a name that is longer
    if in_place or _SERIAL.search(words):
        return len(parts) > 1 or in_place
    return len(parts) > 1 and bool(_PUBLISHED.search(words)) and not _HOUSE.search(words)


def is_abbreviated(words: str) -> bool:
    """Whether all words are such as journals' names are shortened to."""
    return all(part.strip(".,").lower() in _ABBREVIATIONS for part in words.split())


def _is_capitalised(parts: list[str]) -> bool:
    """Whether every word but the small ones opens with a capital, the first one too."""
    if not _WORD.fullmatch(parts[0].rstrip(":,")):
        return False
    for index, part in enumerate(parts):
        bare = part.strip("().,:")
        if not bare or (index and bare in _SMALL):
            continue
        if not (bare[0].isupper() or any(letter.isupper() for letter in bare[1:3])):
            return False
    return True
