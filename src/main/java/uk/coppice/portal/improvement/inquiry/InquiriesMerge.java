package uk.coppice.portal.improvement.inquiry;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;

/** Inquiries of two records become those of one person. Who has joined under either has joined. */
@Component
class InquiriesMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "inquiry_author.person_id",
            "inquiry_author.invited_by",
            "inquiry_author.consent_by",
            "inquiry_step.taken_by",
            "inquiry_check.said_by",
            "inquiry_check.read_by",
            "inquiry_file.added_by");

    private final JdbcClient jdbc;

    InquiriesMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void move(MergeSql records) {
        long keep = records.keep();
        long other = records.other();
        var invitedOnly = jdbc.sql("SELECT k.inquiry_id FROM inquiry_author k JOIN inquiry_author o "
                        + "ON o.inquiry_id = k.inquiry_id AND o.person_id = ? WHERE k.person_id = ? "
                        + "AND k.joined = FALSE AND o.joined = TRUE")
                .params(other, keep)
                .query(Long.class)
                .list();
        invitedOnly.forEach(inquiry -> jdbc.sql("DELETE FROM inquiry_author WHERE inquiry_id = ? AND person_id = ?")
                .params(inquiry, keep)
                .update());
        records.drop("inquiry_author.person_id", "inquiry_id").move(COLUMNS);
    }
}
