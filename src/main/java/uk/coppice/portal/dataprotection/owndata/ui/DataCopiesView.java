package uk.coppice.portal.dataprotection.owndata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.owndata.CopyDesk;
import uk.coppice.portal.dataprotection.owndata.CopyOrder;
import uk.coppice.portal.dataprotection.owndata.CopySubject;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;

/** Where a copy is made for somebody who asked and can't do so themselves. Nothing typed is lost when something is missing. */
@Route("data-requests/copies")
@PageTitle("Copies of data – Coppice portal")
@RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
public class DataCopiesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NOTE = 300;

    private final transient CopyDesk desk;
    private final transient Clock clock;

    DataCopiesView(CopyDesk desk, Clock clock) {
        super("datacopies");
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        var back = new Anchor("data-requests", new Icon("left"), new Span("Data requests"));
        back.addClassName("back");
        add(
                back,
                new PageHead(
                        "A copy for somebody who asked",
                        "For people who left, and guests. Who is signed in makes their own, under My data."),
                form(),
                made());
    }

    private Component form() {
        var who = new ComboBox<CopySubject>("Of whom");
        who.setItems(query -> desk.find(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        who.setItemLabelGenerator(one -> one.name() + " (" + one.about() + ")");
        who.setHelperText("The first letters of a name, a staff number, or a guest’s whole email address");
        who.setRequiredIndicatorVisible(true);
        var asked = text("Who asked, and how", "‘Herself, by letter of 3 March’");
        var identity = text(
                "How you made sure that it is them", "‘Reply from the address on file’. Ask only for what you need.");
        var own = new Checkbox("Also what was promised to be for them alone");
        own.setHelperText("Their notes on sessions and their exit interview: only when they asked for these, knowing "
                + "that you prepare the copy.");
        var banner = new Banner();
        var make = new Button("Make the copy");
        make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        make.setDisableOnClick(true);
        var form = new Div(banner, who, asked, identity, own, make);
        form.addClassName("dataform");
        make.addClickListener(click -> {
            make.setEnabled(true);
            who.setInvalid(who.getValue() == null);
            who.setErrorMessage("Choose somebody from the list");
            if (who.isInvalid()) {
                who.focus();
                return;
            }
            var subject = who.getValue();
            banner.attempt(() -> ready(
                    form,
                    subject,
                    desk.order(new CopyOrder(subject, asked.getValue(), identity.getValue(), own.getValue()))));
        });
        return form;
    }

    private void ready(Div form, CopySubject subject, long copy) {
        var save = new Anchor("data-requests/copies/" + copy + ".zip", "Save the copy");
        save.addClassNames("btn", "primary");
        save.setRouterIgnore(true);
        save.getElement().setAttribute("download", true);
        var another = new Button("Make another", click -> draw());
        var buttons = new Div(save, another);
        buttons.addClassName("btns");
        form.removeAll();
        form.add(new Panel(
                new H2("The copy for " + subject.name() + " is ready"),
                new Paragraph(
                        "You can save it here within an hour. Read it before you hand it over, hand it over safely, "
                                + "and then delete it from your computer. That you made it is in the audit trail."),
                buttons));
    }

    private Component made() {
        var section = new Section(new H2("Copies made"));
        var last = desk.last();
        if (last.isEmpty()) {
            section.add(new Paragraph("None yet."));
            return section;
        }
        var words = new DateWords(LocalDate.now(clock));
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        last.forEach(copy -> {
            var meta = new Paragraph(words.moment(copy.at()) + ", by " + copy.by());
            meta.addClassName("meta");
            list.add(new ListItem(new Div(
                    new Paragraph(copy.name().isEmpty() ? "Somebody who is gone since" : copy.name()),
                    meta,
                    new Paragraph("Asked by: " + copy.askedBy()),
                    new Paragraph("Identity: " + copy.identityChecked()))));
        });
        section.add(list);
        return section;
    }

    private static TextField text(String label, String help) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setMaxLength(LONGEST_NOTE);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
