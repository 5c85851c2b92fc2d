package uk.coppice.portal.dataprotection.request;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;

/** How much there is to do, for the home page: asked at each of its drawings, and nothing confidential in it. */
@Component
public class RequestQueue {

    private final RequestRows rows;
    private final CurrentViewer currentViewer;

    RequestQueue(RequestRows rows, CurrentViewer currentViewer) {
        this.rows = rows;
        this.currentViewer = currentViewer;
    }

    /**
     * Open requests.
     *
     * @param firstDue the next last day; null: the law names none
     */
    public record Waiting(int count, RequestClock.@Nullable Due firstDue) {}

    /** What waits for the current person; none for those who handle no requests. */
    public Waiting forViewer() {
        var viewer = currentViewer.get();
        if (!Handlers.has(viewer)) {
            return new Waiting(0, null);
        }
        var open = rows.open().stream()
                .filter(request -> request.person() == null || !viewer.is(request.person()))
                .toList();
        return new Waiting(
                open.size(),
                open.stream()
                        .map(request -> request.clock().due())
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(RequestClock.Due::by))
                        .orElse(null));
    }
}
