package uk.coppice.portal.dataprotection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.dataprotection.retention.RetentionDesk;
import uk.coppice.portal.dataprotection.retention.RuleOutlook;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;

/** How long each kind of thing is kept, and what would go at the next run. Opening it changes nothing. */
@Route("retention")
@PageTitle("Retention – Coppice portal")
@Menu(order = 72, title = "Retention", icon = "i-clock")
@RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.DATA_PROTECTION_OFFICER})
public class RetentionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** What is left after so long goes with the next run: nobody should sit before a page that does not answer. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private final transient RetentionDesk desk;
    private final transient CurrentViewer currentViewer;
    private final transient Clock clock;

    RetentionView(RetentionDesk desk, CurrentViewer currentViewer, Clock clock) {
        super("retentionpage");
        this.desk = desk;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var rules = desk.outlook();
        boolean runs = currentViewer.get().is(Roles.TRUST_ADMINISTRATOR);
        long over = rules.stream().mapToLong(RuleOutlook::count).sum();
        long due = rules.stream()
                .filter(RuleOutlook::nightly)
                .mapToLong(RuleOutlook::count)
                .sum();
        add(
                DataProtectionTabs.of(DataProtectionTabs.Tab.RETENTION, currentViewer.get()),
                new PageHead(
                        over == 0
                                ? "Nothing is kept too long"
                                : Words.count(over, "thing has", "things have") + " been kept long enough",
                        "Counted just now; looking changes nothing. Times stand under portal.retention in "
                                + "config/application.yaml, each within the bounds of its rule."));
        var waiting = rules.stream().filter(rule -> !rule.nightly()).toList();
        boolean some = rules.stream().anyMatch(rule -> rule.nightly() && !rule.promised());
        if (!waiting.isEmpty()) {
            add(waiting(waiting, some, runs));
        }
        if (runs) {
            add(buttons(rules, some, due));
        }
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        rules.forEach(rule -> list.add(item(rule)));
        add(new Section(new H2(Words.count(rules.size(), "rule", "rules")), list));
    }

    private Component waiting(List<RuleOutlook> waiting, boolean some, boolean runs) {
        long count = waiting.stream().mapToLong(RuleOutlook::count).sum();
        var panel = new Panel(
                new H2(Words.count(waiting.size(), "rule waits", "rules wait") + " for a first look"),
                new Paragraph(
                        "They do not run by night yet, so that nobody finds years of records gone in the morning. "
                                + "Look at what each would remove (" + Words.count(count, "thing", "things")
                                + " in all), change its time in the settings if it is wrong, and make a backup first."));
        if (runs) {
            var agree = new Button("Let them run every night", click -> confirmAgree(waiting.size(), count, some));
            agree.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            panel.add(agree);
        } else {
            panel.add(Hint.info("A trust administrator lets them run."));
        }
        return panel;
    }

    private Component buttons(List<RuleOutlook> rules, boolean some, long due) {
        var buttons = new Div();
        buttons.addClassName("btns");
        if (due > 0) {
            buttons.add(new Button("Run now", click -> confirmRun(rules, due)));
        }
        if (some) {
            var stop = new Button(
                    "Stop the nightly runs", click -> stop(rules.stream().allMatch(RuleOutlook::nightly)));
            stop.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            buttons.add(stop);
        }
        return buttons;
    }

    private ListItem item(RuleOutlook rule) {
        var why = new Paragraph(rule.why());
        why.addClassName("meta");
        var left = new Div(new H3(rule.what()), new Paragraph("Kept for " + rule.keep() + "."), why);
        rule.examples().forEach(example -> left.add(new Paragraph(example)));
        var last = rule.last();
        if (last != null) {
            var ran = new Paragraph((last.removed() == 0
                            ? "Last run " + moment(last) + ": nothing to remove"
                            : "Last removed: " + Words.count(last.removed(), "thing", "things") + ", " + moment(last))
                    + (last.whole() ? "." : "; it broke off, and goes on at the next run."));
            ran.addClassName("meta");
            left.add(ran);
        }
        var right = new Div(
                new Paragraph(rule.count() == 0 ? "Nothing to go" : Words.count(rule.count(), "to go", "to go")),
                rule.promised()
                        ? StateLabel.done("Every night, as promised")
                        : rule.nightly()
                                ? StateLabel.done("Every night")
                                : StateLabel.needsYou("Waits for a first look"));
        right.addClassName("togo");
        return new ListItem(left, right);
    }

    private String moment(RuleOutlook.Run run) {
        return new DateWords(LocalDate.now(clock)).moment(run.at());
    }

    /** @param some whether some of these rules ran before: then stopping them all would take back more than this. */
    private void confirmAgree(int rules, long count, boolean some) {
        var dialog = dialog(
                "Let " + Words.count(rules, "rule", "rules") + " run every night?",
                "The first night removes " + (count == 0 ? "nothing yet" : Words.count(count, "thing", "things"))
                        + ", and every night what is over by then. What has gone cannot be brought back but from a backup. "
                        + "You can stop the runs here at any time.",
                "Let them run every night");
        dialog.addConfirmListener(confirm -> {
            desk.agree();
            draw();
            said("They run every night at half past three", desk::stop, !some);
        });
        dialog.open();
    }

    private void confirmRun(List<RuleOutlook> rules, long due) {
        long waiting = rules.stream().filter(rule -> !rule.nightly()).count();
        var dialog = dialog(
                "Remove " + Words.count(due, "thing", "things") + " now?",
                "This is what the next night would remove. It cannot be undone."
                        + (waiting == 0
                                ? ""
                                : " " + Words.count(waiting, "rule that waits is", "rules that wait are")
                                        + " left alone."),
                "Remove now");
        dialog.setConfirmButtonTheme("danger");
        dialog.addConfirmListener(confirm -> run());
        dialog.open();
    }

    private void run() {
        var until = Instant.now().plus(LONGEST_RUN);
        var done = desk.run(() -> Instant.now().isAfter(until));
        int removed = done.stream().mapToInt(RetentionDesk.Done::removed).sum();
        boolean whole = done.stream().allMatch(RetentionDesk.Done::whole);
        Toast.show(Words.count(removed, "thing", "things") + " removed"
                + (whole ? "" : ". Some are left: run again, or they go tonight"));
        draw();
    }

    /** @param all whether every rule ran before: otherwise to agree again would let more run than did. */
    private void stop(boolean all) {
        desk.stop();
        draw();
        said("Only what was promised runs by night now", desk::agree, all);
    }

    /** Offers to take it back where that leads to what was before, and to nothing else. */
    private void said(String words, Runnable back, boolean exact) {
        if (exact) {
            Toast.show(words, () -> {
                back.run();
                draw();
            });
        } else {
            Toast.show(words);
        }
    }

    private static ConfirmDialog dialog(String title, String text, String verb) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(verb);
        dialog.setCancelable(true);
        dialog.setCancelText("Not yet");
        return dialog;
    }
}
