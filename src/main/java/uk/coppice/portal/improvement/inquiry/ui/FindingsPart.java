package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalTime;
import uk.coppice.portal.improvement.inquiry.ChangedMeanwhile;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.PlanCheck;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Banner;

/** The findings as text. While authors write it is saved by itself, a moment after the last key. */
final class FindingsPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SAVED_AFTER_MILLIS = 1500;
    private static final int ROWS = 8;

    private final transient Inquiries inquiries;
    private final transient InquiryDesk desk;
    private final transient Clock clock;
    private final transient Inquiry inquiry;
    private final Banner banner = new Banner();
    private final TextArea text = new TextArea("What did you find?");
    private final Paragraph saved = new Paragraph();
    private final SerializableRunnable changed;
    private int version;

    /** @param changed tells that there is a text now, or none any more */
    FindingsPart(Inquiry inquiry, Inquiries inquiries, InquiryDesk desk, Clock clock, SerializableRunnable changed) {
        this.inquiry = inquiry;
        this.inquiries = inquiries;
        this.desk = desk;
        this.clock = clock;
        this.changed = changed;
        this.version = inquiry.version();
        addClassNames("formpart", "typed");
        add(new H2("Findings"));
        if (inquiry.open()) {
            write();
        } else if (inquiry.findings().isBlank()) {
            var nothing = new Paragraph(
                    inquiry.files().isEmpty() ? "Nothing is written here." : "They stand in the files below.");
            nothing.addClassName("quiet");
            add(nothing);
        } else {
            FindingPage.paragraphs(inquiry.findings()).forEach(this::add);
        }
    }

    private void write() {
        text.setValue(inquiry.findings());
        text.setMaxLength(PlanCheck.LONGEST_FINDINGS);
        text.setMinRows(ROWS);
        text.setHelperText("What you saw, what you make of it, what you would do again. No pupil names. An empty line "
                + "begins a paragraph.");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SAVED_AFTER_MILLIS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        saved.addClassNames("quiet", "small");
        saved.getElement().setAttribute("role", "status");
        saved.setText("Saved by itself as you write.");
        add(banner, text, saved);
    }

    private void save() {
        saved.setText("Not saved yet");
        banner.attempt(() -> {
            try {
                version = desk.saveFindings(inquiry.id(), version, text.getValue());
                saved.setText("Draft saved, " + DateWords.time(LocalTime.now(clock)));
                changed.run();
            } catch (ChangedMeanwhile meanwhile) {
                tellTheirs(meanwhile);
            }
        });
    }

    /** Says what somebody else made of it; what was typed stays. */
    private void tellTheirs(ChangedMeanwhile meanwhile) {
        var current = inquiries.find(inquiry.code()).filter(Inquiry::open);
        if (current.isEmpty()) {
            banner.say("The findings were handed in meanwhile. What you typed is not saved; it stands below.");
            return;
        }
        var theirs = current.get();
        if (theirs.findings().equals(inquiry.findings())) {
            // Only the plan was changed, or a file: nothing of this text is lost by saving it.
            version = theirs.version();
            save();
            return;
        }
        var ways = new Div(
                new Button("Save mine all the same", click -> {
                    version = theirs.version();
                    save();
                }),
                take(theirs));
        ways.addClassName("btns");
        banner.say(meanwhile.reason(), new Paragraph("Theirs begins: " + beginning(theirs.findings())), ways);
    }

    private Component take(Inquiry theirs) {
        var take = new Button("Take theirs, drop mine", click -> {
            version = theirs.version();
            text.setValue(theirs.findings());
            banner.clear();
            saved.setText("This is what your colleague saved.");
        });
        take.addThemeVariants(ButtonVariant.AURA_DANGER);
        return take;
    }

    private static String beginning(String words) {
        return words.length() <= 200 ? words : words.substring(0, words.offsetByCodePoints(0, 150)) + " …";
    }
}
