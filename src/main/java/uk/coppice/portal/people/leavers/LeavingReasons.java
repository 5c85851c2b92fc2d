package uk.coppice.portal.people.leavers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Why people leave and where they go, as the trust's settings list it: {@code config/leaving-reasons.yaml}. A code that
 * does not stand there is read as 'other' and counted in the adjusted turnover.
 */
@Component
public class LeavingReasons {

    /** The longest code. */
    public static final int LONGEST_CODE = 40;

    private final List<Reason> reasons;
    private final List<Destination> destinations;
    private final Map<String, Reason> reasonsByCode;
    private final Map<String, Destination> destinationsByCode;

    /**
     * A reason for leaving.
     *
     * @param code in files
     * @param words on the screen
     * @param group what kind of reason it is
     * @param leftOut whether the adjusted turnover is worked out without it
     */
    public record Reason(String code, String words, ReasonGroup group, boolean leftOut) {}

    /**
     * Where somebody goes.
     *
     * @param code in files
     * @param words on the screen
     */
    public record Destination(String code, String words) {}

    /**
     * Reads the file.
     *
     * @throws IllegalStateException naming everything that is wrong, with file, line and reason
     */
    @Autowired
    LeavingReasons(@Value("${PORTAL_CONFIG:./config}/leaving-reasons.yaml") Path file) {
        this(LeavingReasonsFile.read(file.toString(), text(file)));
    }

    LeavingReasons(LeavingReasonsFile.Read read) {
        this.reasons = read.reasons();
        this.destinations = read.destinations();
        this.reasonsByCode = reasons.stream().collect(Collectors.toMap(Reason::code, Function.identity()));
        this.destinationsByCode =
                destinations.stream().collect(Collectors.toMap(Destination::code, Function.identity()));
    }

    /** Every reason, in the order of the settings. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Every destination, in the order of the settings. */
    public List<Destination> destinations() {
        return destinations;
    }

    /** The codes of reasons to choose from; one that was recorded stays among them when the settings no longer hold it. */
    public List<String> reasonCodes(@Nullable String recorded) {
        return codes(reasonsByCode, reasons.stream().map(Reason::code), recorded);
    }

    /** The codes of destinations to choose from, in the same way. */
    public List<String> destinationCodes(@Nullable String recorded) {
        return codes(destinationsByCode, destinations.stream().map(Destination::code), recorded);
    }

    /** The reason with this code; empty where the settings hold none. */
    public Optional<Reason> reason(@Nullable String code) {
        return Optional.ofNullable(code).map(reasonsByCode::get);
    }

    /** The destination with this code; empty where the settings hold none. */
    public Optional<Destination> destination(@Nullable String code) {
        return Optional.ofNullable(code).map(destinationsByCode::get);
    }

    /** How a reason reads: in the words of the settings, else its code; empty for none. */
    public String reasonWords(@Nullable String code) {
        return code == null ? "" : reason(code).map(Reason::words).orElseGet(() -> plain(code));
    }

    /** How a destination reads: in the words of the settings, else its code; empty for none. */
    public String destinationWords(@Nullable String code) {
        return code == null ? "" : destination(code).map(Destination::words).orElseGet(() -> plain(code));
    }

    /** Whether the adjusted turnover is worked out without somebody who left for this reason. */
    public boolean leftOut(@Nullable String code) {
        return reason(code).map(Reason::leftOut).orElse(false);
    }

    /** What kind of reason it is; one that is unknown, or none, is 'other'. */
    public ReasonGroup group(@Nullable String code) {
        return reason(code).map(Reason::group).orElse(ReasonGroup.OTHER);
    }

    private static List<String> codes(Map<String, ?> known, Stream<String> all, @Nullable String recorded) {
        return recorded == null || known.containsKey(recorded)
                ? all.toList()
                : Stream.concat(all, Stream.of(recorded)).toList();
    }

    private static String plain(String code) {
        return code.replace('_', ' ');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The portal needs the file " + file + " in UTF-8", e);
        }
    }
}
