package uk.coppice.portal.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.ui.SignInOption;
import uk.coppice.portal.access.ui.WebSignIn;
import uk.coppice.portal.demo.DemoPersonas;
import uk.coppice.portal.demo.Persona;

/** The demo's part of the sign-in page: a button a persona. */
@org.springframework.stereotype.Component
class DemoSignIn implements SignInOption {

    private final DemoPersonas personas;
    private final WebSignIn signIn;

    DemoSignIn(DemoPersonas personas, WebSignIn signIn) {
        this.personas = personas;
        this.signIn = signIn;
    }

    @Override
    public Optional<Component> panel() {
        var all = personas.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("personas");
        all.forEach(persona -> list.add(new ListItem(button(persona))));
        var words =
                new Paragraph("This is the demo trust: people and figures are invented. Whom would you like to be?");
        var panel = new Div(words, list);
        panel.addClassName("stack");
        return Optional.of(panel);
    }

    private Button button(Persona persona) {
        var role = new Span(persona.role());
        role.addClassName("role");
        var name = new Span(personas.name(persona).orElse(""));
        var sentence = new Span(persona.sentence());
        sentence.addClassName("quiet");
        var text = new Span(role, name, sentence);
        text.addClassName("persona");
        var button = new Button(text, click -> signIn.signIn(personas.viewer(persona), SignInWay.DEMO));
        button.addClassName("wide");
        return button;
    }
}
