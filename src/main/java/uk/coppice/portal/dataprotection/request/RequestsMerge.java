package uk.coppice.portal.dataprotection.request;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonMerge;

/** Requests and copies of two records become those of one person. */
@Component
class RequestsMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "data_request.person_id",
            "data_request.handler_id",
            "data_request_step.taken_by",
            "data_copy.person_id",
            "data_copy.made_by");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }
}
