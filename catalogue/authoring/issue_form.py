"""The issue form of GitHub with the same questions as the form page."""

from __future__ import annotations

from catalogue.authoring.choices import choices
from catalogue.authoring.edit.values import Value, dump
from catalogue.authoring.questions import PUBLIC, Question
from catalogue.messages.questions import form_word, question_words
from catalogue.model.vocabulary import Vocabulary


def issue_form(vocabulary: Vocabulary, language: str = "da") -> str:
    """The text of `.github/ISSUE_TEMPLATE/offer.yml`."""
    agreed: Value = {"label": form_word("issue-agree", language), "required": True}
    understood: Value = {"label": form_word("issue-understood", language), "options": [agreed]}
    body: list[Value] = [
        {"type": "markdown", "attributes": {"value": form_word("public", language)}},
        *(_element(question, vocabulary, language) for question in PUBLIC),
        {"type": "checkboxes", "id": "public", "attributes": understood},
    ]
    form: dict[str, Value] = {
        "name": form_word("issue-name", language),
        "description": form_word("issue-description", language),
        "title": form_word("issue-title", language),
        "labels": [form_word("issue-label", language)],
        "body": body,
    }
    return "\n".join(dump(form)) + "\n"


def _element(question: Question, vocabulary: Vocabulary, language: str) -> Value:
    words = question_words(question.name, language)
    labels = [choice.label for choice in choices(question, vocabulary, language)]
    attributes: dict[str, Value] = {"label": words.question}
    if words.help:
        attributes["description"] = words.help
    element: dict[str, Value] = {"type": _kind(question, labels), "id": question.key, "attributes": attributes}
    if question.takes_several:
        attributes["options"] = [{"label": label} for label in labels]
    elif labels:
        attributes["options"] = labels
    if question.is_needed:
        element["validations"] = {"required": True}
    return element


def _kind(question: Question, labels: list[str]) -> str:
    if question.takes_several:
        return "checkboxes"
    return "dropdown" if labels else "textarea" if question.is_long else "input"
