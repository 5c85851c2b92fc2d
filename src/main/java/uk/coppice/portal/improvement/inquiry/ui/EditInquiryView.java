package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import uk.coppice.portal.improvement.inquiry.ChangedMeanwhile;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryChoices;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.InquiryPlan;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** What an inquiry sets out to do, to be changed by its authors. What was typed is never lost. */
@Route("inquiries/:code/edit")
@PageTitle("Edit an inquiry – Coppice portal")
@RolesAllowed(Roles.STAFF)
public class EditInquiryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final transient InquiryDesk desk;
    private final transient InquiryChoices choices;
    private final Banner banner = new Banner();
    private PlanFields fields;
    private String code = "";
    private long id;
    private int version;

    EditInquiryView(Inquiries inquiries, InquiryDesk desk, InquiryChoices choices) {
        super("inquiries");
        this.inquiries = inquiries;
        this.desk = desk;
        this.choices = choices;
        fields = new PlanFields(
                choices, new InquiryPlan("", choices.years().getFirst().startYear(), null, "", ""));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(InquiryNavigation.CODE).orElse("");
        var inquiry = inquiries
                .find(code)
                .filter(Inquiry::open)
                .orElseThrow(() -> new NotFoundException("No inquiry with this code can be edited"));
        draw(inquiry);
    }

    private void draw(Inquiry inquiry) {
        id = inquiry.id();
        version = inquiry.version();
        fields = new PlanFields(choices, inquiry.plan());
        var save = new Button("Save changes", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(
                save, new RouterLink("Leave without saving", InquiryView.class, InquiryNavigation.parameters(code)));
        buttons.addClassName("btns");
        removeAll();
        banner.clear();
        add(
                new BackLink(inquiry.plan().question(), InquiryView.class, InquiryNavigation.parameters(code)),
                new PageHead("Edit this inquiry"),
                banner,
                fields,
                buttons);
    }

    private void save() {
        banner.attempt(() -> {
            try {
                desk.change(id, version, fields.typed());
                UI.getCurrent().navigate(InquiryView.class, InquiryNavigation.parameters(code));
                Toast.show("Saved");
            } catch (ChangedMeanwhile meanwhile) {
                tellTheirs(meanwhile);
            }
        });
    }

    /** Says what somebody else made of it; what was typed stays in the form. */
    private void tellTheirs(ChangedMeanwhile meanwhile) {
        var current = inquiries.find(code).filter(Inquiry::open);
        if (current.isEmpty()) {
            banner.say("Its findings are handed in by now, so nothing is saved. What you typed stands below.");
            return;
        }
        var theirs = current.get();
        var keep = new Button("Save mine all the same", click -> {
            version = theirs.version();
            save();
        });
        var take = new Button("Take theirs, drop mine", click -> draw(theirs));
        take.addThemeVariants(ButtonVariant.AURA_DANGER);
        var ways = new Div(keep, take);
        ways.addClassName("btns");
        banner.say(meanwhile.reason(), new Paragraph(differences(fields.typed(), theirs.plan())), ways);
    }

    private static String differences(InquiryPlan mine, InquiryPlan theirs) {
        var differ = new ArrayList<String>();
        if (!mine.question().strip().equals(theirs.question())) {
            differ.add("the question: '" + theirs.question() + "'");
        }
        if (!mine.doing().strip().equals(theirs.doing())) {
            differ.add("what will be done: '" + theirs.doing() + "'");
        }
        if (!mine.knowing().strip().equals(theirs.knowing())) {
            differ.add("how you will know: '" + theirs.knowing() + "'");
        }
        return differ.isEmpty()
                ? "What they saved in these fields is what you have."
                : "Theirs has " + String.join("; ", differ) + ".";
    }
}
