package uk.coppice.portal.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class GuestContactsTest {

    private final GuestContacts contacts;
    private final TestTrust trust;
    private final JdbcClient jdbc;

    GuestContactsTest(GuestContacts contacts, TestTrust trust, JdbcClient jdbc) {
        this.contacts = contacts;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @Test
    void aSchoolIsTheOneOfTheDay() {
        long harrow = trust.outsideSchool("Harrow Lane Primary");
        long saoirse = trust.guest("Saoirse Taylor", harrow);
        moved(saoirse, "2026-02-01", null, "Marsh Infants, Hythe");
        moved(saoirse, "2026-03-01", trust.outsideSchool("Downs View"), null);

        assertThat(school(saoirse, "2026-01-31")).isEqualTo("Harrow Lane Primary");
        assertThat(school(saoirse, "2026-02-01")).isEqualTo("Marsh Infants, Hythe");
        assertThat(school(saoirse, "2026-02-28")).isEqualTo("Marsh Infants, Hythe");
        assertThat(school(saoirse, "2026-09-01")).isEqualTo("Downs View");
    }

    @Test
    void aSchoolThatTheGuestWroteIsKnown() {
        long tom = trust.guest("Tom Byrne", null);
        assertThat(school(tom, "2026-01-31")).isEmpty();

        trust.together(() -> jdbc.sql("UPDATE guest SET school_name = 'Marsh Infants, Hythe' WHERE id = ?")
                .param(tom)
                .update());
        assertThat(school(tom, "2026-01-31")).isEqualTo("Marsh Infants, Hythe");
    }

    private String school(long guest, String day) {
        var found = contacts.of(List.of(guest), LocalDate.parse(day));
        return Objects.requireNonNull(found.get(guest)).school();
    }

    private void moved(long guest, String from, @Nullable Long school, @Nullable String name) {
        trust.together(() -> jdbc.sql("INSERT INTO guest_move (id, guest_id, from_date, school_id, school_name) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(guest)
                .param(LocalDate.parse(from))
                .param(school)
                .param(name)
                .update());
    }
}
