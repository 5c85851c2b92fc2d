package uk.coppice.portal.survey.questionnaire.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Questionnaire.Purpose;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion.Origin;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class QuestionnairesTest {

    private static final int SERVERS = 4;

    private final Questionnaires questionnaires;
    private final QuestionnaireDesk desk;
    private final FileVersions files;
    private final JdbcClient jdbc;
    private final TestTrust trust;

    QuestionnairesTest(
            Questionnaires questionnaires,
            QuestionnaireDesk desk,
            FileVersions files,
            JdbcClient jdbc,
            TestTrust trust) {
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.files = files;
        this.jdbc = jdbc;
        this.trust = trust;
    }

    @Test
    void theShippedOnesAreThereFromTheStart() {
        assertThat(questionnaires.all())
                .extracting(QuestionnaireVersion::key)
                .containsExactly("impact-follow-up", "mid-year-staff", "series-evaluation", "session-evaluation");
        assertThat(questionnaires.current("mid-year-staff").version()).isEqualTo(1);
        assertThat(questionnaires.all(Purpose.MID_YEAR))
                .extracting(QuestionnaireVersion::key)
                .containsExactly("mid-year-staff");
    }

    @Test
    void aChangedFileIsTheNextVersionAndAnUnchangedOneNone() {
        files.bringIn(List.of(asking("How?")));
        files.bringIn(List.of(asking("How?")));
        files.bringIn(List.of(asking("How now?")));
        files.bringIn(List.of(asking("How?")));

        assertThat(questionnaires.versions("pulse"))
                .extracting(QuestionnaireVersion::version)
                .containsExactly(3, 2, 1);
        assertThat(questionnaires.current("pulse").questionnaire()).isEqualTo(asking("How?"));
        assertThat(questionnaires.at("pulse", 2).questionnaire()).isEqualTo(asking("How now?"));
        assertThat(questionnaires.byId(questionnaires.at("pulse", 2).id()).version())
                .isEqualTo(2);
        assertThat(questionnaires.current("pulse").origin()).isEqualTo(Origin.FILE);
    }

    @Test
    void whatWasEditedStaysUntilTheFileChangesAgain() {
        files.bringIn(List.of(asking("How?")));
        Acting.asAdministrator();
        desk.save(asking("How, please?"), 1, false);
        files.bringIn(List.of(asking("How?")));
        assertThat(questionnaires.current("pulse"))
                .returns(2, QuestionnaireVersion::version)
                .returns(Origin.BROWSER, QuestionnaireVersion::origin);

        files.bringIn(List.of(asking("Why?")));
        assertThat(questionnaires.current("pulse").version()).isEqualTo(3);
        assertThat(questionnaires.current("pulse").questionnaire()).isEqualTo(asking("Why?"));
    }

    @Test
    void serversThatStartTogetherMakeOneVersion() throws Exception {
        var together = new CyclicBarrier(SERVERS);
        Callable<Void> start = () -> {
            together.await();
            files.bringIn(List.of(asking("How?")));
            return null;
        };
        try (var servers = Executors.newFixedThreadPool(SERVERS)) {
            for (var done : servers.invokeAll(java.util.Collections.nCopies(SERVERS, start))) {
                done.get();
            }
        }

        assertThat(questionnaires.versions("pulse")).hasSize(1);
    }

    @Test
    void aVersionThatWasTamperedWithIsNotUsed() {
        files.bringIn(List.of(asking("How?")));
        trust.together(() -> jdbc.sql("UPDATE questionnaire_version SET body = REPLACE(body, 'How', 'Who') "
                        + "WHERE questionnaire_key = 'pulse'")
                .update());

        assertThatIllegalStateException()
                .isThrownBy(() -> questionnaires.current("pulse"))
                .withMessageContaining("not as it was written");
    }

    @Test
    void whatThereIsNot() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> questionnaires.current("none"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> questionnaires.at("mid-year-staff", 9));
        assertThat(questionnaires.find("none")).isEmpty();
    }

    @Test
    void aVersionOfThePastIsAskedAgainAsANewOne() {
        files.bringIn(List.of(asking("How?")));
        Acting.asAdministrator();
        desk.save(asking("How, please?"), 1, false);

        var again = desk.bringBack("pulse", 1, 2, false);

        assertThat(again.version()).isEqualTo(3);
        assertThat(questionnaires.current("pulse").questionnaire()).isEqualTo(asking("How?"));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseSaved() {
        files.bringIn(List.of(asking("How?")));
        Acting.asAdministrator();
        desk.save(asking("How, please?"), 1, false);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.save(asking("Why?"), 1, false))
                .withMessageContaining("version 2 was made meanwhile");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.save(asking("How, please?"), 2, false))
                .withMessageContaining("Nothing has changed");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.save(asking(" "), 2, false))
                .withMessageContaining("no text");
        assertThat(questionnaires.versions("pulse")).hasSize(2);
    }

    @Test
    void aFigureOfTheScorecardIsNotLostByAccident() {
        files.bringIn(List.of(feeding("How?", "views")));
        Acting.asAdministrator();

        for (var edited : List.of(
                feeding("How, please?", "views"),
                feeding("How?", null),
                new Questionnaire("pulse", "Pulse", Purpose.MID_YEAR, "", List.of(question("other", "Why?", null))))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> desk.save(edited, 1, false))
                    .withMessageContaining("scorecard");
        }
        assertThat(desk.save(feeding("How, please?", "views"), 1, true).version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM})
    void onlyAnAdministratorChangesThem(String role) {
        files.bringIn(List.of(asking("How?")));
        Acting.as(1, role);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.save(asking("Why?"), 1, false));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.bringBack("pulse", 1, 1, false));
    }

    private static Questionnaire asking(String text) {
        return feeding(text, null);
    }

    private static Questionnaire feeding(String text, @Nullable String indicator) {
        return new Questionnaire("pulse", "Pulse", Purpose.MID_YEAR, "", List.of(question("how", text, indicator)));
    }

    private static Question question(String key, String text, @Nullable String indicator) {
        return new Question(key, text, QuestionKind.AGREEMENT, List.of(), false, true, false, null, indicator);
    }
}
