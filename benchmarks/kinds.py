"""The kinds of offers that are invented, with words of the vocabulary and Danish texts that fit each."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of offer: words of the vocabulary, and texts that fit them."""

    form: str
    theme: str
    target_group: str
    participants: tuple[str, ...]
    delivery: tuple[str, ...]
    titles: tuple[str, ...]
    english: str
    summaries: tuple[str, ...]
    openings: tuple[str, ...]


KINDS = (
    Kind(
        "samtalegruppe",
        "ensomhed",
        "unge",
        ("young-person",),
        ("in-person", "group"),
        ("Samtalegruppe for unge", "Torsdagsgruppen", "Nogen at tale med"),
        "Talking group for young people",
        (
            "En lille gruppe unge mødes fast og taler om det, der fylder, sammen med to voksne frivillige.",
            "Her kan unge tale med andre unge om det, der er svært at sige derhjemme.",
        ),
        (
            "Gruppen er for dig, der ofte føler dig alene, også når der er mange mennesker omkring dig.",
            "Vi sidder i en rundkreds med te og frugt, og man siger kun det, man selv har lyst til.",
        ),
    ),
    Kind(
        "lektiehjaelp",
        "skole",
        "boern",
        ("child", "young-person"),
        ("in-person", "at-institution"),
        ("Lektiecafé efter skoletid", "Læsehulen", "Lektiehjælp med hygge"),
        "Homework café after school",
        (
            "Frivillige hjælper med lektierne, læser op og øver tabeller, når skoledagen er slut.",
            "Et roligt sted at lave lektier, med voksne, der har tid til at forklare det en gang til.",
        ),
        (
            "Frivillige lærere og studerende sidder klar ved bordene, og der er altid en, som er god til brøker.",
            "Børnene får først lidt at spise og vælger så selv, hvilket fag de vil begynde med.",
        ),
    ),
    Kind(
        "familieven",
        "foraeldreskab",
        "familier",
        ("family",),
        ("home-visit",),
        ("Familieven i hjemmet", "En ekstra hånd", "Besøgsven for familier"),
        "A family friend at home",
        (
            "En frivillig besøger familien et par timer om ugen og er sammen med børn og forældre i hverdagen.",
            "Familier med små børn får en fast, voksen ven, som de selv er med til at vælge.",
        ),
        (
            "Familievennen kommer hjem til jer, leger med børnene og giver jer tid til at trække vejret.",
            "Vi gør ikke rent og passer ikke børn, men vi er sammen med jer om det, der er svært at nå.",
        ),
    ),
    Kind(
        "raadgivning",
        "trivsel",
        "unge",
        ("young-person",),
        ("chat", "telephone", "sms"),
        ("Chat med en voksen", "Ungelinjen", "Ring og tal"),
        "Chat with an adult",
        (
            "Unge kan skrive eller ringe til uddannede frivillige og få råd om stort og småt.",
            "En linje for unge, der har brug for at tale med en voksen, som ikke kender dem i forvejen.",
        ),
        (
            "Du bestemmer selv, hvad samtalen skal handle om, og du kan slutte den, når du vil.",
            "De frivillige er uddannet i at lytte, og de har ikke travlt.",
        ),
    ),
    Kind(
        "idraet",
        "fritid",
        "boern-i-udsatte-positioner",
        ("child",),
        ("in-person", "group", "outdoors"),
        ("Bold for alle", "Gadeidræt på pladsen", "Prøv en sport"),
        "Ball games for everyone",
        (
            "Træning, hvor ingen skal melde sig ind først, og hvor trænerne lægger mærke til den nye.",
            "Et hold for børn, der ikke har gået til noget før, med god tid til at lære reglerne.",
        ),
        (
            "Vi spiller, løber og griner, og det er lige meget, om man kan ramme bolden.",
            "Der er udstyr til låns, så man kan komme i det tøj, man har på.",
        ),
    ),
    Kind(
        "gaatur",
        "foraeldreskab",
        "foraeldre",
        ("parent",),
        ("outdoors", "walk-and-talk"),
        ("Gå og tale", "Barnevognsturen", "Ud i luften sammen"),
        "Walk and talk for new parents",
        (
            "Korte ture for nye forældre, hvor man går to og to og taler om det første år.",
            "Forældre går en tur sammen hver uge og lærer andre fra kvarteret at kende.",
        ),
        (
            "Turen er flad og kan gås med barnevogn, og vi venter på hinanden ved hvert hjørne.",
            "Det er ofte lettere at tale sammen, når man går side om side.",
        ),
    ),
    Kind(
        "sorggruppe",
        "sorg",
        "boern-i-sorg",
        ("child", "relative"),
        ("in-person", "group"),
        ("Sorggruppe for børn", "Når en i familien er syg", "Savn og smil"),
        "Grief group for children",
        (
            "Børn, der har mistet en forælder eller en søskende, mødes med andre, som ved, hvordan det er.",
            "En gruppe for børn, hvor nogen derhjemme er alvorligt syg eller er død.",
        ),
        (
            "Vi tegner, bygger og fortæller, og det er helt i orden at være glad, selv om man savner.",
            "Hvert barn har en æske med minder, som bliver stående hos os, så længe gruppen varer.",
        ),
    ),
    Kind(
        "kursus",
        "skilsmisse",
        "foraeldre",
        ("parent",),
        ("online",),
        ("Webinar om børn i to hjem", "Forældre hver for sig", "Kursus: To hjem"),
        "Webinar on children in two homes",
        (
            "Et forløb på nettet for forældre, der bor hver for sig og vil gøre det let for børnene.",
            "Aftener om hverdag, højtider og kufferter, når barnet har to hjem.",
        ),
        (
            "Vi gennemgår eksempler fra hverdagen, og man kan stille spørgsmål i chatten undervejs.",
            "Begge forældre kan være med, også hver for sig og hver sin aften.",
        ),
    ),
    Kind(
        "faellesspisning",
        "ensomhed",
        "familier",
        ("family", "everyone"),
        ("in-person",),
        ("Fællesspisning for familier", "Suppe og selskab", "Aftensmad i kvarteret"),
        "Supper for families",
        (
            "Familier fra kvarteret laver mad og spiser sammen en aften om måneden.",
            "Et langbord, hvor alle kan sætte sig, og hvor børnene må gå fra, når de er mætte.",
        ),
        (
            "Vi laver maden sammen fra klokken fire, og børnene skræller, rører og dækker bord.",
            "Man behøver ikke at kende nogen for at komme, for der er altid en vært ved døren.",
        ),
    ),
    Kind(
        "ferielejr",
        "fritid",
        "boern-i-udsatte-positioner",
        ("child", "family"),
        ("in-person", "group"),
        ("Sommerlejr ved søen", "En uge ved havet", "Ferie for familier"),
        "Summer camp by the lake",
        (
            "En uges ferie med bål, badning og nye venner for børn, der ellers ikke skal på ferie.",
            "Familier, der ikke har været på ferie længe, tager af sted sammen med andre familier.",
        ),
        (
            "Vi sover i hytter, laver mad over bål og bader, når vejret er til det.",
            "Bussen kører fra torvet, og de frivillige hjælper med at pakke tasken, hvis det er svært.",
        ),
    ),
    Kind(
        "mentor",
        "trivsel",
        "unge",
        ("young-person",),
        ("one-to-one", "in-person"),
        ("En mentor på din side", "Makkerparret", "Mentor til unge"),
        "A mentor at your side",
        (
            "Unge får en voksen mentor, der følger dem gennem skole, praktik og fritid i mindst et år.",
            "En fast voksen, som ringer, når det er mandag, og som også husker de gode ting.",
        ),
        (
            "Mentoren og den unge finder selv ud af, hvad de vil bruge tiden på.",
            "Vi sætter kun to sammen, når begge har sagt ja efter det første møde.",
        ),
    ),
    Kind(
        "oplaeg",
        "mobning",
        "fagpersoner",
        ("professional", "school-class"),
        ("at-institution",),
        ("Oplæg om mobning", "Klassen uden udenfor", "Temadag for personalet"),
        "A talk on bullying",
        (
            "Frivillige fortæller personalet, hvad de unge selv siger om at blive holdt udenfor.",
            "Et besøg i klassen, hvor eleverne laver deres egne regler for at være sammen.",
        ),
        (
            "Oplægget bygger på unges egne fortællinger, og der er god tid til at tale om jeres skole.",
            "Vi holder et kort møde med læreren først, så besøget passer til klassen.",
        ),
    ),
)
