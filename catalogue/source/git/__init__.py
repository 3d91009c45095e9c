"""What git knows of a project: which revision its data have, and what they were at another. Only here is it started."""

from __future__ import annotations

from catalogue.source.git.history import NOTHING, Commit, Touched
from catalogue.source.git.repository import Repository
from catalogue.source.git.stamp import CHANGED, revision
from catalogue.source.git.tree import RevisionTree

__all__ = ["CHANGED", "NOTHING", "Commit", "Repository", "RevisionTree", "Touched", "revision"]
