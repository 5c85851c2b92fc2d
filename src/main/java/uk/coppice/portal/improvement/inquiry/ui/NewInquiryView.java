package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import uk.coppice.portal.improvement.inquiry.InquiryChoices;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.InquiryPlan;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** A new inquiry. Only the question is needed to begin. */
@Route("inquiries/new")
@PageTitle("Start an inquiry – Coppice portal")
@RolesAllowed(Roles.STAFF)
public class NewInquiryView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient InquiryDesk desk;
    private final Banner banner = new Banner();
    private final PlanFields fields;

    NewInquiryView(InquiryDesk desk, InquiryChoices choices) {
        super("inquiries");
        this.desk = desk;
        fields = new PlanFields(
                choices, new InquiryPlan("", choices.years().getFirst().startYear(), null, "", ""));
        var save = new Button("Save the inquiry", click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var buttons = new Div(save, new RouterLink("Leave without saving", InquiriesView.class));
        buttons.addClassName("btns");
        add(
                new BackLink("Inquiries", InquiriesView.class),
                new PageHead(
                        "Start an inquiry",
                        "Only the question is needed now. You can change everything, and invite colleagues, on the"
                                + " next page."),
                banner,
                fields,
                buttons);
    }

    private void save() {
        banner.attempt(() -> {
            String code = desk.create(fields.typed());
            UI.getCurrent().navigate(InquiryView.class, InquiryNavigation.parameters(code));
            Toast.show("Saved. You, the leaders of your school and trust administrators can see it.");
        });
    }
}
