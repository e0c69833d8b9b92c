"""Which language an article is in, as far as it matters: English, or one that we cannot read.

An article called foreign is not checked at all, so English must never be: one whose common words
are English is English whatever it declares. Against that stand words that are common in another
language and seldom part of a name ("van", "de", "la" say nothing), at least six different ones of
them and an eighth of all words. Other scripts need no words. A text too short or too odd to tell is
what it declares to be.
"""

from collections import Counter

from lint.document import BlockKind, Document
from lint.patterns import Pattern

SHORTEST = 20  # words; fewer tell nothing
SAMPLE = 12_000  # characters from the start, the middle and the end each
ENGLISH_SHARE = 0.08  # of all words; scientific English has about 0.2
FOREIGN_SHARE = 0.12
DIFFERENT_WORDS = 6
DIFFERENT_IN_SHORT = 3  # where no English word stands among them at all
SCRIPT_SHARE = 0.4  # of all letters; the rest are names, drugs and units
ACCOMPANYING_SHARE = 0.1  # kana among Han characters, Hangul among them

PROSE = frozenset({
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION,
    BlockKind.QUOTE,
})  # fmt: skip

WORD = Pattern(r"[^\W\d_]+")
LETTERS = {
    "ja": Pattern("[\u3041-\u30ff]"),
    "ko": Pattern("[\uac00-\ud7a3]"),
    "zh": Pattern("[\u4e00-\u9fff]"),
    "ru": Pattern("[\u0400-\u04ff]"),
    "ar": Pattern("[\u0600-\u06ff]"),
    "he": Pattern("[\u0590-\u05ff]"),
    "el": Pattern("[\u0370-\u03ff\u1f00-\u1fff]"),
    "hi": Pattern("[\u0900-\u097f]"),
    "th": Pattern("[\u0e00-\u0e7f]"),
}
FIRST_FOREIGN = "\u0370"
# Letters that Russian and Arabic do not have, and the languages that do.
OWN_LETTERS = {"ru": ("uk", Pattern("[іїєґ]")), "ar": ("fa", Pattern("[پچژگ]"))}
OWN_SHARE = 0.02

ENGLISH = frozenset(
    """
    the of and to that with for were by from are this these which has not than their between been
    have its can may there who but more other when where into during
    """.split()
)
# Common words, without those that are English ("die", "as", "on") or stand in names ("van", "del").
FOREIGN = {
    language: frozenset(words.split())
    for language, words in {
        "de": """
            und ist nicht mit für auf dem eine einer eines wurde wurden werden wird bei nach
            zu im sich auch dass aus sind oder durch zwischen über diese dieser nur mehr um
            hatte
            """,
        "fr": """
            les des du une est que dans par sur qui avec sont ont été cette ces aux ou ne pas
            se leur entre chez après deux était même ainsi nous ce
            """,
        "es": """
            los las que una por con para su es más fue fueron entre este esta como también sin
            sobre pero ha han hasta muy cuando años pacientes lo sus
            """,
        "pt": """
            que uma para foi foram mais não ao aos entre pela pelo dos das são também como sua
            seu ou após em um na nos por sobre anos
            """,
        "it": """
            che una con non sono della delle dei gli nel nella alla più stato è stata anche
            tra dopo come questo questa hanno dal dalla nei degli
            """,
        "nl": """
            het een dat met voor niet zijn te aan werd bij ook naar deze wordt worden uit
            tussen maar nog werden om hun meer kan heeft hebben
            """,
        "sv": """
            och att som för med på av är inte ett har var efter mellan eller från hade vid om
            kan också denna dessa än blev sig
            """,
        "da": """
            og som med på af er ikke et til har var efter mellem eller fra havde ved om kan
            også denne disse blev sig det
            """,
        "nb": """
            og som med på av er ikke et til har etter mellom eller fra hadde ved om også denne
            disse enn ble seg det
            """,
        "pl": """
            się nie jest na że oraz przez dla jak był była było były po od ich które który lub
            ze także między tym jako może są
            """,
        "cs": """
            na je že byl byla bylo byly jako které který která nebo ale také mezi při po ve
            jsou podle jeho od než však
            """,
        "tr": """
            ve bir bu için ile olarak olan daha sonra çok gibi göre kadar arasında değil
            hastaların ise veya iki ancak oldu olduğu
            """,
        "fi": """
            ja että oli ei ovat joka kun myös olivat tai mutta sekä kuin hän mukaan välillä
            jotka noin ole voi
            """,
        "hu": """
            és egy hogy nem az volt vagy mint között csak már még után voltak azt ez amely
            szerint betegek
            """,
        "ro": """
            și în cu este un că pe din pentru care sunt nu mai fost prin după între sau
            această au
            """,
        "id": """
            yang dari untuk dengan pada itu tidak adalah dalam oleh atau akan juga lebih telah
            sebagai antara
            """,
        "vi": """
            và của là các có được trong cho không với những một này đã người ở khi để từ bệnh
            """,
    }.items()
}


def foreign_language(document: Document) -> str | None:
    """The language of an article's prose (BCP 47); None for English, or where none can be told."""
    declared = (document.language or "").strip().replace("_", "-").lower()
    declared = "" if declared.split("-")[0] in ("en", "eng", "und", "mul", "x") else declared
    sample = _sample(document)
    script = _script(sample)
    if script is not None:
        return declared or script
    words = [word.lower() for word in WORD.findall(sample)]
    if len(words) >= SHORTEST:
        english = sum(word in ENGLISH for word in words)
        if english >= ENGLISH_SHARE * len(words):
            return None
        found = _by_words(words, DIFFERENT_WORDS if english else DIFFERENT_IN_SHORT)
        if found is not None:
            return declared or found
    return declared or None


def _sample(document: Document) -> str:
    """Prose from the start, the middle and the end."""
    prose = "\n".join(
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind in PROSE
    )
    if len(prose) <= 3 * SAMPLE:
        return prose
    middle = len(prose) // 2
    return "\n".join(
        (prose[:SAMPLE], prose[middle : middle + SAMPLE], prose[len(prose) - SAMPLE :])
    )


def _script(sample: str) -> str | None:
    """The language of a script other than Latin, if the sample is written in one."""
    if sample.isascii():
        return None
    letters = sum(map(len, WORD.findall(sample)))
    # Few texts have so many signs beyond Latin that it matters which they are.
    beyond = sum(sign >= FIRST_FOREIGN for sign in sample)
    if letters < SHORTEST or beyond < SCRIPT_SHARE * letters:
        return None
    counts = {language: len(script.findall(sample)) for language, script in LETTERS.items()}
    foreign = sum(counts.values())
    if foreign < SCRIPT_SHARE * letters:
        return None
    for language in ("ja", "ko"):
        if counts[language] >= ACCOMPANYING_SHARE * foreign:
            return language
    language = max(counts, key=lambda name: counts[name])
    other, own = OWN_LETTERS.get(language, ("", None))
    if own is not None and len(own.findall(sample.lower())) >= OWN_SHARE * foreign:
        return other
    return language


def _by_words(words: list[str], different: int) -> str | None:
    """The language whose common words these are, if there are so many `different` ones."""
    counts = Counter(words)
    shares: dict[str, float] = {}
    for language, common in FOREIGN.items():
        hits = [counts[word] for word in common if word in counts]
        if len(hits) >= different:
            shares[language] = sum(hits) / len(words)
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= FOREIGN_SHARE else None
