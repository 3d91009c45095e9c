"""Dansk. Læserne er frivilligkonsulenter: almindelige ord, ingen fagsprog fra YAML eller programmering.

The same keys and placeholders as `en.py`, where they are explained; a test compares.
"""

from __future__ import annotations

SUGGESTION = "Mente du «{nearest}»?"

PHRASES: dict[str, str] = {
    "hsds-contact": "Kontakt",
    "interrupted": "Afbrudt. Intet er gjort halvt.",
    "bug": "Det er en fejl i selve catalogue, ikke i dine filer. Indberet den gerne sammen med filen {path}.",
    "built-without": "Bygget UDEN de filer, der har fejl: {paths}",
    "formats-removed": "{edition}: {formats} er fjernet, fordi de var lavet af andre data.",
    "written": "skrev {path}",
    "none-public": "Ingen udgave er for alle, så der er ikke bygget noget: se «public» i data/catalogue.yaml.",
    "not-built": "Der er ikke bygget noget: Ret fejlene ovenfor, eller byg uden filerne med --keep-going.",
    "not-built-at-all": "Intet blev dannet: data/catalogue.yaml og data/vocabulary.yaml skal være uden fejl.",
    "column-edition": "Udgave",
    "column-format": "Format",
    "column-offers": "Tilbud",
    "left-out": "Udeladte tilbud, med grunden i manifest.json: {counts}.",
    "column-pages": "Sider",
    "column-size": "Størrelse",
    "column-path": "Sti",
    "template-overridden": "dit eget bruges",
    "template-copied": "{path} er nu din at rette i. Slet filen, så bruges standarden igen.",
    "column-made": "Dannet",
    "made-of": "{made} af {files}",
    "explain-inputs": "Ændret siden sidst:",
    "explain-edition": "{edition}: {made} af {files} filer er dannet",
    "explain-nothing": "{edition}: Der var intet at danne; alle {count} filer er, som de skal være",
    "explain-same": "{count} blev præcis som før",
    "explain-more": "… og {count} mere (--verbose viser alle)",
    "why-first": "udgaven fandtes ikke her i forvejen",
    "why-program": "sidst dannet med en anden version af catalogue",
    "why-libraries": "sidst dannet med andre versioner af biblioteker",
    "why-templates": "en skabelon, et stylesheet eller de faste ord er ændret",
    "why-manifest": "manifest.json var ændret, så intet kunne genbruges",
    "why-missing": "filen manglede",
    "why-altered": "filen var ændret, efter at den blev dannet",
    "why-new": "fandtes ikke før",
    "why-date": "kataloget gælder en anden dato",
    "why-options": "andre tilvalg eller en anden version af dataene",
    "why-engine": "en anden --pdf-engine",
    "why-data": "det, den viser, er ændret",
    "why-gone": "dannes ikke mere",
    "carried": "uændret",
    "layout-right": "Intet at rette i {files}.",
    "layout-changed": "Opsætningen er rettet i {files}:",
    "layout-wrong": "catalogue fmt ville rette opsætningen i {files}:",
    "layout-mistakes": "Ikke rettet: {files}. Ret først fejlene ovenfor.",
    "only-line-ends": "kun linjeskift eller et usynligt mærke før det første tegn",
    "not-a-date": "«{value}» er ikke en dato. Skriv den som år-måned-dag, for eksempel 2026-12-31.",
    "no-such-code": "Koden «{code}» findes ikke. {suggestion}En kode er CAT og tre cifre, sådan som check viser den.",
    "no-room": "Der er ikke mere plads på disken: Ikke alt kunne skrives.",
    "no-such-kind": "Der er ingen slags fil, der hedder {kind}. De hedder {kinds}.",
    "schemas-written": "Skrevet, så din editor kan hjælpe dig:",
    "schemas-stale": "Forældede; skriv dem igen med `catalogue schema`:",
    "schemas-current": "Alle skemaer er, som de skal være.",
    "error": "fejl",
    "warning": "advarsel",
    "info": "oplysning",
    "other-place": "Det andet sted er {place}:",
    "summary": "{counts} i {files}.",
    "no-findings": "Ingen fejl i {files}.",
    "ignored": "ignoreret",
    "ignored-because": "Ignoreret i {place}: {reason}",
    "ignored-here": "{counts}.",
    "not-annotated": "{counts} mere: GitHub viser ikke flere ved linjerne, men alle står i loggen for dette trin.",
    "since": "kun det, der er ændret siden {base}, er med; ældre fund udeladt: {count}.",
    "log-of": "Historien om {title}",
    "log-uncommitted": "Endnu ikke gemt i git",
    "log-unread-now": "Filen har fejl; «catalogue check» viser dem. Hvad der er ændret, fortælles, når de er rettet.",
    "log-unread": "Filen havde fejl. Hvad der blev ændret, står ved den rettelse, der fulgte.",
    "log-added": "Oprettet.",
    "log-removed": "Fjernet.",
    "log-more": "Der er mere: --limit viser kun det nyeste.",
    "log-cut": "Denne kopi af arkivet har kun det nyeste. «git fetch --unshallow» henter det ældre.",
    "log-nothing": "Der er ikke ændret noget, så langt historien rækker.",
    "log-not-told": "Historien kan fortælles, når disse fejl er rettet:",
    "hidden": "{counts} med --verbose.",
    "init-asks": "Først nogle få spørgsmål. Enter tager det, der står i parentes.",
    "init-made": "{folder}: {files} er skrevet.",
    "init-there": "{folder} har dem alle i forvejen: der er ikke noget at gøre.",
    "init-next": "Nu kan du køre:",
    "init-tool": "Skriv i requirements.txt, hvor catalogue hentes: Automatikken henter det dér.",
    "host-github": "GitHub",
    "host-gitlab": "GitLab",
    "host-both": "begge",
    "host-none": "et andet sted, eller ikke endnu",
    "languages-da": "dansk",
    "languages-da,en": "dansk og engelsk",
    "ask-several": "Flere: skriv numrene med komma imellem.",
    "ask-lines": "Så mange linjer, du vil; en tom linje slutter.",
    "ask-needed": "Det skal besvares.",
    "ask-again": "Disse svar kan ikke bruges:",
    "ask-write": "Skal det skrives i {path}?",
    "ask-yes": "j",
    "ask-yes-no": "J/n",
    "ask-first-offer": "Og dens første tilbud. Enter springer over det, du ikke ved.",
    "ask-skip": "Enter springer over det, du ikke ved.",
    "new-written": "{path}: «{id}» er skrevet. Læs det igennem, og kør catalogue check.",
    "form-renewed": "{path} spørger nu med ordene fra data/vocabulary.yaml.",
    "forms-still-right": "Formularerne spørger i forvejen med ordene fra data/vocabulary.yaml.",
    "nothing-written": "Der er ikke skrevet noget.",
    "confirmed": "{id}: bekræftet d. {day} af {by} ({before}).",
    "confirmed-never": "første gang",
    "confirmed-before": "sidst d. {day} af {by}",
    "confirmed-again": "{id}: Det står der allerede.",
    "confirmed-nothing": "Der er intet at skrive: Det hele står der allerede.",
    "recorded-in": "Skrevet i {paths}.",
    "reply-remarks": "{id}: Læs dette, og skriv selv det ind, der er rigtigt:",
    "reply-in-vain": "{id}: Der er svaret på «{question}», men filen har et svar, og det bliver stående.",
    "meeting-held": "{association}: statusmøde holdt d. {day}.",
    "meeting-next": "Næste møde d. {day}.",
    "meeting-nothing": "Der er intet at skrive: Mødet står der allerede.",
    "meeting-passed": "Mødet d. {day} er planlagt, men ikke noteret som holdt. Er det flyttet, så slet det i filen.",
    "meeting-day-off": "D. {day} er en weekend eller en helligdag; næste arbejdsdag er d. {better}.",
    "calendar-written": "{path}: {entries}.",
    "calendar-same": "{path}: {entries}, som før.",
    "proof-written": "{path}: {pages}, og mailen {mail}.",
    "proof-none-due": "Der er intet at bekræfte: Alt er bekræftet inden for et halvt år.",
    "cache-leaves": "Færdigt opsatte dele af PDF-filer",
    "cache-checks": "Det, check husker om filerne",
    "cache-limit": "Hver del fylder højst {size}; det, der er brugt for længst tid siden, slettes først.",
    "cache-nowhere": "Der gemmes ikke noget, for denne bruger har ingen cachemappe. Angiv en med --cache-dir.",
    "cache-empty": "Der er ikke gemt noget i {folder}.",
    "cache-cleaned": "Slettet i {folder}: {taken}. Næste kørsel giver det samme, men tager længere tid.",
    "preview-overview": "Forhåndsvisning",
    "preview-hide": "Skjul",
    "preview-show": "Vis fejl",
    "preview-stays": "Indtil det er rettet, viser browseren det seneste, der kunne vises.",
    "preview-mended": "Rettet: Siden er opdateret.",
    "preview-beside": "Siden og PDF'en ved siden af hinanden",
    "preview-printing": "PDF'en dannes …",
    "preview-lost": "Forhåndsvisningen er stoppet.",
    "preview-more": "Og {count} mere.",
    "preview-html": "Websted",
    "preview-markdown": "Markdown",
    "preview-markdown-pages": "Markdown, en fil til hvert tilbud",
    "preview-pdf": "PDF",
    "preview-pdf-a5": "PDF i A5",
    "preview-no-page": "Siden findes ikke",
    "preview-nothing-yet": "Der er ikke noget at vise endnu",
    "preview-at": "Forhåndsvisning: {address}",
    "preview-how": "Gem en fil, så følger siden med. Ctrl-C stopper.",
    "preview-ready": "Kataloget er klar.",
    "preview-shown": "{files}: klar efter {count} ms.",
    "preview-others": "{files} og {count} andre",
    "preview-stopped": "Forhåndsvisningen er stoppet.",
}

COUNTS: dict[str, tuple[str, str]] = {
    "error": ("{count} fejl", "{count} fejl"),
    "warning": ("{count} advarsel", "{count} advarsler"),
    "info": ("{count} oplysning", "{count} oplysninger"),
    "file": ("{count} fil", "{count} filer"),
    "ignored": ("{count} ignoreret", "{count} ignorerede"),
    "kept": ("{count} post", "{count} poster"),
    "calendar-entry": ("{count} aftale", "{count} aftaler"),
    "page": ("{count} side", "{count} sider"),
}

TEMPLATES: dict[str, str] = {
    "assets/": "det, skabelonerne tager med",
    "assets/file.css": "udseendet af kataloget i én HTML-fil",
    "assets/fonts.conf": "holder maskinens skrifter ude af PDF'en",
    "assets/icons/": "en stregtegning til et tema",
    "assets/offer.css": "udseendet af siderne bag forsiden",
    "assets/offer.js": "kopierer en sides adresse og udskriver siden",
    "assets/page.css": "webstedets udseende, forsiden først",
    "assets/page.js": "søgning og filtre på forsiden",
    "assets/paper.css": "udseendet af plakater, oversigter og breve",
    "assets/poster.css": "plakatens udseende",
    "assets/print-a5.css": "det, der er anderledes i A5-hæftet",
    "assets/print-tabs.css": "temafanerne ved sidens yderkant",
    "assets/print.css": "det trykte katalogs udseende",
    "assets/ruled.svg": "linjerne på siden til egne noter",
    "assets/search.js": "søgningen på forsiden",
    "assets/tokens.css": "farver, størrelser og afstande, fælles for web og tryk",
    "html/": "en side på webstedet",
    "html/about.html": "siden om kataloget",
    "html/accessibility.html": "siden om, hvad der er prøvet om tilgængelighed",
    "html/association.html": "en forenings side",
    "html/associations.html": "listen over foreninger",
    "html/base.html": "rammen om alle sider",
    "html/contact.html": "hvordan man når et tilbud",
    "html/editions.html": "vejen til alle offentlige udgaver",
    "html/file.html": "hele kataloget i én HTML-fil",
    "html/foot.html": "bunden af alle sider",
    "html/front.html": "forsiden",
    "html/head.html": "det, en side fortæller browsere og søgemaskiner",
    "html/leave.html": "linket «Forlad siden hurtigt»",
    "html/moved.html": "leder fra en gammel adresse til den nye",
    "html/news.html": "siden »Nyt siden sidst«",
    "html/offer.html": "et tilbuds side",
    "html/page.html": "en side med tekst, for eksempel forordet",
    "html/parts.html": "det, flere sider har til fælles",
    "html/poster.html": "et tilbuds plakat til opslagstavlen",
    "html/register.html": "et register",
    "html/retired.html": "det, der står om et tilbud, som er væk",
    "html/safety.html": "hvem man ringer til, når der er fare, på alle sider",
    "html/week.html": "ugen: hvem mødes hvornår",
    "labels/": "et sprogs faste tekster",
    "labels/da.yaml": "de faste tekster på dansk",
    "labels/en.yaml": "de faste tekster på engelsk",
    "letter/": "teksten i et brev",
    "letter/da.txt": "brevet med en pakke, på dansk",
    "letter/en.txt": "brevet med en pakke, på engelsk",
    "letter/supplement-da.txt": "brevet med en hasteudgave, på dansk",
    "letter/supplement-en.txt": "brevet med en hasteudgave, på engelsk",
    "markdown/": "en del af kataloget i Markdown",
    "markdown/association.md": "en forenings afsnit eller fil",
    "markdown/associations.md": "listen over foreninger",
    "markdown/catalogue.md": "hele kataloget i én fil",
    "markdown/changelog.md": "listen over ændringer i alle udgivelser",
    "markdown/colophon.md": "afsnittet om kataloget",
    "markdown/facts.md": "listen over et tilbuds oplysninger",
    "markdown/front.md": "forsiden: hjælp, tal, indhold",
    "markdown/head.md": "overskrift og mærkerne for udkast og demonstration",
    "markdown/news-body.md": "det nye, hvor det end står",
    "markdown/news-text.md": "»Nyt siden sidst« som selvstændig tekst",
    "markdown/news.md": "afsnittet »Nyt siden sidst«",
    "markdown/offer.md": "et tilbuds afsnit",
    "markdown/page.md": "en side med tekst, for eksempel forordet",
    "markdown/register.md": "et register",
    "markdown/section.md": "et tema: dets tabel og dets tilbud",
    "paper/": "et kort papir",
    "paper/base.html": "rammen om alle korte papirer",
    "paper/coverage.html": "tabellerne over dækningen, som PDF",
    "paper/item.html": "sagen til udvalget, som PDF",
    "paper/item.md": "sagen til udvalget, som Markdown",
    "paper/letter.html": "et brev, som PDF",
    "paper/overview.html": "oversigten til én slags modtagere",
    "paper/poster.html": "et tilbuds plakat i A4",
    "paper/proof.html": "det, en forening skal læse og bekræfte",
    "paper/supplement.html": "hasteudgavens to sider",
    "print/": "en del af det trykte katalog",
    "print/back.html": "registre, aftaler og kolofon",
    "print/catalogue.html": "det trykte katalog som helhed",
    "print/contents.html": "indholdet med sidetal",
    "print/cover.html": "omslaget",
    "print/front.html": "siderne før tilbuddene",
    "print/news.html": "kapitlet »Nyt siden sidst«",
    "print/offers.html": "tilbuddene efter tema",
    "print/overview.html": "oversigten over alle tilbud",
    "print/parts.html": "det, flere trykte sider har til fælles",
    "print/tabs.html": "temafanerne ved sidens yderkant",
}

MESSAGES: dict[str, tuple[str, str]] = {
    # --- 0: omgivelserne og kommandolinjen --------------------------------------------------------------------------
    "CAT001": (
        "der er intet katalog i {folder}",
        "Et katalog er en mappe med filen data/catalogue.yaml i. Gå til den mappe, eller angiv den med --root.",
    ),
    "CAT002": (
        "der kan ikke skrives i {path}",
        (
            "Se efter, om du har lov til at skrive der, om disken er fuld, og om en fil har samme navn som mappen. "
            "En anden mappe vælges med --output."
        ),
    ),
    "CAT002/here": (
        "der kan ikke skrives i {path}",
        "Se efter, om du har lov til at skrive der, om disken er fuld, og om en fil har samme navn som mappen.",
    ),
    "CAT002/file": (
        "der kan ikke skrives i {path}",
        "Filen er ikke ændret. Se efter, om den er skrivebeskyttet, og om disken er fuld.",
    ),
    "CAT002/all": (
        "der kan ikke skrives i {path}",
        "Ingen fil er ændret: Alle skrives, eller ingen. Se efter, om den er skrivebeskyttet, og om disken er fuld.",
    ),
    "CAT003": (
        "et andet program er ved at danne kataloget i {path}",
        "Vent, til det er færdigt, og prøv igen.",
    ),
    "CAT004": (
        "der er ingen udgave, der hedder «{value}»",
        "Udgaverne i data/catalogue.yaml er: {allowed}.",
    ),
    "CAT005": (
        "der er intet format, der hedder «{value}»",
        "Formaterne er: {allowed}.",
    ),
    "CAT006": (
        "«{value}» er ikke en fil i dette katalog",
        "Angiv stien til en fil eller mappe i data/, for eksempel data/offers/foreningen.yaml.",
    ),
    "CAT006/missing": (
        "filen {path} findes ikke",
        "Se efter, om navnet er rigtigt, og hvilken mappe filen ligger i.",
    ),
    "CAT006/folder": (
        "{path} er en mappe, og her skal bruges en fil",
        "Skriv navnet på selve filen med svar.",
    ),
    "CAT007": (
        "{path} er ikke en mappe, som dette program har dannet",
        (
            "En udgaves mappe bliver skiftet ud som helhed, så det, der ligger der, ville gå tabt. Flyt det, eller "
            "vælg en anden mappe med --output."
        ),
    ),
    "CAT008": (
        "der er ingen standardskabelon og intet tilbehør, der hedder «{value}»",
        "Navnene er dem, som «catalogue templates list» viser, for eksempel html/offer.html.",
    ),
    "CAT009": (
        "{path} findes allerede",
        "Der er ikke skrevet noget. Ret i den fil, eller flyt den først væk for at begynde forfra med standarden.",
    ),
    "CAT014": (
        "der er ingen kode «{value}»",
        "Skriv en kode som CAT313 eller begyndelsen af flere, for eksempel CAT3. Sæt komma mellem dem.",
    ),
    "CAT015": (
        "{code} kan ikke ignoreres, for den handler om det, der er privat",
        "Ret det, den peger på: Det private skal væk, uanset grunden.",
    ),
    "CAT016": (
        "en rapport kan ikke skrives til {path}, blandt katalogets egne filer",
        "Vælg et andet sted med --output.",
    ),
    "CAT019": (
        "mappen ligger ikke i et git-arkiv",
        (
            "Hvad der er ændret, læses i git. Begynd med «git init», eller angiv katalogets mappe med --root. Ligger "
            "den i et arkiv, siger «git status», hvad git er utilfreds med, for eksempel en anden brugers mappe."
        ),
    ),
    "CAT020": (
        "git blev ikke fundet, eller det svarede ikke",
        "Hvad der er ændret, læses i git. Hent det på https://git-scm.com, og prøv «git --version».",
    ),
    "CAT021": (
        "git kender ingen revision «{value}» her",
        "Angiv en gren, et mærke eller et id; «git branch --all» og «git log» viser dem.",
    ),
    "CAT021/empty": (
        "der er endnu ikke gemt noget i git",
        'Gem kataloget først (git add . && git commit -m "Kataloget").',
    ),
    "CAT021/merge-base": (
        "{value} har intet tilfælles med den anden revision",
        "De to har hver sin historie, så der er intet punkt, ændringen begyndte fra. Vælg en anden revision.",
    ),
    "CAT022": (
        "«{value}» er ikke med i denne kopi af arkivet, som kun har det nyeste",
        (
            "Hent resten med «git fetch --unshallow» og grenen med «git fetch origin NAVN». "
            "På GitHub: fetch-depth: 0; på GitLab: GIT_DEPTH: 0."
        ),
    ),
    "CAT022/merge-base": (
        "denne kopi af arkivet har kun det nyeste og ikke det punkt, ændringen begyndte fra",
        "Hent resten med «git fetch --unshallow». På GitHub: fetch-depth: 0; på GitLab: GIT_DEPTH: 0.",
    ),
    "CAT022/partial": (
        "denne kopi af arkivet mangler filer fra revisionen {value}",
        "Den er lavet med «--filter». Lav en ny kopi uden.",
    ),
    "CAT023": (
        "der var intet katalog i mappen i revisionen {value}",
        "Vælg en revision, der har filen data/catalogue.yaml, eller angiv en anden mappe med --root.",
    ),
    "CAT024": (
        "intet tilbud og ingen forening hedder eller hed «{value}»",
        "Angiv et tilbuds id eller en forenings: navnet på dens fil i data/offers uden .yaml.",
    ),
    "CAT025": (
        "{folder} har allerede filer, som init ville skrive",
        "Der er ikke skrevet noget. Flyt dem væk, eller vælg en tom mappe: {allowed}.",
    ),
    "CAT026": (
        "der mangler svar, og der er ingen terminal at spørge i: {missing}",
        (
            "Giv dem som tilvalg eller i en fil, som --help fortæller; eller kør kommandoen i en terminal, hvor "
            "den spørger."
        ),
    ),
    "CAT027": (
        "formularens tekst er længere end {limit} kB",
        (
            "Et tilbud fylder en side eller to. Fjern det, der ikke hører til formularen, for eksempel resten af "
            "en mail."
        ),
    ),
    "CAT028": (
        "«{value}» er ikke et af spørgsmålene",
        "Spørgsmålene skal stå, som de blev stillet. Ret det, eller fjern det sammen med det, der står under.",
    ),
    "CAT029": (
        "«{value}» er besvaret to gange, første gang i linje {line}",
        "Behold det ene af de to svar.",
    ),
    "CAT030": (
        "«{value}» er ikke et af de svar, man kan vælge",
        "Vælg et af disse: {allowed}.",
    ),
    "CAT030/tool": (
        "«{value}» er ikke en adresse, som programmet kan hentes fra",
        (
            "Skriv adressen på jeres kopi af programmet, som git bruger den, for eksempel "
            "git+https://example.org/katalog.git."
        ),
    ),
    "CAT031": (
        "id'et «{id}» er optaget",
        "Et id bruges kun én gang. Vælg et andet, eller ret i den fil, hvor det står.",
    ),
    "CAT031/again": (
        "«{value}» findes her allerede og har id'et «{id}»",
        (
            "Ret i den fil, hvor det står. Er det noget andet med samme navn, så giv det sit eget id i filen med svar, "
            "for eksempel: «{field}: {suggested}»."
        ),
    ),
    "CAT031/form": (
        "«{value}» findes her allerede og har id'et «{id}»",
        (
            "Ret i den fil, hvor det står. Er det noget andet med samme navn, så skriv linjen «{field}: {suggested}» i "
            "en fil for sig, og giv også den: --from FIL."
        ),
    ),
    "CAT032": (
        "der er ingen forening «{value}» her",
        (
            "Skriv navnet, som det står i foreningens fil, eller giv dens id med --association. En ny forening "
            "skal oprettes først: catalogue new association."
        ),
    ),
    "CAT033": (
        "kataloget har fejl, som skal rettes, før noget nyt kan bedømmes",
        "Kør catalogue check, og ret dem først.",
    ),
    "CAT034": (
        "der er ingen formular i teksten",
        (
            "Den skal indeholde formularens spørgsmål, hvert på en linje, der begynder med ###. Gem hele den "
            "tekst, formularen lavede."
        ),
    ),
    "CAT040": (
        "ingen Dask-scheduler svarer på {address}",
        (
            "Kontrollér adressen, for eksempel tcp://10.0.0.5:8786, og at «dask scheduler» kører dér. Uden --scheduler "
            "udføres arbejdet her."
        ),
    ),
    "CAT040/missing": (
        "biblioteket, der taler med en klynge, er ikke installeret",
        'Installér det med «pip install "catalogue[distributed]"», eller udelad --scheduler.',
    ),
    "CAT040/workers": (
        "scheduleren på {address} har ingen workers",
        "Start nogle med «dask worker», hvor catalogue er installeret. Uden --scheduler udføres arbejdet her.",
    ),
    "CAT040/versions": (
        "ingen worker på {address} har de samme versioner som denne computer",
        (
            "Installér de samme versioner af catalogue, Python og systemets biblioteker på alle workers: Andre kan "
            "dele linjerne anderledes. De er nævnt i docs/cache.md."
        ),
    ),
    "CAT045": (
        "denne skabelon kan ikke bruges: {reason}",
        "Ret den i denne linje. Er den en kopi af en standard, så slet den: Så bruges standarden igen.",
    ),
    "CAT045/unknown": (
        "denne skabelon kan ikke bruges: her er ikke noget, der hedder «{value}»",
        "Se på stavningen. Er den en kopi af en standard, så sammenlign de to: «catalogue templates copy».",
    ),
    "CAT046": (
        "porten {value} er optaget",
        "Et andet program lytter der, måske en anden forhåndsvisning. Vælg en anden med --port, eller udelad --port.",
    ),
    "CAT050": (
        "kataloget er en kladde, og en kladde bliver ikke udgivet",
        "Skriv «state: final», når alle er enige. En kladde kan vises med catalogue build.",
    ),
    "CAT051": (
        "{path} findes allerede med et andet indhold",
        "En udgivelse bliver aldrig ændret. Giv den nye et navn for sig selv, for eksempel --release 2026-2.",
    ),
    "CAT051/foreign": (
        "{path} findes allerede og er ikke en udgivelse",
        "Flyt mappen, eller vælg et andet navn med --release eller en anden mappe med --to.",
    ),
    "CAT052": (
        "«{value}» får ingen pakke",
        "Skriv en modtager fra data/recipients.yaml, som har «package: true».",
    ),
    "CAT052/kind": (
        "ingen modtager af typen «{value}» får en pakke",
        "De, der får en pakke, er af typerne: {allowed}.",
    ),
    "CAT053": (
        "«{value}» kan ikke være navnet på en udgivelse",
        (
            "Det bliver navnet på en mappe: bogstaver fra a til z, tal og bindestreger imellem dem, for eksempel "
            "2026-2. Vælg et navn med --release."
        ),
    ),
    "CAT054": (
        "{path} er ikke, som den var, da udgivelsen blev lavet",
        "Hent udgivelsen igen dér, hvor den er gemt, eller lav en ny med et andet navn. Send ikke denne.",
    ),
    "CAT054/altered": (
        "{path} er ændret, efter at udgivelsen blev lavet",
        "Hent udgivelsen igen dér, hvor den er gemt, eller lav en ny med et andet navn. Send ikke denne.",
    ),
    "CAT054/missing": (
        "{path} mangler i udgivelsen",
        "Hent udgivelsen igen dér, hvor den er gemt, eller lav en ny med et andet navn. Send ikke denne.",
    ),
    "CAT054/strange": (
        "{path} er ikke en del af udgivelsen",
        "Flyt filen: Det, der ligger i en udgivelses mappe, bliver taget for en del af den.",
    ),
    "CAT054/manifest": (
        "{path}, listen over udgivelsens filer, er ændret",
        "Intet i mappen er til at stole på. Hent udgivelsen igen dér, hvor den er gemt, eller lav den på ny.",
    ),
    "CAT055": (
        "der er ingen udgivelse i {path}",
        "Angiv mappen med én udgivelse, altså den mappe, der indeholder manifest.json.",
    ),
    "CAT056": (
        "der er intet tilbud «{value}» at vise",
        "Skriv id'et på et tilbud, som vises for dem, hasteudgaven er til.",
    ),
    "CAT056/many": (
        "de {count} tilbud fylder mere end to sider",
        "En hasteudgave er kort: Nævn færre tilbud, eller lav en ny udgivelse.",
    ),
    "CAT057": (
        "der er ingen kontakt «{value}»",
        "Skriv foreningens id, en skråstreg og kontaktens navn i dens fil, for eksempel naboerne/formand.",
    ),
    "CAT057/shown": (
        "kontakten «{value}» vises stadig for læserne",
        (
            "Skriv «withdrawn_on» med datoen i samtykket, eller fjern kontakten fra de tilbud, der nævner den. "
            "Træk den derefter tilbage fra det, der er udgivet."
        ),
    ),
    "CAT058": (
        "grenen «{value}» kan ikke skrives",
        "Se efter, om git virker her, og om git tillader navnet. Det kan for eksempel være pages.",
    ),
    "CAT058/foreign": (
        "grenen «{value}» indeholder andet end udgivne sider",
        "Dens historik ville gå tabt. Vælg en gren for sig selv, f.eks. pages; den bliver lavet, hvis den mangler.",
    ),
    "CAT058/in-use": (
        "grenen «{value}» er den, der er tjekket ud",
        "Vælg en gren for sig selv, for eksempel pages; den bliver lavet, hvis den mangler.",
    ),
    "CAT058/nothing": (
        "ingen af udgivelsens udgaver er for alle, så grenen «{value}» ville være tom",
        "Skriv «public: true» i data/catalogue.yaml ved de udgaver, som alle må se.",
    ),
    "CAT059": (
        "«{id}» kan ikke få en pakke: Ingen udgave er for dens læsere ({value})",
        "Tilføj en udgave til dem i data/catalogue.yaml, eller ret «audience» i data/recipients.yaml.",
    ),
    "CAT060": (
        "intet fra en demonstration bliver sendt: {name}",
        (
            "Nogen kunne komme til at lede efter hjælp i den. Lav en udgivelse uden «demonstration: true»; ingen "
            "indstilling ophæver dette."
        ),
    ),
    "CAT061": (
        "udgiverens navn eller adresse kan ikke stå i en mail",
        ("Skriv én almindelig mailadresse som katalog@eksempelby.dk, og navnet på én linje uden usynlige tegn."),
    ),
    "CAT061/missing": (
        "der står ikke, hvem der sender mailene",
        "Tilføj udgiverens mailadresse eller konsulentens: Den bliver afsender, og svarene kommer dertil.",
    ),
    "CAT062": (
        "mailadressen for «{id}» kan ikke stå i en mail",
        "Skriv én almindelig adresse som skole@eksempelby.dk: intet navn, komma, ingen parenteser og intet linjeskift.",
    ),
    "CAT062/missing": (
        "«{id}» har ingen mailadresse, så der kan ikke sendes nogen mail",
        "Tilføj institutionens egen postkasse, eller aflever pakken på en anden måde.",
    ),
    "CAT062/unknown": (
        "«{id}» er med i udgivelsen, men ikke længere blandt modtagerne",
        "Sæt modtageren ind i data/recipients.yaml igen, eller lav en ny udgivelse.",
    ),
    "CAT063": (
        "navnet på «{id}» kan ikke stå i en mail",
        "Skriv navnet på én linje uden usynlige tegn: Et linjeskift kunne begynde en ny mailadresse.",
    ),
    "CAT063/subject": (
        "emnet på brevet til «{id}» kan ikke stå i en mail",
        "Det er brevets første linje: én linje, ikke tom og uden usynlige tegn.",
    ),
    "CAT064": (
        "en fil i pakken til «{id}» kan ikke vedhæftes under sit navn: {value}",
        "Kun bogstaverne a til z, tal, punktum, bindestreg og understregning er tilladt. Lav udgivelsen igen.",
    ),
    "CAT064/large": (
        "mailen til «{id}» fylder {size} MB, og deres postkasse tager imod {most} MB",
        (
            "Der er heller ikke noget link at sende i stedet: Angiv med --link, hvor de kan hente kataloget, eller gør "
            "udgaven offentlig, og skriv «base_url»."
        ),
    ),
    "CAT065": (
        "{path} er ikke skrevet endnu",
        "Skriv først mailene med catalogue outbox write.",
    ),
    "CAT065/altered": (
        "{path} er ikke den mail, der hører til udgivelsen og dens modtagere i dag",
        (
            "Den er ændret, eller data/recipients.yaml er. Skriv mailene igen med catalogue outbox write, og giv send "
            "det samme --link."
        ),
    ),
    "CAT065/unknown": (
        "{path} er en mail til en, der ikke modtager denne udgivelse",
        "Slet den, eller skriv mailene igen. Modtagere føjes til i data/recipients.yaml og får den næste udgivelse.",
    ),
    "CAT066": (
        "linje {line} i udbakkens journal kan ikke læses",
        (
            "Uden den ved ingen, hvem der har fået hvad, så intet bliver sendt. Hent journalen fra en sikkerhedskopi; "
            "slet den aldrig, mens mails venter."
        ),
    ),
    "CAT066/other": (
        "udbakkens journal handler om en anden udgivelse",
        "Vælg en anden mappe med --outbox, eller lad hver udgivelse få den mappe, den får uden.",
    ),
    "CAT067": (
        "der er intet at afgøre for «{id}»",
        "Se catalogue outbox status: --sent er til det usikre, --resend til det usikre og det afviste.",
    ),
    "CAT068": (
        "et andet program arbejder i udbakken {path}",
        "Vent, til det er færdigt. To, der sender samtidig, ville sende nogle mails to gange.",
    ),
    "CAT069": (
        "mailserveren kan ikke bruges: {name} mangler eller er ikke rigtig",
        (
            "Sæt den i miljøet, aldrig i en af projektets filer: CATALOGUE_SMTP_HOST (serveren), _PORT, _SECURITY "
            "(starttls, tls, eller none på denne maskine alene), _USER med _PASSWORD, _CA."
        ),
    ),
    "CAT070": (
        "intet tilbud og ingen forening hedder «{value}»",
        "Skriv et tilbuds id, som filen har det, eller en forenings: filens navn uden .yaml.",
    ),
    "CAT071": (
        "«{id}» er kun læst offentligt, så ingen kan have bekræftet det",
        "Når foreningen selv har fortalt jer det, så skriv «evidence: association» i filen, og bekræft det derefter.",
    ),
    "CAT071/agreement": (
        "«{id}» har ingen aftale, så der er intet statusmøde",
        "Skriv først «partnership» med «status» i foreningens fil.",
    ),
    "CAT072": (
        "{day} er ikke kommet endnu",
        "Kun det, der er sagt og holdt, kan noteres. Et kommende møde skrives med --next.",
    ),
    "CAT072/later": (
        "«{id}» blev bekræftet {later}, og det er senere end {day}",
        "Det nyeste bliver stående. Er den senere dato forkert, så ret den først i filen.",
    ),
    "CAT072/next": (
        "det næste møde, {day}, ville ikke ligge efter det, der blev holdt {held}",
        "Skriv dagen for det kommende møde: --next med en dato efter --held.",
    ),
    "CAT073": (
        "svaret handler om «{value}», som ikke er blandt de tilbud, du har nævnt",
        "Nævn det også, hvis svaret må handle om det. Har en anden skrevet det ind, så tag den del ud af filen.",
    ),
    "CAT074": (
        "der er ingen til at se, hvad svaret ændrer",
        "Kør kommandoen på en skærm, hvor den spørger. Har du set ændringen med --dry-run, skriver --yes den.",
    ),
    "CAT074/import": (
        "der er ingen til at se, hvad importen ændrer",
        "Kør kommandoen på en skærm, hvor den spørger. Har du set ændringen med --dry-run, skriver --yes den.",
    ),
    "CAT075": (
        "det er ikke sagt, hvis korrektur der skal laves",
        "Nævn en forening, eller skriv --due for alle, der har noget at bekræfte; ikke begge dele.",
    ),
    "CAT075/nothing": (
        "«{id}» har intet, den kan bekræfte",
        "Oplysningerne er kun læst offentligt. En korrektur er til foreninger, der selv har fortalt om deres tilbud.",
    ),
    "CAT076": (
        "«{value}» findes ikke for {option}",
        "Det er et af disse, med navn eller id: {allowed}.",
    ),
    "CAT076/none": (
        "«{value}» findes ikke for {option}",
        "Dette katalog har intet at vælge imellem der. Udelad {option}.",
    ),
    "CAT076/age": (
        "«{value}» er hverken en alder eller et klassetrin",
        "Skriv en alder eller en klasse: 13, 10-12, «7. klasse» eller «3.-5. klasse».",
    ),
    "CAT080": (
        "{path} rummer mere, end der tages imod",
        "Intet er importeret. Del filen, eller bed den, der har lavet den, om en mindre.",
    ),
    "CAT080/bytes": (
        "{path} er større end {limit} MB",
        "Intet er importeret. Del filen, og importér delene en ad gangen.",
    ),
    "CAT080/files": (
        "{path} rummer mere end {limit} filer",
        "Intet er importeret. Angiv den mappe eller pakkede fil, der kun rummer katalogets filer.",
    ),
    "CAT080/unpacked": (
        "pakket ud ville {path} fylde mere end {limit} MB",
        "Intet er pakket ud. Del filen, eller bed den, der har lavet den, om en mindre.",
    ),
    "CAT080/ratio": (
        "i {path} ville «{value}» vokse langt ud over det, den fylder pakket",
        "Intet er pakket ud: Sådanne filer laves for at fylde en disk. Bed om en anden fil.",
    ),
    "CAT080/rows": (
        "{path} har mere end {limit} rækker",
        "Intet er importeret. Del arket, og importér delene en ad gangen.",
    ),
    "CAT080/columns": (
        "{path} har mere end {limit} kolonner (række {line})",
        "Intet er importeret. Slet de kolonner, der ikke har nogen overskrift, og gem filen igen.",
    ),
    "CAT080/depth": (
        "{path} er indlejret dybere end {limit} niveauer",
        "Intet er importeret: Ingen fil af den slags har brug for så mange. Bed om en anden fil.",
    ),
    "CAT081": (
        "{path} er ikke en fil, der kan importeres",
        (
            "Intet er importeret. Et regneark gemmes som .xlsx eller .csv, HSDS som .json eller en "
            ".zip af .json eller .csv."
        ),
    ),
    "CAT081/no-file": (
        "{path} er ikke en almindelig fil",
        "Intet er importeret. Genveje, rør og enheder følges ikke: Angiv selve filen.",
    ),
    "CAT081/unreadable": (
        "{path} kan ikke læses",
        "Intet er importeret. Se efter, om du har lov til at læse filen, og om den stadig er der.",
    ),
    "CAT081/archive": (
        "{path} er en beskadiget pakket fil, eller den er pakket på en usædvanlig måde",
        "Intet er importeret. Få den sendt igen, eller pak den selv ud, og angiv mappen.",
    ),
    "CAT081/locked": (
        "{path} er beskyttet med en adgangskode",
        "Intet er importeret. Pak den selv ud, og angiv mappen.",
    ),
    "CAT081/name": (
        "i {path} fører navnet «{value}» ud af den pakkede fil",
        "Intet er pakket ud: Et sådant navn opstår ikke ved en fejl. Spørg den, der har lavet filen.",
    ),
    "CAT081/nested": (
        "i {path} er «{value}» selv en pakket fil",
        "Intet er importeret. Pak den yderste ud selv, og angiv den inderste.",
    ),
    "CAT081/twice-inside": (
        "i {path} hedder to filer «{value}»",
        "Intet er importeret, for ingen ved, hvilken af dem der menes. Spørg den, der har lavet filen.",
    ),
    "CAT081/no-text": (
        "{path} er ikke tekst",
        "Intet er importeret. Et regneark gemmes som .xlsx, eller som .csv med tegnsættet UTF-8.",
    ),
    "CAT081/encoding": (
        "{path} er ikke gemt som UTF-8: På linje {line} står byten {byte}",
        "Intet er importeret. Gem filen igen med tegnsættet UTF-8, så ingen bogstaver skal gættes.",
    ),
    "CAT081/character": (
        "i {path} er der et tegn, som ikke må stå i en tekst: {character} ({place})",
        "Intet er importeret. Slet tegnet, som ikke kan ses, og gem filen igen.",
    ),
    "CAT081/twice": (
        "i {path} er bogstaver gemt forkert: «{value}» ({place})",
        "Intet er importeret. æ, ø og å er læst med et andet tegnsæt, end de er gemt med: Eksportér filen igen.",
    ),
    "CAT081/json": (
        "{path} er ikke JSON: linje {line}, kolonne {column}",
        "Intet er importeret. Få filen sendt igen, eller se dér efter et komma eller en parentes, der mangler.",
    ),
    "CAT081/key": (
        "i {path} står navnet «{value}» to gange i det samme objekt",
        "Intet er importeret, for ingen ved, hvilken af værdierne der menes. Spørg den, der har lavet filen.",
    ),
    "CAT081/number": (
        "i {path} står noget, der ikke er et tal: «{value}»",
        "Intet er importeret. JSON kender hverken NaN, uendelig eller endeløse cifre. Spørg den, der har lavet filen.",
    ),
    "CAT081/separated": (
        "{path} kan ikke læses som en tabel: linje {line}",
        "Intet er importeret. Se dér efter et anførselstegn, der ikke er lukket, og gem filen igen.",
    ),
    "CAT081/workbook": (
        "{path} er ikke en hel regnearksfil",
        "Intet er importeret. Åbn den i regnearksprogrammet, og gem den på ny som .xlsx.",
    ),
    "CAT081/entities": (
        "i {path} definerer «{value}» entiteter eller en dokumenttype",
        (
            "Intet er importeret: Det skriver intet regnearksprogram, og det kan gøre skade. Spørg "
            "den, der har lavet filen."
        ),
    ),
    "CAT081/old": (
        "{path} er en regnearksfil af en gammel slags, eller den har en adgangskode",
        "Intet er importeret. Åbn den, fjern adgangskoden, og gem den som .xlsx.",
    ),
    "CAT081/no-table": (
        "{path} er ikke et regneark, hvad navnet end siger",
        "Intet er importeret. Gem det i regnearksprogrammet som .xlsx eller .csv. JSON hører til import hsds.",
    ),
    "CAT082": (
        "i {path} er celle {place} en formel: {value}",
        "Intet er importeret. Kopiér cellerne, sæt dem ind som værdier, og gem filen igen.",
    ),
    "CAT082/text": (
        "i {path} ville et regneark regne på celle {place}: {value}",
        "Intet er importeret. Er det ment som tekst, så sæt et ' foran.",
    ),
    "CAT083": (
        "«{id}» kan ikke importeres",
        "Intet er skrevet. Ret det i den fil, der importeres, og prøv igen.",
    ),
    "CAT083/id": (
        "«{id}» kan ikke være en forenings id",
        "Intet er skrevet. Et id består af små bogstaver og cifre med bindestreger imellem og er aldrig en sti.",
    ),
    "CAT083/path": (
        "række {row}: «{id}» kan ikke være et id",
        "Intet er skrevet. Et id består af små bogstaver og cifre med bindestreger imellem og er aldrig en sti.",
    ),
    "CAT083/taken": (
        "der er allerede en fil for «{id}»",
        (
            "Intet er skrevet. Den ændres med et regneark eller i hånden. --only-new springer det "
            "over, der er her allerede."
        ),
    ),
    "CAT083/unknown": (
        "ingen forening her har id'et «{id}»",
        "Intet er skrevet. Ret id'et, eller opret først foreningen: catalogue new association.",
    ),
    "CAT083/no-offer": (
        "{path} har intet tilbud «{id}»",
        "Intet er skrevet. Ret id'et; et nyt tilbud skal mindst have en titel og et tema.",
    ),
    "CAT083/changed": (
        "{path} er blevet ændret imens",
        "Intet er skrevet. Importér igen: Så lægges importen oven på filen, som den er nu.",
    ),
    # --- 1: filerne som tekst ---------------------------------------------------------------------------------------
    "CAT090": (
        "«{value}» har ingen række med overskrifter, vi kender",
        (
            "Overskrifterne fra vores egen eksport bliver forstået, og feltnavne som title og "
            "age.minimum. Har arket andre "
            "overskrifter, så skriv en fil, der oversætter dem: se docs/exchange-sheets.md."
        ),
    ),
    "CAT090/twice": (
        "kolonnerne «{other}» og «{value}» er det samme felt",
        "Intet er importeret. Slet den ene, eller giv den en anden overskrift.",
    ),
    "CAT091": (
        "tilbud uden en række i arket, som bliver, som de er: {count}",
        "Et tilbud fjernes i foreningens egen fil.",
    ),
    "CAT092": (
        "«{value}» betyder ikke noget i en oversættelse af kolonner",
        "Der kan stå: columns, words, always, header, sheet, separator.",
    ),
    "CAT092/column": (
        "ingen af vores kolonner hedder «{value}»",
        "Skriv en overskrift fra vores egen eksport eller et feltnavn som title eller age.minimum.",
    ),
    "CAT092/form": (
        "«{value}» skal rumme linjer med to ord på hver",
        "På hver linje står det navn, der er, et kolon og det navn, der menes.",
    ),
    "CAT095": (
        "{file} indeholder ingen tilbud («services»)",
        "HSDS er JSON med tilbud eller tabeller, hvoraf én er services.csv. Angiv filen, mappen eller arkivet.",
    ),
    "CAT101": (
        "et tegn her er ikke gemt som UTF-8 (byte {byte})",
        "Åbn filen i din editor, og gem den med tegnsættet UTF-8; så bliver æ, ø og å rigtige overalt.",
    ),
    "CAT102": (
        "filen fylder {kilobytes} kB; filer på over {limit} kB læses ikke",
        "En partnerskabsfil fylder normalt få kB. Fjern det, der er sat ind ved en fejl.",
    ),
    "CAT103": (
        "her ligger mere end {limit} niveauer inden i hinanden",
        "Intet i et katalog ligger så dybt. Se efter parenteser eller streger, der er gentaget ved en fejl.",
    ),
    "CAT104": (
        "dette kan ikke læses: {problem}",
        "Sæt teksten i anførselstegn, hvis der er særlige tegn i den, og sammenlign med linjerne omkring.",
    ),
    "CAT104/sign": (
        "en tekst kan ikke begynde med {sign}",
        "Sæt hele teksten i anførselstegn.",
    ),
    "CAT104/escape": (
        "en omvendt skråstreg kan ikke stå sådan mellem dobbelte anførselstegn",
        "Skriv den to gange (\\\\), eller sæt teksten mellem enkelte anførselstegn ('…').",
    ),
    "CAT104/block": (
        "efter | og > begynder teksten på næste linje",
        "Flyt teksten ned, og ryk den to mellemrum længere ind; eller slet tegnet.",
    ),
    "CAT105": (
        "anførselstegnet {quote} begynder her og bliver aldrig afsluttet",
        (
            "Skriv det samme tegn efter tekstens slutning. Er tegnet en del af teksten, så brug den anden slags "
            "anførselstegn udenom."
        ),
    ),
    "CAT106": (
        "parentesen {bracket} begynder her og bliver ikke afsluttet rigtigt",
        (
            "Skriv den afsluttende parentes, og sæt komma mellem punkterne. En tekst med komma, parentes eller kolon "
            "skal stå i anførselstegn."
        ),
    ),
    "CAT107": (
        "feltet «{key}» står to gange (første gang i linje {line})",
        "Kun det ene kan gælde: Slet det ene, eller saml dem i ét felt.",
    ),
    "CAT108": (
        "en tekst kan ikke begynde med & eller * («{name}»)",
        "Sæt hele teksten i anførselstegn. Henvisninger fra et sted i filen til et andet bruges ikke her.",
    ),
    "CAT109": (
        "en tekst kan ikke begynde med ! («{tag}»)",
        "Sæt hele teksten i anførselstegn.",
    ),
    "CAT110": (
        "filen er delt i flere af en linje med streger (---)",
        "Slet linjen med streger. Hver forening har sin egen fil.",
    ),
    "CAT111": (
        "«{value}» begynder med et nul, og det kan et tal ikke",
        "Sæt det i anførselstegn, så nullet bliver stående.",
    ),
    "CAT112": (
        "her står et tabulatortegn, hvor der kun må være mellemrum",
        "Erstat tabulatortegnet med mellemrum; de fleste editorer kan gøre det i hele filen på én gang.",
    ),
    "CAT113": (
        "filen skal bestå af felter, hvert med et navn og et kolon",
        "Skriv for eksempel «association:» med felterne rykket ind nedenunder.",
    ),
    "CAT114": (
        "filen er tom",
        "Udfyld den, eller slet den.",
    ),
    "CAT115": (
        "dette kan ikke være navnet på et felt",
        (
            "Et felts navn er ét almindeligt ord før kolonet. Ordene true, false og null samt navne i parentes kan "
            "ikke bruges."
        ),
    ),
    "CAT116": (
        "her står et usynligt tegn ({character})",
        "Slet det, og skriv teksten igen: Den slags tegn følger ofte med, når tekst kopieres.",
    ),
    "CAT117": (
        "der er et kolon mere i denne linje",
        (
            "Hører kolonet til teksten, så sæt hele teksten i anførselstegn. Begynder der et nyt felt, så giv det sin "
            "egen linje."
        ),
    ),
    "CAT118": (
        "denne linje passer ikke til linjerne ovenfor",
        (
            "Se på indrykningen: Felter, der hører sammen, begynder i samme kolonne. Se også efter, om der er kolon og "
            "mellemrum efter feltets navn."
        ),
    ),
    "CAT118/colon": (
        "der mangler et kolon eller en streg i denne linje",
        (
            "Et felts navn følges af kolon og mellemrum, og et punkt på en liste begynder med en streg og et "
            "mellemrum. Fortsætter linjen en tekst, så sæt hele teksten i anførselstegn."
        ),
    ),
    "CAT118/dash": (
        "en liste kan ikke begynde her",
        "Skriv hvert punkt på sin egen linje under feltets navn, eller dem alle i parentes: [a, b].",
    ),
    "CAT118/quote": (
        "der står mere efter det afsluttende anførselstegn",
        (
            "Sæt hele teksten mellem anførselstegnene. Er der et anførselstegn i selve teksten, så brug den anden "
            "slags udenom."
        ),
    ),
    "CAT118/bracket": (
        "der står mere efter den afsluttende parentes",
        "Slet det, eller sæt det foran parentesen. Hører parenteserne til en tekst, så sæt teksten i anførselstegn.",
    ),
    "CAT118/merge": (
        "her er en fletning i git ikke gjort færdig",
        (
            "To har ændret det samme, og begge udgaver står her, til og med linje {line}. Behold den rigtige, og slet "
            "den anden og linjerne med «<<<<<<<», «=======» og «>>>>>>>»."
        ),
    ),
    "CAT118/space": (
        "der mangler et mellemrum efter kolonet i denne linje",
        "Et felts navn følges af kolon og mellemrum: «title: Samtaler».",
    ),
    "CAT118/marker": (
        "git har sat denne linje ind ved en fletning",
        "Se efter, om linjerne omkring den er, som de skal være, og slet den.",
    ),
    "CAT119": (
        "filen mangler",
        "Alle kataloger skal have den: Opret den, eller læg den tilbage.",
    ),
    "CAT120": (
        "filen kan ikke læses",
        "Se efter, om du har lov til at åbne den, og om den er et link til noget uden for katalogets mappe.",
    ),
    "CAT121": (
        "filnavnet «{name}» kan ikke være en forenings id",
        (
            "Brug kun små bogstaver a-z, cifre og enkelte bindestreger, for eksempel ung-i-byen.yaml. Skriv æ som ae, "
            "ø som oe og å som aa."
        ),
    ),
    "CAT122": (
        "filen «{name}» bliver ikke brugt",
        (
            "Flyt, omdøb eller slet den. I data/offers ligger én fil pr. forening; den ender på .yaml og ligger ikke i"
            " en undermappe. I data/pages ligger preface.md, how-to-use.md, about-agreements.md og worried.md."
        ),
    ),
    "CAT125": (
        "kommentaren gør ingen forskel, for den nævner ingen kode",
        "Skriv en kode, en grund og eventuelt en sidste dag: # catalogue: ignore CAT313 grunden until 2027-01-01.",
    ),
    "CAT125/unknown": (
        "kommentaren gør ingen forskel, for der er ingen kode «{value}»",
        "Skriv en kode, en grund og eventuelt en sidste dag: # catalogue: ignore CAT313 grunden until 2027-01-01.",
    ),
    "CAT125/reason": (
        "kommentaren gør ingen forskel, for den giver ingen grund",
        "Skriv efter {code}, hvorfor det må stå, som det står, så andre også forstår det om et år.",
    ),
    "CAT125/date": (
        "kommentaren gør ingen forskel, for «{value}» er ikke en dato",
        "Skriv den sidste dag som år-måned-dag: until 2027-01-01.",
    ),
    "CAT126": (
        "{code} kan ikke ignoreres",
        "Ret det, den peger på. Det, der er privat, og det, kataloget ikke kan laves med, kan aldrig ignoreres.",
    ),
    "CAT127": (
        "her er ingen {code} at ignorere",
        "Fjern kommentaren, eller skriv den over det felt, den handler om, eller sidst på feltets linje.",
    ),
    "CAT128": (
        "kommentarens sidste dag var {until}",
        "Ret det, den handlede om, og fjern kommentaren, eller giv den en ny sidste dag.",
    ),
    "CAT123": (
        "filen er ikke ændret: rettelsen kan ikke laves sikkert her",
        (
            "Der er ikke skrevet noget. Noget andet i filen ville have fået en anden betydning: skriv hvert felt på "
            "sin egen linje, og prøv igen, eller ret det i hånden."
        ),
    ),
    "CAT123/style": (
        "filen er ikke ændret: felter, der er skrevet sådan, kan ikke sættes i rækkefølge",
        "Skriv hvert felt som «navn: værdi» på sin egen linje, uden «?» og uden parenteser om det hele.",
    ),
    # --- 2: den enkelte fils betydning ------------------------------------------------------------------------------
    "CAT201": (
        "feltet «{field}» mangler",
        "Tilføj det i den del, der begynder her.",
    ),
    "CAT202": (
        "der findes ikke et felt «{field}» her",
        "Se på stavningen og på indrykningen: Den afgør, hvilken del et felt hører til.",
    ),
    "CAT203": (
        "«{value}» kan ikke bruges i «{field}»",
        "Skriv en af disse: {allowed}.",
    ),
    "CAT204": (
        "«{field}» skal være en tekst",
        "Skriv ord efter kolonet, ikke en liste og ikke flere felter. Ordene true og false sættes i anførselstegn.",
    ),
    "CAT205": (
        "«{field}» er tomt",
        "Udfyld det; eller slet feltet, hvis svaret ikke kendes.",
    ),
    "CAT206": (
        "«{field}» er for langt: højst {limit} tegn",
        "Gør det kortere, og skriv detaljerne, hvor der er mere plads, for eksempel i en beskrivelse.",
    ),
    "CAT206/list": (
        "«{field}» har for mange punkter: højst {limit}",
        "Slet dem, der er for mange.",
    ),
    "CAT207": (
        "{value} er ikke muligt i «{field}» ({limit})",
        "Se tallet efter.",
    ),
    "CAT207/smallest": (
        "{value} er for lidt i «{field}»: Det mindste tal er {limit}",
        "Se tallet efter.",
    ),
    "CAT207/largest": (
        "{value} er for meget i «{field}»: Det største tal er {limit}",
        "Se tallet efter.",
    ),
    "CAT207/decimals": (
        "{value} har for mange decimaler i «{field}»: højst {limit}",
        "Skriv kroner og øre, for eksempel 12.50.",
    ),
    "CAT208": (
        "«{value}» er ikke en dato («{field}»)",
        "Skriv år, måned og dag, og se efter, at dagen findes: 2026-03-31.",
    ),
    "CAT208/no-year": (
        "«{value}» har intet årstal («{field}»)",
        "Skriv år, måned og dag: 2026-03-24. Uden årstal kan dagen ikke sættes ind i en tidsplan.",
    ),
    "CAT209": (
        "«{value}» er hverken et år, en måned eller en dato («{field}»)",
        "Skriv det, der vides: 2026, 2026-03 eller 2026-03-31.",
    ),
    "CAT209/day-of-year": (
        "«{value}» er ikke en dag i året («{field}»)",
        "Skriv måned og dag, og se efter, at dagen findes: 04-01 er den første april.",
    ),
    "CAT210": (
        "«{value}» er ikke et klokkeslæt («{field}»)",
        (
            'Skriv timer og minutter med to cifre hver, i anførselstegn: "09:00" eller "16:30". Midnat ved dagens '
            'slutning er "24:00".'
        ),
    ),
    "CAT211": (
        "«{value}» kan ikke være et id",
        (
            "Brug kun små bogstaver a-z, cifre og enkelte bindestreger, for eksempel ung-i-byen. Skriv æ som ae, ø som"
            " oe og å som aa."
        ),
    ),
    "CAT212": (
        "«{value}» er ikke et CVR-nummer",
        (
            "Et CVR-nummer har otte cifre, der kontrollerer hinanden: Ofte er et af dem tastet forkert. Slå det op på "
            "datacvr.virk.dk."
        ),
    ),
    "CAT213": (
        "«{field}» er ikke et telefonnummer",
        (
            "Skriv ét nummer med otte cifre, eller med + og landekode foran. 112, 114 og 116 med tre cifre mere er "
            "også tilladt."
        ),
    ),
    "CAT214": (
        "«{field}» er ikke en mailadresse",
        "Skriv én adresse uden mellemrum, for eksempel kontor@example.org.",
    ),
    "CAT215": (
        "«{value}» er ikke et dansk postnummer",
        "Skriv fire cifre, for eksempel 9000.",
    ),
    "CAT216": (
        "«{value}» er ikke en kommunekode",
        'Skriv fire cifre i anførselstegn; det første er 0: "0851" er Aalborg.',
    ),
    "CAT217": (
        "«{value}» er ikke en webadresse («{field}»)",
        "Skriv hele adressen, som browseren viser den, med https:// foran og uden mellemrum.",
    ),
    "CAT217/base": (
        "«{field}» skal være adressen på en mappe, uden ? og #: «{value}»",
        "Skriv den adresse, som katalogets sider skal begynde med, for eksempel https://example.org/katalog/.",
    ),
    "CAT218": (
        "slutdatoen ({end}) ligger før startdatoen ({start})",
        "Se begge datoer efter.",
    ),
    "CAT219": (
        "den øverste grænse ({high}) er mindre end den nederste ({low})",
        "Se begge tal efter; måske er de byttet om.",
    ),
    "CAT220": (
        "der er angivet både alder og klassetrin",
        "Behold det, foreningen selv skriver, og slet det andet.",
    ),
    "CAT221": (
        "denne række siger intet om tid",
        "Angiv en ugedag, et klokkeslæt, en dato eller «every»; eller skriv foreningens egne ord i «text».",
    ),
    "CAT222": (
        "to felter i denne række modsiger hinanden («{rule}»)",
        "Slet det ene af dem.",
    ),
    "CAT222/nth": (
        "«nth» bruges kun sammen med en ugedag, hver måned",
        "Den fjerde mandag i måneden skrives {{every: month, nth: 4, weekday: monday}}.",
    ),
    "CAT222/weeks": (
        "«weeks» bruges kun, hvor noget sker hver uge eller hver anden uge",
        "Torsdage i lige uger skrives {{every: 2 weeks, weeks: even, weekday: thursday}}.",
    ),
    "CAT222/end": (
        "«end» er angivet, men «start» er ikke",
        "Skriv også, hvornår det begynder; eller skriv det, der vides, i «text».",
    ),
    "CAT222/always": (
        "«always» betyder døgnet rundt, men der er også angivet en ugedag eller et klokkeslæt",
        "Slet «always», eller slet ugedagen og klokkeslættet.",
    ),
    "CAT223": (
        "stedet er hemmeligt, og alligevel står «{field}» her",
        (
            "Slet «{field}»: Det, ingen må vide, må slet ikke stå i filen. Er filen allerede delt med andre, så sig "
            "det til den, der passer kataloget, for det står stadig i de ældre udgaver af filen."
        ),
    ),
    "CAT225": (
        "«{field}» kan ikke stå i en fil med «evidence: public-source»",
        (
            "Det, der kun er læst et offentligt sted, er hverken aftalt eller bekræftet. Slet feltet; eller skriv "
            "«evidence: association», hvis foreningen selv har sagt det."
        ),
    ),
    "CAT226": (
        "ingen kan nås gennem denne kontakt",
        "Tilføj phone, sms, email, web_form eller website; eller slet kontakten.",
    ),
    "CAT227": (
        "prisen er gratis, og alligevel er der angivet et beløb ({amount})",
        "Slet «amount», eller skriv «type: fee».",
    ),
    "CAT228": (
        "«{value}» er ikke en sprogkode",
        "Skriv den korte kode med små bogstaver: da er dansk, en er engelsk, ar er arabisk, uk er ukrainsk.",
    ),
    "CAT229": (
        "der er talt {used} pladser, men der er kun {maximum}",
        "Se efter, hvor mange pladser der er («maximum»), og hvor mange der er optaget og ledige.",
    ),
    "CAT229/extended": (
        "antallet af pladser før udvidelsen ({used}) er ikke mindre end nu ({maximum})",
        "«extended_from» er det gamle antal, og «maximum» er det nye. Se begge efter.",
    ),
    "CAT230": (
        "«{value}» er ikke en farve",
        'Skriv # og seks cifre eller bogstaver fra a til f, i anførselstegn: "#0b5fa5".',
    ),
    "CAT231": (
        "her nævnes en person uden samtykke",
        "Slet «person»: Rollen er nok. Eller tilføj «consent» med den dag, samtykket blev givet, og hvad det gælder.",
    ),
    "CAT232": (
        "en kilde har enten «url» eller «withheld», netop én af dem",
        "Skriv sidens adresse; eller «withheld: personal-name», hvis der står en persons navn i den.",
    ),
    "CAT233": (
        "«{value}» står to gange på listen",
        "Slet det ene.",
    ),
    "CAT234": (
        "et privat hjem er angivet med «{field}»",
        "Slet det: Ingens hjem skal kunne findes gennem kataloget. Skriv området i stedet.",
    ),
    "CAT235": (
        "der står ikke, hvor dette sted er",
        "Tilføj et navn, en adresse, en modtager eller en tekst; eller slet stedet.",
    ),
    "CAT236": (
        "det fremgår ikke, hvor tilbuddet «{offer}» er læst",
        (
            "Tilføj «sources» med sidens adresse og den dag, den blev læst. I en fil med «evidence: public-source» "
            "skal hvert tilbud have det."
        ),
    ),
    "CAT237": (
        "en demonstration kan ikke have en kommune som udgiver",
        "Skriv «kind: project» under «publisher»; eller slet «demonstration: true», hvis kataloget er virkeligt.",
    ),
    "CAT238": (
        "«{value}» er ikke et tal («{field}»)",
        "Skriv kun cifre, uden enhed og mellemrum; decimaler skrives efter et punktum: 12.50.",
    ),
    "CAT238/whole": (
        "«{value}» er ikke et helt tal («{field}»)",
        "Skriv kun cifre, uden decimaler, enhed, mellemrum og anførselstegn.",
    ),
    "CAT239": (
        "«{field}» skal være true eller false, ikke «{value}»",
        "Skriv true for ja og false for nej, uden anførselstegn.",
    ),
    "CAT240": (
        "«{field}» skal være en liste",
        "Skriv hvert punkt på sin egen linje med en streg og et mellemrum foran, eller dem alle i parentes: [a, b].",
    ),
    "CAT241": (
        "«{field}» skal have sine egne felter",
        "Skriv dem nedenunder, rykket to mellemrum længere ind, hvert med sit navn og et kolon.",
    ),
    "CAT241/entry": (
        "hvert punkt i «{field}» skal have sine egne felter",
        "Skriv felterne efter stregen, hvert med sit navn og et kolon, eller i krøllet parentes: {{name: værdi}}.",
    ),
    "CAT242": (
        "der er ikke skrevet noget i «{field}»",
        "Skriv noget efter kolonet eller stregen; eller slet linjen, hvis svaret ikke kendes.",
    ),
    "CAT244": (
        "«{value}» kan ikke bruges i «every»",
        "Skriv day, week, month eller year; eller for eksempel «2 weeks» eller «3 months», hvis der går længere tid.",
    ),
    "CAT245": (
        "«{value}» kan ikke være et billedes filnavn",
        (
            "Brug kun bogstaverne a-z, cifre, bindestreger og understreger, og slut med .png, .jpg, .jpeg, .svg eller "
            ".webp. Selve billedet ligger i data/images."
        ),
    ),
    "CAT246": (
        "«{value}» kan ikke være navnet på et bilags fil",
        (
            "Begynd med et bogstav eller et ciffer, skriv ingen mappe, og slut med filens type, for eksempel .pdf. "
            "Bogstaver, cifre, mellemrum, komma, parenteser og bindestreger kan bruges."
        ),
    ),
    "CAT247": (
        "bilaget har hverken en fil eller en adresse",
        "Skriv filens navn ved «file» eller adressen ved «link», så bilaget kan findes.",
    ),
    "CAT248": (
        "der står en beslutning, men sagen blev udsat eller aflyst",
        "Slet beslutningen; eller skriv «state: held», hvis sagen alligevel blev behandlet.",
    ),
    "CAT256": (
        "«{value}» kan ikke være et andet katalogs mappe",
        (
            "Skriv den, som den ses fra mappen med jeres egen data, med / mellem mapperne: sources/naboby, eller "
            "../naboby for en mappe ved siden af. Bogstaver, cifre, punktummer, bindestreger og "
            "understreger kan bruges."
        ),
    ),
    "CAT299": (
        "«{field}» kan ikke forstås ({problem})",
        "Sammenlign med en anden fil. Ser det rigtigt ud, så sig det til dem, der laver programmet.",
    ),
    # --- 3: alle filer sammen (den, der skriver en kontrol, tilføjer dens koder her) ----------------------------------
    "CAT301": (
        "«{id}» findes ikke i «{kind}» i data/vocabulary.yaml",
        "Brug et id derfra, eller tilføj ordet der, med sin betegnelse.",
    ),
    "CAT302": (
        "«{id}» i «{kind}» bruges ikke længere",
        "Skriv «{successor}», som er trådt i stedet.",
    ),
    "CAT302/none": (
        "«{id}» i «{kind}» bruges ikke længere",
        "Vælg et andet id fra data/vocabulary.yaml.",
    ),
    "CAT303": (
        "filen har ingen kontakt «{id}»",
        "Brug et id på en kontakt under «contacts» i denne fil, eller tilføj kontakten der.",
    ),
    "CAT304": (
        "der er ingen modtager «{id}»",
        "Brug et id fra data/recipients.yaml, eller tilføj institutionen der.",
    ),
    "CAT305": (
        "der er intet tilbud «{id}»",
        "Brug id'et på et tilbud i en af filerne i data/offers.",
    ),
    "CAT306": (
        "der er ingen forening «{id}»",
        (
            "En forenings id er navnet på dens fil i data/offers, uden .yaml. Har den ingen fil, så skriv «name» i "
            "stedet for «association»."
        ),
    ),
    "CAT307": (
        "tilbuds-id'et «{id}» er allerede brugt i {file}, linje {line}",
        "Giv det nyeste af de to tilbud et andet id. Et id, der er udgivet, bliver hos sit tilbud.",
    ),
    "CAT308": (
        "«{field}» går i ring: {circle}",
        "Slet «{field}» et af stederne.",
    ),
    "CAT309": (
        "{association} har aldrig haft en aftale, og kataloget viser kun tilbud med aftale",
        (
            "Tilføj aftalens periode i «periods» under «partnership». Skal kataloget også vise tilbud uden aftale, så "
            "skriv «inclusion: listed» i data/catalogue.yaml."
        ),
    ),
    "CAT310": (
        "aftalen udløb den {until}",
        (
            "Dens tilbud vises som under fornyelse til og med {shown_until} ({days} dage) og udelades derefter. Tilføj "
            "den nye periode; er der ingen, så skriv «status: ended»."
        ),
    ),
    "CAT311": (
        "tilbuddet har intet sted «{id}»",
        "Brug et id under «places» i samme tilbud, eller tilføj stedet der.",
    ),
    "CAT311/contact": (
        "intet tilbud med denne kontakt har et sted «{id}»",
        "Brug et id under «places» i et tilbud, der nævner kontakten.",
    ),
    "CAT312": (
        "intet tilbud nævner kontakten «{id}», så den vises ingen steder",
        "Tilføj den i «contacts» i et tilbud, eller slet den.",
    ),
    "CAT313": (
        "«{offer}» er senest bekræftet den {on}, for mere end 12 måneder siden",
        "Spørg foreningen, om alt stadig passer; skriv så den nye dato.",
    ),
    "CAT313/never": (
        "«{offer}» er aldrig blevet bekræftet",
        "Spørg foreningen, om alt passer; tilføj så «confirmed» med datoen, og hvem der sagde det.",
    ),
    "CAT314": (
        "en kilde siger noget andet om «{field}»",
        "Spørg foreningen, hvad der er rigtigt; ret det så, og slet ordet her.",
    ),
    "CAT315": (
        "det, «{field}» siger, er fra {date}, for mere end 12 måneder siden",
        "Spørg, om det stadig er sådan; skriv så den nye dato.",
    ),
    "CAT316": (
        "her står «{word}», men prisen er {amount} kroner",
        "Ret en af delene; eller skriv, for hvem det er gratis, eller hvad der er det.",
    ),
    "CAT317": (
        "der er intet billede {file}",
        "Læg billedet der, eller ret navnet: der er forskel på små og store bogstaver.",
    ),
    "CAT318": (
        "{file} er ikke et billede af den slags, som navnet siger",
        "Gem det igen som png, jpg, webp eller svg med den endelse, der hører til.",
    ),
    "CAT318/unsafe": (
        "billedet {file} henviser til noget uden for sig selv eller kører et program",
        "Tegn det uden scripts, links og indlejrede billeder, eller gem det som png.",
    ),
    "CAT318/telltale": (
        "billedet {file} fortæller mere, end det viser: hvor og hvornår det er taget, eller af hvem",
        "Gem det igen uden metadata (EXIF og XMP), så det ikke røber en adresse eller en person.",
    ),
    "CAT320": (
        "overskrifter kan ikke bruges her: «{snippet}»",
        "Slet # i begyndelsen af linjen. Et kort afsnit med **fed** kan bruges i stedet.",
    ),
    "CAT320/page": (
        "det kan ikke være en overskrift her: «{snippet}»",
        "En overskrift har et eller to #, så et mellemrum, så ord uden flere #.",
    ),
    "CAT321": (
        "billeder kan ikke bruges i en tekst: «{snippet}»",
        "Et tilbuds billede skrives i «images», med en tekst til dem, der ikke kan se det.",
    ),
    "CAT322": (
        "tabeller kan ikke bruges her: «{snippet}»",
        "Skriv en liste med bindestreger. Tider, steder og priser har deres egne felter.",
    ),
    "CAT323": (
        "tekst kan ikke mærkes som kode: «{snippet}»",
        "Slet tegnene ` og ~ omkring den.",
    ),
    "CAT323/indented": (
        "fire mellemrum først på linjen gør teksten til kode: «{snippet}»",
        "Lad linjen begynde i samme kolonne som dem før.",
    ),
    "CAT324": (
        "HTML kan ikke bruges her: «{snippet}»",
        "Slet det. Fremhævelse skrives *sådan* eller **sådan**; et <, der betyder «mindre end», har mellemrum efter.",
    ),
    "CAT325": (
        "HTML-kommentarer kan ikke bruges her: «{snippet}»",
        "Slet den. En note til dem, der retter i filen, skrives efter et #, uden for teksten.",
    ),
    "CAT326": (
        "dette link kan ikke bruges: «{snippet}»",
        "Et link fører til https://, mailto: eller tel: og skrives [ordene](https://example.org).",
    ),
    "CAT326/http": (
        "linket begynder med http: «{snippet}»",
        "Skriv https: i stedet, og prøv i en browser, at adressen virker.",
    ),
    "CAT326/reference": (
        "linket har sin adresse et andet sted, eller ser sådan ud: «{snippet}»",
        "Skriv adressen lige efter ordene: [ordene](https://example.org).",
    ),
    "CAT327": (
        "lister kan ikke stå inden i lister: «{snippet}»",
        "Skriv en flad liste, hvert punkt med en enkelt bindestreg først på linjen.",
    ),
    "CAT328": (
        "forskellige programmer forstår dette forskelligt: «{snippet}»",
        "Skriv det enklere: afsnit, *fremhævelse*, links og flade lister.",
    ),
    "CAT328/break": (
        "to mellemrum sidst på en linje bryder den kun for nogle læsere: «{snippet}»",
        "Slet dem. Et nyt afsnit begynder efter en tom linje.",
    ),
    "CAT328/emphasis": (
        "en stjerne eller understreg uden sin mage: «{snippet}»",
        (
            "Fremhævelse skrives *sådan* eller **sådan**: mellemrum eller punktum udenfor, intet mellemrum lige "
            "indenfor, og intet fremhævet inde i den. En stjerne, der kun er en stjerne, skrives \\*."
        ),
    ),
    "CAT328/entity": (
        "her står en kode for et tegn: «{snippet}»",
        "Skriv selve tegnet. Et enkelt & er i orden.",
    ),
    "CAT328/escape": (
        "en omvendt skråstreg kan ikke bruges her: «{snippet}»",
        "Slet den. Den skal kun bruges lige før et af tegnene * _ # + - og punktum.",
    ),
    "CAT328/indent": (
        "her er et mellemrum eller en tabulator for meget: «{snippet}»",
        "Lad hver linje begynde i samme kolonne. Kun et listepunkt fortsætter på næste linje med to mellemrum.",
    ),
    "CAT328/line": (
        "en linje kan ikke bestå af den slags tegn: «{snippet}»",
        "Slet linjen. En tom linje skiller to afsnit.",
    ),
    "CAT328/link": (
        "linket er ikke skrevet tydeligt: «{snippet}»",
        "Skriv [ordene](https://example.org), uden mellemrum i adressen; der skrives parenteser %28 og %29.",
    ),
    "CAT328/list-end": (
        "listen går lige over i tekst: «{snippet}»",
        "Sæt en tom linje efter listen; eller to mellemrum foran, hvis linjen hører til punktet ovenfor.",
    ),
    "CAT328/list-gaps": (
        "listen har en tom linje mellem nogle punkter og ingen mellem andre: «{snippet}»",
        "Sæt en mellem dem alle, eller ingen.",
    ),
    "CAT328/list-marker": (
        "listen skifter tegn: «{snippet}»",
        "Brug samme tegn for alle punkter; begynder en ny liste her, så sæt en linje tekst imellem.",
    ),
    "CAT328/list-number": (
        "tallet gør linjen til en liste, der ikke tæller 1, 2, 3: «{snippet}»",
        "Nummerér punkterne 1. 2. 3. En dato eller et andet tal skrives med omvendt skråstreg: 24\\. december.",
    ),
    "CAT328/list-start": (
        "her begynder en liste uden en tom linje før: «{snippet}»",
        "Sæt en tom linje før listen. Er det ingen liste, så skriv en omvendt skråstreg før tegnet: \\- eller 1\\.",
    ),
    "CAT328/quote": (
        "en linje kan ikke begynde med >: «{snippet}»",
        "Slet tegnet, og sæt det citerede i anførselstegn.",
    ),
    "CAT328/title": (
        "linket har en titel: «{snippet}»",
        "Slet det, der følger efter adressen: næsten ingen ser det.",
    ),
    "CAT330": (
        "dette ligner et CPR-nummer",
        (
            "Slet det: ingen oplysning om en person må stå i et katalogs filer. Er filen allerede delt, så sig det til "
            "den, der passer kataloget, for ældre udgaver rummer det stadig."
        ),
    ),
    "CAT331": (
        "ti cifre, der begynder med en dato, kan være et CPR-nummer",
        "Er de det, så slet dem. Et telefonnummer skrives i sit eget felt eller med mellemrum.",
    ),
    "CAT332": (
        "«{field}» er et mobilnummer: er det en persons eget?",
        "En funktions eget nummer er i orden. Erstat et privat med foreningens nummer eller postkasse.",
    ),
    "CAT332/form": (
        "her ser der ud til at stå en e-mailadresse eller et telefonnummer",
        (
            "Det, en formular siger, kan alle læse. Er det en persons eget, så slet det begge steder, og spørg "
            "foreningen efter en fælles postkasse; den skrives som en kontakt."
        ),
    ),
    "CAT333": (
        "samtykket fra den person, der er nævnt her, er ophørt («{field}»)",
        (
            "Personen udelades ved næste bygning. Slet navnet og det, der kun når denne person, eller skriv et nyt "
            "samtykke ind."
        ),
    ),
    "CAT334": (
        "katalogets skrift har ikke tegnet {character} ({name})",
        "Skriv det med bogstaver eller et andet tegn; på tryk ville det blive en tom kasse.",
    ),
    "CAT334/offer": (
        "katalogets skrift har ikke tegnet {character} ({name}), som står i tilbuddet «{offer}»",
        "Skriv det med bogstaver eller et andet tegn; på tryk ville det blive en tom kasse.",
    ),
    "CAT336": (
        "«{field}» nævner «{id}», som ikke findes i «{kind}»",
        "Brug id'et på et andet ord i samme gruppe.",
    ),
    "CAT337": (
        "siden mangler, og der er en udgave på sproget «{language}»",
        "Skriv siden, så ingen, der læser det sprog, leder forgæves efter den.",
    ),
    "CAT338": (
        "her står «{written}», men kataloget har {count}",
        "Ret tallet; eller lad det være ude, for det ændrer sig med filerne.",
    ),
    "CAT340": (
        "{percent} % af det, læserne leder efter, er oplyst; det mangler i et eller flere tilbud: {missing}",
        "Spørg foreningen om det, der mangler. Det, der ikke vides, vises som ikke oplyst.",
    ),
    "CAT341": (
        "«{language}» er ikke blandt katalogets sprog",
        "Tilføj det i «languages», eller brug et af: {allowed}.",
    ),
    "CAT342": (
        "«{id}» har ingen tekst på sproget «{language}»: {missing}",
        "Skriv teksten på begge sprog: {{da: Lektiecafé, en: Homework café}}.",
    ),
    "CAT342/settings": (
        "«{field}» har ingen tekst på sproget «{language}»",
        "Skriv teksten på begge sprog: {{da: Tilbud til børn, en: Activities for children}}.",
    ),
    "CAT342/word": (
        "ordet «{id}» har ingen betegnelse på sproget «{language}»",
        "Skriv betegnelsen på begge sprog: {{da: Ensomhed, en: Loneliness}}.",
    ),
    "CAT342/description": (
        "beskrivelsen af ordet «{id}» er ikke skrevet på sproget «{language}»",
        "Skriv beskrivelsen på begge sprog: {{da: At føle sig alene, en: Feeling alone}}.",
    ),
    "CAT344": (
        "tilbuddet gjaldt til og med {until}, men dets status siger ikke, at det er slut",
        "Skriv «is: ended» under «status», eller ret datoen.",
    ),
    "CAT344/agreement": (
        "aftalen udløb den {until}, men dens status siger det ikke",
        "Tilføj den nye periode; er der ingen, så skriv «status: ended».",
    ),
    "CAT345": (
        "«{status}» er skrevet uden en dato",
        "Tilføj «as_of»: uden datoen for den viden kan ingen stole på den.",
    ),
    "CAT346": (
        "farven {colour} er for lys på hvidt: kontrasten er {contrast}, og der skal 4.5 til",
        "Kataloget bruger {passing} i stedet, den nærmeste farve, der kan læses. Skriv den, eller vælg en mørkere.",
    ),
    "CAT347": (
        "«{field}» er svær at læse for familier og unge: lixtallet er {lix}, altså over {limit}",
        "Skriv kortere sætninger, og brug hverdagsord i stedet for lange ord.",
    ),
    "CAT347/page": (
        "siden er svær at læse for familier og unge: lixtallet er {lix}, altså over {limit}",
        "Skriv kortere sætninger, og brug hverdagsord i stedet for lange ord.",
    ),
    "CAT348": (
        "udgaven «{id}» er offentlig, og «accessibility_statement_url» mangler",
        (
            "Et offentligt websted skal efter loven have en tilgængelighedserklæring: Skriv adressen på den, så "
            "henviser siderne til den."
        ),
    ),
    "CAT305/money": (
        "der er intet tilbud «{id}»",
        "Brug id'et på et tilbud i en af filerne i data/offers, eller slet det her.",
    ),
    "CAT306/line": (
        "der er ingen forening «{id}»",
        (
            "En forenings id er navnet på dens fil i data/offers, uden .yaml. Har den ingen fil, så skriv dens navn "
            "ved «others»."
        ),
    ),
    "CAT306/member": (
        "der er ingen forening «{id}»",
        (
            "En forenings id er navnet på dens fil i data/offers, uden .yaml. Et medlem uden fil skrives uden "
            "«association»."
        ),
    ),
    "CAT350": (
        "linjerne giver {sum}, men bevillingen er på {total}",
        "Forskellen er {difference}. Se beløbene efter; det, der ikke er fordelt endnu, kan få sin egen linje.",
    ),
    "CAT350/more": (
        "linjerne giver {sum}, og det er mere end hele bevillingen på {total}",
        "Forskellen er {difference}. Se beløbene efter.",
    ),
    "CAT351": (
        "«{id}» er skrevet som et tidligere id, men {file} har et tilbud med det id i linje {line}",
        (
            "Et link til et tidligere id fører til det tilbud, det blev til, så intet andet tilbud kan have det. Giv "
            "det nyeste tilbud et andet id, eller slet id'et her."
        ),
    ),
    "CAT351/twice": (
        "«{id}» er skrevet som et tidligere id både her og i {file}, linje {line}",
        "Et link kan kun føre til ét tilbud. Lad det stå ved det tilbud, der tog over, og slet det ved det andet.",
    ),
    "CAT352": (
        "andenbehandlingen ({on}) ligger før førstebehandlingen ({other}) i samme sag",
        "Se begge datoer og journalnummeret efter.",
    ),
    "CAT352/management": (
        "udvalget får sagen ({on}), før forvaltningsledelsen har set den ({other})",
        "Se begge datoer og journalnummeret efter.",
    ),
    "CAT353": (
        "{on} er ikke kommet endnu, men mødet er skrevet som holdt",
        "Se datoen efter; indtil mødet er holdt, skrives «state: planned», og ingen beslutning.",
    ),
    "CAT354": (
        "der er brugt {spent} ud af {amount}",
        "Se begge beløb efter. Er der brugt mere end bevilget, så skriv i «note», hvor pengene kom fra.",
    ),
    "CAT355": (
        "alliancen har intet medlem «{id}»",
        "Brug et id fra «members» i samme fil, eller tilføj medlemmet dér.",
    ),
    "CAT360": (
        "tilbuddet «{id}» nævner sig selv",
        "«same_as» og «not_same_as» handler om et andet tilbud, der ligner. Skriv dets id, eller slet linjen.",
    ),
    "CAT360/both": (
        "«{id}» står både som det samme tilbud og som et andet",
        "Slet «not_same_as», hvis det er det samme tilbud fortalt to gange, og ellers «same_as».",
    ),
    # --- slut på 3 --------------------------------------------------------------------------------------------------
    # --- 4: udgaverne -----------------------------------------------------------------------------------------------
    "CAT366": (
        "der er ingen mappe «{value}»",
        "Den ses fra mappen med jeres egen data. Ret den, eller tag kilden ud, til den er der.",
    ),
    "CAT366/broken": (
        "kataloget i {value} kan ikke forstås",
        (
            "Hvad der er galt, står ved dets egne filer. De, der fører det, må rette det; angiv "
            "imens en revision af det, "
            "som er i orden, eller tag kilden ud."
        ),
    ),
    "CAT366/git": (
        "revisionen kan ikke læses, for git blev ikke fundet, eller det svarede ikke",
        "Installér git, eller udelad «revision», så filerne tages, som de ligger i mappen.",
    ),
    "CAT366/itself": (
        "kataloget nævner sig selv som kilde",
        "Angiv et andet katalogs mappe, eller slet kilden.",
    ),
    "CAT366/no-data": (
        "der er intet katalog i «{value}»",
        "Mappen skal indeholde data/catalogue.yaml: angiv den over «data», ikke «data» selv.",
    ),
    "CAT366/repository": (
        "«{value}» ligger ikke i et git-arkiv",
        "Udelad «revision», så filerne tages, som de ligger i mappen, eller angiv en mappe i et arkiv.",
    ),
    "CAT366/revision": (
        "der er ingen revision «{value}» af dette katalog",
        (
            "Skriv en commit, et mærke eller en gren, som arkivet på denne maskine har; intet hentes. «git fetch» i "
            "mappen henter det nyeste."
        ),
    ),
    "CAT366/twice": (
        "kilden «{value}» er det samme katalog",
        "Behold én af de to: ellers ville hvert tilbud stå der to gange.",
    ),
    "CAT367": (
        "«{id}» er en demonstration, og dette katalog er det ikke",
        (
            "Opdigtede tilbud må ikke stå blandt rigtige. Slet kilden, eller skriv «demonstration: true» også i dette "
            "katalog."
        ),
    ),
    "CAT368": (
        "I har intet ord i {group} for «{id}» ({label}), som {source} bruger",
        (
            "Dets tilbud vises uden ordet. Skriv i kildens «map», hvilket af jeres ord det er, som "
            "{group}: {{{id}: jeres-ord}}, eller tag det op i data/vocabulary.yaml."
        ),
    ),
    "CAT369": (
        "jeres ordliste har intet «{id}»",
        "Til højre står id'et på et ord i data/vocabulary.yaml.",
    ),
    "CAT369/theirs": (
        "kildens ordliste har intet «{id}»",
        "Til venstre står id'et på et ord i kildens egen ordliste. Slet linjen, hvis ordet er væk.",
    ),
    "CAT370": (
        "«{association}» har samme CVR-nummer som «{other}» i {file}, linje {line}, men ikke samme: {fields}",
        (
            "Begge vises, sådan som hver sit katalog fortæller. Spørg de to kommuner, hvad der er "
            "rigtigt, eller om et af "
            "numrene er forkert."
        ),
    ),
    "CAT371": (
        "{id} har selv advarsler: {n}",
        "Det er for dem, der fører det katalog; de ser det med «catalogue check» i deres egen mappe.",
    ),
    "CAT371/nested": (
        "{id} har selv kilder, som ikke læses",
        "Skal deres tilbud også med, så nævn dem som kilder her.",
    ),
    "CAT401": (
        "der er ingen faste tekster på sproget «{language}»",
        "Oversæt et andet sprogs faste tekster til {path}, eller vælg dansk (da) eller engelsk (en) til udgaven.",
    ),
    "CAT402": (
        "der er ingen tegning «{id}» til temaet",
        (
            "Brug navnet på en tegning, som «catalogue templates list» viser under assets/icons, eller læg din "
            "egen i {path}."
        ),
    ),
    "CAT403": (
        "der mangler faste tekster, som imens står på et andet sprog: {missing}",
        "Oversæt dem ({count} i alt) fra den fil, som «catalogue templates copy labels/da.yaml» giver.",
    ),
    "CAT404": (
        "«{id}» er ikke en af katalogets faste tekster og bliver ikke vist",
        "Slet linjen, eller giv den det navn, den har i standardfilerne.",
    ),
    "CAT405": (
        "«{id}» kan ikke bruges",
        "Skriv det som i standardfilerne.",
    ),
    "CAT405/text": (
        "«{id}» er ikke en tekst",
        "Skriv ord, i anførselstegn hvis de ellers læses som et tal eller som ja og nej.",
    ),
    "CAT405/group": (
        "«{id}» er en gruppe af tekster, ikke en enkelt",
        "Skriv teksterne under den, som i standardfilerne.",
    ),
    "CAT405/braces": (
        "«{id}» har en krøllet parentes uden dens mage",
        "Det, som kataloget sætter ind, skrives i krøllede parenteser: {{text}}.",
    ),
    "CAT405/unknown": (
        "«{id}» har {value}, som kataloget ikke kan sætte noget ind for",
        "Der kan den sætte ind: {allowed}. De navne oversættes ikke.",
    ),
    "CAT405/lost": (
        "«{id}» mangler {value}, så det, der hører til der, ville gå tabt",
        "Skriv {value} der, hvor det hører til i sætningen.",
    ),
}
