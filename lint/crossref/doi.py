"""What has the form of a DOI."""

from lint.work import Malformed, Unknown

SHORT = "a shortDOI stands here; print the DOI in full so that the work can be checked"


def unaskable(text: str) -> Malformed | Unknown:
    """The answer for what nobody can be asked about: no DOI, or the short form of one."""
    if is_short_doi(text):
        return Unknown(DOI=text, reason=SHORT)
    return Malformed(DOI=text)


def is_short_doi(text: str) -> bool:
    """Whether it has the form that shortdoi.org gives out: `10/` and a few letters and digits."""
    directory, slash, suffix = text.partition("/")
    return directory == "10" and bool(slash) and suffix.isascii() and suffix.isalnum()


def is_doi(text: str) -> bool:
    """Whether it has the form of a DOI: `10.`, a registrant in digits, `/`, something printable.

    Wide on purpose: of registered DOIs 0.8 % break the usual form (`<`, `>`, `[`, `#`).
    """
    prefix, slash, suffix = text.partition("/")
    directory, _, registrant = prefix.partition(".")
    parts = registrant.split(".")
    return (
        directory == "10"
        and all(part.isascii() and part.isdigit() for part in parts)
        and len(parts[0]) >= 4
        and bool(slash and suffix)
        and suffix.isprintable()
        and not any(letter.isspace() for letter in suffix)
    )
