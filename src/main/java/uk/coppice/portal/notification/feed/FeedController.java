package uk.coppice.portal.notification.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import uk.coppice.portal.platform.web.RateLimits;

/**
 * Serves calendars under {@code /calendar/feed/SECRET.ics}. Whatever is wrong with an address, the answer is the same:
 * nothing there.
 */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** So many wrong guesses from an address on the network in this time, no more. Right ones cost nothing. */
    static final int GUESSES = 20;

    private static final Duration GUESSES_IN = Duration.ofMinutes(1);
    private static final String WRONG = "calendar-feed-wrong";

    private final CalendarFeeds feeds;
    private final RateLimits limits;

    FeedController(CalendarFeeds feeds, RateLimits limits) {
        this.feeds = feeds;
        this.limits = limits;
    }

    @GetMapping("/calendar/feed/{secret}.ics")
    @PermitAll
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request, WebRequest conditions) {
        String network = request.getRemoteAddr();
        if (limits.spent(WRONG, network)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(GUESSES_IN.toSeconds()))
                    .build();
        }
        var calendar = SECRET.matcher(secret).matches() ? feeds.read(secret) : Optional.<String>empty();
        if (calendar.isEmpty()) {
            limits.allow(WRONG, network, GUESSES, GUESSES_IN);
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        byte[] file = calendar.get().getBytes(StandardCharsets.UTF_8);
        String tag = '"' + DigestUtils.md5DigestAsHex(file) + '"';
        var cache = CacheControl.maxAge(FRESH).cachePrivate().mustRevalidate();
        if (conditions.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(cache)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"training.ics\"")
                .body(file);
    }
}
