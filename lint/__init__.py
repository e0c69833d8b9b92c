"""claimdrift: does an article still say what it claims, and what its source says?"""

__version__ = "0.1.0"
