package uk.coppice.portal.platform.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From which network address something is asked for; work that goes on when its request is over takes that along. */
public final class AskedFrom {

    private static final ThreadLocal<@Nullable String> TAKEN_ALONG = new ThreadLocal<>();

    private AskedFrom() {}

    /**
     * The address as the server sees it: behind a proxy whose headers are trusted, the one that the proxy names. Empty
     * where no request asks.
     */
    public static String address() {
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : TAKEN_ALONG.get();
        return address == null ? "" : address;
    }

    /** The same work, to be done in another thread: it is asked for from where this thread is. */
    public static Runnable takenAlong(Runnable work) {
        String address = address();
        return () -> {
            TAKEN_ALONG.set(address);
            try {
                work.run();
            } finally {
                TAKEN_ALONG.remove();
            }
        };
    }
}
