"""Inline TeX that is hardly more than text: `$p < 0.05$`, `$27.1 \\pm 9.9$`, `$3 \\times 10^{-8}$`.

What is not on the list below is a formula, and no number is read from a formula.
"""

import re

from lint.patterns import Pattern
from lint.read.flow import Piece
from lint.read.superscript import raised

LONGEST = 200

TOKEN = Pattern(
    r"\\(?P<name>[A-Za-z]+)"
    r"|\\(?P<escaped>[%$#&_{}])"
    r"|(?P<space>\\[,;:! ]|~)"
    r"|\^(?:\{(?P<power>[+\-−]?\d{1,3})\}|(?P<digit>\d))"
    r"|_(?:\{(?P<group>[\w, ]{1,20})\}|(?P<index>\w))"
    r"|(?P<brace>[{}])"
    r"|(?P<plain>[^\\{}^_~$]+)"
)

SYMBOLS = {
    "pm": "±", "times": "×", "cdot": "·", "div": "÷", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "~",
    "simeq": "≈", "to": "→", "rightarrow": "→", "infty": "∞", "circ": "°", "degree": "°",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε",
    "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
}  # fmt: skip
FONTS = {"text", "mathrm", "mathit", "mathbf", "mathsf", "textrm", "textit", "textbf", "rm", "it"}


def simple_tex(source: str, start: int, end: int) -> list[Piece] | None:
    """The words of the TeX between two positions of the source; None where it is a formula."""
    if end - start > LONGEST:
        return None
    pieces: list[Piece] = []
    at = start
    while at < end:
        match = TOKEN.match(source, at, end)
        if match is None:
            return None
        at = match.end()
        if not _read(match, pieces):
            return None
    return pieces


def _read(match: re.Match[str], pieces: list[Piece]) -> bool:
    """Adds what one token reads as; False where it belongs to a formula."""
    start, end = match.span()
    match match.lastgroup:
        case "plain":
            pieces.append(Piece(start, end))
        case "escaped":
            pieces.append(Piece(start, end, match["escaped"]))
        case "space":
            pieces.append(Piece(start, end, " "))
        case "power" | "digit":
            pieces.append(Piece(start, end, raised(match["power"] or match["digit"])))
        case "group" | "index":
            pieces.append(Piece(start, end, match["group"] or match["index"]))
        case "name" if match["name"] in SYMBOLS:
            pieces.append(Piece(start, end, SYMBOLS[match["name"]]))
        case "name":
            return match["name"] in FONTS
    return True
