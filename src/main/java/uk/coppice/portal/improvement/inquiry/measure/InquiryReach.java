package uk.coppice.portal.improvement.inquiry.measure;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.stream.LongStream;
import uk.coppice.portal.people.EligibleReach;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;

/**
 * inquiry-teaching and inquiry-non-teaching: 'Disciplined inquiry undertaken by all teaching staff and 75 % of
 * non-teaching staff (all staff)'. Eligible people who are an author of an inquiry of the year with findings submitted
 * or published, of all eligible people of the group. Findings that were reviewed, whatever was decided of publication,
 * were submitted before.
 */
final class InquiryReach {

    /** Whom a figure is about. */
    enum Group {
        TEACHING("teaching", "teaching staff in post"),
        /** Everyone who has no teaching post. */
        NON_TEACHING("non-teaching", "non-teaching staff in post");

        private final String key;
        private final String words;

        Group(String key, String words) {
            this.key = key;
            this.words = words;
        }

        private EligibleReach.Terms terms() {
            return new EligibleReach.Terms(key, words, "handed in findings of an inquiry");
        }
    }

    private InquiryReach() {}

    static Measurement of(MeasureRequest request, StaffHistory staff, List<YearInquiry> inquiries, Group group) {
        var authors = new LongOpenHashSet();
        var furthest = new Long2ObjectOpenHashMap<String>();
        for (var inquiry : inquiries) {
            boolean done = inquiry.hasFindings(request.asOf());
            inquiry.authors().forEach(author -> {
                if (done) {
                    authors.add((long) author);
                }
                furthest.merge((long) author, standing(inquiry), InquiryReach::further);
            });
        }
        return EligibleReach.of(request, staff, people(staff, request, group), group.terms(), person -> {
            boolean done = authors.contains(person);
            return new EligibleReach.Standing(done, () -> done ? "" : furthest.getOrDefault(person, "no inquiry yet"));
        });
    }

    private static LongStream people(StaffHistory staff, MeasureRequest request, Group group) {
        var teaching = new LongOpenHashSet(staff.teaching(request.asOf()).toArray());
        return staff.everyone(request.asOf()).filter(person -> teaching.contains(person) == (group == Group.TEACHING));
    }

    private static String standing(YearInquiry inquiry) {
        return switch (inquiry.stage()) {
            case WITHDRAWN -> "inquiry withdrawn";
            case PLANNED -> "inquiry planned";
            case IN_PROGRESS -> "inquiry in progress";
            default -> "findings came later";
        };
    }

    /** Of two inquiries of one person the one that is nearer to findings. */
    private static String further(String one, String other) {
        var order = List.of("inquiry withdrawn", "inquiry planned", "inquiry in progress", "findings came later");
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
