"""The language of a text, and None where there is too little of it."""

from __future__ import annotations

import pytest

from sixk.text import language

CASES = [
    (
        "en",
        "The Board of Directors announced that the results for the quarter will be published on 5 May, as is required by the rules.",
    ),
    (
        "es",
        "El consejo de administración de la sociedad ha acordado convocar la junta general de accionistas para el día 5 de mayo en Madrid.",
    ),
    (
        "pt",
        "O conselho de administração da companhia aprovou o pagamento de dividendos aos acionistas, que serão pagos em 5 de maio, conforme o aviso.",
    ),
    (
        "fr",
        "Le conseil d'administration de la société a décidé de convoquer les actionnaires en assemblée générale, qui se tiendra le 5 mai dans les locaux.",
    ),
    (
        "de",
        "Der Vorstand der Gesellschaft hat mit Zustimmung des Aufsichtsrats beschlossen, die Aktionäre zu der Hauptversammlung einzuladen, die am 5. Mai ist.",
    ),
    (
        "it",
        "Il consiglio di amministrazione della società ha deliberato di convocare gli azionisti in assemblea, che si terrà nella sede del gruppo, con avviso.",
    ),
    ("ja", "当社は、本日開催の取締役会において、自己株式の取得を決議しましたので、お知らせいたします。"),
    ("zh", "本公司董事会宣布截至二零二四年六月三十日止六个月之未经审核中期业绩。"),
    ("ko", "당사는 이사회 결의에 따라 자기주식 취득을 결정하였음을 알려드립니다."),
    ("ru", "Совет директоров компании принял решение о выплате дивидендов."),
    ("he", "דירקטוריון החברה החליט על חלוקת דיבידנד לבעלי המניות."),
    (None, "Form 6-K"),
    (None, ""),
    (None, "1,234 5,678 9,012"),
    (
        "en",
        "The name of the company is 株式会社, and it is to be read in Japanese, as the board has said in its notice of the meeting for this year.",
    ),
]


@pytest.mark.parametrize(("expected", "words"), CASES)
def test_language(expected: str | None, words: str) -> None:
    assert language(words) == expected
