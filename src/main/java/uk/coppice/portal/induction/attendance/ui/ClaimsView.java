package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.induction.attendance.ClaimDecisions;
import uk.coppice.portal.induction.attendance.OpenClaim;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Rows;
import uk.coppice.portal.platform.ui.Toast;

/** What early career teachers say of sessions, for those who confirm or decline it. */
@Route(ClaimsView.ROUTE)
@PageTitle("ECT claims – Coppice portal")
@Menu(order = 10.5, title = "ECT claims", icon = "i-check")
@RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
public class ClaimsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "ect-claims";

    private final transient ClaimDecisions decisions;
    private final transient Clock clock;

    private final Banner banner = new Banner();
    private final Div content = new Div();

    ClaimsView(ClaimDecisions decisions, Clock clock) {
        super("claims");
        this.decisions = decisions;
        this.clock = clock;
        add(banner, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        banner.clear();
        draw();
    }

    private void draw() {
        content.removeAll();
        var open = decisions.open();
        long ready = open.stream().filter(OpenClaim::ready).count();
        if (open.isEmpty()) {
            content.add(
                    new PageHead("Nothing to confirm"),
                    new EmptyState(
                            "No claim waits for you",
                            "When an ECT says that they were at a session of yours, or has made one up, it stands here "
                                    + "and on your first page."));
            return;
        }
        content.add(new PageHead(
                ready == 0 ? "Nothing to confirm yet" : Words.count(ready, "claim", "claims") + " to confirm",
                "What you confirm counts as attended, and the session’s register says that you confirmed it."));
        var words = new DateWords(LocalDate.now(clock));
        var rows = new Rows();
        open.forEach(claim -> rows.add(new DayMark(claim.date(), words), about(claim, words)));
        content.add(rows);
    }

    private Div about(OpenClaim open, DateWords words) {
        var claim = open.claim();
        var title = new H3(new Span(open.name() + ": "));
        title.add(new Anchor("training/" + open.code(), open.title()));
        var about = new Div(title);
        if (!open.school().isEmpty()) {
            about.add(meta(open.school()));
        }
        about.add(new Paragraph(
                claim.kind().makeUp() ? ClaimWords.way(claim, words) + "." : "Says that they were there."));
        if (!claim.note().isEmpty()) {
            var said = new Paragraph(claim.note());
            said.addClassName("said");
            about.add(said);
        }
        var mark = open.mark();
        about.add(meta((mark == null ? "Not marked in the register" : "Marked “" + mark.words() + "” in the register")
                + ". Said on " + words.moment(claim.asked()) + "."));
        var there = open.insteadMark();
        if (there != null) {
            about.add(Hint.info("Marked “" + there.words() + "” at " + claim.insteadTitle() + "."));
        }
        about.add(open.ready() ? decide(open) : later(open, words));
        return about;
    }

    private static Component later(OpenClaim open, DateWords words) {
        var on = open.claim().on();
        return Hint.info(
                "Arranged" + (on == null ? "" : " for " + words.day(on)) + ". It can be confirmed once it has been.");
    }

    private Component decide(OpenClaim open) {
        long id = open.claim().id();
        var confirm = new Button("Confirm", click -> {
            if (banner.attempt(() -> decisions.confirm(id))) {
                decided("Confirmed: ", open);
            }
            draw();
        });
        confirm.setAriaLabel("Confirm: " + open.name() + ", " + open.title());
        confirm.setDisableOnClick(true);
        var decline = new Button(
                "Decline",
                click -> new ClaimDialog(
                                "Decline what " + open.name() + " says",
                                "They read your words beside the session, and can make it up.",
                                "Why?",
                                "Decline",
                                why -> {
                                    decisions.decline(id, why);
                                    decided("Declined: ", open);
                                    draw();
                                })
                        .open());
        decline.addThemeVariants(ButtonVariant.AURA_DANGER);
        decline.setAriaLabel("Decline: " + open.name() + ", " + open.title());
        var buttons = new Div(confirm, decline);
        buttons.addClassName("btns");
        var form = new Div(buttons);
        form.addClassName("decide");
        return form;
    }

    private void decided(String said, OpenClaim open) {
        Toast.show(said + open.name() + ", " + open.title(), () -> {
            try {
                decisions.takeBack(open.claim().id());
            } finally {
                draw();
            }
        });
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("meta");
        return line;
    }
}
