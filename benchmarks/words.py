"""Danish sentences, names and short texts for invented offers: as long as real ones."""

from __future__ import annotations

SENTENCES = (
    "De fleste kommer alene den første gang, og der står altid en frivillig ved døren.",
    "Du kan tage en ven, en søskende eller en voksen med, indtil du føler dig hjemme.",
    "De frivillige har været på kursus og mødes jævnligt med en koordinator.",
    "Vi begynder med at høre, hvordan ugen er gået, og slutter med at rydde op sammen.",
    "Der er plads til at være stille, og der er ingen, som skal forklare, hvorfor de er kommet.",
    "Hvis du bliver forhindret, er det fint at sende en kort besked samme dag.",
    "Lokalet ligger i stueetagen, og man finder det lettest fra cykelparkeringen.",
    "Mange bliver ved med at ses, når forløbet er slut, og det hjælper vi gerne med.",
    "Vi taler dansk, men flere af de frivillige kan også hjælpe på andre sprog.",
    "Personalet på skolen kender tilbuddet og kan følge med den første gang.",
    "Forældre er velkomne til at ringe til kontoret og høre mere, før barnet begynder.",
    "Børnene bestemmer selv, hvad de vil være med til, og pauser er en del af det hele.",
    "Vi laver et nyt program hvert halvår, og deltagerne er med til at vælge.",
    "Når det er tid til ferie, sender vi en hilsen og fortæller, hvornår vi ses igen.",
    "Er du i tvivl, om det er noget for dig, så kom og se, hvordan det er.",
    "Vi hjælper med at finde et andet sted, hvis det viser sig, at vi ikke er det rette.",
    "Det er de samme voksne hver gang, så man kan nå at lære hinanden at kende.",
    "Der er kaffe på kanden, saft til børnene og noget at lave for hænderne.",
    "Tilbuddet er blevet til sammen med de unge, der selv har brugt det.",
    "Koordinatoren ringer tilbage inden for nogle dage og aftaler et første møde.",
    "Vi holder fri i skolernes ferier, bortset fra en tur i efteråret.",
    "I kan altid sige til, hvis kemien ikke passer, og så prøver vi igen med en anden.",
    "Det vigtigste er ikke, hvad man laver, men at nogen lægger mærke til, at man er der.",
    "Fagpersoner kan skrive til kontoret, før de fortæller en familie om tilbuddet.",
)

LIST_ITEMS = (
    "Tag *gerne* en trøje med, for der kan være køligt i lokalet.",
    "Kom, når det passer jer, og gå, når barnet skal sove.",
    "Skriv til [kontoret](mailto:kontor@example.org), hvis I vil følges med nogen.",
    "Læs mere på [foreningens side](https://example.org/laes-mere), før I beslutter jer.",
    "Der står frugt og rugbrød på bordet fra begyndelsen.",
    "Mobilen må gerne blive i tasken, mens vi er sammen.",
    "Vi begynder **til tiden** og slutter, når det sidste spil er færdigt.",
)

STEPS = (
    "Skriv til kontoret, eller bed en fagperson om det",
    "Koordinatoren ringer og aftaler et første møde",
    "I mødes med den frivillige og siger ja eller nej",
    "Forældrene underskriver ved det første besøg",
    "Efter en måned taler vi om, hvordan det går",
)
REQUIREMENTS = ("Man skal kunne være i en gruppe", "Forældre deltager i det første møde", "Eget madkrus medbringes")
EXCLUSIONS = (
    "Ikke for familier, hvor der er brug for akut hjælp",
    "Ikke for unge med et aktivt misbrug",
    "Vi kan ikke erstatte behandling hos en psykolog",
)
NOTES = (
    "Skriv til sparringslinjen, før du lover en familie en plads.",
    "Tilbuddet tages op på det næste statusmøde, fordi ventelisten er vokset.",
    "Vi mangler især mænd blandt de frivillige.",
)
PURPOSES = (
    "Flere børn og unge har en voksen uden for familien, som de kan tale med",
    "Familier får hjælp, før problemerne vokser sig store",
    "Kommunens ansatte ved, hvad foreningen kan, og hvem de skal ringe til",
)
GOALS = (
    "Tyve familier får en fast frivillig hvert år",
    "Alle nye frivillige har været på kursus inden den første vagt",
    "Mindst halvdelen af de unge bliver i gruppen i et halvt år",
)
PROVIDES = (
    "To frivillige ved hver mødegang",
    "En koordinator, der svarer inden for tre hverdage",
    "Et årligt oplæg for personalet på de skoler, der er med",
    "Kurser og supervision til de frivillige",
)
AGREED = (
    "Ventelisten skal stå i kataloget med dato",
    "Foreningen holder oplæg i familiegrupperne til foråret",
    "Kommunen finder et større lokale, inden sæsonen begynder",
    "Begge parter ser på teksten igen før sommer",
)
TERMS = (
    "Nøglen hentes i skranken, og rummet afleveres opryddet.",
    "Møbler må flyttes, når de stilles tilbage, og vinduerne lukkes efter brug.",
)
NAMES = (
    *("Ahornen", "Birken", "Bøgen", "Egen", "Elmen", "Fyrren", "Granen", "Hasselen", "Hylden", "Kastanjen", "Linden"),
    *("Pilen", "Poppelen", "Rønnen", "Slåenen", "Tjørnen", "Valnødden", "Lærken", "Svalen", "Solsorten", "Viben"),
    *("Mejsen", "Gøgen", "Storken", "Lanternen", "Fyrtårnet", "Kompasset", "Broen", "Havnen", "Færgen", "Møllen"),
    *("Smedjen", "Væveriet", "Ankeret", "Fjorden", "Bakken", "Engen", "Klitten", "Åen", "Lunden", "Stien"),
)
SORTS = (
    *(
        "Familiehuset",
        "Ungdomsforeningen",
        "Børneforeningen",
        "Lektieforeningen",
        "Idrætsforeningen",
        "Besøgstjenesten",
    ),
    *("Naboforeningen", "Samtaleforeningen", "Forældreforeningen", "Mentorforeningen", "Frivilliggruppen"),
)
TOWNS = (
    *("Askeby", "Birkholt", "Egelev", "Fjordstrup", "Grønkilde", "Havnholm", "Klintrup", "Lundager", "Mosekær"),
    *("Nørreskov", "Præstholt", "Ravnsø", "Skovlund", "Stenager", "Søndervang", "Tornholm", "Vestermark", "Ålykke"),
)
PEOPLE = ("Ida Eksempel", "Mads Eksempel", "Karen Opdigt", "Jonas Opdigt", "Aase Prøvesen", "Søren Prøvesen")
