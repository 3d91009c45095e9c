"""Spørgsmålene på dansk. De samme står på formularen, i sagsskabelonen og på skærmen."""

from __future__ import annotations

QUESTIONS: dict[str, tuple[str, str]] = {
    # --- catalogue init ---
    "start.name": ("Hvad hedder kommunen?", "Som det skal stå på forsiden, for eksempel Eksempelby Kommune."),
    "start.email": (
        "Hvilken fælles postkasse kan man skrive til?",
        "En rolles adresse, for eksempel frivillig@kommunen.dk. Aldrig en persons egen: den bliver offentlig.",
    ),
    "start.languages": (
        "På hvilke sprog skal kataloget laves?",
        "Med engelsk følger en udgave til familier og engelske sider. Flere sprog kan føjes til senere.",
    ),
    "start.host": ("Hvor skal filerne ligge?", "Så får I den automatik med, der tjekker ændringer dér."),
    "start.tool": (
        "Hvor henter automatikken catalogue?",
        "En adresse til pip: git+https://… med en udgave til sidst. Lad den stå tom, så kan I skrive den senere.",
    ),
    # --- en forening ---
    "association.name": ("Hvad hedder foreningen?", ""),
    "association.id": (
        "Hvad skal filen hedde?",
        "Små bogstaver, tal og bindestreger. Navnet bruges i adresser og ændres ikke siden.",
    ),
    "association.evidence": (
        "Hvor har I oplysningerne fra?",
        "Er de kun læst offentligt, kan filen ikke rumme en aftale.",
    ),
    "association.kind": ("Hvad slags forening er det?", ""),
    "association.cvr": ("Hvad er CVR-nummeret?", "Otte cifre."),
    "association.website": ("Hvad er foreningens hjemmeside?", "Hele adressen med https://"),
    "association.agreement": ("Hvor langt er aftalen med kommunen?", ""),
    "association.from": ("Hvornår begynder aftalen?", "År-måned-dag, for eksempel 2027-01-01."),
    "association.until": ("Hvornår udløber aftalen?", "År-måned-dag. Spring over, hvis den gælder, til den siges op."),
    "association.responsible": ("Hvilken del af kommunen har ansvaret?", ""),
    "association.contact_role": (
        "Hvem kan man kontakte? Skriv en rolle",
        "For eksempel «Foreningens kontor». Aldrig en persons navn.",
    ),
    "association.contact_email": ("Hvilken e-mailadresse har den rolle?", "En fælles postkasse."),
    "association.contact_phone": ("Hvilket telefonnummer har den rolle?", "Otte cifre. Helst ikke en mobil."),
    "association.contact_shown": ("Hvem må se kontakten?", ""),
    # --- et tilbud ---
    "offer.association": ("Hvilken forening står bag tilbuddet?", "Foreningens navn, som I selv skriver det."),
    "offer.title": ("Hvad hedder tilbuddet?", "Få ord, som også en familie forstår."),
    "offer.id": (
        "Hvilket id skal tilbuddet have?",
        "Små bogstaver, tal og bindestreger. Det bruges i links og ændres ikke siden.",
    ),
    "offer.summary": (
        "Hvad er tilbuddet? Sig det i én sætning",
        "For eksempel: Frivillige hjælper skolebørn med lektierne.",
    ),
    "offer.description": (
        "Hvad sker der, når man kommer?",
        "Nogle få sætninger i almindelige ord. Skriv intet om bestemte børn eller familier.",
    ),
    "offer.participants": ("Hvem er med i tilbuddet?", ""),
    "offer.youngest": ("Hvor gammel skal man mindst være?", "Et tal i hele år."),
    "offer.oldest": ("Hvor gammel må man højst være?", "Et tal i hele år. Den alder er med."),
    "offer.themes": ("Hvad handler tilbuddet om?", "Vælg ét til tre temaer."),
    "offer.target_groups": ("Hvem er tilbuddet især for?", ""),
    "offer.activity_forms": ("Hvad slags aktivitet er det?", ""),
    "offer.exclusions": ("Er der nogen, tilbuddet ikke er for?", "For eksempel: Ikke for akutte kriser."),
    "offer.areas": ("Hvor i kommunen kan man bruge det?", ""),
    "offer.place": (
        "Hvor mødes man?",
        "Et sted, alle må kende. Skriv aldrig en hemmelig adresse eller nogens hjem.",
    ),
    "offer.when": ("Hvornår er det?", "Som I selv siger det, for eksempel: Tirsdage kl. 15-17, ikke i skoleferier."),
    "offer.price": ("Hvad koster det at være med?", "Er I i tvivl, så vælg, at prisen ikke er oplyst."),
    "offer.price_note": ("Er der mere at sige om prisen?", "For eksempel et beløb, eller hvem der betaler."),
    "offer.who": ("Hvem må henvende sig?", ""),
    "offer.how": ("Hvordan kommer man med?", ""),
    "offer.steps": ("Hvad er det første, man gør?", "For eksempel: Mød op, eller bed læreren om at spørge."),
    "offer.status": ("Er der plads nu?", ""),
    "offer.website": ("Har tilbuddet en hjemmeside?", "Hele adressen med https://"),
    "offer.contacts": ("Hvilke af foreningens kontakter hører til?", ""),
    "offer.source": ("Hvor har I læst det?", "Hele adressen med https://"),
    # --- et sted, kataloget sendes til ---
    "institution.name": ("Hvad hedder stedet?", "For eksempel Bakkeskolen."),
    "institution.id": (
        "Hvilket id skal stedet have?",
        "Små bogstaver, tal og bindestreger. Det ændres ikke siden.",
    ),
    "institution.kind": ("Hvad slags sted er det?", ""),
    "institution.area": ("Hvor ligger det?", ""),
    "institution.street": ("Hvad er vejen og nummeret?", ""),
    "institution.postal_code": ("Hvad er postnummeret?", "Fire cifre."),
    "institution.city": ("Hvad hedder byen?", ""),
    "institution.email": (
        "Hvilken fælles postkasse skal kataloget sendes til?",
        "Aldrig en persons egen adresse.",
    ),
    "institution.contact_role": ("Hvem svarer dér? Skriv en rolle", "For eksempel «Skolens kontor»."),
    "institution.contact_email": ("Hvilken adresse har den rolle?", "Den samme eller en anden fælles postkasse."),
    "institution.audience": ("Hvilken udgave skal stedet have?", ""),
}

FORM: dict[str, str] = {
    "title": "Fortæl om et tilbud",
    "intro": (
        "Her kan en forening fortælle {name} om et tilbud til børn, unge eller familier. "
        "Siden sender ingenting af sig selv: Den laver en tekst, som du selv sender i en mail."
    ),
    "public": (
        "Det, du skriver, bliver offentligt. Skriv derfor ingen personers navne, telefonnumre eller e-mailadresser, "
        "og intet om bestemte børn eller familier."
    ),
    "needed": "skal udfyldes",
    "choose": "Vælg …",
    "make": "Lav teksten",
    "result": "Din tekst",
    "result-help": "Læs den igennem. Send den så, som det passer dig bedst.",
    "mail": "Skriv en mail med teksten",
    "copy": "Kopiér teksten",
    "save": "Gem som fil",
    "copied": "Teksten er kopieret.",
    "not-copied": "Teksten er markeret. Kopiér den med Ctrl+C.",
    "long": "Teksten er lang. Er den ikke hel i mailen, så kopiér den og sæt den ind.",
    "missing": "Svar på dette først:",
    "no-script": "Siden bruger JavaScript til at lave teksten. Er det slået fra, så skriv en mail til {email}.",
    "back": "Ret noget",
    "subject": "Et tilbud til kataloget",
    "preamble": "Et tilbud til kataloget. Overskrifterne skal blive stående, som de er.",
    "issue-name": "Et tilbud til kataloget",
    "issue-description": "Fortæl om et tilbud til børn, unge eller familier.",
    "issue-title": "Tilbud: ",
    "issue-label": "tilbud",
    "issue-understood": "Jeg ved, at det, jeg skriver, bliver offentligt",
    "issue-agree": "Jeg har ikke skrevet personers navne, telefonnumre eller e-mailadresser",
    "end": "Slut",
    "language": "da",
}

COMMENTS: dict[str, str] = {
    "association": "Filens navn er foreningens id. Skriv kun det, I ved: hvad der mangler, står der «ikke oplyst» ved.",
    "from-form": "Lavet af en formular. Spørg foreningen, om det passer, og skriv så `confirmed` med dato.",
    "missing": "Mangler endnu: {fields}",
    "evidence": "association: selv fortalt, public-source: læst offentligt, invented: et eksempel",
    "contacts": "Kun roller og fælles postkasser. En navngiven person skal have sagt ja: se `consent`.",
    "id": "Et id ændres aldrig: links og plakater peger på det.",
}
