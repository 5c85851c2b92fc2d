package uk.coppice.portal.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.inquiry.InquiryNotes;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.YearGroup;
import uk.coppice.portal.training.booking.BookingDesk;
import uk.coppice.portal.training.interest.TopicRequests;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlannedLead;
import uk.coppice.portal.training.planning.PlannedSession;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.policy.Approval;
import uk.coppice.portal.training.policy.ApprovalFor;
import uk.coppice.portal.training.policy.SchoolPolicies;
import uk.coppice.portal.training.policy.SchoolPolicy;
import uk.coppice.portal.training.resources.ResourceShelf;

/**
 * What no file of a trust says because it is done in the portal: {@code config/demo/portal} holds how sessions are
 * planned, a draft, what schools want, who asked for a place or waits for one, topics, links, and the
 * texts of inquiries.
 */
@Component
class DemoPortalWork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPortalWork.class);

    private final DemoFiles files;
    private final StaffDirectory directory;
    private final SessionPlanner planner;
    private final SchoolPolicies policies;
    private final BookingDesk desk;
    private final TopicRequests topics;
    private final ResourceShelf shelf;
    private final InquiryNotes inquiries;
    private final Clock clock;

    DemoPortalWork(
            DemoFiles files,
            StaffDirectory directory,
            SessionPlanner planner,
            SchoolPolicies policies,
            BookingDesk desk,
            TopicRequests topics,
            ResourceShelf shelf,
            InquiryNotes inquiries,
            Clock clock) {
        this.files = files;
        this.directory = directory;
        this.planner = planner;
        this.policies = policies;
        this.desk = desk;
        this.topics = topics;
        this.shelf = shelf;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** Does it all, once the trust's files are read and its places booked. */
    void load() {
        files.rows("portal/plans.csv").forEach(this::plan);
        files.rows("portal/drafts.csv").forEach(this::draft);
        files.rows("portal/policies.csv").forEach(this::policy);
        files.rows("portal/requests.csv").forEach(this::request);
        files.rows("portal/topics.csv").forEach(this::topic);
        files.rows("portal/links.csv").forEach(this::link);
        files.rows("portal/inquiries.csv").forEach(this::inquiry);
    }

    private void plan(NamedCsvRecord row) {
        var session = session(row.getField("session"));
        var form = session.form();
        var minimumBy = row.getField("minimum_by");
        planner.change(
                session.id(),
                session.version(),
                new PlanForm(
                        form.title(),
                        form.summary(),
                        form.topic(),
                        form.kind(),
                        form.date(),
                        form.start(),
                        form.end(),
                        form.venue(),
                        form.onlineLink(),
                        form.leads(),
                        form.audience(),
                        YearGroup.ofCodes(row.getField("year_groups")),
                        row.getField("other_schools").equals("yes"),
                        form.capacity(),
                        number(row.getField("minimum")),
                        minimumBy.isEmpty() ? null : LocalDate.parse(minimumBy),
                        form.bookingOpens(),
                        number(row.getField("closes_days")),
                        number(row.getField("cancel_days")),
                        form.clashWarns(),
                        form.fairShare(),
                        form.aimKey()));
    }

    private void draft(NamedCsvRecord row) {
        var empty = planner.empty();
        long lead = id(row.getField("lead"));
        planner.create(
                new PlanForm(
                        row.getField("title"),
                        row.getField("summary"),
                        row.getField("subject"),
                        empty.kind(),
                        LocalDate.parse(row.getField("date")),
                        LocalTime.parse(row.getField("start")),
                        LocalTime.parse(row.getField("end")),
                        row.getField("venue"),
                        "",
                        List.of(new PlannedLead(lead, row.getField("lead"))),
                        empty.audience(),
                        empty.yearGroups(),
                        false,
                        number(row.getField("places")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null),
                null);
    }

    private void policy(NamedCsvRecord row) {
        var school = policies.mine().stream()
                .filter(other -> other.code().equals(row.getField("school")))
                .map(School::id)
                .findFirst()
                .orElseThrow();
        var held = policies.of(school);
        policies.save(new SchoolPolicy(
                school,
                held.school(),
                number(row.getField("cover_limit")),
                Approval.valueOf(row.getField("approval")),
                ApprovalFor.valueOf(row.getField("approval_for")),
                held.deputyId(),
                held.version()));
    }

    private void request(NamedCsvRecord row) {
        long session = session(row.getField("session")).id();
        long person = id(row.getField("attendee"));
        try {
            if (row.getField("wants").equals("a place")) {
                desk.book(session, person);
            } else {
                desk.join(session, person);
            }
        } catch (Refusal refusal) {
            // Weekends and holidays push sessions together: on some days a rule stands in the way, as it would for
            // anybody.
            LOG.debug(
                    "{} does not get into {}: {}", row.getField("attendee"), row.getField("session"), refusal.reason());
        }
    }

    private void topic(NamedCsvRecord row) {
        topics.note(id(row.getField("attendee")), row.getField("title"), row.getField("details"));
    }

    private void link(NamedCsvRecord row) {
        shelf.addLink(session(row.getField("session")).id(), row.getField("title"), row.getField("address"));
    }

    private void inquiry(NamedCsvRecord row) {
        inquiries.note(
                row.getField("code"),
                row.getField("doing"),
                row.getField("knowing"),
                row.getField("findings"),
                row.getField("published_here").equals("yes"));
    }

    private PlannedSession session(String code) {
        return planner.open(code).orElseThrow();
    }

    private long id(String staffNo) {
        return directory
                .findByStaffNo(staffNo, LocalDate.now(clock))
                .orElseThrow()
                .id();
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
