package uk.coppice.portal.people.erasure;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.people.spi.PersonMerge;

/** Who erased somebody, under the record that is kept; and nobody is merged with an erased person. */
@Component
class ErasureMerge implements PersonMerge, PersonErasure {

    private final JdbcClient jdbc;

    ErasureMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("erasure.erased_by");
    }

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.byId("erasure.erased_by");
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        int erased = jdbc.sql("SELECT COUNT(*) FROM person WHERE id IN (?, ?) AND erased_at IS NOT NULL")
                .params(keep, other)
                .query(Integer.class)
                .single();
        return erased == 0
                ? List.of()
                : List.of("One of the two was erased. Nobody can tell any more who it was, so it stays by itself.");
    }
}
