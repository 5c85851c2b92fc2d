package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import uk.coppice.portal.platform.ui.Toast;

/** For those who plan a session open to other schools: the address to send to them. */
final class PublicLink extends Section {

    private static final long serialVersionUID = 1L;

    PublicLink(String address) {
        var field = new TextField("Link for other schools");
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("address");
        var copy = new Button("Copy the link", click -> Toast.show("Copied"));
        copy.getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", address);
        var buttons = new Div(copy);
        buttons.addClassName("btns");
        add(
                new H2("Invite other schools"),
                new Paragraph("Whoever has this link can see the session and book a place, without an account."),
                field,
                buttons);
    }
}
