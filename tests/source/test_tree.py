"""A project's files: listed in order, read only from inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.source.tree import FolderTree, Unreadable


@pytest.fixture
def tree(tmp_path: Path) -> FolderTree:
    root = tmp_path / "project"
    for name in ("data/b.yaml", "data/a.yaml", "data/offers/c.yaml", "data/.hidden", "data/internal/secret.yaml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")
    return FolderTree(root)


def test_files_are_listed_in_order_without_what_is_hidden_or_internal(tree: FolderTree) -> None:
    assert tree.files("data") == ("data/a.yaml", "data/b.yaml", "data/offers/c.yaml")
    assert tree.files("data/offers") == ("data/offers/c.yaml",)
    assert tree.files("nowhere") == ()


def test_a_file_is_read(tree: FolderTree) -> None:
    assert tree.exists("data/a.yaml")
    assert not tree.exists("data/offers")
    assert tree.read("data/a.yaml") == b"data/a.yaml"
    assert tree.size("data/a.yaml") == len("data/a.yaml")


@pytest.mark.parametrize("path", ["data/missing.yaml", "data/offers", "../secret.txt", "/etc/hostname"])
def test_what_is_not_a_file_of_the_project_is_not_read(tree: FolderTree, path: str) -> None:
    (tree.root.parent / "secret.txt").write_text("secret", encoding="utf-8")
    with pytest.raises(Unreadable):
        tree.read(path)


@pytest.mark.parametrize("target", ["../../secret.txt", "/etc/hostname", "../../project-two/secret.txt", "itself.yaml"])
def test_a_link_that_leads_out_is_not_followed(tree: FolderTree, target: str) -> None:
    other = tree.root.parent / "project-two"
    other.mkdir()
    for secret in (tree.root.parent / "secret.txt", other / "secret.txt"):
        secret.write_text("secret", encoding="utf-8")
    (tree.root / "data" / "itself.yaml").symlink_to(target)
    with pytest.raises(Unreadable):
        tree.read("data/itself.yaml")
    with pytest.raises(Unreadable):
        tree.size("data/itself.yaml")


def test_a_folder_that_leads_out_is_not_followed(tree: FolderTree) -> None:
    outside = tree.root.parent / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text("secret", encoding="utf-8")
    (tree.root / "data" / "more").symlink_to(outside)
    assert not [path for path in tree.files("data") if "secret" in path]
    with pytest.raises(Unreadable):
        tree.read("data/more/secret.yaml")


def test_a_link_inside_the_project_is_followed(tree: FolderTree) -> None:
    (tree.root / "data" / "link.yaml").symlink_to("a.yaml")
    assert tree.read("data/link.yaml") == b"data/a.yaml"


def test_a_project_reached_through_a_link_is_read(tree: FolderTree, tmp_path: Path) -> None:
    (tmp_path / "shortcut").symlink_to(tree.root)
    assert FolderTree(tmp_path / "shortcut").read("data/a.yaml") == b"data/a.yaml"
