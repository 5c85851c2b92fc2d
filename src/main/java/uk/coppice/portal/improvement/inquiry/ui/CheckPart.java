package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.MidYearCheck;
import uk.coppice.portal.improvement.inquiry.MidYearCheck.Standing;
import uk.coppice.portal.improvement.inquiry.MidYearChecks;
import uk.coppice.portal.improvement.inquiry.Part;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.Toast;

/** The mid-year check: an author says how it goes, a head reads it. */
final class CheckPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Inquiry inquiry;
    private final transient MidYearChecks checks;
    private final SerializableRunnable changed;

    CheckPart(Inquiry inquiry, MidYearChecks checks, DateWords words, SerializableRunnable changed) {
        this.inquiry = inquiry;
        this.checks = checks;
        this.changed = changed;
        addClassName("formpart");
        add(new H2("Mid-year check"));
        inquiry.check().ifPresentOrElse(check -> show(check, words), () -> {
            if (inquiry.is(Part.AUTHOR)) {
                ask(null);
            } else {
                add(new Paragraph("Its authors have not said how it goes. They are asked on their first page."));
            }
        });
    }

    /** Whether there is anything to show. */
    static boolean isWorthShowing(Inquiry inquiry, MidYearChecks checks) {
        return inquiry.check().isPresent() || checks.asked(inquiry);
    }

    private void show(MidYearCheck check, DateWords words) {
        add(
                check.standing() == Standing.NEEDS_HELP
                        ? StateLabel.needsYou(check.standing().words())
                        : StateLabel.plain("check", check.standing().words()));
        if (!check.note().isEmpty()) {
            add(new Paragraph(check.note()));
        }
        var by = new Paragraph(check.by() + ", " + words.day(check.on())
                + (check.readOn() == null
                        ? ". No headteacher has read it yet."
                        : ". Read by " + (check.readBy().isEmpty() ? "an administrator" : check.readBy()) + " on "
                                + words.day(check.readOn()) + "."));
        by.addClassName("quiet");
        add(by);
        if (inquiry.is(Part.REVIEWER) && check.readOn() == null) {
            add(new Button(
                    "Mark as read",
                    click -> Toast.attempt(() -> {
                        checks.read(inquiry.id());
                        changed.run();
                        Toast.show("Marked as read", () -> {
                            checks.unread(inquiry.id());
                            changed.run();
                        });
                    })));
        } else if (inquiry.open()) {
            var again = new Button("Say it anew");
            again.addClickListener(click -> {
                again.setVisible(false);
                ask(check);
            });
            add(again);
        }
    }

    private void ask(@Nullable MidYearCheck former) {
        var banner = new Banner();
        var standing = new RadioButtonGroup<String>("How does it go?");
        standing.setItems(Arrays.stream(Standing.values()).map(Standing::words).toList());
        standing.addClassName("column");
        var note = new TextArea("In a sentence or two");
        note.setMaxLength(MidYearChecks.LONGEST_NOTE);
        note.setHelperText("What you see so far; what changed; what would help. Your headteacher reads it.");
        if (former != null) {
            standing.setValue(former.standing().words());
            note.setValue(former.note());
        }
        var send = new Button("Send the check", click -> {
            if (banner.attempt(() -> {
                var chosen = Arrays.stream(Standing.values())
                        .filter(one -> one.words().equals(standing.getValue()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("Choose how it goes."));
                checks.say(inquiry.id(), chosen, note.getValue());
            })) {
                changed.run();
                Toast.show("Sent: your headteacher can read it");
            }
        });
        add(banner, standing, note, send);
    }
}
