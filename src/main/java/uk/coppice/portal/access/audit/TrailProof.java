package uk.coppice.portal.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.audit.Proof;

/** Proves that the trail is as it was sealed, and names the days that are not. */
@Component
class TrailProof implements Proof {

    /** Sealing runs every night; without a seal for so many days it does not, or somebody took seals away. */
    private static final int LATE_DAYS = 3;

    private final SealRows rows;
    private final Clock clock;

    TrailProof(SealRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Proved run() {
        return new Proved("trail", "The audit trail is as it was sealed.", breaches());
    }

    private List<String> breaches() {
        var seals = rows.all();
        var breaches = new ArrayList<String>();
        var firstRow = rows.firstDay();
        var oldest = LocalDate.now(clock).minusDays(LATE_DAYS);
        if (seals.isEmpty()) {
            firstRow.filter(day -> day.isBefore(oldest))
                    .ifPresent(day -> breaches.add("no day is sealed since " + words(day)));
            return breaches;
        }
        firstRow.filter(day -> day.isBefore(seals.getFirst().day()))
                .ifPresent(day -> breaches.add(words(day) + ": rows from before the first sealed day"));
        String before = "";
        LocalDate expected = seals.getFirst().day();
        boolean rowsSeen = false;
        for (var seal : seals) {
            if (!seal.day().equals(expected)) {
                breaches.add(words(expected) + ": the seal is missing");
            }
            breaches.addAll(breaches(seal, before, rowsSeen));
            rowsSeen |= seal.goneSeal() == null;
            before = seal.seal();
            expected = seal.day().plusDays(1);
        }
        if (expected.isBefore(oldest)) {
            breaches.add("no day is sealed since " + words(seals.getLast().day()));
        }
        return breaches;
    }

    private List<String> breaches(SealRows.Seal seal, String before, boolean rowsSeen) {
        String day = words(seal.day()) + ": ";
        if (!seal.keyMark().equals(rows.keyMark())) {
            return List.of(day + "sealed with another secret than the one that is set now, and can't be checked");
        }
        if (seal.goneSeal() != null) {
            return gone(seal, day, rowsSeen);
        }
        var now = rows.sum(seal.day(), before);
        if (now.seal().equals(seal.seal())) {
            return List.of();
        }
        int more = now.rows() - seal.rows();
        return List.of(day
                + (more == 0
                        ? "a row, or the seal, was changed"
                        : Words.count(Math.abs(more), "row", "rows") + (more > 0 ? " more" : " fewer")
                                + " than were sealed"));
    }

    /** Days go for their age from the oldest on, and no row is left of them. */
    private List<String> gone(SealRows.Seal seal, String day, boolean rowsSeen) {
        if (rowsSeen || !rows.goneSeal(seal).equals(seal.goneSeal())) {
            return List.of(day + "its rows were deleted, and not for their age");
        }
        int left = rows.count(seal.day());
        return left == 0 ? List.of() : List.of(day + Words.count(left, "row", "rows") + " more than there should be");
    }

    private String words(LocalDate day) {
        return new DateWords(LocalDate.now(clock)).day(day);
    }
}
