"""A quantity while it is being read: what is known so far, and where it stands."""

from dataclasses import dataclass
from decimal import Decimal

from lint.quantity import Direction, Form, Kind, Quantity, Relation


@dataclass(slots=True)
class Draft:
    """One quantity of a block in the making; positions are of the block's text."""

    start: int
    end: int
    kind: Kind
    values: tuple[Decimal, ...]
    unit: str | None = None
    form: Form = Form.POINT
    relation: Relation = Relation.EQUAL
    direction: Direction | None = None
    label: str | None = None
    level: Decimal | None = None
    df: tuple[Decimal, ...] = ()
    dates: tuple[str, ...] = ()
    bare: bool = False  # neither unit nor label is written: a neighbour may lend its own
    lent: bool = False  # its unit is a neighbour's
    spelled: bool = False  # its first number is written in words
    core: int = 0  # where the number itself starts, behind label and relation

    def quantity(self) -> Quantity:
        """What is written, once all is known."""
        return Quantity(
            kind=self.kind,
            values=self.values,
            unit=self.unit,
            form=self.form,
            relation=self.relation,
            direction=self.direction,
            label=self.label,
            level=self.level,
            df=self.df,
            dates=self.dates,
        )
