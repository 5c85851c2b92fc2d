package uk.coppice.portal.survey.questionnaire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.survey.questionnaire.Questionnaire;

class YamlReaderTest {

    private static final String BROKEN = """
            key: Mid Year
            title: A survey
            purpose: mid-year
            colour: green
            questions:
              - key: first
                text: I am well informed
                kind: agreement
                indicator: views
                only-if: { question: second, answers: [yes] }
              - key: second
                kind: opinion
                text: Is it?
              - key: first
                text: Again
                text: And again
                kind: single
                choices:
                  - { key: prefer_not_to_say, text: Rather not }
                  - { key: yes, text: "Yes" }
                  - { key: yes, text: Yes please, mood: good }
              - key: third
                kind: agreement
                required: maybe
                indicator: views
                only-if: { question: nowhere, answers: [x] }
              - key: fourth
                text: %s
                kind: scale
                choices: [ { key: a, text: A } ]
                only-if: { question: first, answers: [agree, perhaps] }
              - key: _invited
                text: Tell us
                kind: text
                prefer-not-to-say: true
            """.formatted("x".repeat(301));

    @Test
    void saysEverythingThatIsWrongAtOnceWithItsLine() {
        var read = YamlReader.read("broken.yaml", BROKEN);

        assertThat(read.questionnaire()).isNull();
        assertThat(read.faults())
                .map(YamlFault::toString)
                .containsExactly(
                        "broken.yaml, line 1: The key is 'Mid Year'; it must be small letters, digits and hyphens, begin "
                                + "with a letter, and have at most 60.",
                        "broken.yaml, line 4: 'colour' is not known here; known are introduction, key, purpose, "
                                + "questions, title.",
                        "broken.yaml, line 10: It depends on the question 'second', which must come before it.",
                        "broken.yaml, line 12: There is no kind 'opinion'; it must be one of agreement, rating, single, "
                                + "multiple, scale, text.",
                        "broken.yaml, line 14: Another question has the key 'first' already.",
                        "broken.yaml, line 16: 'text' stands here twice.",
                        "broken.yaml, line 19: The choice key 'prefer_not_to_say' is reserved; say 'prefer-not-to-say: "
                                + "true' or 'not-applicable: true' instead.",
                        "broken.yaml, line 19: Two choices have the key 'yes'.",
                        "broken.yaml, line 21: 'mood' is not known here; known are key, text, tone.",
                        "broken.yaml, line 22: The question has no text.",
                        "broken.yaml, line 24: 'required' must be true or false, not 'maybe'.",
                        "broken.yaml, line 25: The indicator 'views' is fed by the question 'first' already; one "
                                + "question feeds it.",
                        "broken.yaml, line 26: It depends on the question 'nowhere', which there is not.",
                        "broken.yaml, line 28: The question has at most 300 characters; this has 301.",
                        "broken.yaml, line 30: A question of this kind brings its own answers: take the choices away.",
                        "broken.yaml, line 31: 'perhaps' is no answer to 'first'; its answers are strongly_agree, agree, "
                                + "neither, disagree, strongly_disagree.",
                        "broken.yaml, line 32: The key is '_invited'; it must be small letters, digits and underscores, "
                                + "begin with a letter, and have at most 60.",
                        "broken.yaml, line 35: Free text can be left empty, so it needs neither 'Prefer not to say' nor "
                                + "'Not applicable'.");
    }

    @Test
    void saysWhereYamlItselfIsBroken() {
        assertThat(YamlReader.read("f.yaml", "key: a\ntitle: [b\npurpose: c\n").faults())
                .hasSize(1)
                .allMatch(fault -> fault.line() == 3 && fault.reason().startsWith("This is not YAML: "));
        assertThat(YamlReader.read("f.yaml", "").faults())
                .map(YamlFault::reason)
                .containsExactly("The file is empty.");
        assertThat(YamlReader.read("f.yaml", "- a\n- b\n").faults())
                .map(YamlFault::reason)
                .contains("Here must stand a questionnaire: lines such as 'key: value'.");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var text = """
                key: a
                title: 'A: the "first"'
                purpose: impact
                introduction: Zwölf – and a ‘quote’
                questions:
                - key: no
                  text: "Yes or no? # perhaps"
                  kind: single
                  choices:
                  - {key: yes, text: "Yes", tone: favourable}
                  - {key: no, text: "No"}
                  required: true
                  not-applicable: true
                  indicator: views
                - key: why
                  text: Why?
                  kind: text
                  only-if: {question: no, answers: [no, not_applicable]}
                  asks-anew: true
                """;
        var first = YamlReader.read("a.yaml", text);
        assertThat(first.faults()).isEmpty();
        Questionnaire questionnaire = Objects.requireNonNull(first.questionnaire());

        var again = YamlReader.read("again.yaml", YamlWriter.write(questionnaire));

        assertThat(again.faults()).isEmpty();
        assertThat(again.questionnaire()).isEqualTo(questionnaire);
    }
}
