"""Words and phrases by which news and abstracts call one thing, a concept a line.

A word stands in one concept only, and beside those that an editor would take for it in a report
about any study. Words that differ by their endings alone are left to the stems; British and
American spellings both stand here. What studies tell apart (heart attack and heart failure) is
kept apart, and a phrase has a concept of its own where its single words would tell too little.
A few words (quite, shame, colony) stand by themselves so that no stem takes them for another one.
"""

PHRASES_TEXT = """
partial: in part
primaryoutcome: primary outcome, primary outcomes, primary end point, primary endpoint,
    primary composite outcome, primary composite end point, primary composite endpoint, main outcome
nonincluded: not included, non included, left out, not enrolled, non enrolled
upregulated: up regulated, up regulation, turned up, switched on
downregulated: down regulated, down regulation, turned down, switched off
dummy: dummy pill, dummy pills, dummy drug, dummy treatment, sugar pill, sugar pills, inactive pill,
    inactive pills, inactive treatment, inactive substance, fake pill, fake pills, fake treatment,
    control group, control groups, control arm, comparison group, comparison groups,
    comparator group
usualcare: usual care, standard care, standard of care, standard treatment, standard therapy,
    routine care, conventional treatment, usual treatment, treatment as usual
phaseone: phase 1, phase i, phase one
phasetwo: phase 2, phase ii, phase two
phasethree: phase 3, phase iii, phase three
surgery: surgical procedure, surgical procedures, surgical operation, surgical operations,
    surgical intervention, surgical interventions
preoperative: pre operative, before surgery, before the operation, prior to surgery
laparoscopic: minimally invasive, minimal access, key hole
bariatric: bariatric surgery, weight loss surgery, obesity surgery
caesarean: c section, c sections, caesarean section, caesarean sections, cesarean section,
    cesarean sections
birth: gave birth, give birth, giving birth, given birth
labourinduction: induced labour, induced labor, labour induction, labor induction,
    induction of labour, induction of labor
preterm: pre term, born too early, born too soon, born early
miscarriage: spontaneous abortion, spontaneous abortions
abortion: termination of pregnancy, pregnancy termination, pregnancy terminations
pregnant: pre natal, ante natal, mothers to be
postpartum: post partum, post natal, after giving birth, after childbirth, after birth
preeclampsia: pre eclampsia
fetus: unborn baby, unborn babies, unborn child, unborn children
breastfeed: breast feeding, breast feed, breast fed
ivf: in vitro fertilisation, in vitro fertilization
contraception: birth control
postmenopausal: post menopausal, after menopause, after the menopause
hotflush: hot flush, hot flushes, hot flash, hot flashes
hrt: hormone replacement therapy, hormone replacement, menopausal hormone therapy
death: passed away, lost their lives, lives lost, loss of life, did not survive
allcause: all cause, any cause, all causes
suicide: took their own lives, took their own life, killed themselves
suicideattempt: suicide attempt, suicide attempts, attempted suicide
suicidalthoughts: suicidal thoughts, suicidal ideation, thoughts of suicide, thought about suicide
survive: stayed alive, still alive, remained alive, still living, lived longer, live longer
pfs: progression free survival, progression free, without progression, without disease progression
dfs: disease free survival, disease free, free of disease
rfs: relapse free survival, recurrence free survival, relapse free, recurrence free
stop: gave up, give up, giving up, given up, dropped out, drop out, drop outs, dropping out
quitsmoking: quit smoking, quitting smoking, stopped smoking, stop smoking, stopping smoking,
    gave up smoking, give up smoking, giving up smoking, smoking cessation
exsmoker: ex smoker, ex smokers, former smoker, former smokers, past smokers, previous smokers
hospital: hospital admission, hospital admissions, admitted to hospital, admitted to the hospital
stay: length of stay, hospital stay, hospital stays, length of hospital stay, time in hospital
readmit: re admission, re admissions, re admitted, hospital readmission, hospital readmissions,
    readmitted to hospital
discharge: sent home, left hospital, left the hospital, discharged from hospital
icu: intensive care, critical care, intensive care unit, intensive care units, critical care unit,
    critical care units
emergency: emergency department, emergency departments, emergency room, emergency rooms,
    emergency ward, accident and emergency, a e department, a e departments, to a e, in a e, at a e
ventilation: mechanical ventilation, mechanically ventilated, ventilatory support,
    breathing machine, breathing machines
carehome: nursing home, nursing homes, care home, care homes, long term care facilities
primarycare: primary care, primary health care, primary healthcare, general practice,
    general practices
adverse: side effect, side effects, adverse effect, adverse effects, adverse reaction,
    adverse reactions, adverse event, adverse events, adverse drug reaction, adverse drug reactions,
    adverse drug event, adverse drug events, unwanted effects
severe: severely ill, seriously ill, severe illness, severe disease
nausea: feeling sick, felt sick, feel sick
vomiting: throwing up, threw up, throw up
alopecia: hair loss, loss of hair, lost their hair, losing their hair
breathless: shortness of breath, short of breath, difficulty breathing, breathing difficulties
hayfever: hay fever, allergic rhinitis
anosmia: loss of smell, smell loss, lost their sense of smell, loss of sense of smell
covid: covid 19, coronavirus disease, coronavirus disease 2019, novel coronavirus, sars cov 2
longcovid: long covid, post covid condition, post covid syndrome, post covid 19 condition
pneumonia: lung infection, lung infections
lrti: lower respiratory infection, lower respiratory infections, lower respiratory tract infection,
    lower respiratory tract infections, chest infection, chest infections
uti: urinary tract infection, urinary tract infections, urinary infection, urinary infections,
    urine infection, urine infections, bladder infections
sti: sexually transmitted infection, sexually transmitted infections, sexually transmitted disease,
    sexually transmitted diseases
shingles: herpes zoster
pertussis: whooping cough
otitis: otitis media, ear infection, ear infections, middle ear infection, middle ear infections
periodontitis: gum disease, periodontal disease
nosocomial: hospital acquired, healthcare associated, health care associated
sepsis: blood poisoning
microbiome: gut bacteria, gut flora, gut microbes, intestinal flora
infarction: heart attack, heart attacks, myocardial infarction, myocardial infarctions
heartfailure: heart failure, cardiac failure, congestive heart failure
heart: heart disease, coronary artery disease, coronary disease, coronary heart disease
afib: atrial fibrillation, irregular heartbeat, irregular heartbeats, irregular heart rhythm
arrhythmia: abnormal heart rhythm, abnormal heart rhythms, heart rhythm disorder,
    heart rhythm disorders, heart rhythm problems
heartrate: heart rate, heart rates, pulse rate
hypertension: high blood pressure, raised blood pressure, elevated blood pressure
hypotension: low blood pressure
antihypertensive: blood pressure lowering, blood pressure drugs, blood pressure medication,
    blood pressure pills
hypercholesterolaemia: high cholesterol, raised cholesterol, elevated cholesterol
ldl: bad cholesterol, ldl cholesterol, low density lipoprotein cholesterol
hdl: good cholesterol, hdl cholesterol, high density lipoprotein cholesterol
stroke: cerebrovascular accident, cerebrovascular accidents, brain attack, cerebral infarction,
    cerebral infarctions
tia: mini stroke, mini strokes, transient ischaemic attack, transient ischaemic attacks,
    transient ischemic attack, transient ischemic attacks
clot: blood clot, blood clots
vascular: blood vessel, blood vessels
anticoagulant: blood thinner, blood thinners, blood thinning drugs, anti clotting drugs
leucocyte: white blood cell, white blood cells, white cells
fattyliver: fatty liver, fatty liver disease, hepatic steatosis
copd: chronic obstructive pulmonary disease, chronic obstructive lung disease
abdominalpain: abdominal pain, stomach pain, stomach pains, tummy pain, stomach ache, tummy ache
eczema: atopic dermatitis, atopic eczema
pressuresore: pressure sore, pressure sores, pressure ulcer, pressure ulcers, bed sore, bed sores
fracture: broken bone, broken bones, broke a bone
back: low back, lower back
myalgia: muscle pain, muscle pains, muscle ache, muscle aches, aching muscles
arthralgia: joint pain, joint pains, painful joints
chronicdisease: chronic disease, chronic diseases, chronic illness, chronic condition,
    chronic conditions, long term condition, long term conditions
comorbidity: co morbidity, co morbidities, underlying condition, underlying conditions,
    underlying health conditions, pre existing conditions
vision: visual acuity
visionloss: vision loss, loss of vision, sight loss, loss of sight, visual impairment
myopia: short sighted, short sightedness, near sighted
hearingloss: hearing loss, loss of hearing, hearing impairment, hearing impaired
caries: tooth decay, dental caries, dental decay, dental cavities
depression: major depression, clinical depression, major depressive disorder
ptsd: post traumatic stress disorder, posttraumatic stress disorder
adhd: attention deficit hyperactivity disorder
autism: autism spectrum disorder, autism spectrum disorders, autistic spectrum disorder,
    autism spectrum
mentalillness: mental illness, mental illnesses, mental disorder, mental disorders,
    psychiatric disorder, psychiatric disorders, psychiatric illness, mental health conditions,
    mental health problems
psychotherapy: talking therapy, talking therapies, psychological therapy, psychological therapies
cbt: cognitive behavioural therapy, cognitive behavioral therapy, cognitive behaviour therapy,
    cognitive behavior therapy
wellbeing: well being
alzheimer: alzheimer's disease, alzheimer s disease, alzheimer disease
parkinson: parkinson's disease, parkinson s disease, parkinson disease
cognition: cognitive function, cognitive functioning, cognitive ability, thinking skills
cognitivedecline: cognitive decline, mental decline
apnoea: sleep apnoea, sleep apnea
insomnia: trouble sleeping, difficulty sleeping, difficulties sleeping
typeone: type 1, type i, type one
typetwo: type 2, type ii, type two
glucose: blood sugar, blood sugars, blood glucose
hyperglycaemia: high blood sugar, high blood glucose
hypoglycaemia: low blood sugar, low blood glucose
hba1c: glycated haemoglobin, glycated hemoglobin, glycosylated haemoglobin, glycosylated hemoglobin,
    haemoglobin a1c, hemoglobin a1c
bmi: body mass index
weigh: body weight, body weights
nsclc: non small cell
nonhodgkin: non hodgkin, non hodgkin's
benign: non cancerous, non malignant
metastasis: cancer spread, cancer had spread, cancer has spread, tumour had spread,
    spread of the cancer, spread to other parts of the body, spread to other organs
relapse: came back, come back, comes back, coming back, cancer returned, disease returned,
    return of the cancer, return of the disease
progression: got worse, get worse, gets worse, getting worse, became worse
remission: in remission, cancer free, no evidence of disease, no sign of cancer, no signs of cancer
completeresponse: complete response, complete responses, complete remission, complete remissions
stageone: stage 1, stage i, stage one
stagetwo: stage 2, stage ii, stage two
stagethree: stage 3, stage iii, stage three
stagefour: stage 4, stage iv, stage four
early: early stage
advanced: late stage, advanced stage
radiotherapy: radiation therapy, radiation treatment
hormonetherapy: hormone therapy, hormonal therapy, endocrine therapy, hormone treatment
smear: smear test, smear tests, pap smear, pap smears, pap test, pap tests, cervical smear,
    cervical smears
ct: ct scan, ct scans, cat scan, cat scans, computed tomography
mri: mri scan, mri scans, magnetic resonance imaging
xray: x ray, x rays
firstdose: first dose, first doses, first shot, first jab, first jabs, dose one, dose 1, 1st dose
seconddose: second dose, second doses, second shot, second jab, second jabs, dose two, dose 2,
    2nd dose
thirddose: third dose, third doses, third shot, third jab, third jabs, dose three, dose 3, 3rd dose
booster: booster dose, booster doses, booster shot, booster shots, booster jab, booster jabs,
    booster vaccination
unvaccinated: not vaccinated, not been vaccinated, non vaccinated
asymptomatic: no symptoms, without symptoms, without any symptoms, symptom free
nsaid: nonsteroidal anti inflammatory drugs, non steroidal anti inflammatory drugs
painkiller: pain killer, pain killers, pain reliever, pain relievers, pain medication,
    pain medications
analgesia: pain relief, relief of pain
substanceuse: substance use, substance abuse, substance misuse, drug abuse, drug misuse
daily: once daily, once a day, every day, each day, per day
twicedaily: twice daily, twice a day, two times a day
weekly: once weekly, once a week, every week, each week, per week
monthly: once monthly, once a month, every month, each month, per month
yearly: once a year, every year, each year, per year
alcohol: alcohol consumption, alcohol intake, alcohol use, drinking alcohol, drink alcohol
ecigarette: e cigarette, e cigarettes, electronic cigarette, electronic cigarettes, e cig, e cigs
passivesmoking: passive smoking, secondhand smoke, second hand smoke
exercise: physical activity, physical activities, physical exercise, physically active
inactivity: physical inactivity, physically inactive, lack of exercise, lack of physical activity
sedentary: sedentary behaviour, sedentary behavior, sitting time, time spent sitting
physiotherapy: physical therapy
doctor: general practitioner, general practitioners, family doctor, family doctors,
    family physician, family physicians
healthworker: health worker, health workers, healthcare worker, healthcare workers,
    health care worker, health care workers, healthcare professionals, health care professionals,
    health professionals
ethnicminority: ethnic minority, ethnic minorities, minority ethnic
black: african american, african americans, black american, black americans
immigrant: foreign born, born abroad, born overseas
dwell: live in, lives in, lived in, living in
livingwith: living with, live with, lives with, lived with
unemployed: out of work, not employed, without a job, without work
remotework: working from home, work from home, worked from home, remote work, remote working
poverty: below the poverty line, below the poverty level, living in poverty
deprivedarea: deprived area, deprived areas, deprived neighbourhoods, deprived neighborhoods
lmic: low and middle income countries, developing countries, poor countries
hic: high income countries, rich countries, wealthy countries, developed countries
rural: rural area, rural areas
urban: urban area, urban areas, towns and cities
selfreport: self reported, self report, self reports
satisfied: happy with, pleased with
dissatisfied: unhappy with
aware: heard of, heard about
cellphone: mobile phone, mobile phones, cell phone, cell phones, smart phone, smart phones
app: mobile app, mobile apps, mobile application, mobile applications, smartphone app,
    smartphone apps, phone app, phone apps
telehealth: tele health, tele medicine, virtual care, virtual visit, virtual visits,
    remote consultations
online: on the internet, over the internet, via the internet, internet based, web based
insurance: health insurance, medical insurance
uninsured: no insurance, no health insurance, without insurance, without health insurance
positive: came back positive, come back positive
negative: came back negative, come back negative
ppv: positive predictive value, positive predictive values
npv: negative predictive value, negative predictive values
auc: area under the curve, area under the receiver operating characteristic curve
cutoff: cut off, cut offs, cut point, cut points
quality: quality of life, health related quality of life
follow: follow up, follow ups, followed up, following up
mask: face mask, face masks, face covering, face coverings
ipv: domestic violence, domestic abuse, intimate partner violence, partner violence
crash: car crash, car crashes, car accidents, road accidents, traffic accidents,
    motor vehicle crashes
impotence: erectile dysfunction, erection problems, erectile problems
birthdefect: birth defect, birth defects, congenital malformation, congenital malformations,
    congenital anomalies
co2: carbon dioxide
fineparticle: pm2 5, fine particulate matter, fine particles
roomtemperature: room temperature, ambient temperature
elasticmodulus: elastic modulus, modulus of elasticity, young's modulus, young s modulus
"""

SINGLE_TEXT = """
partial: partial partially partly
dummy: placebo placebos dummy dummies sham shams
treat: treat treats treated treating treatment treatments therapy therapies
begin: baseline outset initially start starts started starting begin begins began begun beginning
    initiate initiates initiated initiating initiation commence commences commenced commencing
nonincluded: nonincluded nonenrolled
upregulated: upregulated upregulation upregulate upregulates
downregulated: downregulated downregulation downregulate downregulates
stop: stop stops stopped stopping discontinue discontinues discontinued discontinuing
    discontinuation discontinuations cease ceases ceased ceasing cessation quit quits quitting
    withdraw withdraws withdrew withdrawn withdrawing withdrawal withdrawals dropout dropouts
    abandon abandons abandoned abandoning abandonment
adherence: adherence adherent adhere adheres adhered adhering compliance compliant comply complies
    complied complying
surgery: surgery surgeries surgical surgically operation operations operated operative postoperative
    postoperatively postsurgical
preoperative: preoperative preoperatively presurgical
laparoscopic: laparoscopic laparoscopically laparoscopy laparoscopies keyhole
anaesthesia: anaesthesia anesthesia anaesthetic anaesthetics anesthetic anesthetics anaesthetised
    anesthetized
appendectomy: appendectomy appendectomies appendicectomy appendicectomies
transplant: transplant transplants transplanted transplanting transplantation transplantations
surgeon: surgeon surgeons
caesarean: caesarean caesareans cesarean cesareans caesarian caesarians
birth: birth births born childbirth childbirths delivery deliveries
preterm: preterm premature prematurely prematurity
miscarriage: miscarriage miscarriages miscarry miscarried miscarrying
abortion: abortion abortions
pregnant: pregnant pregnancy pregnancies gestation gestational antenatal antenatally prenatal
    prenatally gravid
postpartum: postpartum postnatal postnatally puerperal
womb: womb wombs uterus uteri uterine
fetus: fetus fetuses fetal foetus foetuses foetal
breastfeed: breastfeed breastfeeds breastfed breastfeeding lactation lactating
contraception: contraception contraceptive contraceptives
postmenopausal: postmenopausal postmenopause
death: death deaths dead die dies died dying deceased mortality mortalities fatal fatally fatality
    fatalities lethal lethality kill kills killed killing perish perished
survive: survive survives survived surviving survival survivals survivor survivors alive
suicide: suicide suicides
hospital: inpatient inpatients hospital hospitals hospitalise hospitalised hospitalize hospitalized
    hospitalising hospitalizing hospitalisation hospitalisations hospitalization hospitalizations
readmit: readmit readmits readmitted readmitting readmission readmissions rehospitalised
    rehospitalized rehospitalisation rehospitalisations rehospitalization rehospitalizations
discharge: discharge discharges discharged discharging
icu: icu icus
ventilation: ventilation ventilate ventilates ventilated ventilating ventilator ventilators
serious: serious seriously seriousness
severe: severe severely severity severities
moderate: moderate moderately
mild: mild mildly milder mildest
early: early
advanced: advanced
nausea: nausea nauseous nauseated queasy queasiness
vomiting: vomiting vomit vomits vomited emesis
diarrhoea: diarrhoea diarrhea diarrhoeal diarrheal
fatigue: fatigue fatigued tired tiredness weary weariness fatigues
itch: itch itches itching itchy itchiness pruritus pruritic
swelling: swelling swellings swollen oedema oedemas edema edemas
breathless: breathless breathlessness dyspnoea dyspnea
fever: fever fevers febrile feverish pyrexia pyrexial
pain: pain pains painful ache aches aching ached
inflammation: inflammation inflammations inflammatory inflamed
infect: infect infects infecting infection infections infected infectious
transmit: transmit transmits transmitted transmitting transmission transmissions
flu: flu influenza
covid: covid coronavirus
tuberculosis: tuberculosis tb tubercular
shingles: shingles zoster
pertussis: pertussis
sti: sti stis std stds
uti: uti utis
nosocomial: nosocomial
sepsis: sepsis septic septicaemia septicemia
bacteria: bacteria bacterium bacterial
virus: virus viruses viral virally
microbiome: microbiome microbiomes microbiota microflora
antibiotic: antibiotic antibiotics antibacterial antibacterials
vaccine: vaccine vaccines vaccinate vaccinates vaccinated vaccinating vaccination vaccinations
    immunise immunised immunising immunize immunized immunizing immunisation immunisations
    immunization immunizations inoculate inoculated inoculation inoculations jab jabs jabbed shot
    shots inoculating inoculates jabbing
unvaccinated: unvaccinated unimmunised unimmunized
booster: booster boosters
heart: heart hearts cardiac coronary myocardial
cardiovascular: cardiovascular cvd
arrhythmia: arrhythmia arrhythmias dysrhythmia dysrhythmias
hypertension: hypertension hypertensive hypertensives
hypotension: hypotension hypotensive
antihypertensive: antihypertensive antihypertensives
hypercholesterolaemia: hypercholesterolaemia hypercholesterolemia
tia: tia tias ministroke ministrokes
clot: clot clots clotting thrombosis thromboses thrombotic thrombus thrombi thromboembolism
    thromboembolic embolism embolisms embolus emboli
anticoagulant: anticoagulant anticoagulants anticoagulation anticoagulated
bleed: bleed bleeds bled bleeding bleedings haemorrhage haemorrhages haemorrhaging haemorrhagic
    hemorrhage hemorrhages hemorrhaging hemorrhagic haemorrhaged hemorrhaged
blood: blood haematological hematological haematologic hematologic
anaemia: anaemia anemia anaemic anemic
leucocyte: leucocyte leucocytes leukocyte leukocytes
kidney: kidney kidneys renal nephrological
liver: liver livers hepatic hepatocellular
lung: lung lungs pulmonary
oesophagus: oesophagus esophagus oesophageal esophageal gullet
brain: brain brains cerebral intracerebral
stomach: stomach stomachs gastric tummy tummies
bowel: bowel bowels colorectal colon colonic intestine intestines intestinal gut guts
pancreas: pancreas pancreatic
skin: skin cutaneous dermal
allergy: allergy allergies allergic
bone: bone bones
fracture: fracture fractures fractured broken fracturing
joint: joint joints articular
arthritis: arthritis arthritic
osteoarthritis: osteoarthritis osteoarthritic osteoarthrosis
muscle: muscle muscles muscular
myalgia: myalgia myalgias
arthralgia: arthralgia arthralgias
disabled: disabled disability disabilities disabling
eye: eye eyes ocular
vision: vision sight eyesight
myopia: myopia myopic nearsighted nearsightedness shortsighted shortsightedness
hearing: hearing auditory
tooth: tooth teeth dental
caries: caries
periodontitis: periodontitis
nose: nose noses nasal nasally
depression: depression depressed depressive
anxiety: anxiety anxieties anxious
psychosis: psychosis psychoses psychotic
psychotherapy: psychotherapy psychotherapies psychotherapeutic
alzheimer: alzheimer alzheimers
cognition: cognition cognitive cognitively
epilepsy: epilepsy epileptic
seizure: seizure seizures convulsion convulsions
autism: autism autistic
sleep: sleep sleeps sleeping slept asleep
apnoea: apnoea apnea apnoeas apneas
insomnia: insomnia insomniac insomniacs sleeplessness
drowsy: drowsy drowsiness sleepy sleepiness somnolence somnolent
glucose: glucose glycaemia glycemia glycaemic glycemic
hyperglycaemia: hyperglycaemia hyperglycemia hyperglycaemic hyperglycemic
hypoglycaemia: hypoglycaemia hypoglycemia hypoglycaemic hypoglycemic
obese: obese obesity
bmi: bmi bmis
weigh: weigh weighs weighed weighing weight weights bodyweight
lose: lose loses losing lost loss losses
undernutrition: undernutrition undernourished malnourished malnutrition underweight
deplete: depletion depleted deficient deficiency deficiencies deplete depletes depleting
cancer: cancer cancers cancerous carcinoma carcinomas tumor tumors tumour tumours malignancy
    malignancies neoplasm neoplasms malignant
leukaemia: leukaemia leukaemias leukemia leukemias
breast: breast breasts mammary
prostate: prostate prostatic
ovary: ovary ovaries ovarian
testicle: testicle testicles testicular testis testes
metastasis: metastasis metastases metastatic metastasise metastasised metastasize metastasized
    metastasising metastasizing metastasises metastasizes
relapse: relapse relapses relapsed relapsing recurrence recurrences recurrent recur recurs recurred
    recurring
progression: progression progressions progressed progressing worsen worsens worsened worsening
    deteriorate deteriorates deteriorated deteriorating deterioration
remission: remission remissions
respond: respond responds responded responding response responses responder responders responsive
    responsiveness
shrink: shrink shrinks shrank shrunk shrinking shrinkage shrunken
chemotherapy: chemotherapy chemotherapies chemo chemotherapeutic
radiotherapy: radiotherapy radiation irradiation irradiated irradiate irradiates irradiating
    radiotherapies
recover: recover recovers recovered recovering recovery recoveries
heal: heal heals healed healing
prevent: prevent prevents prevented preventing prevention preventive preventative prophylaxis
    prophylactic
fail: fail fails failed failing failure failures
drug: drug drugs medicine medicines medication medications
tablet: tablet tablets pill pills capsule capsules
dose: dose doses dosed dosing dosage dosages
inject: inject injects injected injecting injection injections injectable
painkiller: painkiller painkillers analgesic analgesics
steroid: steroid steroids corticosteroid corticosteroids
cannabis: cannabis marijuana
ecigarette: ecigarette ecigarettes vape vapes vaped vaping vaper vapers
smoke: smoker smokers smoking smoke smokes smoked tobacco cigarette cigarettes
screen: screen screens screened screening screenings
symptom: symptom symptoms symptomatic
comorbidity: comorbidity comorbidities comorbid
ultrasound: ultrasound ultrasounds ultrasonography ultrasonographic sonography
ecg: ecg ecgs ekg ekgs electrocardiogram electrocardiograms electrocardiography
xray: xray xrays radiograph radiographs radiographic radiography
mri: mri mris
positive: positive positives positively positivity
negative: negative negatives negatively negativity
specificity: specificity specificities
accurate: accurate accurately accuracy accuracies
auc: auc auroc
cutoff: cutoff cutoffs threshold thresholds
exercise: exercise exercises exercised exercising workout workouts
sedentary: sedentary sitting
physiotherapy: physiotherapy
diet: diet diets dietary dieting
food: food foods foodstuffs foodstuff
eat: eat eats ate eaten eating
consume: consume consumes consumed consuming consumption intake intakes
woman: woman women female females girl girls lady ladies
man: man men male males boy boys
child: child children kid kids paediatric pediatric childhood paediatrics pediatrics
infant: baby babies infant infants infancy newborn newborns neonate neonates neonatal
teenager: adolescent adolescents adolescence teenager teenagers teenage teens teen
adult: adult adults adulthood
old: elderly older old aged
mother: mother mothers maternal mum mums mom moms
father: father fathers paternal dad dads
family: family families familial
marry: marry married marriage marriages marrying marries
caregiver: caregiver caregivers carer carers
doctor: doctor doctors physician physicians clinician clinicians gp gps
teacher: teacher teachers schoolteacher schoolteachers
school: school schools pupil pupils student students
education: education educational educationally educated educating educate educates
employ: employ employs employed employing employment job jobs work
worker: employee employees worker workers
unemployed: unemployed unemployment jobless joblessness
retire: retire retires retired retiring retirement retiree retirees
income: income incomes earnings
poverty: poverty impoverished
rural: rural countryside
prison: prison prisons prisoner prisoners inmate inmates jail jails incarcerated incarceration
    imprisonment imprisoned jailed
immigrant: immigrant immigrants immigration
hispanic: hispanic hispanics latino latinos latina latinas
white: white whites caucasian caucasians
dwell: reside resides resided residing residence living residences
say: say says said saying
worry: worry worries worried worrying concern concerned concerns
satisfied: satisfied satisfaction
dissatisfied: dissatisfied dissatisfaction unsatisfied
aware: aware awareness
knowledge: knowledge knowledgeable know knows knew
cellphone: smartphone smartphones cellphone cellphones
telehealth: telehealth telemedicine
online: internet online
insurance: insurance insured insure insures insuring
uninsured: uninsured
spend: spending expenditure expenditures expense expenses
daily: daily
weekly: weekly
monthly: monthly
yearly: yearly annual annually
high: high elevated
left: left
quality: qol hrqol
follow: followup followups afterwards afterward
expose: expose exposes exposed exposing exposure exposures
mouse: mouse mice murine
dog: dog dogs canine canines beagle beagles
cat: cat cats feline felines
cattle: cattle cow cows bovine bovines
pig: pig pigs swine porcine
horse: horse horses equine equines
bird: bird birds avian
maize: maize corn
leaf: leaf leaves foliage foliar
rain: rain rains rainfall
hot: hot hotter hottest
warm: warm warmer warmest warming warmed
cold: cold colder coldest
melt: melt melts melted melting molten
freeze: freeze freezes froze frozen freezing
stiff: stiff stiffer stiffness rigid rigidity
density: density densities dense denser densest
porosity: porosity porosities porous
wood: wood wooden timber timbers
function: function functions functional functionally functioning
wellbeing: wellbeing
impotence: impotence impotent
otitis: otitis
colony: colony colonies colonise colonised colonising colonisation colonize colonized colonizing
    colonization
shame: shame shames shamed shaming
quite: quite
weighted: weighted weighting weightings
"""
