"""The model file → weights; numbers of a type → a probability. Plain arithmetic: no library, the same on every machine."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from math import exp

import msgspec


class Model(msgspec.Struct, frozen=True):
    """What tools/train_coder.py writes: ``weights`` by the names of features.NAMES, ``types`` the bias of each type. ``threshold`` is
    the score from which a type is coded, ``order`` what being named later costs in the choice of the primary one."""

    version: str
    threshold: float
    order: float
    bias: float
    weights: dict[str, float]
    types: dict[str, float]

    def bias_of(self, type: str) -> float:
        """The bias of a type; a user's own type has none."""
        return self.types.get(type, 0.0)

    def probability(self, type: str, numbers: list[float], names: tuple[str, ...]) -> float:
        total = self.bias + self.bias_of(type)
        for name, number in zip(names, numbers, strict=True):
            total += self.weights.get(name, 0.0) * number
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=1)
def model() -> Model:
    return msgspec.json.decode(files("sixk.events").joinpath("model.json").read_bytes(), type=Model)
