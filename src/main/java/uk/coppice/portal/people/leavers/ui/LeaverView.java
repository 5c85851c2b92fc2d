package uk.coppice.portal.people.leavers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.leavers.ExitInterviews;
import uk.coppice.portal.people.leavers.Interview;
import uk.coppice.portal.people.leavers.InterviewState;
import uk.coppice.portal.people.leavers.Leavers;
import uk.coppice.portal.people.leavers.LeavingDesk;
import uk.coppice.portal.people.leavers.LeavingDetails;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** One leaving: why, where to, and for human resources what the leaver said. */
@Route("leavers/:leaving")
@PageTitle("A leaver – Coppice portal")
@RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR})
public class LeaverView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String LEAVING = "leaving";

    private final transient LeavingDesk desk;
    private final transient Leavers leavers;
    private final transient ExitInterviews interviews;
    private final transient LeavingReasons reasons;
    private final transient Clock clock;
    private long post;
    private boolean holding;

    LeaverView(LeavingDesk desk, Leavers leavers, ExitInterviews interviews, LeavingReasons reasons, Clock clock) {
        super("leaver");
        this.desk = desk;
        this.leavers = leavers;
        this.interviews = interviews;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        post = post(event.getRouteParameters().get(LEAVING).orElse("")).orElseThrow(NotFoundException::new);
        holding = false;
        draw();
    }

    /** The post that an address names; empty when it names none. */
    static Optional<Long> post(String asked) {
        return Optional.of(asked).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private void draw() {
        removeAll();
        var details = desk.find(post).orElseThrow(NotFoundException::new);
        var leaver = details.leaver();
        var today = LocalDate.now(clock);
        var words = new DateWords(today);
        add(
                new BackLink("Leavers", LeaversView.class),
                new PageHead(leaver.name()),
                new Facts()
                        .add(
                                "calendar",
                                (leaver.day().isBefore(today) ? "Last day was " : "Last day is ")
                                        + words.day(leaver.day()),
                                "")
                        .add("pin", leaver.workplace(), leaver.post()),
                reason(details, words));
        if (leavers.seesInterviews()) {
            add(interview(words));
        }
    }

    private Component reason(LeavingDetails details, DateWords words) {
        var reason = choice(
                "Why they leave",
                "Not recorded",
                reasons.reasonCodes(details.reason()),
                reasons::reasonWords,
                details.reason());
        var destination = choice(
                "Where they go",
                "Not recorded",
                reasons.destinationCodes(details.destination()),
                reasons::destinationWords,
                details.destination());
        var banner = new Banner();
        long leaving = post;
        var save = new Button(
                "Save the reason",
                click -> banner.attempt(() -> {
                    var before = desk.record(
                            new LeavingDesk.Recorded(leaving, details.reason(), details.destination()),
                            reason.getValue(),
                            destination.getValue());
                    String newReason = reason.getValue();
                    String newDestination = destination.getValue();
                    draw();
                    Toast.show("Reason saved: " + details.leaver().name(), () -> {
                        desk.record(
                                new LeavingDesk.Recorded(leaving, newReason, newDestination),
                                before.reason(),
                                before.destination());
                        draw();
                    });
                }));
        if (!holding) {
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        var form = new Div(banner, reason, destination, save);
        form.addClassNames("stack", "leaverform");
        var section = new Section(
                new H2("Reason"),
                Hint.info("Human resources and administrators see it; it counts in the adjusted turnover."),
                form);
        if (!details.changes().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("plainlist");
            details.changes()
                    .forEach(change -> list.add(
                            new ListItem(change.words() + ": " + change.by() + ", " + words.moment(change.at()))));
            section.add(list);
        }
        return section;
    }

    private Component interview(DateWords words) {
        var held = interviews.of(post).orElse(null);
        var state = held == null ? InterviewState.OFFERED : held.state();
        var section = new Section(
                new H2("Exit interview"), Hint.info("Human resources alone reads this."), LeaversView.interview(state));
        if (holding) {
            section.add(
                    new InterviewForm(reasons, held == null ? null : held.answers(), "Save the interview", answers -> {
                        interviews.recordHeld(post, answers);
                        holding = false;
                        draw();
                        Toast.show("Exit interview saved");
                    }));
            return section;
        }
        if (held != null && state != InterviewState.DECLINED) {
            section.add(said(held, words));
        }
        if (state == InterviewState.OFFERED) {
            section.add(new Paragraph("It is offered on their home page from six weeks before their last day."));
        }
        if (state != InterviewState.WRITTEN) {
            section.add(new Button(
                    state == InterviewState.HELD ? "Change what was written down" : "Write down one held in person",
                    click -> {
                        holding = true;
                        draw();
                    }));
        }
        return section;
    }

    private Component said(Interview held, DateWords words) {
        var answers = held.answers();
        var said = new Div();
        said.addClassName("said");
        part(said, "Main reason", reasons.reasonWords(answers.reason()));
        part(said, "Would work for the trust again", answers.comeBack().words());
        part(said, "Felt supported", answers.supported().words());
        var deleted = held.textsDeleted();
        if (deleted == null) {
            part(said, "What the trust does well", answers.wentWell());
            part(said, "What it should do better", answers.doBetter());
            said.add(Hint.info("The two texts are deleted on "
                    + words.day(held.leftOn().plusMonths(ExitInterviews.TEXTS_KEPT_MONTHS)) + "."));
        } else {
            said.add(Hint.info("The two texts were deleted on " + words.day(deleted) + "."));
        }
        return said;
    }

    private static void part(Div said, String about, String words) {
        if (words.isEmpty()) {
            return;
        }
        var heading = new Paragraph(about);
        heading.addClassName("strong");
        var text = new Paragraph(words);
        text.addClassName("astyped");
        said.add(heading, text);
    }

    static Select<String> choice(
            String label,
            String none,
            List<String> codes,
            Function<@Nullable String, String> words,
            @Nullable String value) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(codes);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(code -> code == null ? none : words.apply(code));
        select.setValue(value);
        select.setWidthFull();
        return select;
    }
}
