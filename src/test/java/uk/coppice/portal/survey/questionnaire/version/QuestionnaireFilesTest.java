package uk.coppice.portal.survey.questionnaire.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireFilesTest {

    private static final Set<String> PLAN = Set.of("views-considered", "turnover");
    private static final String WHOLE = """
            key: a
            title: A
            purpose: impact
            questions:
              - { key: q, text: 'Why?', kind: text }
            """;

    @Test
    void allFilesThatAreBrokenAreToldAtOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), WHOLE.replace("kind: text", "kind: essay"));
        Files.writeString(folder.resolve("b.yaml"), "key: [");
        Files.writeString(folder.resolve("c.yaml"), WHOLE);
        Files.writeString(folder.resolve("d.yaml"), WHOLE);

        assertThatIllegalStateException()
                .isThrownBy(() -> QuestionnaireFiles.read(folder, PLAN))
                .withMessageContaining("a.yaml, line 5: There is no kind 'essay'")
                .withMessageContaining("b.yaml, line")
                .withMessageContaining("d.yaml, line 1: The key 'a' is that of")
                .withMessageContaining("c.yaml");
    }

    @Test
    void otherFilesAndNoFolderAreNoHarm(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "Not one");
        Files.writeString(folder.resolve("a.yaml"), WHOLE);

        assertThat(QuestionnaireFiles.read(folder, PLAN)).hasSize(1);
        assertThat(QuestionnaireFiles.read(folder.resolve("nowhere"), PLAN)).isEmpty();
    }

    @Test
    void aQuestionFeedsWhatThePlanMeasures(@TempDir Path folder) throws IOException {
        String feeding = """
                key: staff
                title: Staff survey
                purpose: mid-year
                questions:
                  - key: views
                    text: My views count
                    kind: agreement
                    indicator: %s
                """;
        Files.writeString(folder.resolve("staff.yaml"), feeding.formatted("views-considered"));
        assertThat(QuestionnaireFiles.read(folder, PLAN)).hasSize(1);

        Files.writeString(folder.resolve("staff.yaml"), feeding.formatted("views-consider"));
        assertThatIllegalStateException()
                .isThrownBy(() -> QuestionnaireFiles.read(folder, PLAN))
                .withMessageContaining("staff.yaml, line 8: config/plan.yaml has no indicator with the measure "
                        + "'views-consider'. Take the line away, or name one of turnover, views-considered.");
    }

    @Test
    void whatIsNotUtf8IsSaidToBeSo(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.yaml"), "title: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalStateException()
                .isThrownBy(() -> QuestionnaireFiles.read(folder, PLAN))
                .withMessageContaining("not written in UTF-8");
    }
}
