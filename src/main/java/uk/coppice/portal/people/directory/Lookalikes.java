package uk.coppice.portal.people.directory;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds records that may be of the same person: the same teacher reference number, work email, or whole name. */
@Component
class Lookalikes {

    private static final int MOST = 5;
    private static final List<String> WHY =
            List.of("the same teacher reference number", "the same email", "the same name");

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonFile.Lookalike> of(PersonState person) {
        return jdbc.sql("""
                        SELECT staff_no, first_name, last_name,
                               CASE WHEN trn = ? THEN 1 WHEN work_email = ? THEN 2 ELSE 3 END AS how
                        FROM person
                        WHERE id <> ? AND (trn = ? OR work_email = ? OR (last_name = ? AND first_name = ?))
                        ORDER BY how, staff_no LIMIT ?
                        """)
                .params(Arrays.asList(
                        person.trn(),
                        person.email(),
                        person.id(),
                        person.trn(),
                        person.email(),
                        person.lastName(),
                        person.firstName(),
                        MOST))
                .query((row, n) -> new PersonFile.Lookalike(
                        row.getString(1),
                        row.getString(2) + " " + row.getString(3),
                        WHY.get(row.getInt(4) - 1),
                        row.getInt(4) < WHY.size()))
                .list();
    }
}
