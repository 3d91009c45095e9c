"""Values by name of which most are made only when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from catalogue.collection.ties import Ties
from catalogue.model.partnership import PartnershipFile

Value = TypeVar("Value")


class Late(Mapping[str, Value]):
    """A mapping of these names, in their order; what is not `made` yet is made once."""

    def __init__(self, names: Iterable[str], made: Mapping[str, Value], make: Callable[[str], Value]) -> None:
        """`make` gives the value of one of the names."""
        self._names = dict.fromkeys(names)
        self._made = dict(made)
        self._make = make

    def __getitem__(self, name: str) -> Value:
        """The value; `KeyError` for a name that is none of these."""
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        """Without making anything."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """In order."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)


class LateFiles(Late[PartnershipFile]):
    """Associations' files; their ties are known without them."""

    def __init__(
        self,
        ties: Mapping[str, Ties],
        made: Mapping[str, PartnershipFile],
        make: Callable[[str], PartnershipFile],
    ) -> None:
        """`ties` are those of all files, by the ids of their associations."""
        super().__init__(ties, made, make)
        self.ties = ties
