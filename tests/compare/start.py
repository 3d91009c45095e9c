"""The first commit of the history: a small catalogue, invented from end to end."""

from __future__ import annotations

SETTINGS = "data/catalogue.yaml"
VOCABULARY = "data/vocabulary.yaml"
NATTERAVNEN = "data/offers/natteravnen.yaml"
LEKTIEHUSET = "data/offers/lektiehuset.yaml"

START = {
    SETTINGS: """\
title: Prøvekatalog (opdigtet)
state: final
edition: "1"
publisher: {name: Prøveprojektet (opdigtet), kind: project}
inclusion: listed
languages: [da, en]
editions:
  professionals: {audience: professionals}
  families: {audience: families}
  young: {audience: young}
as_of: 2026-06-01
""",
    VOCABULARY: """\
themes:
  sorg: {label: Sorg}
  tryghed: {label: Tryghed}
  faellesskab: {label: Fællesskab}
target_groups:
  boern: {label: Børn}
  unge: {label: Unge}
""",
    "data/recipients.yaml": """\
recipients:
  skole-a: {name: Skole A (opdigtet), kind: school}
""",
    "data/pages/preface.md": "# Forord\n\nVelkommen.\n",
    NATTERAVNEN: """\
evidence: invented
association:
  name: Natteravnen (opdigtet)
  kind: association
partnership:
  status: active
  periods: [{from: 2026-01-01, until: 2026-12-31}]
contacts:
  kontor: {role: Kontoret, email: kontor@example.org, shown_in: [professionals, families]}
offers:
  - id: samtalegruppe
    title: Samtalegruppe for børn
    summary: Børn taler sammen om det, der er svært.
    description: |
      Vi mødes og taler sammen.
      Der er altid to voksne.
    themes: [sorg]
    target_groups: [boern, unge]
    age: {minimum: 6, maximum: 12}
    delivery: [in-person, group]
    contacts: [kontor]
    sources: []
    confirmed: {on: 2026-02-01, by: association}
  - id: aftenvandring
    title: Aftenvandring
    themes: [tryghed]
    contacts: [kontor]
    confirmed: {on: 2026-02-01, by: association}
""",
    LEKTIEHUSET: """\
evidence: invented
association: {name: Lektiehuset (opdigtet)}
contacts:
  kontor: {role: Kontoret, email: lektier@example.org, shown_in: [professionals]}
offers:
  - id: lektiecafe
    title: Lektiecafé
    status: {is: open}
    themes: [faellesskab]
    schedule:
      - {every: week, weekday: monday, start: "15:00", end: "17:00"}
    price: {type: free}
    contacts: [kontor]
    confirmed: {on: 2026-02-01, by: association}
""",
}
