package uk.coppice.portal.dataprotection.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.testing.DatabaseTest;

/** The notices as they are shown. */
@DatabaseTest
class PublicNoticesTest {

    private final PublicNotices notices;
    private final RetentionTimes times;

    PublicNoticesTest(PublicNotices notices, RetentionTimes times) {
        this.notices = notices;
        this.times = times;
    }

    @Test
    void theNoticeTellsTheTimesThatRun() throws IOException {
        String notice = notices.privacy().html();

        assertThat(Files.readString(Path.of("config/notices/privacy.md")))
                .contains("{{kept.guests}}", "{{kept.induction}}", "{{kept.leavers}}", "{{kept.exit-notes}}")
                .contains("{{kept.sign-in-sessions}}", "{{kept.mails}}", "{{kept.audit-trail}}")
                .contains("{{kept.data-requests}}", "{{kept.leavers-accounts}}");
        assertThat(notice)
                .contains(times.words().get("guests"), times.words().get("leavers"))
                .contains("24 months after their last session")
                .contains("6 years after their last day in post")
                .contains("36 months after it happened")
                .contains("3 years after the answer")
                .contains("90 days after they were sent or given up")
                .doesNotContain("{{")
                .doesNotContain("until the trust deletes it");
    }
}
