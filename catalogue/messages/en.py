"""English. The readers are volunteer consultants: plain words, no jargon of YAML or programming.

Placeholders are the diagnostic's `args`. A key with a stroke («CAT222/nth») is the face of a code whose args say
`rule: nth`; the key without it is the fallback. `da.py` has the same keys and the same placeholders; a test compares.
"""

from __future__ import annotations

SUGGESTION = "Did you mean «{nearest}»?"

PHRASES: dict[str, str] = {
    "hsds-contact": "Contact",
    "interrupted": "Interrupted. Nothing is half done.",
    "bug": "This is a mistake in catalogue itself, not in your files. Please report it with the file {path}.",
    "built-without": "Built WITHOUT the files that have errors: {paths}",
    "formats-removed": "{edition}: {formats} removed, since they were made from other data.",
    "written": "wrote {path}",
    "none-public": "No edition is for everyone, so nothing was built: see «public» in data/catalogue.yaml.",
    "not-built": "Nothing was built: mend the errors above, or build without these files by --keep-going.",
    "not-built-at-all": "Nothing was built: data/catalogue.yaml and data/vocabulary.yaml must be without errors.",
    "column-edition": "Edition",
    "column-format": "Format",
    "column-offers": "Offers",
    "left-out": "Offers left out, with the reason in manifest.json: {counts}.",
    "column-pages": "Pages",
    "column-size": "Size",
    "column-path": "Path",
    "template-overridden": "yours is used",
    "template-copied": "{path} is yours to change now. Delete it, and the default is used again.",
    "column-made": "Made",
    "made-of": "{made} of {files}",
    "explain-inputs": "Changed since the build before:",
    "explain-edition": "{edition}: {made} of {files} files made",
    "explain-nothing": "{edition}: nothing to make; all {count} files are as they should be",
    "explain-same": "{count} came out just as before",
    "explain-more": "… and {count} more (--verbose lists all)",
    "why-first": "there was no such edition here before",
    "why-program": "made by another version of catalogue before",
    "why-libraries": "made with other versions of libraries before",
    "why-templates": "a template, a style sheet or the fixed words changed",
    "why-manifest": "manifest.json was altered, so that nothing could be trusted",
    "why-missing": "the file was missing",
    "why-altered": "the file was altered after it was built",
    "why-new": "not there before",
    "why-date": "the catalogue is of another day",
    "why-options": "other options, or another revision of the data",
    "why-engine": "another --pdf-engine",
    "why-data": "what it shows changed",
    "why-gone": "no longer made",
    "carried": "unchanged",
    "layout-right": "Nothing to change in {files}.",
    "layout-changed": "Changed the layout of {files}:",
    "layout-wrong": "The layout of {files} would be changed by catalogue fmt:",
    "layout-mistakes": "Not changed: {files}. Mend the errors above first.",
    "only-line-ends": "only line ends, or an invisible mark before the first character",
    "not-a-date": "«{value}» is not a date. Write it as year-month-day, for example 2026-12-31.",
    "no-such-code": "There is no code «{code}». {suggestion}A code is CAT and three digits, as check shows it.",
    "no-room": "There is no room left on the disk: not everything could be written.",
    "no-such-kind": "There is no kind of file called {kind}. The kinds are {kinds}.",
    "schemas-written": "Written, so that your editor can help you:",
    "schemas-stale": "Out of date; write them anew with `catalogue schema`:",
    "schemas-current": "All schemas are up to date.",
    "error": "error",
    "warning": "warning",
    "info": "info",
    "other-place": "The other place is {place}:",
    "summary": "{counts} in {files}.",
    "no-findings": "No mistakes in {files}.",
    "ignored": "ignored",
    "ignored-because": "Ignored by {place}: {reason}",
    "ignored-here": "{counts}.",
    "not-annotated": "{counts} more: GitHub shows no more beside the lines, but all are in the log of this step.",
    "since": "only what changed since {base} is told; older findings left out: {count}.",
    "log-of": "History of {title}",
    "log-uncommitted": "Not committed",
    "log-unread-now": "The file has mistakes; «catalogue check» shows them. What changed is told once they are mended.",
    "log-unread": "The file had mistakes then. What changed is told where it was mended.",
    "log-added": "Added.",
    "log-removed": "Removed.",
    "log-more": "There is more: --limit shows the latest only.",
    "log-cut": "This clone has only the latest commits. «git fetch --unshallow» fetches the older ones.",
    "log-nothing": "Nothing changed, as far as the commits go back.",
    "log-not-told": "The history can be told when these mistakes are mended:",
    "hidden": "{counts} with --verbose.",
    "init-asks": "A few questions first. Enter takes what stands in brackets.",
    "init-made": "{folder}: {files} written.",
    "init-there": "{folder} has all of them already: nothing to do.",
    "init-next": "Now you can run:",
    "init-tool": "requirements.txt must still say where catalogue comes from: the checks get it from there.",
    "host-github": "GitHub",
    "host-gitlab": "GitLab",
    "host-both": "both",
    "host-none": "elsewhere, or not yet",
    "languages-da": "Danish",
    "languages-da,en": "Danish and English",
    "ask-several": "Several: write their numbers with commas between.",
    "ask-lines": "As many lines as you like; an empty line ends.",
    "ask-needed": "This one must be answered.",
    "ask-again": "These answers can't stand:",
    "ask-write": "Write it to {path}?",
    "ask-yes": "y",
    "ask-yes-no": "Y/n",
    "ask-first-offer": "And its first offer. Enter passes over what you don't know.",
    "ask-skip": "Enter passes over what you don't know.",
    "new-written": "{path}: «{id}» is written. Read it through, and run catalogue check.",
    "form-renewed": "{path} asks with the vocabulary's words again.",
    "forms-still-right": "The forms ask with the vocabulary's words already.",
    "nothing-written": "Nothing was written.",
    "confirmed": "{id}: confirmed on {day} by {by} ({before}).",
    "confirmed-never": "for the first time",
    "confirmed-before": "last on {day} by {by}",
    "confirmed-again": "{id}: that stands there already.",
    "confirmed-nothing": "Nothing to write: all of it stands there already.",
    "recorded-in": "Written to {paths}.",
    "reply-remarks": "{id}: to be read, and written by you where it is right:",
    "reply-in-vain": "{id}: «{question}» was answered, but the file has an answer, which stays.",
    "meeting-held": "{association}: status meeting held on {day}.",
    "meeting-next": "Next meeting on {day}.",
    "meeting-nothing": "Nothing to write: this meeting stands there already.",
    "meeting-passed": "The meeting planned for {day} is not noted as held. If it was moved, delete it in the file.",
    "meeting-day-off": "{day} is a weekend or a holiday; the next working day is {better}.",
    "calendar-written": "{path}: {entries}.",
    "calendar-same": "{path}: {entries}, as before.",
    "proof-written": "{path}: {pages}, and the mail {mail}.",
    "proof-none-due": "Nothing to confirm: everything was confirmed within half a year.",
    "cache-leaves": "Pieces of PDFs, laid out",
    "cache-checks": "What check remembers of the files",
    "cache-limit": "Each keeps at most {size}; what was used least recently goes first.",
    "cache-nowhere": "Nothing is kept, since this user has no folder for caches. Name one with --cache-dir.",
    "cache-empty": "Nothing is kept in {folder}.",
    "cache-cleaned": "Deleted from {folder}: {taken}. The next build gives the same, only more slowly.",
    "preview-overview": "Preview",
    "preview-hide": "Hide",
    "preview-show": "Show mistakes",
    "preview-stays": "Until this is mended, the browser shows the latest that could be shown.",
    "preview-mended": "Mended: the page is up to date.",
    "preview-beside": "The page and the PDF side by side",
    "preview-printing": "Making the PDF …",
    "preview-lost": "The preview has stopped.",
    "preview-more": "And {count} more.",
    "preview-html": "Site",
    "preview-markdown": "Markdown",
    "preview-markdown-pages": "Markdown, a file for each offer",
    "preview-pdf": "PDF",
    "preview-pdf-a5": "PDF in A5",
    "preview-no-page": "There is no such page",
    "preview-nothing-yet": "There is nothing to show yet",
    "preview-at": "Preview: {address}",
    "preview-how": "Save a file, and the page follows. Ctrl-C stops.",
    "preview-ready": "The catalogue is ready.",
    "preview-shown": "{files}: ready after {count} ms.",
    "preview-others": "{files} and {count} others",
    "preview-stopped": "The preview has stopped.",
}

COUNTS: dict[str, tuple[str, str]] = {
    "error": ("{count} error", "{count} errors"),
    "warning": ("{count} warning", "{count} warnings"),
    "info": ("{count} piece of information", "{count} pieces of information"),
    "file": ("{count} file", "{count} files"),
    "ignored": ("{count} ignored", "{count} ignored"),
    "kept": ("{count} entry", "{count} entries"),
    "calendar-entry": ("{count} entry", "{count} entries"),
    "page": ("{count} page", "{count} pages"),
}

TEMPLATES: dict[str, str] = {
    "assets/": "what the templates take along",
    "assets/file.css": "the look of the catalogue in one HTML file",
    "assets/fonts.conf": "lets no font of the machine into a PDF",
    "assets/icons/": "a line drawing for a theme",
    "assets/offer.css": "the look of the pages behind the front page",
    "assets/offer.js": "copies a page's address and prints the page",
    "assets/page.css": "the look of the site, the front page first",
    "assets/page.js": "search and filters on the front page",
    "assets/paper.css": "the look of posters, sheets, letters",
    "assets/poster.css": "the look of the poster",
    "assets/print-a5.css": "what is otherwise in the A5 booklet",
    "assets/print-tabs.css": "the theme tabs at the outer page edge",
    "assets/print.css": "the look of the printed catalogue",
    "assets/ruled.svg": "the ruled lines of the page for own notes",
    "assets/search.js": "the search on the front page",
    "assets/tokens.css": "colours, sizes and spaces, shared by page and print",
    "html/": "a page of the site",
    "html/about.html": "the page about the catalogue",
    "html/accessibility.html": "the page on what was tested for accessibility",
    "html/association.html": "an association's page",
    "html/associations.html": "the list of associations",
    "html/base.html": "the frame of every page",
    "html/contact.html": "whom an offer can be reached by",
    "html/editions.html": "the way to all public editions",
    "html/file.html": "the whole catalogue in one HTML file",
    "html/foot.html": "the foot of every page",
    "html/front.html": "the front page",
    "html/head.html": "what a page tells browsers and search engines",
    "html/leave.html": "the link «Leave this page quickly»",
    "html/moved.html": "leads from an old address to the new",
    "html/news.html": "the page «New since last time»",
    "html/offer.html": "an offer's page",
    "html/page.html": "a page of prose, such as the preface",
    "html/parts.html": "what several pages share",
    "html/poster.html": "an offer's poster for the notice board",
    "html/register.html": "a register",
    "html/retired.html": "what is said of an offer that is gone",
    "html/safety.html": "whom to call in danger, on every page",
    "html/week.html": "the week: who meets when",
    "labels/": "the fixed words of a language",
    "labels/da.yaml": "the fixed words in Danish",
    "labels/en.yaml": "the fixed words in English",
    "letter/": "the text of a letter",
    "letter/da.txt": "the letter with a package, in Danish",
    "letter/en.txt": "the letter with a package, in English",
    "letter/supplement-da.txt": "the letter with a supplement, in Danish",
    "letter/supplement-en.txt": "the letter with a supplement, in English",
    "markdown/": "a part of the Markdown catalogue",
    "markdown/association.md": "an association's section or file",
    "markdown/associations.md": "the list of associations",
    "markdown/catalogue.md": "the whole catalogue in one file",
    "markdown/changelog.md": "the changelog of all releases",
    "markdown/colophon.md": "the section about the catalogue",
    "markdown/facts.md": "the list of an offer's facts",
    "markdown/front.md": "the front page: help, counts, contents",
    "markdown/head.md": "heading, draft and demonstration notices",
    "markdown/news-body.md": "what is new, wherever it stands",
    "markdown/news-text.md": "«New since last time» as its own text",
    "markdown/news.md": "the section «New since last time»",
    "markdown/offer.md": "an offer's section",
    "markdown/page.md": "a page of prose, such as the preface",
    "markdown/register.md": "a register",
    "markdown/section.md": "a theme: its table and its offers",
    "paper/": "a short paper",
    "paper/base.html": "the frame of every short paper",
    "paper/coverage.html": "the tables of the coverage, for PDF",
    "paper/item.html": "the committee item, for PDF",
    "paper/item.md": "the committee item, as Markdown",
    "paper/letter.html": "a letter, for PDF",
    "paper/overview.html": "the overview sheet for one kind of recipient",
    "paper/poster.html": "an offer's poster in A4",
    "paper/proof.html": "what an association is to read and confirm",
    "paper/supplement.html": "the two pages of a supplement",
    "print/": "a part of the printed catalogue",
    "print/back.html": "registers, agreements and colophon",
    "print/catalogue.html": "the printed catalogue as a whole",
    "print/contents.html": "the contents with page numbers",
    "print/cover.html": "the cover",
    "print/front.html": "the pages before the offers",
    "print/news.html": "the chapter «New since last time»",
    "print/offers.html": "the offers by theme",
    "print/overview.html": "the table of all offers",
    "print/parts.html": "what several printed pages share",
    "print/tabs.html": "the theme tabs at the outer page edge",
}

MESSAGES: dict[str, tuple[str, str]] = {
    # --- 0: the surroundings and the command line -------------------------------------------------------------------
    "CAT001": (
        "there is no catalogue in {folder}",
        "A catalogue is a folder with the file data/catalogue.yaml in it. Go to that folder, or name it with --root.",
    ),
    "CAT002": (
        "{path} can't be written",
        (
            "Check that you may write there, that the disk isn't full and that no file bears the folder's name. "
            "Another folder is chosen with --output."
        ),
    ),
    "CAT002/here": (
        "{path} can't be written",
        "Check that you may write there, that the disk isn't full, and that no file has the folder's name.",
    ),
    "CAT002/file": (
        "{path} can't be written",
        "The file is left as it is. Check that it isn't protected against writing, and that the disk isn't full.",
    ),
    "CAT002/all": (
        "{path} can't be written",
        "No file was changed: all are written, or none. Check that it isn't protected, and that the disk isn't full.",
    ),
    "CAT003": (
        "another build is at work in {path}",
        "Wait until it has finished, and try again.",
    ),
    "CAT004": (
        "there is no edition «{value}»",
        "The editions in data/catalogue.yaml are: {allowed}.",
    ),
    "CAT005": (
        "there is no format «{value}»",
        "The formats are: {allowed}.",
    ),
    "CAT006": (
        "«{value}» is not a file of this catalogue",
        "Give the path of a file or folder in data/, for example data/offers/the-association.yaml.",
    ),
    "CAT006/missing": (
        "there is no file {path}",
        "Check that its name is right, and which folder it is in.",
    ),
    "CAT006/folder": (
        "{path} is a folder, and a file is needed here",
        "Name the file itself that holds the answers.",
    ),
    "CAT007": (
        "{path} is not a folder that catalogue made",
        (
            "An edition's folder is replaced whole, so what lies there would be lost. Move it away, or choose another "
            "folder with --output."
        ),
    ),
    "CAT008": (
        "there is no default template or asset «{value}»",
        "The names are those that «catalogue templates list» shows, such as html/offer.html.",
    ),
    "CAT009": (
        "{path} is there already",
        "Nothing was written. Change that file; or move it away first, to begin anew from the default.",
    ),
    "CAT014": (
        "there is no code «{value}»",
        "Write a code such as CAT313, or the beginning of several, such as CAT3. Separate them by commas.",
    ),
    "CAT015": (
        "{code} can't be ignored, since it is about what is private",
        "Mend what it points out: what is private must go, whatever the reason.",
    ),
    "CAT016": (
        "a report can't be written to {path}, among the catalogue's own files",
        "Choose another place with --output.",
    ),
    "CAT019": (
        "this folder is not in a git repository",
        (
            "What changed is read from git. Begin with «git init», or name the catalogue's folder with --root. If it "
            "is in one, «git status» tells what git dislikes: a folder of another user, for example."
        ),
    ),
    "CAT020": (
        "git was not found, or it didn't answer",
        "What changed is read from git. Install it from https://git-scm.com, and try «git --version».",
    ),
    "CAT021": (
        "git knows no revision «{value}» here",
        "Give a branch, a tag or a commit's id; «git branch --all» and «git log» show them.",
    ),
    "CAT021/empty": (
        "nothing has been committed to git yet",
        'Commit the catalogue first (git add . && git commit -m "The catalogue").',
    ),
    "CAT021/merge-base": (
        "{value} has no commit in common with the other revision",
        "The two have separate histories, so there is no point from which one was changed. Choose another revision.",
    ),
    "CAT022": (
        "«{value}» is not in this clone, which has only the latest commits",
        (
            "Fetch the rest with «git fetch --unshallow», and the branch with «git fetch origin NAME». "
            "On GitHub: fetch-depth: 0; on GitLab: GIT_DEPTH: 0."
        ),
    ),
    "CAT022/merge-base": (
        "this clone has only the latest commits, and not the one that the change began from",
        "Fetch the rest with «git fetch --unshallow». On GitHub: fetch-depth: 0; on GitLab: GIT_DEPTH: 0.",
    ),
    "CAT022/partial": (
        "this clone lacks files of the revision {value}",
        "It was made with «--filter». Clone the repository anew without it.",
    ),
    "CAT023": (
        "there was no catalogue in this folder at the revision {value}",
        "Choose a revision that has the file data/catalogue.yaml, or name another folder with --root.",
    ),
    "CAT024": (
        "no offer and no association is or was called «{value}»",
        "Give an offer's id, or an association's: the name of its file in data/offers without .yaml.",
    ),
    "CAT025": (
        "{folder} holds files already that init would write",
        "Nothing was written. Move them away, or choose an empty folder: {allowed}.",
    ),
    "CAT026": (
        "answers are missing, and there is no terminal to ask on: {missing}",
        "Give them as options or in a file, as --help tells; or run the command on a terminal, where it asks.",
    ),
    "CAT027": (
        "the form's text is longer than {limit} kB",
        "An offer needs a page or two. Take out what doesn't belong to the form, such as the rest of a mail.",
    ),
    "CAT028": (
        "«{value}» is none of the questions",
        "The questions must stand as they were asked. Mend this one, or take it out with what stands below it.",
    ),
    "CAT029": (
        "«{value}» is answered twice, first in line {line}",
        "Keep one of the two answers.",
    ),
    "CAT030": (
        "«{value}» is none of the answers to choose from",
        "Choose one of these: {allowed}.",
    ),
    "CAT030/tool": (
        "«{value}» is not an address that the program can be fetched from",
        "Write the address of your copy of the program as git uses it, such as git+https://example.org/katalog.git.",
    ),
    "CAT031": (
        "the id «{id}» is taken",
        "An id is used once. Choose another, or change the file in which it stands.",
    ),
    "CAT031/again": (
        "«{value}» is here already, with the id «{id}»",
        (
            "Change it in the file where it stands. If this is another one of the same name, give it an id of its own "
            "in the file of answers, for example: «{field}: {suggested}»."
        ),
    ),
    "CAT031/form": (
        "«{value}» is here already, with the id «{id}»",
        (
            "Change it in the file where it stands. If this is another one of the same name, write the line "
            "«{field}: {suggested}» in a file by itself, and give that, too: --from FILE."
        ),
    ),
    "CAT032": (
        "there is no association «{value}» here",
        (
            "Write its name as in its file, or name its id with --association. One that is new here comes first: "
            "catalogue new association."
        ),
    ),
    "CAT033": (
        "the catalogue has mistakes that something new can't be judged without",
        "Run catalogue check, and mend them first.",
    ),
    "CAT034": (
        "there is no form in this text",
        (
            "It must hold the questions of the form, each on a line that begins with ###. Save the whole text "
            "that the form made."
        ),
    ),
    "CAT040": (
        "no Dask scheduler answers at {address}",
        (
            "Check the address, such as tcp://10.0.0.5:8786, and that «dask scheduler» is running there. Without "
            "--scheduler the work is done here."
        ),
    ),
    "CAT040/missing": (
        "the library that speaks with a cluster is not installed",
        'Install it with «pip install "catalogue[distributed]"», or leave out --scheduler.',
    ),
    "CAT040/workers": (
        "the scheduler at {address} has no workers",
        "Start some with «dask worker» where catalogue is installed. Without --scheduler the work is done here.",
    ),
    "CAT040/versions": (
        "no worker at {address} has the same versions as this computer",
        (
            "Install the same versions of catalogue, Python and the system's libraries on the workers: others might "
            "break lines elsewhere. docs/cache.md names them."
        ),
    ),
    "CAT045": (
        "this template can't be used: {reason}",
        "Mend it at this line. Where it is a copy of a default, deleting it brings the default back.",
    ),
    "CAT045/unknown": (
        "this template can't be used: there is nothing called «{value}» here",
        "Look at the spelling. Where it is a copy of a default, compare the two: «catalogue templates copy».",
    ),
    "CAT046": (
        "port {value} is taken",
        "Another program listens there, perhaps another preview. Choose another with --port, or leave --port out.",
    ),
    "CAT050": (
        "the catalogue is a draft, and a draft is not published",
        "Write «state: final» when everybody has agreed. A draft can be shown with catalogue build.",
    ),
    "CAT051": (
        "{path} is there already, with other content",
        "A release is never changed. Give the new one a name of its own, for example --release 2026-2.",
    ),
    "CAT051/foreign": (
        "{path} is there already, and is no release",
        "Move it away, or choose another name with --release or another folder with --to.",
    ),
    "CAT052": (
        "«{value}» gets no package",
        "Name a recipient of data/recipients.yaml that has «package: true».",
    ),
    "CAT052/kind": (
        "no recipient of the kind «{value}» gets a package",
        "The kinds of those who get one are: {allowed}.",
    ),
    "CAT053": (
        "«{value}» can't be the name of a release",
        (
            "It becomes a folder's name: letters from a to z, digits, and hyphens between them, such as 2026-2. "
            "Choose one with --release."
        ),
    ),
    "CAT054": (
        "{path} is not as it was when the release was made",
        "Fetch the release anew from where it is kept, or publish one under another name. Don't send this one.",
    ),
    "CAT054/altered": (
        "{path} was altered after the release was made",
        "Fetch the release anew from where it is kept, or publish one under another name. Don't send this one.",
    ),
    "CAT054/missing": (
        "{path} is missing from the release",
        "Fetch the release anew from where it is kept, or publish one under another name. Don't send this one.",
    ),
    "CAT054/strange": (
        "{path} is no part of the release",
        "Move the file away: what lies in a release's folder is taken for a part of it.",
    ),
    "CAT054/manifest": (
        "{path}, the list of the release's files, was altered",
        "Nothing in the folder can be trusted. Fetch the release anew from where it is kept, or publish it anew.",
    ),
    "CAT055": (
        "there is no release in {path}",
        "Name the folder of one release, the one that holds its manifest.json.",
    ),
    "CAT056": (
        "there is no offer «{value}» to be shown",
        "Name the id of an offer that is shown to the readers of this supplement.",
    ),
    "CAT056/many": (
        "these {count} offers fill more than two pages",
        "A supplement is short: name fewer offers, or publish a new release.",
    ),
    "CAT057": (
        "there is no contact «{value}»",
        "Write the association's id, a stroke and the contact's name in its file, for example naboerne/formand.",
    ),
    "CAT057/shown": (
        "the contact «{value}» is still shown to readers",
        (
            "Write «withdrawn_on» with the day in its consent, or take the contact out of the offers that name it. "
            "Then withdraw it from what was published."
        ),
    ),
    "CAT058": (
        "the branch «{value}» can't be written",
        "Check that git works here, and that the name is one that git allows, such as pages.",
    ),
    "CAT058/foreign": (
        "the branch «{value}» holds something else than published pages",
        "Its history would be lost. Choose a branch of its own, such as pages; it is made if it isn't there.",
    ),
    "CAT058/in-use": (
        "the branch «{value}» is the one that is checked out",
        "Choose a branch of its own, such as pages; it is made if it isn't there.",
    ),
    "CAT058/nothing": (
        "no edition of the release is for everyone, so the branch «{value}» would be empty",
        "Write «public: true» for the editions in data/catalogue.yaml that everyone may see.",
    ),
    "CAT059": (
        "«{id}» can't get a package: no edition is for its readers ({value})",
        "Add an edition for them in data/catalogue.yaml, or change «audience» in data/recipients.yaml.",
    ),
    "CAT060": (
        "nothing of a demonstration is sent: {name}",
        "Somebody might look for help in it. Make a release without «demonstration: true»; no option lifts this.",
    ),
    "CAT061": (
        "the publisher's name or address can't stand in a mail",
        (
            "Write one plain e-mail address such as katalog@eksempelby.dk, and the name on one line, without invisible "
            "characters."
        ),
    ),
    "CAT061/missing": (
        "nobody is named who sends the mails",
        "Add the publisher's e-mail, or the consultant's: it becomes the sender, and answers go there.",
    ),
    "CAT062": (
        "the e-mail of «{id}» can't stand in a mail",
        "Write one plain address such as skole@eksempelby.dk: no name, no comma, no brackets, no line end.",
    ),
    "CAT062/missing": (
        "«{id}» has no e-mail, so that no mail can be sent there",
        "Add the institution's own mailbox, or hand the package over in another way.",
    ),
    "CAT062/unknown": (
        "«{id}» is in the release, but no longer among the recipients",
        "Put it back into data/recipients.yaml, or make a new release without it.",
    ),
    "CAT063": (
        "the name of «{id}» can't stand in a mail",
        "Write the name on one line, without invisible characters: a line end could begin another mail address.",
    ),
    "CAT063/subject": (
        "the subject of the letter to «{id}» can't stand in a mail",
        "It is the first line of the letter: one line, not empty, without invisible characters.",
    ),
    "CAT064": (
        "a file of the package for «{id}» can't be attached under its name: {value}",
        "Only letters a to z, figures, full stops, hyphens and underscores are allowed. Make the release again.",
    ),
    "CAT064/large": (
        "the mail to «{id}» has {size} MB, and their mailbox takes {most} MB",
        (
            "Nor is there a link to send instead: give the address where they can fetch it with --link, or make the "
            "edition public and set «base_url»."
        ),
    ),
    "CAT065": (
        "{path} has not been written yet",
        "Write the mails first, with catalogue outbox write.",
    ),
    "CAT065/altered": (
        "{path} is not the mail that belongs to the release and its recipients today",
        (
            "It was altered, or data/recipients.yaml was. Write the mails again with catalogue outbox write, and give "
            "send the same --link."
        ),
    ),
    "CAT065/unknown": (
        "{path} is a mail to nobody who receives this release",
        "Remove it, or write the mails again. Recipients are added in data/recipients.yaml and get the next release.",
    ),
    "CAT066": (
        "line {line} of the outbox's journal can't be understood",
        (
            "Without it nobody knows who has been sent what, so nothing is sent. Fetch the journal from a backup; "
            "never delete it while mails are pending."
        ),
    ),
    "CAT066/other": (
        "the outbox's journal tells of another release",
        "Choose another folder with --outbox, or let each release have the folder that it gets without it.",
    ),
    "CAT067": (
        "there is nothing to settle for «{id}»",
        "See catalogue outbox status: --sent is for what is uncertain, --resend for that and for what was refused.",
    ),
    "CAT068": (
        "another program is at work in the outbox {path}",
        "Wait until it is done. Two that send at once would send some mails twice.",
    ),
    "CAT069": (
        "the mail server can't be used: {name} is missing or not right",
        (
            "Set it in the environment, never in a file of the project: CATALOGUE_SMTP_HOST (the server), _PORT, "
            "_SECURITY (starttls, tls, or none on this machine alone), _USER with _PASSWORD, _CA."
        ),
    ),
    "CAT070": (
        "no offer and no association is called «{value}»",
        "Give an offer's id as its file has it, or an association's: the name of its file without .yaml.",
    ),
    "CAT071": (
        "«{id}» was only read in public, so nobody can have confirmed it",
        "Once the association itself has told you, write «evidence: association» in its file, and confirm it then.",
    ),
    "CAT071/agreement": (
        "«{id}» has no agreement, so there is no status meeting",
        "Write «partnership» with its «status» in the association's file first.",
    ),
    "CAT072": (
        "{day} is yet to come",
        "Only what was said and held can be recorded. A meeting to come is written by --next.",
    ),
    "CAT072/later": (
        "«{id}» was confirmed on {later}, which is later than {day}",
        "What is newer stays. If the later date is wrong, mend it in the file first.",
    ),
    "CAT072/next": (
        "the next meeting, {day}, would not be later than the one held on {held}",
        "Give the day of the meeting to come: --next with a date after --held.",
    ),
    "CAT073": (
        "the reply speaks of «{value}», which is not among the offers that you named",
        "Name it, too, if the reply may speak of it. If somebody else wrote it in, take that part out of the file.",
    ),
    "CAT074": (
        "nobody is there to look at what the reply changes",
        "Run it on a terminal, where it asks. After you have looked at it with --dry-run, --yes writes without asking.",
    ),
    "CAT074/import": (
        "nobody is there to look at what the import changes",
        "Run it on a terminal, where it asks. After you have looked at it with --dry-run, --yes writes without asking.",
    ),
    "CAT075": (
        "it is not said whose proof is to be made",
        "Name an association, or give --due for all that have something to confirm; not both.",
    ),
    "CAT075/nothing": (
        "«{id}» has nothing that it could confirm",
        "It was only read in public. A proof is for associations that have told you of their offers themselves.",
    ),
    "CAT076": (
        "there is no «{value}» for {option}",
        "It is one of these, by its name or its id: {allowed}.",
    ),
    "CAT076/none": (
        "there is no «{value}» for {option}",
        "This catalogue has nothing to choose from there. Leave {option} out.",
    ),
    "CAT076/age": (
        "«{value}» is no age and no grade",
        "Write years or a grade: 13, 10-12, «7. klasse» or «grade 7».",
    ),
    "CAT080": (
        "{path} holds more than is taken",
        "Nothing was imported. Divide it, or ask whoever made it for a smaller one.",
    ),
    "CAT080/bytes": (
        "{path} is larger than {limit} MB",
        "Nothing was imported. Divide the file, and import one part after the other.",
    ),
    "CAT080/files": (
        "{path} holds more than {limit} files",
        "Nothing was imported. Give the folder or archive that holds the catalogue's files alone.",
    ),
    "CAT080/unpacked": (
        "unpacked, {path} would be larger than {limit} MB",
        "Nothing was unpacked. Divide it, or ask whoever made it for a smaller one.",
    ),
    "CAT080/ratio": (
        "in {path}, «{value}» would grow far beyond its packed size",
        "Nothing was unpacked: such files are made to fill a disk. Ask whoever made it for another one.",
    ),
    "CAT080/rows": (
        "{path} has more than {limit} rows",
        "Nothing was imported. Divide the sheet, and import one part after the other.",
    ),
    "CAT080/columns": (
        "{path} has more than {limit} columns (row {line})",
        "Nothing was imported. Delete the columns that have no heading, and save it again.",
    ),
    "CAT080/depth": (
        "{path} is nested deeper than {limit} levels",
        "Nothing was imported: no such file needs that many. Ask whoever made it for another one.",
    ),
    "CAT081": (
        "{path} is not a file that can be imported",
        "Nothing was imported. A spreadsheet is saved as .xlsx or .csv, HSDS as .json or a .zip of .json or .csv.",
    ),
    "CAT081/no-file": (
        "{path} is not an ordinary file",
        "Nothing was imported. Links, pipes and devices are not followed: give the file itself.",
    ),
    "CAT081/unreadable": (
        "{path} can't be read",
        "Nothing was imported. See whether you may read it, and whether it is still there.",
    ),
    "CAT081/archive": (
        "{path} is a damaged archive, or one packed in an unusual way",
        "Nothing was imported. Have it sent again, or unpack it yourself and give the folder.",
    ),
    "CAT081/locked": (
        "{path} is protected by a password",
        "Nothing was imported. Unpack it yourself and give the folder.",
    ),
    "CAT081/name": (
        "in {path}, the name «{value}» leads out of the archive",
        "Nothing was unpacked: no such name comes about by mistake. Ask whoever made it.",
    ),
    "CAT081/nested": (
        "in {path}, «{value}» is an archive itself",
        "Nothing was imported. Unpack the outer archive yourself, and give the inner one.",
    ),
    "CAT081/twice-inside": (
        "in {path}, two files are called «{value}»",
        "Nothing was imported, since nobody knows which of them is meant. Ask whoever made it.",
    ),
    "CAT081/no-text": (
        "{path} is not text",
        "Nothing was imported. A spreadsheet is saved as .xlsx, or as .csv with the encoding UTF-8.",
    ),
    "CAT081/encoding": (
        "{path} is not saved as UTF-8: line {line} holds the byte {byte}",
        "Nothing was imported. Save it again with the encoding UTF-8, so that no letter is guessed.",
    ),
    "CAT081/character": (
        "{path} holds a character that may not stand in a text: {character} ({place})",
        "Nothing was imported. Delete that character, which can't be seen, and save the file again.",
    ),
    "CAT081/twice": (
        "in {path}, letters were saved wrongly: «{value}» ({place})",
        "Nothing was imported. æ, ø and å were read in another encoding than they were saved in: export it again.",
    ),
    "CAT081/json": (
        "{path} is not JSON: line {line}, column {column}",
        "Nothing was imported. Have the file sent again, or look at that place for a missing comma or bracket.",
    ),
    "CAT081/key": (
        "in {path}, the name «{value}» stands twice in the same object",
        "Nothing was imported, since nobody knows which of the values is meant. Ask whoever made it.",
    ),
    "CAT081/number": (
        "{path} holds what is no number: «{value}»",
        "Nothing was imported. JSON knows no NaN, no infinity and no endless digits. Ask whoever made it.",
    ),
    "CAT081/separated": (
        "{path} can't be read as a table: line {line}",
        "Nothing was imported. Look there for a quotation mark that is not closed, and save the file again.",
    ),
    "CAT081/workbook": (
        "{path} is not a whole workbook",
        "Nothing was imported. Open it in your spreadsheet program, and save it anew as .xlsx.",
    ),
    "CAT081/entities": (
        "in {path}, «{value}» defines entities or a document type",
        "Nothing was imported: no spreadsheet program writes that, and it can do harm. Ask whoever made it.",
    ),
    "CAT081/old": (
        "{path} is a workbook of an old kind, or one behind a password",
        "Nothing was imported. Open it, remove the password, and save it as .xlsx.",
    ),
    "CAT081/no-table": (
        "{path} is not a spreadsheet, whatever its name says",
        "Nothing was imported. Save it in your spreadsheet program as .xlsx or .csv. JSON is for import hsds.",
    ),
    "CAT082": (
        "in {path}, cell {place} is a formula: {value}",
        "Nothing was imported. Copy the cells, paste them as values, and save it again.",
    ),
    "CAT082/text": (
        "in {path}, cell {place} would be calculated by a spreadsheet: {value}",
        "Nothing was imported. If it is meant as text, put a ' before it.",
    ),
    "CAT083": (
        "«{id}» can't be imported",
        "Nothing was written. Correct it in the file that is imported, and try again.",
    ),
    "CAT083/id": (
        "«{id}» can't be the id of an association",
        "Nothing was written. An id has small letters, digits and hyphens between them, and is never a path.",
    ),
    "CAT083/path": (
        "row {row}: «{id}» can't be an id",
        "Nothing was written. An id has small letters, digits and hyphens between them, and is never a path.",
    ),
    "CAT083/taken": (
        "there is a file of «{id}» already",
        "Nothing was written. It is changed by a spreadsheet, or by hand. --only-new passes over what is here already.",
    ),
    "CAT083/unknown": (
        "no association here has the id «{id}»",
        "Nothing was written. Correct the id, or make the association first: catalogue new association.",
    ),
    "CAT083/no-offer": (
        "{path} has no offer «{id}»",
        "Nothing was written. Correct the id; a new offer needs at least a title and a theme.",
    ),
    "CAT083/changed": (
        "{path} was changed meanwhile",
        "Nothing was written. Import again: then the import is laid upon the file as it is now.",
    ),
    # --- 1: the files as text ---------------------------------------------------------------------------------------
    "CAT090": (
        "«{value}» has no row of headings that we know",
        (
            "The headings of our own export are understood, and field names such as title and "
            "age.minimum. A sheet with "
            "other headings needs a file that translates them: see docs/exchange-sheets.md."
        ),
    ),
    "CAT090/twice": (
        "the columns «{other}» and «{value}» mean the same field",
        "Nothing was imported. Delete one of them, or give one another heading.",
    ),
    "CAT091": (
        "offers that have no row in the sheet, and stay as they are: {count}",
        "An offer is taken out in its association's file.",
    ),
    "CAT092": (
        "«{value}» means nothing in a translation of columns",
        "It may hold: columns, words, always, header, sheet, separator.",
    ),
    "CAT092/column": (
        "no column of ours is called «{value}»",
        "Write a heading of our own export, or a field's name such as title or age.minimum.",
    ),
    "CAT092/form": (
        "«{value}» must hold lines with two words each",
        "On each line stand the name that is there, a colon and the name that is meant.",
    ),
    "CAT095": (
        "{file} has no services",
        "HSDS is JSON with services, or tables of which one is services.csv. Give the file, the folder or the archive.",
    ),
    "CAT101": (
        "a character here is not saved as UTF-8 (byte {byte})",
        "Open the file in your editor and save it with the encoding UTF-8; then æ, ø and å are right everywhere.",
    ),
    "CAT102": (
        "the file is {kilobytes} kB; files over {limit} kB are not read",
        "A partnership file is normally a few kB. Remove what was pasted in by mistake.",
    ),
    "CAT103": (
        "more than {limit} levels lie inside each other here",
        "No part of a catalogue is that deep. Look for brackets or dashes that are repeated by mistake.",
    ),
    "CAT104": (
        "this can't be read: {problem}",
        "Put the text in quotation marks if it contains special signs, and compare with the lines around it.",
    ),
    "CAT104/sign": (
        "a text can't begin with {sign}",
        "Put the whole text in quotation marks.",
    ),
    "CAT104/escape": (
        "a backslash can't stand like this between double quotation marks",
        "Write it twice (\\\\), or put the text between single quotation marks ('…').",
    ),
    "CAT104/block": (
        "after | and > the text begins on the next line",
        "Move the text down, indented by two more spaces; or delete the sign.",
    ),
    "CAT105": (
        "the quotation mark {quote} is opened here and never closed",
        (
            "Write the same sign at the end of the text. If the text itself contains it, use the other kind of "
            "quotation mark around it."
        ),
    ),
    "CAT106": (
        "the bracket {bracket} is opened here and not closed properly",
        (
            "Write the closing bracket, and a comma between each two entries. A text with a comma, bracket or colon in"
            " it stands in quotation marks."
        ),
    ),
    "CAT107": (
        "the field «{key}» is written twice (first in line {line})",
        "Only one of them can count: delete one, or gather both in one field.",
    ),
    "CAT108": (
        "a text can't begin with & or * («{name}»)",
        "Put the whole text in quotation marks. References from one place of a file to another are not used here.",
    ),
    "CAT109": (
        "a text can't begin with ! («{tag}»)",
        "Put the whole text in quotation marks.",
    ),
    "CAT110": (
        "the file is divided into several by a line of dashes (---)",
        "Delete the line with the dashes. Each association has a file of its own.",
    ),
    "CAT111": (
        "«{value}» begins with a zero, which numbers can't",
        "Put it in quotation marks, so that the zero stays.",
    ),
    "CAT112": (
        "a tab stands here where only spaces are allowed",
        "Replace the tab by spaces; most editors can do that for the whole file.",
    ),
    "CAT113": (
        "the file must consist of fields, each with a name and a colon",
        "Write for example «association:» with its fields indented below it.",
    ),
    "CAT114": (
        "the file is empty",
        "Fill it in, or delete it.",
    ),
    "CAT115": (
        "this can't be the name of a field",
        (
            "A field's name is one plain word before the colon. The words true, false and null, and names in brackets, "
            "can't be used."
        ),
    ),
    "CAT116": (
        "an invisible character stands here ({character})",
        "Delete it and type the text again: such characters often come along with copied text.",
    ),
    "CAT117": (
        "there is a second colon in this line",
        (
            "If the colon belongs to the text, put the whole text in quotation marks. If a new field begins here, give"
            " it a line of its own."
        ),
    ),
    "CAT118": (
        "this line doesn't fit the lines above it",
        (
            "Check the indentation: fields that belong together begin in the same column. Check also that the field's "
            "name is followed by a colon and a space."
        ),
    ),
    "CAT118/colon": (
        "a colon or a dash is missing in this line",
        (
            "A field's name is followed by a colon and a space, an entry of a list begins with a dash and a space. If "
            "the line continues a text, put the whole text in quotation marks."
        ),
    ),
    "CAT118/dash": (
        "a list can't begin here",
        "Write each entry on a line of its own below the field's name, or all of them in brackets: [a, b].",
    ),
    "CAT118/quote": (
        "something follows after the closing quotation mark",
        (
            "Put the whole text between the quotation marks. If the text itself contains one, use the other kind "
            "around it."
        ),
    ),
    "CAT118/bracket": (
        "something follows after the closing bracket",
        (
            "Delete it, or put it in front of the bracket. If the brackets belong to a text, put the text in quotation"
            " marks."
        ),
    ),
    "CAT118/merge": (
        "a merge in git was left unfinished here",
        (
            "Two people changed the same thing, and both versions stand here, up to line {line}. Keep the right one, "
            "and delete the other and the lines with «<<<<<<<», «=======» and «>>>>>>>»."
        ),
    ),
    "CAT118/space": (
        "a space is missing after the colon in this line",
        "A field's name is followed by a colon and a space: «title: Samtaler».",
    ),
    "CAT118/marker": (
        "git put this line in during a merge",
        "Check that the lines around it are as they should be, and delete it.",
    ),
    "CAT119": (
        "the file is missing",
        "Every catalogue needs it: make it, or put it back.",
    ),
    "CAT120": (
        "the file can't be read",
        "Check that you may open it, and that it isn't a link to something outside the catalogue's folder.",
    ),
    "CAT121": (
        "the file name «{name}» can't be an association's id",
        (
            "Use only small letters a-z, digits and single hyphens, for example ung-i-byen.yaml. Write æ as ae, ø as "
            "oe and å as aa."
        ),
    ),
    "CAT122": (
        "the file «{name}» is not used",
        (
            "Move, rename or delete it. data/offers holds one file per association, ending in .yaml and not in a "
            "subfolder; data/pages holds preface.md, how-to-use.md, about-agreements.md and worried.md."
        ),
    ),
    "CAT125": (
        "this comment ignores nothing, since it names no code",
        "Write a code, a reason and perhaps a last day: # catalogue: ignore CAT313 the reason until 2027-01-01.",
    ),
    "CAT125/unknown": (
        "this comment ignores nothing, since there is no code «{value}»",
        "Write a code, a reason and perhaps a last day: # catalogue: ignore CAT313 the reason until 2027-01-01.",
    ),
    "CAT125/reason": (
        "this comment ignores nothing, since it gives no reason",
        "Say after {code} why it may stand as it is, so that others understand it a year from now.",
    ),
    "CAT125/date": (
        "this comment ignores nothing, since «{value}» is not a date",
        "Write the last day as year-month-day: until 2027-01-01.",
    ),
    "CAT126": (
        "{code} can't be ignored",
        "Mend what it points out. What is private, and what the catalogue can't be made with, is never ignored.",
    ),
    "CAT127": (
        "there is no {code} here to ignore",
        "Remove the comment, or write it above the field it is about, or at the end of that line.",
    ),
    "CAT128": (
        "the last day of this comment was {until}",
        "Mend what it was about and remove the comment, or give it a new last day.",
    ),
    "CAT123": (
        "the file is left as it is: this change can't be made here safely",
        (
            "Nothing was written. Something else in the file would have got another meaning: write each field on a "
            "line of its own and try again, or make the change by hand."
        ),
    ),
    "CAT123/style": (
        "the file is left as it is: fields written like this can't be put in order",
        "Write each field as «name: value» on a line of its own: without «?», and without brackets around all of it.",
    ),
    # --- 2: the meaning of one file ---------------------------------------------------------------------------------
    "CAT201": (
        "the field «{field}» is missing",
        "Add it to the part that begins here.",
    ),
    "CAT202": (
        "there is no field «{field}» here",
        "Check the spelling, and the indentation: it decides which part a field belongs to.",
    ),
    "CAT203": (
        "«{value}» can't be used for «{field}»",
        "Write one of: {allowed}.",
    ),
    "CAT204": (
        "«{field}» must be a text",
        (
            "Write words after the colon, not a list and not further fields. The words true and false are put in "
            "quotation marks."
        ),
    ),
    "CAT205": (
        "«{field}» is empty",
        "Fill it in; or delete the field, if it isn't known.",
    ),
    "CAT206": (
        "«{field}» is too long: at most {limit} characters",
        "Shorten it, and put the details where there is more room, for example in a description.",
    ),
    "CAT206/list": (
        "«{field}» has too many entries: at most {limit}",
        "Delete those that are too many.",
    ),
    "CAT207": (
        "{value} is not possible for «{field}» ({limit})",
        "Check the number.",
    ),
    "CAT207/smallest": (
        "{value} is too small for «{field}»: the smallest number is {limit}",
        "Check the number.",
    ),
    "CAT207/largest": (
        "{value} is too large for «{field}»: the largest number is {limit}",
        "Check the number.",
    ),
    "CAT207/decimals": (
        "{value} has too many decimals for «{field}»: at most {limit}",
        "Write kroner and øre, for example 12.50.",
    ),
    "CAT208": (
        "«{value}» is not a date («{field}»)",
        "Write year, month and day, and check that the day exists: 2026-03-31.",
    ),
    "CAT208/no-year": (
        "«{value}» has no year («{field}»)",
        "Write year, month and day: 2026-03-24. Without its year the day can't be put in a timetable.",
    ),
    "CAT209": (
        "«{value}» is neither a year, a month nor a date («{field}»)",
        "Write what is known: 2026, 2026-03 or 2026-03-31.",
    ),
    "CAT209/day-of-year": (
        "«{value}» is not a day of the year («{field}»)",
        "Write month and day, and check that the day exists: 04-01 is the first of April.",
    ),
    "CAT210": (
        "«{value}» is not a time of day («{field}»)",
        (
            'Write hours and minutes with two digits each, in quotation marks: "09:00" or "16:30". Midnight at the end'
            ' of a day is "24:00".'
        ),
    ),
    "CAT211": (
        "«{value}» can't be an id",
        (
            "Use only small letters a-z, digits and single hyphens, for example ung-i-byen. Write æ as ae, ø as oe and"
            " å as aa."
        ),
    ),
    "CAT212": (
        "«{value}» is not a CVR number",
        (
            "A CVR number has eight digits, and they guard each other: often one is mistyped. Look it up at "
            "datacvr.virk.dk."
        ),
    ),
    "CAT213": (
        "«{field}» is not a telephone number",
        (
            "Write one number of eight digits, or + and the country's number first. 112, 114 and 116 with three more "
            "digits are allowed."
        ),
    ),
    "CAT214": (
        "«{field}» is not an e-mail address",
        "Write one address, without spaces, for example kontor@example.org.",
    ),
    "CAT215": (
        "«{value}» is not a Danish postal code",
        "Write four digits, for example 9000.",
    ),
    "CAT216": (
        "«{value}» is not a municipality code",
        'Write four digits in quotation marks; the first is 0: "0851" is Aalborg.',
    ),
    "CAT217": (
        "«{value}» is not a web address («{field}»)",
        "Write the whole address as the browser shows it, with https:// in front and without spaces.",
    ),
    "CAT217/base": (
        "«{field}» must be the address of a folder, without ? and #: «{value}»",
        "Write the address that the catalogue's pages will begin with, such as https://example.org/katalog/.",
    ),
    "CAT218": (
        "the end ({end}) lies before the start ({start})",
        "Check both dates.",
    ),
    "CAT219": (
        "the upper limit ({high}) is less than the lower ({low})",
        "Check both numbers; perhaps they were swapped.",
    ),
    "CAT220": (
        "both age and school grades are given",
        "Keep what the association itself says, and delete the other.",
    ),
    "CAT221": (
        "this row says nothing about time",
        "Give a weekday, a time, a date or «every»; or write the association's own words in «text».",
    ),
    "CAT222": (
        "two fields of this row contradict each other («{rule}»)",
        "Delete one of them.",
    ),
    "CAT222/nth": (
        "«nth» is used only together with a weekday, every month",
        "The fourth Monday of the month is written {{every: month, nth: 4, weekday: monday}}.",
    ),
    "CAT222/weeks": (
        "«weeks» is used only where something happens every week or every 2 weeks",
        "Thursdays in even weeks are written {{every: 2 weeks, weeks: even, weekday: thursday}}.",
    ),
    "CAT222/end": (
        "«end» is given, but not «start»",
        "Write when it begins, too; or put what is known in «text».",
    ),
    "CAT222/always": (
        "«always» means day and night, but a weekday or a time is given too",
        "Delete «always», or delete the weekday and the time.",
    ),
    "CAT223": (
        "the place is hidden, and yet «{field}» is written here",
        (
            "Delete «{field}»: what must not be known must not be in the file at all. If the file has been shared "
            "already, tell whoever keeps the catalogue, for older versions still hold it."
        ),
    ),
    "CAT225": (
        "«{field}» can't be in a file with «evidence: public-source»",
        (
            "What was only read in public is neither agreed nor confirmed. Delete the field; or, if the association "
            "has said so itself, write «evidence: association»."
        ),
    ),
    "CAT226": (
        "nobody can be reached by this contact",
        "Add phone, sms, email, web_form or website; or delete the contact.",
    ),
    "CAT227": (
        "the price is free, and yet an amount is given ({amount})",
        "Delete «amount», or write «type: fee».",
    ),
    "CAT228": (
        "«{value}» is not a language code",
        "Write the short code in small letters: da is Danish, en is English, ar is Arabic, uk is Ukrainian.",
    ),
    "CAT229": (
        "{used} places are counted, but there are only {maximum}",
        "Check the number of places («maximum») and how many are taken and free.",
    ),
    "CAT229/extended": (
        "the places before the extension ({used}) are not fewer than those now ({maximum})",
        "«extended_from» is the old number and «maximum» the new one. Check both.",
    ),
    "CAT230": (
        "«{value}» is not a colour",
        'Write # and six digits or letters from a to f, in quotation marks: "#0b5fa5".',
    ),
    "CAT231": (
        "a person is named here without a consent",
        "Delete «person»: the role is enough. Or add «consent» with the day it was given and what it covers.",
    ),
    "CAT232": (
        "a source has either «url» or «withheld», exactly one of them",
        "Write the address of the page; or, if it carries a person's name, «withheld: personal-name».",
    ),
    "CAT233": (
        "«{value}» is listed twice",
        "Delete one of them.",
    ),
    "CAT234": (
        "a private home is given with «{field}»",
        "Delete it: nobody's home is found through the catalogue. Write the area instead.",
    ),
    "CAT235": (
        "nothing says where this place is",
        "Add a name, an address, a recipient or a text; or delete the place.",
    ),
    "CAT236": (
        "the offer «{offer}» doesn't say where it was read",
        (
            "Add «sources» with the address of the page and the day it was read. A file with «evidence: public-source» "
            "needs it for each offer."
        ),
    ),
    "CAT237": (
        "a demonstration can't have a municipality as its publisher",
        "Write «kind: project» below «publisher»; or delete «demonstration: true», if the catalogue is real.",
    ),
    "CAT238": (
        "«{value}» is not a number («{field}»)",
        "Write digits only, without a unit or spaces; decimals come after a full stop: 12.50.",
    ),
    "CAT238/whole": (
        "«{value}» is not a whole number («{field}»)",
        "Write digits only, without decimals, unit, spaces or quotation marks.",
    ),
    "CAT239": (
        "«{field}» must be true or false, not «{value}»",
        "Write true for yes and false for no, without quotation marks.",
    ),
    "CAT240": (
        "«{field}» must be a list",
        "Write each entry on a line of its own with a dash and a space in front, or all of them in brackets: [a, b].",
    ),
    "CAT241": (
        "«{field}» must have fields of its own",
        "Write them below it, indented by two more spaces, each with its name and a colon.",
    ),
    "CAT241/entry": (
        "each entry of «{field}» must have fields of its own",
        "Write the fields after the dash, each with its name and a colon, or in braces: {{name: value}}.",
    ),
    "CAT242": (
        "nothing is written for «{field}»",
        "Write something after the colon or the dash; or delete the line, if it isn't known.",
    ),
    "CAT244": (
        "«{value}» can't be used for «every»",
        "Write day, week, month or year; or, for a longer rhythm, for example «2 weeks» or «3 months».",
    ),
    "CAT245": (
        "«{value}» can't be the file name of an image",
        (
            "Use only the letters a-z, digits, hyphens and underscores, ending in .png, .jpg, .jpeg, .svg or .webp. "
            "The image itself lies in data/images."
        ),
    ),
    "CAT246": (
        "«{value}» can't be the name of an attached file",
        (
            "Begin with a letter or a digit, use no folder, and end with the kind of file, such as .pdf. Letters, "
            "digits, spaces, commas, brackets and hyphens are all right."
        ),
    ),
    "CAT247": (
        "the attachment has neither a file nor an address",
        "Write the name of its file below «file», or its address below «link», so that it can be found.",
    ),
    "CAT248": (
        "there is a decision, but the matter was postponed or cancelled",
        "Delete the decision; or, if the matter was dealt with after all, write «state: held».",
    ),
    "CAT256": (
        "«{value}» can't be the folder of another catalogue",
        (
            "Write it as seen from the folder that holds your own data, with / between folders: sources/naboby, or "
            "../naboby for one beside it. Letters, digits, full stops, hyphens and low lines are all right."
        ),
    ),
    "CAT299": (
        "«{field}» is not understood ({problem})",
        "Compare it with another file. If it looks right, tell those who make this program.",
    ),
    # --- 3: all files together (each check's author adds its codes here) ------------------------------------------
    "CAT301": (
        "«{id}» is not in «{kind}» in data/vocabulary.yaml",
        "Use an id from there; or add the word there, with its label.",
    ),
    "CAT302": (
        "«{id}» in «{kind}» is no longer used",
        "Write «{successor}», which has taken its place.",
    ),
    "CAT302/none": (
        "«{id}» in «{kind}» is no longer used",
        "Choose another id from data/vocabulary.yaml.",
    ),
    "CAT303": (
        "this file has no contact «{id}»",
        "Use the id of a contact below «contacts» in this file, or add the contact there.",
    ),
    "CAT304": (
        "there is no recipient «{id}»",
        "Use an id from data/recipients.yaml, or add the institution there.",
    ),
    "CAT305": (
        "there is no offer «{id}»",
        "Use the id of an offer in one of the files in data/offers.",
    ),
    "CAT306": (
        "there is no association «{id}»",
        (
            "An association's id is the name of its file in data/offers, without .yaml. For one that has no file, write"
            " «name» instead of «association»."
        ),
    ),
    "CAT307": (
        "the offer id «{id}» is used already in {file}, line {line}",
        "Give the newer of the two offers another id. An id that has been published stays with its offer.",
    ),
    "CAT308": (
        "«{field}» leads round in a circle: {circle}",
        "Delete «{field}» in one of them.",
    ),
    "CAT309": (
        "{association} has never had an agreement, and this catalogue shows only offers with one",
        (
            "Add the agreement's period to «periods» below «partnership». If the catalogue shall show offers without an"
            " agreement too, write «inclusion: listed» in data/catalogue.yaml."
        ),
    ),
    "CAT310": (
        "the agreement ended on {until}",
        (
            "Its offers are shown as under renewal until {shown_until} ({days} days) and then left out. Add the new "
            "period; or, if there is none, write «status: ended»."
        ),
    ),
    "CAT311": (
        "this offer has no place «{id}»",
        "Use an id below «places» of the same offer, or add the place there.",
    ),
    "CAT311/contact": (
        "no offer with this contact has a place «{id}»",
        "Use an id below «places» of an offer that lists this contact.",
    ),
    "CAT312": (
        "no offer lists the contact «{id}», so it is shown nowhere",
        "Add it to «contacts» of an offer, or delete it.",
    ),
    "CAT313": (
        "«{offer}» was last confirmed on {on}, more than 12 months ago",
        "Ask the association whether everything is still right; then write the new date.",
    ),
    "CAT313/never": (
        "«{offer}» has never been confirmed",
        "Ask the association whether everything is right; then add «confirmed» with the date and who said so.",
    ),
    "CAT314": (
        "a source disagrees about «{field}»",
        "Ask the association what is right; then correct it and delete the word here.",
    ),
    "CAT315": (
        "what «{field}» says is from {date}, more than 12 months ago",
        "Ask whether it is still so; then write the new date.",
    ),
    "CAT316": (
        "«{word}» is written here, but the price is {amount} kroner",
        "Correct one of them; or write for whom, or what, is free.",
    ),
    "CAT317": (
        "there is no image {file}",
        "Put the image there, or correct the name: small and capital letters differ.",
    ),
    "CAT318": (
        "{file} is not a picture of the kind its name says",
        "Save it again as png, jpg, webp or svg, with the ending that belongs to it.",
    ),
    "CAT318/unsafe": (
        "the picture {file} refers to something outside itself or runs a program",
        "Draw it without scripts, links and embedded pictures, or save it as png.",
    ),
    "CAT318/telltale": (
        "the picture {file} tells more than it shows: where and when it was taken, or by whom",
        "Save it again without its metadata (EXIF and XMP), so that it betrays no address and no person.",
    ),
    "CAT320": (
        "headings can't be used here: «{snippet}»",
        "Delete the # at the beginning of the line. A short paragraph in **bold** can serve instead.",
    ),
    "CAT320/page": (
        "this can't be a heading here: «{snippet}»",
        "A heading has one # or two, then a space, then words without any further #.",
    ),
    "CAT321": (
        "images can't be used in a text: «{snippet}»",
        "An offer's image is written in «images», with a text for those who can't see it.",
    ),
    "CAT322": (
        "tables can't be used here: «{snippet}»",
        "Write a list with dashes. Times, places and prices have fields of their own.",
    ),
    "CAT323": (
        "text can't be marked as code: «{snippet}»",
        "Delete the signs ` and ~ around it.",
    ),
    "CAT323/indented": (
        "four spaces at the beginning of a line turn the text into code: «{snippet}»",
        "Let the line begin in the same column as those before.",
    ),
    "CAT324": (
        "HTML can't be used here: «{snippet}»",
        "Delete it. Emphasis is written *so* or **so**; a < that means «less than» has a space after it.",
    ),
    "CAT325": (
        "HTML comments can't be used here: «{snippet}»",
        "Delete it. A note for those who edit the file is written after a #, outside the text.",
    ),
    "CAT326": (
        "this link can't be used: «{snippet}»",
        "A link leads to https://, mailto: or tel: and is written [the words](https://example.org).",
    ),
    "CAT326/http": (
        "this link begins with http: «{snippet}»",
        "Write https: instead, and try in a browser that the address works.",
    ),
    "CAT326/reference": (
        "this link has its address elsewhere, or looks like it: «{snippet}»",
        "Write the address right after the words: [the words](https://example.org).",
    ),
    "CAT327": (
        "lists can't stand inside lists: «{snippet}»",
        "Write one flat list, each entry with a single dash at the beginning of the line.",
    ),
    "CAT328": (
        "different programs understand this differently: «{snippet}»",
        "Write it more simply: paragraphs, *emphasis*, links and flat lists.",
    ),
    "CAT328/break": (
        "two spaces at the end of a line break it for some readers only: «{snippet}»",
        "Delete them. A new paragraph begins after a blank line.",
    ),
    "CAT328/emphasis": (
        "a star or underscore without its partner: «{snippet}»",
        (
            "Emphasis is written *so* or **so**: a space or a full stop outside, none inside, and nothing emphasised "
            "within it. A star that is only a star is written \\*."
        ),
    ),
    "CAT328/entity": (
        "a code stands here for a character: «{snippet}»",
        "Write the character itself. A single & is fine.",
    ),
    "CAT328/escape": (
        "a backslash can't be used here: «{snippet}»",
        "Delete it. It is only needed right before one of the signs * _ # + - and the full stop.",
    ),
    "CAT328/indent": (
        "there is a space or tab too many here: «{snippet}»",
        "Let every line begin in the same column. Only a list's entry goes on in the next line with two spaces.",
    ),
    "CAT328/line": (
        "a line can't consist of such signs: «{snippet}»",
        "Delete the line. A blank line parts two paragraphs.",
    ),
    "CAT328/link": (
        "this link is not written clearly: «{snippet}»",
        (
            "Write [the words](https://example.org), without spaces in the address; there, brackets are written %28 "
            "and %29."
        ),
    ),
    "CAT328/list-end": (
        "the list goes straight over into text: «{snippet}»",
        "Put a blank line after the list; or, if the line belongs to the entry above, two spaces in front of it.",
    ),
    "CAT328/list-gaps": (
        "this list has a blank line between some entries and none between others: «{snippet}»",
        "Put one between all of them, or none.",
    ),
    "CAT328/list-marker": (
        "this list changes its sign: «{snippet}»",
        "Use the same sign for all entries; or, if another list begins here, put a line of text between them.",
    ),
    "CAT328/list-number": (
        "this number makes a list that doesn't count 1, 2, 3: «{snippet}»",
        "Number the entries 1. 2. 3. A date or another number is written with a backslash: 24\\. december.",
    ),
    "CAT328/list-start": (
        "a list begins here without a blank line before it: «{snippet}»",
        "Put a blank line before the list. If it is none, write a backslash before the sign: \\- or 1\\.",
    ),
    "CAT328/quote": (
        "a line can't begin with >: «{snippet}»",
        "Delete the sign, and put what is quoted in quotation marks.",
    ),
    "CAT328/title": (
        "this link has a title: «{snippet}»",
        "Delete what follows the address: hardly anybody sees it.",
    ),
    "CAT330": (
        "this looks like a civil registration number (CPR)",
        (
            "Delete it: no record about a person may be in a catalogue's files. If the file has been shared already, "
            "tell whoever keeps the catalogue, for older versions still hold it."
        ),
    ),
    "CAT331": (
        "ten digits that begin with a date may be a civil registration number (CPR)",
        "If they are, delete them. A telephone number is written in its own field, or with spaces.",
    ),
    "CAT332": (
        "«{field}» is a mobile number: is it somebody's own?",
        "A role's own number is fine. Replace a private one by the association's number or mailbox.",
    ),
    "CAT332/form": (
        "there seems to be an e-mail address or a telephone number here",
        (
            "Everyone can read what a form says. If it is a person's own, delete it in both places, and ask the "
            "association for a shared mailbox; that is written as a contact."
        ),
    ),
    "CAT333": (
        "the consent of the person named here has ended («{field}»)",
        (
            "The person is left out of the next build. Delete the name and what reaches only this person, or write down"
            " a new consent."
        ),
    ),
    "CAT334": (
        "the catalogue's font has no such character: {character} ({name})",
        "Write it in letters or with another sign; in print it would be an empty box.",
    ),
    "CAT334/offer": (
        "the catalogue's font has no such character: {character} ({name}), in the offer «{offer}»",
        "Write it in letters or with another sign; in print it would be an empty box.",
    ),
    "CAT336": (
        "«{field}» names «{id}», which is not in «{kind}»",
        "Use the id of another word of the same group.",
    ),
    "CAT337": (
        "the page is missing, and there is an edition in the language «{language}»",
        "Write the page, so that nobody who reads that language looks for it in vain.",
    ),
    "CAT338": (
        "«{written}» is written here, but the catalogue has {count}",
        "Correct the number; or leave it out, for it changes with the files.",
    ),
    "CAT340": (
        "{percent} % of what readers look for is given; missing in some offer: {missing}",
        "Ask the association for what is missing. What isn't known is shown as not stated.",
    ),
    "CAT341": (
        "«{language}» is not among the catalogue's languages",
        "Add it to «languages», or use one of: {allowed}.",
    ),
    "CAT342": (
        "«{id}» has no text in the language «{language}»: {missing}",
        "Write the text in both languages: {{da: Lektiecafé, en: Homework café}}.",
    ),
    "CAT342/settings": (
        "«{field}» has no text in the language «{language}»",
        "Write the text in both languages: {{da: Tilbud til børn, en: Activities for children}}.",
    ),
    "CAT342/word": (
        "the word «{id}» has no label in the language «{language}»",
        "Write the label in both languages: {{da: Ensomhed, en: Loneliness}}.",
    ),
    "CAT342/description": (
        "the description of the word «{id}» is not written in the language «{language}»",
        "Write the description in both languages: {{da: At føle sig alene, en: Feeling alone}}.",
    ),
    "CAT344": (
        "the offer was valid until {until}, but its status doesn't say that it has ended",
        "Write «is: ended» below «status», or correct the date.",
    ),
    "CAT344/agreement": (
        "the agreement ended on {until}, but its status doesn't say so",
        "Add the new period; or, if there is none, write «status: ended».",
    ),
    "CAT345": (
        "«{status}» is written without a date",
        "Add «as_of»: without the date of that knowledge nobody can rely on it.",
    ),
    "CAT346": (
        "the colour {colour} is too pale on white: its contrast is {contrast}, and 4.5 is needed",
        (
            "The catalogue uses {passing} instead, the nearest colour that can be read. Write that one, or "
            "choose a darker colour."
        ),
    ),
    "CAT347": (
        "«{field}» is hard to read for families and young people: its readability number (LIX) is {lix}, above {limit}",
        "Write shorter sentences, and everyday words instead of long ones.",
    ),
    "CAT347/page": (
        "the page is hard to read for families and young people: its readability number (LIX) is {lix}, above {limit}",
        "Write shorter sentences, and everyday words instead of long ones.",
    ),
    "CAT348": (
        "the edition «{id}» is public, and «accessibility_statement_url» is missing",
        (
            "A public body's website needs an accessibility statement (in Denmark by law): write its address, "
            "and every page will link to it."
        ),
    ),
    "CAT305/money": (
        "there is no offer «{id}»",
        "Use the id of an offer in one of the files in data/offers, or delete it here.",
    ),
    "CAT306/line": (
        "there is no association «{id}»",
        (
            "An association's id is the name of its file in data/offers, without .yaml. Write one that has no file by "
            "its name below «others»."
        ),
    ),
    "CAT306/member": (
        "there is no association «{id}»",
        (
            "An association's id is the name of its file in data/offers, without .yaml. A member that has no file is "
            "written without «association»."
        ),
    ),
    "CAT350": (
        "the lines come to {sum}, but the grant is {total}",
        "The difference is {difference}. Check the amounts; what nobody has allotted yet can be a line of its own.",
    ),
    "CAT350/more": (
        "the lines come to {sum}, which is more than the whole grant of {total}",
        "The difference is {difference}. Check the amounts.",
    ),
    "CAT351": (
        "«{id}» is given as a former id, but {file} has an offer of that id in line {line}",
        (
            "A link to a former id leads to the offer that it became, so no other offer can have it. Give the newer "
            "offer another id, or delete the id here."
        ),
    ),
    "CAT351/twice": (
        "«{id}» is given as a former id here and in {file}, line {line}",
        "A link leads to one offer only. Let the one keep it that took over, and delete it at the other.",
    ),
    "CAT352": (
        "the second reading on {on} comes before the first on {other}, in the same case",
        "Check both dates and the journal number.",
    ),
    "CAT352/management": (
        "the committee gets the case on {on}, before the management has seen it on {other}",
        "Check both dates and the journal number.",
    ),
    "CAT353": (
        "{on} has not come yet, but the meeting is told as held",
        "Check the date; until it has been held write «state: planned», and no decision.",
    ),
    "CAT354": (
        "{spent} is spent of {amount}",
        "Check both amounts. If more was spent than allotted, say where it came from in «note».",
    ),
    "CAT355": (
        "the alliance has no member «{id}»",
        "Use an id of «members» in the same file, or add the member there.",
    ),
    "CAT360": (
        "the offer «{id}» names itself",
        "«same_as» and «not_same_as» are about another offer that is like this one. Give its id, or delete the line.",
    ),
    "CAT360/both": (
        "«{id}» is said to be the same offer and not to be",
        "Delete «not_same_as» if it is one offer told twice, and «same_as» if it isn't.",
    ),
    # --- end of 3 ---------------------------------------------------------------------------------------------------
    # --- 4: the editions --------------------------------------------------------------------------------------------
    "CAT366": (
        "there is no folder «{value}»",
        "It is seen from the folder that holds your own data. Correct it, or take the source out until it is there.",
    ),
    "CAT366/broken": (
        "the catalogue in {value} can't be understood",
        (
            "What is wrong is told at its own files. Its keepers must mend it; until then, name a revision of it that "
            "is right, or take the source out."
        ),
    ),
    "CAT366/git": (
        "the revision can't be read, since git wasn't found or didn't answer",
        "Install git, or leave «revision» out to take the files as they lie in the folder.",
    ),
    "CAT366/itself": (
        "the catalogue names itself as its source",
        "Name the folder of another catalogue, or delete the source.",
    ),
    "CAT366/no-data": (
        "there is no catalogue in «{value}»",
        "The folder must hold data/catalogue.yaml: name the one above «data», not «data» itself.",
    ),
    "CAT366/repository": (
        "«{value}» lies in no git repository",
        "Leave «revision» out to take the files as they lie in the folder, or name a folder in a repository.",
    ),
    "CAT366/revision": (
        "there is no revision «{value}» of this catalogue",
        (
            "Write a commit, a tag or a branch that the repository on this machine has; nothing "
            "is fetched. «git fetch» "
            "in its folder brings what is new."
        ),
    ),
    "CAT366/twice": (
        "the source «{value}» is the same catalogue",
        "Keep one of the two: each offer would be there twice.",
    ),
    "CAT367": (
        "«{id}» is a demonstration, and this catalogue is not",
        (
            "Invented offers must not stand among real ones. Delete the source, or write «demonstration: true» in this "
            "catalogue, too."
        ),
    ),
    "CAT368": (
        "your {group} have no word for «{id}» ({label}), which {source} uses",
        (
            "Its offers are shown without the word. Write in «map» of the source which of yours it means, as "
            "{group}: {{{id}: your-word}}, or take it into data/vocabulary.yaml."
        ),
    ),
    "CAT369": (
        "your vocabulary has no «{id}»",
        "On the right stands the id of a word in data/vocabulary.yaml.",
    ),
    "CAT369/theirs": (
        "the source's vocabulary has no «{id}»",
        "On the left stands the id of a word in the source's own vocabulary. Delete the line if the word is gone.",
    ),
    "CAT370": (
        "«{association}» has the same CVR number as «{other}» in {file}, line {line}, but not the same: {fields}",
        (
            "Both are shown, each as its own catalogue tells it. Ask the two municipalities which "
            "is right, or whether one "
            "of the numbers is wrong."
        ),
    ),
    "CAT371": (
        "{id} has warnings of its own: {n}",
        "Those are for its own keepers, who see them with «catalogue check» in their folder.",
    ),
    "CAT371/nested": (
        "{id} has sources of its own, which are not read",
        "If their offers are to be here, too, name them as sources here.",
    ),
    "CAT401": (
        "there are no labels in the language «{language}»",
        "Translate the labels of another language into {path}, or choose Danish (da) or English (en) for the edition.",
    ),
    "CAT402": (
        "there is no drawing «{id}» for the theme",
        (
            "Use the name of a drawing that «catalogue templates list» shows below assets/icons, or put your own "
            "at {path}."
        ),
    ),
    "CAT403": (
        "fixed words are missing, and stand in another language meanwhile: {missing}",
        "Translate them ({count} in all) from the file that «catalogue templates copy labels/en.yaml» gives.",
    ),
    "CAT404": (
        "«{id}» is not one of the catalogue's fixed words, and is shown nowhere",
        "Delete it, or give it the name that it has in the default files.",
    ),
    "CAT405": (
        "«{id}» can't be used",
        "Write it as in the default files.",
    ),
    "CAT405/text": (
        "«{id}» is not a text",
        "Write words, in quotation marks where they would be read as a number or as yes and no.",
    ),
    "CAT405/group": (
        "«{id}» is a group of words, not a single one",
        "Write its words below it, as in the default files.",
    ),
    "CAT405/braces": (
        "«{id}» has a curly bracket without its partner",
        "What the catalogue fills in is written in curly brackets: {{text}}.",
    ),
    "CAT405/unknown": (
        "«{id}» has {value}, which the catalogue can't fill in there",
        "What it fills in there: {allowed}. These names are not translated.",
    ),
    "CAT405/lost": (
        "«{id}» lacks {value}, so that what belongs there would be lost",
        "Write {value} where it belongs in the sentence.",
    ),
}
