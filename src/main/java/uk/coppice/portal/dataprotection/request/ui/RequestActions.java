package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.request.AskedFor;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.Outcome;
import uk.coppice.portal.dataprotection.request.Reach;
import uk.coppice.portal.dataprotection.request.RequestDesk;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.dataprotection.request.RequestState;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.Toast;

/** What can be done with a request now. The next thing is the filled button. */
final class RequestActions extends Div {

    private static final long serialVersionUID = 1L;

    private static final String CORRECTED = "Thank you for telling us. It is corrected.";

    private final transient RequestDesk desk;
    private final transient DataRequest request;
    private final Reach reach;
    private final SerializableRunnable done;

    RequestActions(
            RequestDesk desk,
            DataRequest request,
            Reach reach,
            Viewer viewer,
            LocalDate today,
            SerializableRunnable done) {
        this.desk = desk;
        this.request = request;
        this.reach = reach;
        this.done = done;
        addClassName("btns");
        if (!request.state().open()) {
            add(button("Open it again", () -> {
                desk.reopen(request.code(), request.version());
                Toast.show("Open again");
            }));
            address();
            return;
        }
        boolean acknowledgeFirst = request.clock().complaint() && request.acknowledgedOn() == null;
        if (request.kind() == RequestKind.CORRECTION && !request.staffNo().isEmpty()) {
            correction(viewer);
        }
        if (request.acknowledgedOn() == null) {
            var acknowledge = button(reach == Reach.NONE ? "Acknowledged by other means" : "Acknowledge", () -> {
                desk.acknowledge(request.code(), request.version());
                Toast.show(told("Acknowledged"));
            });
            if (acknowledgeFirst) {
                acknowledge.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            }
            add(acknowledge);
        }
        var answer = new Button("Answer", click -> answer("", Outcome.DONE));
        if (!acknowledgeFirst) {
            answer.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        add(answer);
        if (request.waitingFor() == null) {
            add(new Button("Ask them first", click -> ask()));
        } else {
            add(new Button("They have answered", click -> heard()));
        }
        if (!request.clock().complaint()
                && !request.clock().extended()
                && !today.isAfter(request.clock().extendBy())) {
            add(new Button("It takes longer", click -> extend()));
        }
        if (request.handler().isEmpty()) {
            add(button("I see to it", () -> {
                desk.takeOn(request.code(), request.version());
                Toast.show("You see to it");
            }));
        }
        add(new Button("Add a note", click -> note()), new Button("They took it back", click -> withdraw()));
        elsewhere(viewer);
        address();
    }

    /** Where what they ask for is done. */
    private void elsewhere(Viewer viewer) {
        if (!viewer.is(Roles.HR) && !viewer.is(Roles.DATA_PROTECTION_OFFICER)) {
            return;
        }
        if (request.kind() == RequestKind.ACCESS) {
            link("data-requests/copies", "Make the copy");
        }
        if (request.kind() == RequestKind.ERASURE) {
            link(
                    request.person() == null ? "erasure" : "erasure?person=" + request.person(),
                    "See what would be erased");
        }
    }

    private void link(String address, String verb) {
        var link = new Anchor(address, verb);
        link.addClassName("btn");
        add(link);
    }

    private void address() {
        if (reach != Reach.PORTAL
                && request.way() != DataRequest.Way.FORM
                && request.state() != RequestState.WITHDRAWN) {
            add(new Button(
                    reach == Reach.NONE ? "Add an address" : "Change the address",
                    click -> new AddressDialog(desk, request, after("A link to this request goes there")).open()));
        }
    }

    /** A correction is made where everything is edited; then it is one tap. */
    private void correction(Viewer viewer) {
        if (viewer.is(Roles.HR) || viewer.is(Roles.TRUST_ADMINISTRATOR)) {
            link("staff/" + request.staffNo(), "Correct it on their page");
        }
        add(button(reach == Reach.NONE ? "Corrected" : "Corrected: tell them", () -> {
            desk.answer(request.code(), request.version(), Outcome.DONE, CORRECTED);
            Toast.show(told("Answered"));
        }));
    }

    private Button button(String words, SerializableRunnable action) {
        var button = new Button(words);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            Toast.attempt(action::run);
            done.run();
        });
        return button;
    }

    private void answer(String words, Outcome first) {
        var outcome = new RadioButtonGroup<Outcome>("What becomes of it");
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(Outcome::words);
        outcome.setValue(first);
        new WordsDialog(
                        "Answer it",
                        "Send the answer",
                        (reach == Reach.NONE
                                        ? "The portal can’t write to them: send them the answer by other means. Where you do not "
                                        : "They read it on their page of the portal; an email tells them that it is there. "
                                                + "Where you do not ")
                                + "do what they ask, say why, and that they may complain to you, to the Information "
                                + "Commissioner and to a court.",
                        "The answer",
                        text -> desk.answer(request.code(), request.version(), outcome.getValue(), text),
                        after(told("Answered")),
                        outcome)
                .with(words)
                .open();
    }

    private void ask() {
        var what = new Select<AskedFor>();
        what.setLabel("What you need to know");
        what.setItems(request.kind() == RequestKind.ACCESS ? AskedFor.values() : new AskedFor[] {AskedFor.IDENTITY});
        what.setItemLabelGenerator(one -> one == null ? "" : sentence(one.words()));
        what.setValue(AskedFor.IDENTITY);
        new WordsDialog(
                        "Ask them first",
                        "Ask them",
                        "Only what you can’t answer without, and at once. "
                                + (request.clock().complaint()
                                        ? "A complaint is acknowledged within its 30 days all the same."
                                        : "The law’s time waits for their answer: from the beginning, when you have to know "
                                                + "who they are; from where it stood, when you have to know what a copy is "
                                                + "about."),
                        "What you ask",
                        text -> desk.ask(request.code(), request.version(), what.getValue(), text),
                        after(reach == Reach.NONE ? told("Kept") : "They are asked"),
                        what)
                .open();
    }

    private void heard() {
        new WordsDialog(
                        "They have answered",
                        "Let the time run",
                        "The law’s time runs again from today.",
                        "How you know, for your notes",
                        text -> desk.heard(request.code(), request.version(), text),
                        after("The time runs again"))
                .open();
    }

    private void extend() {
        new WordsDialog(
                        "It takes longer",
                        "Tell them",
                        "Up to two months longer, where what they ask is complex or they ask for many things; not because "
                                + "there is much to do. They are told today, and why.",
                        "Why",
                        text -> desk.extend(request.code(), request.version(), text),
                        after(told("Kept")))
                .open();
    }

    private void note() {
        new WordsDialog(
                        "A note",
                        "Keep the note",
                        "For those who handle requests. Who asked does not see it here, but could ask for it.",
                        "Note",
                        text -> desk.note(request.code(), text),
                        after("Kept"))
                .open();
    }

    private void withdraw() {
        new WordsDialog(
                        "They took it back",
                        "Close the request",
                        "Only when they said so.",
                        "How they told you",
                        text -> desk.withdraw(request.code(), request.version(), text),
                        after("Closed"))
                .open();
    }

    /** Nobody may think that somebody was told who was not. */
    private String told(String done) {
        return done + (reach == Reach.NONE ? ". Tell them by other means" : ": they are told");
    }

    private SerializableRunnable after(String words) {
        return () -> {
            done.run();
            Toast.show(words);
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
