package uk.coppice.portal.access.ui;

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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.access.breakglass.BreakGlassSwitch;
import uk.coppice.portal.access.identity.BoundAccount;
import uk.coppice.portal.access.identity.IdentityDesk;
import uk.coppice.portal.access.identity.SignInNote;
import uk.coppice.portal.access.provider.IdentityProvider;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** Which account is whose, what to look at, and the uses of the administrator for bad days. */
@Route("sign-ins")
@PageTitle("Sign-ins – Coppice portal")
@Menu(order = 94, title = "Sign-ins", icon = "i-lock")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
public class SignInsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String TEXT = "q";
    private static final int MOST = 50;

    private final transient IdentityDesk desk;
    private final transient BreakGlass breakGlass;
    private final transient BreakGlassSwitch power;
    private final transient Providers providers;
    private final transient Clock clock;
    private final Div accounts = new Div();
    private String text = "";

    SignInsView(IdentityDesk desk, BreakGlass breakGlass, BreakGlassSwitch power, Providers providers, Clock clock) {
        super("signinspage");
        this.desk = desk;
        this.breakGlass = breakGlass;
        this.power = power;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        text = event.getLocation().getQueryParameters().getSingleParameter(TEXT).orElse("");
        draw();
    }

    private void draw() {
        removeAll();
        var notes = desk.notes();
        int count = desk.count();
        add(new PageHead(
                notes.isEmpty() ? "Sign-ins" : Words.count(notes.size(), "thing", "things") + " to look at",
                Words.count(count, "account is", "accounts are") + " bound to members of staff. "
                        + (providers.all().isEmpty()
                                ? "No sign-in provider is set: people come in by one-time links. Name a provider under "
                                        + "portal.sign-in in config/application.yaml."
                                : "People come in with " + labels() + ".")));
        if (!notes.isEmpty()) {
            add(new Section(new H2("To look at"), notes(notes)));
        }
        if (count == 0) {
            add(new EmptyState(
                    "No account yet",
                    "The first time that somebody signs in with their school account, it is found by their work email "
                            + "and bound to their staff record. It then appears here."));
        } else {
            add(new Section(new H2("Accounts"), search(), accounts));
            showAccounts();
        }
        add(breakGlass());
    }

    private String labels() {
        return String.join(
                " or ", providers.all().stream().map(IdentityProvider::label).toList());
    }

    private Component notes(List<SignInNote> notes) {
        var list = rows();
        notes.forEach(note -> list.add(item(note)));
        return list;
    }

    private ListItem item(SignInNote note) {
        var meta = new Paragraph(moment(note.lastAt()) + ", with " + label(note.provider())
                + (note.times() > 1 ? ", " + note.times() + " times" : ""));
        meta.addClassName("meta");
        var done = new Button("Mark as done", click -> {
            desk.settle(note.id());
            draw();
            Toast.show("Marked as done", () -> {
                desk.reopen(note.id());
                draw();
            });
        });
        done.setAriaLabel("Mark as done: " + heading(note));
        var buttons = new Div(done);
        buttons.addClassName("btns");
        return new ListItem(new Div(new H3(heading(note)), new Paragraph(words(note)), meta), buttons);
    }

    private static String heading(SignInNote note) {
        return switch (note.kind()) {
            case TWO_RECORDS -> "Several records have one email: " + note.account();
            case RECORD_TAKEN -> "Turned away: " + note.account();
            case EMAIL_CHANGED -> "Another email at the provider: " + note.person();
            case NAME_CHANGED -> "Another name at the provider: " + note.person();
        };
    }

    private static String words(SignInNote note) {
        return switch (note.kind()) {
            case TWO_RECORDS ->
                "The account was turned away. Correct the work email of one of the records in Staff, or merge them.";
            case RECORD_TAKEN ->
                "The record of " + note.person() + " has this email, but belongs to another account. If the account is "
                        + "truly theirs, take the other one away below. If the email was given to somebody new, correct "
                        + "it in Staff.";
            case EMAIL_CHANGED, NAME_CHANGED ->
                "It was " + (note.former().isEmpty() ? "empty" : note.former()) + ", and is now: " + note.account()
                        + ". Nothing was changed here. If the staff record should say so too, change it in Staff.";
        };
    }

    private Component search() {
        var field = new TextField("Find an account");
        field.setPlaceholder("Name, staff number or email");
        field.setClearButtonVisible(true);
        field.setValue(text);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text = change.getValue();
                getUI().ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                text.isBlank()
                                        ? "sign-ins"
                                        : "sign-ins?"
                                                + QueryParameters.of(TEXT, text).getQueryString()));
                showAccounts();
            }
        });
        return field;
    }

    private void showAccounts() {
        accounts.removeAll();
        var found = desk.list(text, MOST);
        if (found.isEmpty()) {
            accounts.add(new Paragraph("No account of anybody whose name begins so. Try fewer letters."));
            return;
        }
        var list = rows();
        found.forEach(account -> list.add(item(account)));
        accounts.add(list);
        if (found.size() == MOST) {
            accounts.add(new Paragraph("The first " + MOST + ". Type a name to find others."));
        }
    }

    private ListItem item(BoundAccount account) {
        var now = new Paragraph(label(account.provider()) + ": " + account.name()
                + (account.email().isEmpty() ? "" : ", " + account.email()));
        var meta = new Paragraph("Bound " + moment(account.boundAt()) + " by " + account.boundEmail()
                + "; last signed in " + moment(account.lastSeenAt()));
        meta.addClassName("meta");
        var undo = new Button("Take the account away", click -> confirm(account));
        undo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        undo.setAriaLabel("Take the account away from " + account.person());
        var buttons = new Div(undo);
        buttons.addClassName("btns");
        return new ListItem(new Div(new H3(account.person() + ", " + account.staffNo()), now, meta), buttons);
    }

    private void confirm(BoundAccount account) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Take the account away from " + account.person() + "?");
        dialog.setText(
                "They are signed out everywhere. The next account that proves the work email in their staff record "
                        + "is bound to it: check that email first. This cannot be undone here.");
        dialog.setConfirmText("Take the account away");
        dialog.setConfirmButtonTheme("danger");
        dialog.setCancelable(true);
        dialog.setCancelText("Leave it");
        dialog.addConfirmListener(confirm -> {
            if (Toast.attempt(() -> desk.undo(account.id()))) {
                Toast.show("Taken away from " + account.person());
            }
            draw();
        });
        dialog.open();
    }

    private Component breakGlass() {
        boolean on = power.isOn();
        var section = new Section(
                new H2("Break-glass administrator"),
                new Paragraph(
                        on
                                ? "It is on: somebody with the phrase and the app can sign in when no provider answers. "
                                        + "./portal break-glass off turns it off."
                                : "It is off. ./portal break-glass on, at the server’s command line, turns it on."));
        var uses = breakGlass.uses();
        if (!uses.isEmpty()) {
            var list = rows();
            uses.forEach(use -> list.add(new ListItem(new Paragraph(moment(use.at()) + ": "
                    + switch (use.outcome()) {
                        case TURNED_ON -> "turned on at the command line";
                        case TURNED_OFF -> "turned off at the command line";
                        case SIGNED_IN -> "signed in from " + use.address();
                        case WRONG_CODE -> "wrong code from " + use.address();
                        case TOO_MANY -> "turned away after too many wrong codes, from " + use.address();
                    }))));
            section.add(list);
        }
        return section;
    }

    private static UnorderedList rows() {
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        return list;
    }

    private String moment(java.time.LocalDateTime moment) {
        return new DateWords(LocalDate.now(clock)).moment(moment);
    }

    private String label(String key) {
        return providers.find(key).map(IdentityProvider::label).orElse(key);
    }
}
