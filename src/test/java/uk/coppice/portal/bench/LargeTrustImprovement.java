package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one year of a {@link LargeTrust} brought beside its training: an offer to one in seven of its staff, an advert for
 * forty of them, and inquiries of three in five, one or two authors each.
 */
final class LargeTrustImprovement {

    private static final int STAFF_AN_ADVERT = 40;
    private static final int STAFF_AN_OFFER = 7;
    private static final String DOING =
            "Half of a class reads aloud to a partner each morning, the other half does not; "
                    + "after six weeks they change over.";
    private static final String KNOWING = "Words read correctly in a minute, before, between and after.";
    private static final String FINDINGS =
            "Fluency rose in both halves, and by more in the weeks of reading aloud. Those "
                    + "who began lowest gained most. Two pairs did not get on and were changed; their figures are left out. Next "
                    + "year the whole year group reads to a partner, three mornings a week instead of five, as little was gained "
                    + "from the other two.";
    private static final List<String> STAGES = List.of(
            "PUBLISHED",
            "PUBLISHED",
            "PUBLISHED",
            "PUBLISHED",
            "REVIEWED",
            "NOT_PUBLISHED",
            "FINDINGS_SUBMITTED",
            "IN_PROGRESS",
            "PLANNED",
            "WITHDRAWN");

    private final LargeTrust trust;
    private final int year;
    private final List<LargeTrust.Person> staff;

    LargeTrustImprovement(LargeTrust trust, int year, List<LargeTrust.Person> staff) {
        this.trust = trust;
        this.year = year;
        this.staff = staff;
    }

    void write() throws SQLException {
        adverts();
        offers();
        inquiries();
    }

    private void adverts() throws SQLException {
        try (var adverts = trust.rows(
                "advertised_role (id, title, school_id, kind, basis, closes_on, recorded_at, recorded_by, version)")) {
            for (int n = 0; n < staff.size() / STAFF_AN_ADVERT; n++) {
                var closes = day(n * 3);
                adverts.add(
                        trust.id(),
                        "Lead of a subject",
                        n % 5 == 0 ? null : 1 + n % trust.schools(),
                        n % 3 == 0 ? "LEADERSHIP" : "COORDINATION",
                        n % 2 == 0 ? "PERMANENT" : "FIXED_TERM",
                        closes,
                        closes.minusDays(21).atTime(9, 0),
                        0,
                        0);
            }
        }
    }

    private void offers() throws SQLException {
        try (var offers = trust.rows("progression_offer (id, person_id, offered_on, kind, reach, basis, answer, "
                + "recorded_at, recorded_by, version)")) {
            for (int n = 0; n < staff.size(); n++) {
                if (trust.random().nextInt(STAFF_AN_OFFER) == 0) {
                    var offered = day(n);
                    offers.add(
                            trust.id(),
                            staff.get(n).id,
                            offered,
                            n % 3 == 0 ? "LEADERSHIP" : "COORDINATION",
                            n % 5 == 0 ? "TRUST" : "SCHOOL",
                            n % 2 == 0 ? "PERMANENT" : "FIXED_TERM",
                            n % 4 == 0
                                    ? "DECLINED"
                                    : year == LargeTrust.LAST_YEAR && n % 9 == 0 ? "PENDING" : "ACCEPTED",
                            offered.atTime(9, 0),
                            0,
                            0);
                }
            }
        }
    }

    private void inquiries() throws SQLException {
        try (var inquiries =
                        trust.rows("inquiry (id, code, question, year_from, doing, knowing, findings, stage, since, "
                                + "findings_on, published_on, in_portal, version)");
                var authors = trust.rows(
                        "inquiry_author (inquiry_id, person_id, place, joined, consent, named, consent_at)");
                var steps = trust.rows("inquiry_step (id, inquiry_id, move, stage, taken_at, taken_by)")) {
            int next = 0;
            for (int n = 0; next < staff.size() * 3 / 5; n++) {
                long id = trust.id();
                String stage = trust.any(STAGES);
                boolean findings =
                        !List.of("IN_PROGRESS", "PLANNED", "WITHDRAWN").contains(stage);
                var handedIn = findings ? LocalDate.of(year + 1, 6, 1).plusDays(n % 40) : null;
                var published = stage.equals("PUBLISHED") && handedIn != null ? handedIn.plusDays(21) : null;
                inquiries.add(
                        id,
                        "Q" + year + "-" + n,
                        "Does reading aloud to a partner each morning help pupils of a year group to read fluently?",
                        LocalDate.of(year, 9, 1),
                        DOING,
                        KNOWING,
                        findings ? FINDINGS : null,
                        stage,
                        LocalDate.of(year, 11, 1).atTime(9, 0),
                        handedIn,
                        published,
                        n % 2 == 0,
                        3);
                for (int place = 1; place <= 1 + n % 2 && next < staff.size(); place++) {
                    // Not one after the other: those who are there longest are no likelier authors.
                    var author = staff.get((int) (next++ * 7919L % staff.size()));
                    boolean consents = published != null;
                    authors.add(
                            id,
                            author.id,
                            place,
                            true,
                            consents ? "GIVEN" : null,
                            consents,
                            handedIn == null || !consents ? null : handedIn.atTime(9, 0));
                }
                steps(steps, id, stage, handedIn, published);
            }
        }
    }

    private void steps(
            ManyRows steps, long inquiry, String stage, @Nullable LocalDate handedIn, @Nullable LocalDate published)
            throws SQLException {
        var began = LocalDate.of(year, 10, 1);
        step(steps, inquiry, "BEGIN", "PLANNED", began);
        if (stage.equals("PLANNED")) {
            return;
        }
        step(steps, inquiry, "START", "IN_PROGRESS", began.plusDays(20));
        if (stage.equals("WITHDRAWN")) {
            step(steps, inquiry, "WITHDRAW", stage, began.plusDays(90));
        }
        if (handedIn == null) {
            return;
        }
        step(steps, inquiry, "SUBMIT", "FINDINGS_SUBMITTED", handedIn);
        if (!stage.equals("FINDINGS_SUBMITTED")) {
            step(steps, inquiry, "ACCEPT", "REVIEWED", handedIn.plusDays(10));
        }
        if (stage.equals("NOT_PUBLISHED")) {
            step(steps, inquiry, "KEEP_BACK", stage, handedIn.plusDays(11));
        }
        if (published != null) {
            step(steps, inquiry, "PUBLISH", stage, published);
        }
    }

    private void step(ManyRows steps, long inquiry, String move, String stage, LocalDate on) throws SQLException {
        steps.add(trust.id(), inquiry, move, stage, on.atTime(10, 0), 0);
    }

    private LocalDate day(int n) {
        return LocalDate.of(year, 9, 10).plusDays(n % 300);
    }
}
