package uk.coppice.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import uk.coppice.portal.notification.MailChoice;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.notification.feed.CalendarFeeds;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Toast;

/** One's own calendar and mail: a calendar to subscribe to, and which mails come. */
@Route("account/mail")
@PageTitle("My calendar and mail – Coppice portal")
@Menu(order = 6, title = "Calendar and mail", icon = "i-mail")
@RolesAllowed(Roles.STAFF)
@StyleSheet("portal/mail.css")
public class MyMailView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CalendarFeeds feeds;
    private final transient MailPreferences preferences;
    private final transient Clock clock;
    private final transient PortalAddress address;
    private final Panel calendar = new Panel();

    public MyMailView(CalendarFeeds feeds, MailPreferences preferences, Clock clock, PortalAddress address) {
        super("mymail");
        this.feeds = feeds;
        this.preferences = preferences;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        showCalendar();
        add(new PageHead("My calendar and mail"), calendar, mails());
    }

    private void showCalendar() {
        calendar.removeAll();
        calendar.add(new H2("Your training in your calendar"));
        var since = feeds.mineSince();
        if (since.isEmpty()) {
            calendar.add(
                    new Paragraph(
                            "Make an address, add it once to the calendar on your phone or computer, and it shows "
                                    + "what you have booked and what you lead. Changes follow by themselves within a few hours."),
                    filled("Make my calendar’s address", this::renew));
            return;
        }
        calendar.add(
                new Paragraph("Your calendar has an address since " + day(since.get()) + ". The portal keeps only a "
                        + "fingerprint of it, so it cannot be shown again. Need it on another device? Make a new one; "
                        + "the old one then ends."),
                buttons(new Button("Make a new address", click -> confirmNew()), end()));
    }

    private void renew() {
        String link = address.of("/calendar/feed/" + feeds.renew() + ".ics");
        calendar.removeAll();
        var field = new TextField("The address");
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("address");
        var add = new Anchor("", "Add to my calendar");
        add.setUnsafeHref(link.replaceFirst("^https?:", "webcal:")); // our own address, for calendar programs
        add.addClassNames("btn", "primary");
        add.setRouterIgnore(true);
        var copy = new Button("Copy the address");
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", link);
        copy.addClickListener(click -> Toast.show("Copied"));
        calendar.add(
                new H2("Your calendar’s address"),
                new Paragraph("It is shown this once. Whoever has it can see your sessions, so keep it to yourself."),
                field,
                buttons(add, copy, end()),
                Hint.info("In Google Calendar or Outlook on the web: copy the address, then choose ‘From URL’ or "
                        + "‘Subscribe from web’."));
    }

    private void confirmNew() {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Make a new address?");
        dialog.setText("The old one ends at once. Calendars that use it show nothing new until you add the new one.");
        dialog.setConfirmText("Make a new address");
        dialog.setCancelable(true);
        dialog.setCancelText("Keep the old one");
        dialog.addConfirmListener(confirm -> renew());
        dialog.open();
    }

    private Button end() {
        var button = new Button("End this address", click -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader("End this address?");
            dialog.setText("Your calendars stop being kept up to date. This cannot be undone, but you can make a new "
                    + "address at any time.");
            dialog.setConfirmText("End this address");
            dialog.setCancelable(true);
            dialog.setCancelText("Keep it");
            dialog.addConfirmListener(confirm -> {
                feeds.revoke();
                showCalendar();
                Toast.show("The address has ended");
            });
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.AURA_DANGER);
        return button;
    }

    private Component mails() {
        var section = new Section(new H2("Which emails you get"));
        var wanted = EnumSet.noneOf(MailChoice.class);
        wanted.addAll(preferences.mine());
        section.add(
                choice(
                        wanted,
                        MailChoice.CONFIRMATIONS,
                        "What I did myself",
                        "You book, ask, join a list or cancel, or publish what you lead. What has to leave your "
                                + "calendar comes all the same."),
                choice(
                        wanted,
                        MailChoice.REMINDERS,
                        "Reminders",
                        "The school day before, with time and place; and of a survey that you have not answered."),
                choice(
                        wanted,
                        MailChoice.DIGESTS,
                        "Who comes to sessions that I lead",
                        "Five school days before, and the day before."));
        section.add(new H2("These always come"));
        var always = new UnorderedList();
        AlwaysComes.sentences().forEach(sentence -> always.add(new ListItem(sentence)));
        always.addClassName("always");
        section.add(
                always,
                Hint.info("Emails go out on school days from 7am to 7pm. Only what cannot wait comes at other times: "
                        + "an offer, a session for a topic that you asked for, and news of a session on one of the "
                        + "next two school days."));
        return section;
    }

    private Component choice(EnumSet<MailChoice> wanted, MailChoice choice, String words, String more) {
        var box = new Checkbox(words, wanted.contains(choice));
        box.setHelperText(more);
        box.addValueChangeListener(change -> {
            set(wanted, choice, change.getValue());
            if (change.isFromClient()) {
                Toast.show(change.getValue() ? "These emails come" : "These emails don’t come any more", () -> {
                    box.setValue(!change.getValue());
                });
            }
        });
        return box;
    }

    private void set(EnumSet<MailChoice> wanted, MailChoice choice, boolean wants) {
        if (wants) {
            wanted.add(choice);
        } else {
            wanted.remove(choice);
        }
        preferences.choose(wanted);
    }

    private static Button filled(String words, SerializableRunnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private static Div buttons(Component... components) {
        var buttons = new Div(components);
        buttons.addClassName("btns");
        return buttons;
    }

    private String day(Instant moment) {
        return new DateWords(LocalDate.now(clock))
                .day(LocalDateTime.ofInstant(moment, clock.getZone()).toLocalDate());
    }
}
