package uk.coppice.portal.dataprotection.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.dataprotection.retention.RetentionDesk;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;

/** The notices as they are shown. */
@DatabaseTest
class PublicNoticesTest {

    /** Rules about what says nothing of anybody whom the notice speaks to. */
    private static final Set<String> OF_NOBODY = Set.of("check-in-codes", "break-glass-uses");

    private static final String WAITS = "24 months after their last session, once the trust has begun to delete these";

    private final PublicNotices notices;
    private final RetentionTimes times;
    private final RetentionDesk desk;

    PublicNoticesTest(PublicNotices notices, RetentionTimes times, RetentionDesk desk) {
        this.notices = notices;
        this.times = times;
        this.desk = desk;
    }

    @Test
    void theNoticeTellsOfEveryRule() throws IOException {
        String text = Files.readString(Path.of("config/notices/privacy.md"));

        assertThat(times.rules())
                .extracting(RetentionRule::key)
                .filteredOn(key -> !OF_NOBODY.contains(key))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(text).contains("{{kept." + key + "}}"));
        assertThat(notices.privacy().html())
                .contains("24 months after their last session")
                .contains("6 years after their last day in post")
                .contains("36 months after it happened")
                .contains("3 years after the answer")
                .contains("90 days after they were sent or given up")
                .doesNotContain("{{")
                .doesNotContain("until the trust deletes it");
    }

    /** A rule that waits for an administrator's word deletes nothing, and the notice promises nothing. */
    @Test
    void theNoticeTellsTheTimesThatRun() {
        assertThat(notices.privacy().html())
                .contains(WAITS)
                .contains("3 years after the answer, or after they came if they were taken back.");

        Acting.asAdministrator();
        desk.agree();
        assertThat(notices.privacy().html())
                .contains("24 months after their last session.")
                .doesNotContain("once the trust has begun");

        desk.stop();
        assertThat(notices.privacy().html()).contains(WAITS);
    }
}
