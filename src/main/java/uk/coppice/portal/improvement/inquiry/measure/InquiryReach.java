package uk.coppice.portal.improvement.inquiry.measure;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.people.SchoolParts;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

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
        var start = new ArrayList<Subject>();
        var tooNew = new ArrayList<Subject>();
        var away = new ArrayList<Subject>();
        var reached = new ArrayList<Subject>();
        var missed = new ArrayList<Subject>();
        var bySchool = new SchoolParts();
        people(staff, request, group).forEach(person -> {
            start.add(Subject.of(person));
            var eligibility = staff.eligibility(person, request.year(), request.asOf());
            if (!eligibility.eligible()) {
                (eligibility.tooNew() ? tooNew : away).add(new Subject(person, eligibility.reason()));
                return;
            }
            boolean done = authors.contains((long) person);
            if (done) {
                reached.add(Subject.of(person));
            } else {
                missed.add(new Subject(person, furthest.getOrDefault((long) person, "no inquiry yet")));
            }
            bySchool.add(staff.mainSchool(person, request.asOf()), done);
        });
        int eligible = reached.size() + missed.size();
        return Measurement.of(
                reached.size(),
                eligible,
                List.of(
                        Step.of(group.key, Step.Kind.START, group.words, start),
                        Step.of(
                                "too-new",
                                Step.Kind.LEFT_OUT,
                                "in post under " + StaffHistory.ELIGIBLE_FROM_DAYS + " days of this year",
                                tooNew),
                        Step.of(
                                "away",
                                Step.Kind.LEFT_OUT,
                                "on long absence, under " + StaffHistory.ELIGIBLE_FROM_DAYS + " days at work",
                                away),
                        Step.of("count", Step.Kind.COUNTS, eligible, "count"),
                        Step.of("reached", Step.Kind.REACHED, "handed in findings of an inquiry", reached),
                        Step.of("missed", Step.Kind.MISSED, "did not", missed)),
                List.of(bySchool.breakdown()));
    }

    private static List<Long> people(StaffHistory staff, MeasureRequest request, Group group) {
        var teaching = new LongOpenHashSet(staff.teaching(request.asOf()).toArray());
        return staff.everyone(request.asOf())
                .filter(person -> teaching.contains(person) == (group == Group.TEACHING))
                .boxed()
                .toList();
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
