package uk.coppice.portal.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.coppice.portal.intake.ImportDesk;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class ImportViewTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/coppice-2025-26");

    private final Browser browser;
    private final ImportDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    ImportViewTest(Browser browser, ImportDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.browser = browser;
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    @AfterEach
    void nothingOnTheDesk() {
        Acting.asAdministrator();
        desk.clear();
    }

    @Test
    void onlyTrustAdministratorsMayOpenIt() {
        long head = trust.teacher("Hal Head", trust.school("Willow Primary"));
        Acting.asLeaderOf(head);
        browser.open("import");
        assertThat(_find(Button.class, spec -> spec.withText("Choose files"))).isEmpty();
        assertThatThrownBy(desk::tray).isInstanceOf(AccessDeniedException.class);
        Acting.asAdministrator();
        browser.open("import");
        assertThat(heading()).isEqualTo("Import files");
        assertThat(_find(Button.class, spec -> spec.withText("Check the files")))
                .isEmpty();
    }

    @Test
    void soundFilesAreCheckedThenImported() throws IOException {
        uploadExample();
        browser.open("import");

        _click(_get(Button.class, spec -> spec.withText("Check the files")));
        waitUntilDone();

        assertThat(heading()).isEqualTo("The files are sound");
        assertThat(_find(NativeTableRow.class)).hasSize(12);
        assertThat(people()).isZero();

        _click(_get(Button.class, spec -> spec.withText("Import")));
        var dialog = _get(ConfirmDialog.class);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        waitUntilDone();

        assertThat(heading()).isEqualTo("Imported");
        assertThat(people()).isPositive();
        assertThat(desk.tray().files()).isEmpty();
        assertThat(jdbc.sql("SELECT address FROM audit_trail WHERE what = 'import of files'")
                        .query(String.class)
                        .list())
                .as("from where somebody began it, whatever thread did the work")
                .containsExactly("192.0.2.7");
    }

    @Test
    void problemsAreListedAndNothingCanBeImported() throws IOException {
        uploadExample();
        upload("guests.csv", "email,name,school\nnobody,,NOPE\n");
        browser.open("import");

        _click(_get(Button.class, spec -> spec.withText("Check the files")));
        waitUntilDone();

        assertThat(heading()).endsWith("problems in the files");
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("guests.csv, line 2, email") && text.contains("'nobody', expected"));
        assertThat(_find(Button.class, spec -> spec.withText("Import"))).isEmpty();
        assertThatThrownBy(() -> desk.begin(false)).isInstanceOf(Refusal.class);
        assertThat(Files.readString(desk.problemsFile())).startsWith("file,line,column,value,expected");
    }

    @Test
    void aFileChangedAfterTheCheckMustBeCheckedAgain() throws IOException {
        uploadExample();
        browser.open("import");
        _click(_get(Button.class, spec -> spec.withText("Check the files")));
        waitUntilDone();

        upload("guests.csv", "email,name,school\n");

        assertThatThrownBy(() -> desk.begin(false)).isInstanceOf(Refusal.class).hasMessageContaining("Check");
    }

    @Test
    void inADemoFilesAreCheckedButNotImported() throws IOException {
        trust.holds(Installation.Kind.DEMO);
        uploadExample();
        browser.open("import");

        _click(_get(Button.class, spec -> spec.withText("Check the files")));
        waitUntilDone();

        assertThat(heading()).isEqualTo("The files are sound");
        assertThat(_find(Button.class, spec -> spec.withText("Import"))).isEmpty();
    }

    @Test
    void aNameThatIsNoPlainFileNameIsRefused() {
        assertThatThrownBy(() -> upload("../evil.csv", "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> upload(".hidden", "x")).isInstanceOf(Refusal.class);
        assertThat(desk.tray().files()).isEmpty();
    }

    private void uploadExample() throws IOException {
        for (String name : new String[] {
            "schools",
            "staff",
            "long-absences",
            "guests",
            "sessions",
            "registers",
            "survey-tallies",
            "evaluations",
            "progression-offers",
            "inquiries",
            "inductions"
        }) {
            upload(name + ".csv", Files.readString(EXAMPLE.resolve(name + ".csv")));
        }
    }

    private void upload(String name, String text) throws IOException {
        desk.keep(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    // The work is done on a thread of its own; the page looks again when the browser asks.
    private void waitUntilDone() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !desk.tray().working());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        MockVaadin.clientRoundtrip(false);
    }

    private static String heading() {
        return _get(H1.class).getText();
    }

    private long people() {
        return jdbc.sql("SELECT COUNT(*) FROM person").query(Long.class).single();
    }
}
