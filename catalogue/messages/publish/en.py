"""English. The reader keeps the catalogue and sends it out: what lies where now, and what is to be done next."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": "Release {release} is made: {folder}",
    "there": "Release {release} is there already, with just this content. Nothing was changed.",
    "found": "{packages} of them had been made before.",
    "without": "WITHOUT a package, as you asked: {recipients}. manifest.json says so, too.",
    "not-made": "Nothing was published: mend the errors above.",
    "not-whole": (
        "Release {release} is not made: {failed} could not be. {done} wait in {staging}. Publish again when that is "
        "mended, or leave the package out by --without {first}."
    ),
    "failed-by-us": "{recipient}: a mistake in catalogue itself. Please report it with the file {path}.",
    "other-name": "The release is called {release}, but its cover says {edition} («edition» in data/catalogue.yaml).",
    "uncommitted": "The data have changes that are not committed to git: nobody will find this state again.",
    "whole": "Release {release} is as it was made: {files}, {size}.",
    "whole-supplement": "Supplement {release} is as it was made: {files}, {size}.",
    "differs": "{count} in {folder}. Don't send this release.",
    "next": "Next: catalogue outbox write {folder}",
    "zipped": "A zip for each package: {folder}",
    "branch": "The branch {branch} now holds the editions for everyone, as one commit without history ({commit}).",
    "branch-same": "The branch {branch} holds just these editions already.",
    "branch-push": "Send it out with: git push --force origin {branch}",
    "supplement": "Supplement {release} is made: {folder}",
    "carried": "{contact} stands in what was published:",
    "carried-release": "{path} (release {release}): {files}",
    "carried-package": "packages of {recipients}",
    "carried-branch": "branch {branch}",
    "carried-besides": "{path}, made of it",
    "carried-by-none": "{contact} stands in nothing that was published here.",
    "unfinished": "{path} is a release that was begun and never finished: finish it, or delete the folder.",
    "corrected": "Corrected: {what}",
    "to-delete": "Now delete the folders and zips named above by hand, and ask those who got them to do the same.",
    "to-push": "Push the corrected branch with --force, so that it is gone there: git push --force origin {branch}",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "edition": ("{n} edition", "{n} editions"),
    "package": ("{n} package", "{n} packages"),
    "file": ("{n} file", "{n} files"),
    "difference": ("{n} difference", "{n} differences"),
}
