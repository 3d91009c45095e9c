"""Every word of the canary catalogue, and the editions that may show it. The data hold no other word that begins so.

A new word needs a line here: who adds a field decides who sees it.
"""

from __future__ import annotations

EVERYBODY = "professionals families young"

# What is not named in a line's comment is an ordinary field of an offer that everybody may see.
_WORDS = {
    # the catalogue's own words; an offer for all, its places, its schedule, its contact for all
    EVERYBODY: """
        hjemmeadresse tilgaengelighed synonym maalgruppesynonym engelsktema
        indsats indsatsformaal udgiver udgiverafdeling konsulent konsulentpost forord brug
        tema temabeskrivelse maalgruppe aktivitetsform omraade omraadenote henviser
        hovedforening alias landsforening foreningsvej omforening
        titelalle resumealle beskrivelsealle fremhaevet linktekst linkmaal ventetid statusnote hvem aldernote
        fortrolighed lokale vejvisning vaertsskole modtagervej undtagelse saeson betaler prisnote
        bestiller trin dokument adgangsnote krav ikkefor tilbudsside onlinelink medudbyder
        billede billedtekst fotograf kontaktalle postalle kontaktnotealle offentligkilde titeloffentlig tilbudsalias
    """,
    # one's own edition: its title and subtitle, its contacts, its notes
    "young": "titelunge undertitelunge kontaktunge postunge notatunge",
    "families": """
        undertitelfamilier kontaktfamilier postfamilier sidefamilier telefontidfamilier notatfamilier
    """,
    "professionals": """
        undertitelfagfolk kontaktfagfolk postfagfolk formularfagfolk kontaktnotefagfolk notatfagfolk
        journalnummer bekymret
        ansvarligafdeling anbefalendeafdeling anbefaling foreningensydelse
        facilitetslokale facilitetstid facilitetsvilkaar
        pladsnote aldertekst tidstekst kilde kildesiger kildenote skjultkildenote internkildenote
        titelfagfolk resumefagfolk billedefagfolk billedtekstfagfolk
        rolleperson personnavn personpost
        kontaktoffentlig postoffentlig
    """,
    # not for the young: the page about the agreements, what is for their parents or for small children, the title
    "professionals families": "kataloget omaftaler titeldel titelsmaaboern resumesmaaboern",
    # nobody: comments, notes, other languages, words that nothing bears
    "": """
        kommentarindstillinger kommentarordliste kommentarmodtagere kommentarforening kommentarudenaftale
        kommentaroffentligkilde internnote internforening
        engelsktitel engelskforord engelsktilbud engelskomforening
        foreningsnote foreningskilde foreningskildenote
        udgaaettema ubrugttema ubrugttemabeskrivelse ubrugtmaalgruppe ubrugtomraade ubrugthenviser
        medudbyderside noegle gammelbesked billedeubrugt
    """
    # nobody: the agreement's inner life
    """
        aftalejournal underskriverforening underskriverkommune aftaleformaal aftalemaal aftalemaalgruppe
        bevillingsgiver bevillingsformaal bemanding fornyelse opsigelse uenighed evaluering forsikring frivilligkrav
        aftaletavshed aftaleunderretning bilag bilagslink moededeltager moedeaftale aftaleom
    """
    # nobody: mailboxes of those who receive the catalogue
    """
        modtagerside modtagerpost modtagerrolle modtagerkontor forsidelinje ubrugtmodtager ubrugtmodtagerpost
    """
    # nobody: the money, the committees' days and the alliance behind the catalogue
    """
        kommentarpenge pengetitel pengegiver pengeformaal pengejournal pengepartner
        pengelinje pengedel pengeandre pengelinjenote pengenote
        kommentarudvalg udvalg dagsordenspunkt udvalgssag udvalgsjournal beslutning moedebilag bilagsfil udvalgsnote
        kommentaralliancen alliance alliancemaal medlem medlemsnote
        faellesindsats faellesformaal opgave faellesnote alliancenote
    """
    # nobody: a hidden place
    """
        hemmeligtsted skjultsted skjultgrund
    """
    # nobody: persons whose consent is over, withdrawn, too narrow or not yet given; a contact that no offer lists
    """
        rolleudloebet navnudloebet postudloebet rolletrukket navntrukket posttrukket
        rollekuntryk navnkuntryk postkuntryk rollesenere navnsenere postsenere kontaktubrugt postubrugt
    """
    # nobody: offers that have ended, whose time is over, that have no agreement
    """
        titelophoert resumeophoert beskrivelseophoert billedeophoert billedtekstophoert titelforbi resumeforbi
        foreningudenaftale omudenaftale kontaktudenaftale postudenaftale titeludenaftale resumeudenaftale
    """,
}
WORDS: dict[str, frozenset[str]] = {
    f"kanari{word}q": frozenset(editions.split()) for editions, words in _WORDS.items() for word in words.split()
}

_PHONES = {
    EVERYBODY: "98112233",
    "professionals": "98122334",
    "families": "98132435",
    "young": "98142536",
    # contacts nobody lists, a recipient's office, persons whose consent doesn't hold; the company's number; the money
    "": "98152637 98162738 98182941 98193142 98213243 98172635 29189846 71362.55 71.362,55",
}
# Days as in the data. Nobody sees when a consent was given, when it ends, or when a certificate was declared.
_DAYS = {
    "professionals": "2016-04-09 2026-12-01 2026-09-02 2026-09-03",
    "": "2013-01-06 2027-09-08 2015-03-08 2017-05-11 2017-05-12 2014-02-07 2025-01-01 2026-11-02",
}
_MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]


def _printed(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)}. {_MONTHS[int(month) - 1]} {year}"


def _in_table(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {each: frozenset(editions.split()) for editions, found in table.items() for each in found.split()}


NUMBERS = _in_table(_PHONES)
DAYS = {(day, _printed(day)): editions for day, editions in _in_table(_DAYS).items()}
"""Each day as data and as print have it."""
