package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Whose account is kept. It is 14 January 2026, and a year is kept. */
@DatabaseTest
class AccessRetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    private final RetentionTimes times;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;

    AccessRetentionTest(RetentionTimes times, TestTrust trust, JdbcClient jdbc) {
        this.times = times;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
    }

    @Test
    void ofWhoeverMayComeInOrMightAYearAgo() {
        account(trust.teacher("Amy Adams", willow));
        account(leaver("Lee Left", "2025-01-15"));
        long elected = leaver("Ella Elected", "2020-08-31");
        trust.grantWithoutPost(elected, Roles.TRUSTEE, "2024-01-01", null);
        account(elected);
        account(trustee("Tess True", null));
        account(trustee("Theo Till", "2025-01-15"));

        assertThat(removed()).isZero();
    }

    @Test
    void notOfALeaverNorOfSomebodyWhoseRoleIsLongOver() {
        account(leaver("Lee Left", "2025-01-14"));
        account(trustee("Theo Till", "2025-01-14"));

        assertThat(removed()).isEqualTo(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sign_in_identity")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int removed() {
        var rule = times.rules().stream()
                .filter(one -> one.key().equals("leavers-accounts"))
                .findFirst()
                .orElseThrow();
        return rule.remove(times.of(rule).over(TODAY), 10);
    }

    private long leaver(String name, String last) {
        long person = trust.person(name);
        trust.post(person, willow, StaffGroup.TEACHER).to(last);
        return person;
    }

    private long trustee(String name, @Nullable String last) {
        long person = trust.person(name);
        trust.grantWithoutPost(person, Roles.TRUSTEE, "2020-09-01", last);
        return person;
    }

    private void account(long person) {
        trust.together(() -> jdbc.sql("INSERT INTO sign_in_identity (id, account_key, issuer, subject, provider, "
                        + "person_id, bound_at, bound_email, last_seen_at, undone) VALUES (?, ?, 'https://id.example', "
                        + "?, 'other', ?, '2020-09-01 08:00:00', 'one@trust.example', '2020-09-01 08:00:00', 0)")
                .params(Ids.next(), "key-" + person, "subject-" + person, person)
                .update());
    }
}
