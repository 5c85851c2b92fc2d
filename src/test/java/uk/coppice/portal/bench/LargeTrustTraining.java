package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sessions of one year of a {@link LargeTrust}, with leads, registers and evaluations: those of the last years were held
 * in the portal, those before were brought by files.
 */
final class LargeTrustTraining {

    private static final int HELD_IN_THE_PORTAL_FROM = LargeTrust.LAST_YEAR - 2;
    private static final int MARKS_A_PERSON = 10;
    private static final int STAFF_AT_A_SESSION = 23;
    private static final int GUESTS_AT_A_SESSION = 3;
    private static final int SESSIONS_A_SERIES = 40;
    private static final List<String> KINDS = List.of("OTP", "OTP", "OTP", "NETWORK", "ECT");
    private static final List<String> PRESENT =
            List.of("ATTENDED", "ATTENDED", "ATTENDED", "ATTENDED", "PART", "MADE_UP");
    private static final List<String> RATINGS =
            List.of("very_good", "good", "satisfactory", "poor", "very_poor", "no_answer");
    private static final Map<String, List<String>> ASKED = Map.of(
            "overall",
            RATINGS,
            "relevance",
            RATINGS,
            "delivery",
            RATINGS,
            "will_use",
            List.of("this_week", "this_term", "perhaps", "no_use", "no_answer"),
            "would_have_helped",
            List.of("closer_to_practice", "more_time_to_try", "more_depth", "simpler", "no_answer"));

    private final LargeTrust trust;
    private final int year;
    private final List<LargeTrust.Person> staff;

    LargeTrustTraining(LargeTrust trust, int year, List<LargeTrust.Person> staff) {
        this.trust = trust;
        this.year = year;
        this.staff = staff;
    }

    void write() throws SQLException {
        int sessions = sessions(trust);
        var due = LargeTrustInductions.due(staff, year, trust);
        try (var held = trust.rows("training_session (id, code, series_code, title, topic, kind, session_date, "
                        + "start_time, end_time, venue, capacity, audience, status, version)");
                var leads = trust.rows("session_lead (id, session_id, lead_order, person_id, external_name)");
                var marks =
                        trust.rows("attendance (id, session_id, person_id, guest_id, mark, recorded_at, recorded_by, "
                                + "superseded)");
                var evaluations = new Evaluations(trust)) {
            for (int n = 0; n < sessions; n++) {
                long session = trust.id();
                var date = LocalDate.of(year, 9, 10).plusDays(n * 300L / sessions);
                String kind = trust.any(KINDS);
                String series = kind.equals("ECT") ? series(year, n / SESSIONS_A_SERIES) : null;
                String status = n % 25 == 0 ? "CANCELLED" : "DELIVERED";
                held.add(
                        session,
                        "T" + year + "-" + n,
                        series,
                        "Title",
                        "Topic",
                        kind,
                        date,
                        "16:00:00",
                        "17:00:00",
                        "Hall",
                        30,
                        "ANYONE",
                        status,
                        1);
                var lead = trust.any(staff);
                var coLead = trust.any(staff);
                leads.add(trust.id(), session, 1, n % 20 == 1 ? null : lead.id, n % 20 == 1 ? "A. Visitor" : null);
                if (n % 2 == 0 && coLead != lead) {
                    leads.add(trust.id(), session, 2, coLead.id, null);
                }
                if (status.equals("DELIVERED")) {
                    register(marks, session, date, due.getOrDefault(series, List.of()));
                    evaluations.add(session, lead.id, date, year >= HELD_IN_THE_PORTAL_FROM, n);
                }
            }
        }
    }

    static int series(LargeTrust trust) {
        return (sessions(trust) - 1) / SESSIONS_A_SERIES + 1;
    }

    static String series(int year, int number) {
        return "E" + year + "-" + number;
    }

    private static int sessions(LargeTrust trust) {
        return trust.staff() * MARKS_A_PERSON / (STAFF_AT_A_SESSION + GUESTS_AT_A_SESSION);
    }

    private void register(ManyRows marks, long session, LocalDate date, List<LargeTrust.Person> due)
            throws SQLException {
        var at = date.atTime(17, 0);
        Set<LargeTrust.Person> there = new HashSet<>();
        for (var ect : due) {
            there.add(ect);
            String mark = trust.random().nextInt(8) == 0 ? "ABSENT" : trust.any(PRESENT);
            marks.add(trust.id(), session, ect.id, null, mark, at, ect.id, 0);
        }
        while (there.size() < STAFF_AT_A_SESSION) {
            var person = trust.any(staff);
            if (there.add(person)) {
                long id = trust.id();
                if (there.size() == 1) {
                    marks.add(trust.id(), session, person.id, null, "ABSENT", at, person.id, id);
                }
                marks.add(
                        id,
                        session,
                        person.id,
                        null,
                        there.size() == 2 ? "NO_SHOW" : trust.any(PRESENT),
                        at,
                        person.id,
                        0);
            }
        }
        int first = trust.random().nextInt(trust.guests());
        for (int guest = 0; guest < GUESTS_AT_A_SESSION; guest++) {
            marks.add(trust.id(), session, null, 1 + (first + guest) % trust.guests(), "ATTENDED", at, null, 0);
        }
    }

    /** Closed evaluations with their counts. */
    private static final class Evaluations implements AutoCloseable {

        private static final int ANSWERS = 18;

        private final LargeTrust trust;
        private final ManyRows surveys;
        private final ManyRows evaluations;
        private final ManyRows tallies;

        Evaluations(LargeTrust trust) {
            this.trust = trust;
            this.surveys = trust.rows("survey (id, kind, code, title, questionnaire_key, questionnaire_version, "
                    + "minimum_group, state, opens_at, closes_at, invited, responded, version)");
            this.evaluations = trust.rows("evaluation (survey_id, kind, session_id, last_day, lead_key, imported, "
                    + "trust_led, closing, pool, opened_at, answers, rated, rated_good, not_rated)");
            this.tallies = trust.rows("survey_tally (id, survey_id, cut, unit, question, chosen, people)");
        }

        void add(long session, long lead, LocalDate date, boolean here, int n) throws SQLException {
            long survey = trust.id();
            surveys.add(
                    survey,
                    "SESSION",
                    "session-" + survey,
                    "Session",
                    "session-evaluation",
                    here ? 1 : 0,
                    5,
                    "CLOSED",
                    date.atTime(17, 0),
                    date.plusDays(14).atTime(17, 0),
                    STAFF_AT_A_SESSION,
                    ANSWERS,
                    1);
            evaluations.add(
                    survey,
                    "SESSION",
                    session,
                    date,
                    lead,
                    !here,
                    here ? Boolean.TRUE : null,
                    here ? survey : null,
                    here ? survey : null,
                    date.atTime(17, 0),
                    ANSWERS,
                    ANSWERS - 1,
                    14,
                    1);
            int[] people = {9 + n % 2, 5 - n % 2, 2, 1, 0, 1};
            for (var question : ASKED.entrySet()) {
                if (here || question.getKey().equals("overall")) {
                    var options = question.getValue();
                    for (int option = 0; option < options.size(); option++) {
                        tallies.add(
                                trust.id(),
                                survey,
                                "ALL",
                                "ALL",
                                question.getKey(),
                                options.get(option),
                                people[option]);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            surveys.close();
            evaluations.close();
            tallies.close();
        }
    }
}
