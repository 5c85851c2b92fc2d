package uk.coppice.portal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Ways through each page of the demo trust: by its filters, and from one session, person or survey to another. */
final class Walks {

    private static final String EVERY_ROLE = "D0047";
    private static final String ECT = "D0036";

    /** So many sessions, people or surveys are gone to one after the other. */
    private static final int MOST = 3;

    /**
     * A way through the addresses of one route.
     *
     * @param viewer who goes it
     * @param addresses without a slash in front; at least two
     */
    record Walk(Viewer viewer, List<String> addresses) {}

    private final JdbcClient jdbc;
    private final Viewer everything;
    private final Map<String, Walk> walks = new TreeMap<>();

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        everything = new Viewer(
                person(EVERY_ROLE),
                "Person of every role",
                Set.of(
                        Roles.STAFF,
                        Roles.SCHOOL_LEADER,
                        Roles.CENTRAL_TEAM,
                        Roles.HR,
                        Roles.ECT_LEAD,
                        Roles.DATA_PROTECTION_OFFICER,
                        Roles.TRUST_ADMINISTRATOR),
                new HashSet<>(
                        jdbc.sql("SELECT id FROM school").query(Long.class).list()));
    }

    Map<String, Walk> byRoute() {
        plain();
        lists();
        training();
        people();
        surveys();
        inquiries();
        return walks;
    }

    /** Pages whose address says nothing more: opened again they are as new. */
    private void plain() {
        List.of(
                        "",
                        "requests",
                        "ect-claims",
                        "audit",
                        "account/mail",
                        "import",
                        "schools",
                        "surveys",
                        "surveys/plan",
                        "surveys/response",
                        "surveys/what-we-did",
                        "surveys/what-we-store",
                        "surveys/check",
                        "survey-code",
                        "survey-comments",
                        "survey-results",
                        "questionnaires",
                        "inquiries/new",
                        "inductions/start",
                        "training/plan/series",
                        "exit-interview",
                        "my-offers",
                        "check-in",
                        "sign-in",
                        "sign-in/link",
                        "sign-in/out",
                        "sign-in/break-glass",
                        "sign-ins",
                        "account/sign-ins",
                        "retention",
                        "processing-records",
                        "open/booking/link",
                        "my-data",
                        "data-requests/copies",
                        "data-protection",
                        "data-protection/link",
                        "privacy",
                        "accessibility",
                        "open/evaluate")
                .forEach(route -> go(route, route));
        go("sign-in/refused", "sign-in/refused/no-record", "sign-in/refused/unreachable", "sign-in/refused/failed");
    }

    /** What is narrowed down by the address. */
    private void lists() {
        String school = one("SELECT code FROM school WHERE in_trust_from IS NOT NULL ORDER BY code");
        String id = one("SELECT id FROM school WHERE code = '" + school + "'");
        go("staff", "staff", "staff?q=th", "staff?school=" + school, "staff?group=teacher&q=a", "staff?show=left");
        go(
                "training-records",
                "training-records",
                "training-records?q=th",
                "training-records?school=" + id + "&q=zzz",
                "training-records?year=2025");
        go("roles", "roles", "roles?q=ca", "roles?q=zzz", "roles?show=ended");
        // Each look at the trail is a row of it: these addresses leave those rows out.
        go(
                "audit-trail",
                "audit-trail?act=exported",
                "audit-trail?what=register",
                "audit-trail?who=zzz",
                "audit-trail?about=th&act=changed&from=2025-09-01");
        go("mail", "mail", "mail?q=book", "mail?q=zzz", "mail?show=waiting", "mail?page=2");
        go("resources", "resources", "resources?text=reading", "resources?text=zzz", "resources?subject=Reading");
        go("topics", "topics", "topics?search=a", "topics?search=zzz", "topics?show=closed", "topics?show=planned");
        go("inductions", "inductions", "inductions?q=th", "inductions?q=zzz", "inductions?show=over");
        go(
                "inductions/attendance",
                "inductions/attendance",
                "inductions/attendance?show=behind",
                "inductions/attendance?sort=name&order=down");
        go(
                "offers",
                "offers",
                "offers?q=a",
                "offers?type=leadership&q=zzz",
                "offers?answer=accepted",
                "offers?year=2024");
        go("erasure", "erasure", "erasure?person=" + person(ECT), "erasure?guest=1", "erasure?person=zzz");
        go("leavers", "leavers", "leavers?year=2024", "leavers?year=2026");
        go("term-dates", "term-dates", "term-dates?year=2026%2F27", "term-dates?year=2025%2F26");
        go("my-record", "my-record", "my-record?year=2025", "my-record?year=2024");
        go(
                "school-settings",
                codes("SELECT code FROM school WHERE in_trust_from IS NOT NULL ORDER BY code")
                        .map(code -> "school-settings?school=" + code)
                        .toArray(String[]::new));
        go(
                "my-data/ask",
                "my-data/ask",
                "my-data/ask?kind=complaint",
                "my-data/ask?kind=correction&about=people.posts");
        go("data-requests", "data-requests", "data-requests?show=done");
        through(
                "data-requests/:code",
                codes("SELECT code FROM data_request ORDER BY code").toList());
        go("open", "open", "open?search=a", "open?search=zzz");
        go("open/findings", "open/findings", "open/findings?text=a", "open/findings?text=zzz");
        go("findings", "findings", "findings?text=a", "findings?text=zzz", "findings?year=2024%2F25");
        go(
                "inquiries",
                "inquiries",
                "inquiries?text=a",
                "inquiries?stage=published",
                "inquiries?school=" + school,
                "inquiries?check=to-read",
                "inquiries?text=zzz&year=2024%2F25");
        go(
                "scorecard/:indicator?",
                "scorecard",
                "scorecard/turnover",
                "scorecard/schools-in-trust?year=2024%2F25",
                "scorecard?year=2024%2F25");
        go("verify/:code?", "verify", "verify/AAAA-BBBB", "verify/CCCC-DDDD");
    }

    private void training() {
        var coming = codes(
                        "SELECT code FROM training_session WHERE status = 'PLANNED' ORDER BY session_date DESC, code")
                .toList();
        var delivered = codes(
                        "SELECT code FROM training_session WHERE status = 'DELIVERED' ORDER BY session_date, code")
                .toList();
        go(
                "training",
                "training",
                "training?places=left",
                "training?kind=otp&q=a",
                "training?q=zzz",
                "training?from=2025-09-01&to=2026-12-01",
                "training?show=60");
        go(
                "training/month",
                "training/month",
                "training/month?month=2025-11",
                "training/month?month=2026-03&places=left",
                "training/month?after-school");
        through("training/:code", mixed(coming, delivered));
        through("training/:code/register", mixed(coming, delivered));
        through("training/:code/check-in-code", coming);
        through(
                "training/plan/session/:code",
                mixed(
                        coming,
                        codes("SELECT code FROM training_session WHERE series_code IS NOT NULL AND status = 'PLANNED' "
                                        + "ORDER BY session_date, code")
                                .toList()));
        go("training/plan", "training/plan", "training/plan?page=2");
        go(
                "training/plan/new",
                "training/plan/new",
                "training/plan/new?copy=" + coming.getFirst(),
                "training/plan/new?copy=" + delivered.getFirst());
        through(
                "series/:code",
                codes("SELECT DISTINCT series_code FROM training_session WHERE status = 'PLANNED' "
                                + "AND series_code IS NOT NULL ORDER BY 1")
                        .toList());
        through("evaluate/:code", mixed(coming, delivered));
        through("evaluate/:code/code", delivered);
        var evaluated = codes("SELECT s.code FROM survey s JOIN evaluation e ON e.survey_id = s.id "
                        + "WHERE s.questionnaire_version > 0 ORDER BY s.code")
                .toList();
        through("evaluate/:code/results", evaluated);
        through(
                "open/:code",
                codes("SELECT code FROM training_session WHERE open_to_guests = TRUE AND status = 'PLANNED' "
                                + "ORDER BY code")
                        .toList());
    }

    private void people() {
        through("staff/:staffNo", List.of(EVERY_ROLE, ECT, "D0001"));
        through("staff/:staffNo/merge", List.of("D0001", "D0023?with=D0001", "D0023?with=D0033"));
        through(
                "leavers/:leaving",
                codes("SELECT id FROM post p WHERE end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post o "
                                + "WHERE o.person_id = p.person_id AND o.id <> p.id) ORDER BY end_date DESC, id")
                        .toList());
        var ects = codes("SELECT p.staff_no FROM induction i JOIN person p ON p.id = i.person_id ORDER BY p.staff_no")
                .toList();
        through("inductions/:staffNo", ects);
        through("inductions/:staffNo/sessions", ects);
        var ect = new Viewer(person(ECT), "Teacher", Set.of(Roles.STAFF), Set.of());
        walks.put("induction", new Walk(ect, List.of("induction", "induction?again")));
        walks.put("induction/sessions", new Walk(ect, List.of("induction/sessions", "induction/sessions?year=2024")));
    }

    private void surveys() {
        var all = codes("SELECT code FROM survey WHERE kind = 'MID_YEAR' ORDER BY code")
                .toList();
        var planned = codes(
                        "SELECT code FROM survey WHERE kind = 'MID_YEAR' AND questionnaire_version > 0 ORDER BY code")
                .toList();
        through("surveys/:code", planned);
        through("surveys/plan/:code", planned);
        through("survey-results/:code", List.of(all.getFirst(), all.getFirst() + "?cut=school", all.getLast()));
        through("survey-actions/:code", List.of(all.getFirst()));
        through("survey-comments/:code", List.of(all.getFirst(), all.getFirst() + "?show=held"));
        var questionnaires = codes("SELECT DISTINCT questionnaire_key FROM questionnaire_version ORDER BY 1")
                .toList();
        through("questionnaires/:key", questionnaires);
        through("questionnaires/:key/edit", questionnaires);
    }

    private void inquiries() {
        through(
                "inquiries/:code",
                codes("SELECT code FROM inquiry ORDER BY code").toList());
        through(
                "findings/:code",
                codes("SELECT code FROM inquiry WHERE stage IN ('REVIEWED', 'PUBLISHED') ORDER BY code")
                        .toList());
        through(
                "open/findings/:code",
                codes("SELECT code FROM inquiry WHERE stage = 'PUBLISHED' ORDER BY code")
                        .toList());
        var author = jdbc.sql(
                        "SELECT a.person_id, i.code FROM inquiry i JOIN inquiry_author a ON a.inquiry_id = i.id "
                                + "WHERE a.joined = TRUE AND i.stage IN ('PLANNED', 'IN_PROGRESS') ORDER BY i.code, a.person_id")
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .getFirst();
        String edit = "inquiries/" + author.getValue() + "/edit";
        walks.put(
                "inquiries/:code/edit",
                new Walk(
                        new Viewer(author.getKey(), "Author", Set.of(Roles.STAFF), Set.of()),
                        List.of(edit, edit + "?again")));
    }

    private void go(String route, String... addresses) {
        var all = new ArrayList<>(Arrays.asList(addresses));
        if (all.size() == 1) {
            all.add(all.getFirst() + "?again");
        }
        walks.put(route, new Walk(everything, List.copyOf(all)));
    }

    private void through(String route, List<String> values) {
        go(
                route,
                values.stream()
                        .limit(MOST)
                        .map(value -> route.replaceFirst(":\\w+", value))
                        .map(Walks::withQueryBehind)
                        .toArray(String[]::new));
    }

    /** A query given with the value belongs behind the whole path. */
    private static String withQueryBehind(String address) {
        int query = address.indexOf('?');
        int slash = address.indexOf('/', Math.max(query, 0));
        return query < 0 || slash < 0
                ? address
                : address.substring(0, query) + address.substring(slash) + address.substring(query, slash);
    }

    private static List<String> mixed(List<String> some, List<String> others) {
        return List.of(some.getFirst(), others.getFirst(), some.getLast());
    }

    private java.util.stream.Stream<String> codes(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream();
    }

    private String one(String sql) {
        return codes(sql).findFirst().orElseThrow();
    }

    private long person(String staffNo) {
        return Long.parseLong(one("SELECT id FROM person WHERE staff_no = '" + staffNo + "'"));
    }
}
