package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.coppice.portal.dataprotection.owndata.OwnData;
import uk.coppice.portal.dataprotection.owndata.ui.MyDataView;
import uk.coppice.portal.dataprotection.request.MyRequests;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Toast;

/** Where somebody signed in asks for something about their data, or complains. Nothing typed is lost. */
@Route("my-data/ask")
@PageTitle("Ask about my data – Coppice portal")
@PermitAll
public class AskView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyRequests requests;
    private final transient OwnData own;
    private final RadioButtonGroup<RequestKind> kind = new RadioButtonGroup<>("What would you like?");
    private final Select<String> about = new Select<>();
    private final TextArea words = new TextArea();
    private final TextArea wanted = new TextArea("What it should say");
    private final Banner banner = new Banner();
    private final transient Map<String, String> sections = new LinkedHashMap<>();

    AskView(MyRequests requests, OwnData own) {
        super("askpage");
        this.requests = requests;
        this.own = own;
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(RequestKind::verb);
        kind.setRequiredIndicatorVisible(true);
        kind.addThemeName("vertical");
        kind.addValueChangeListener(change -> follow());
        about.setLabel("Which part of your data");
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption("Not one part alone");
        words.setMaxLength(RequestForm.LONGEST);
        words.setMinRows(4);
        wanted.setMaxLength(RequestForm.LONGEST);
        wanted.setMinRows(2);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var copy = own.mine();
        if (copy.isEmpty()) {
            add(
                    new BackLink("My data", MyDataView.class),
                    new PageHead("Ask or complain"),
                    new EmptyState(
                            "The portal holds nothing of you here",
                            "You are signed in without a staff record. If something is kept of you elsewhere in the trust, "
                                    + "use the form for everybody, below under ‘Your data’."));
            return;
        }
        sections.clear();
        copy.get()
                .parts()
                .forEach(part -> part.told()
                        .forEach(section -> sections.put(section.key(), part.title() + ": " + section.title())));
        about.setItems(sections.keySet());
        about.setItemLabelGenerator(key -> key == null ? "Not one part alone" : sections.getOrDefault(key, key));
        var asked = event.getLocation().getQueryParameters();
        kind.setValue(
                asked.getSingleParameter("kind").flatMap(RequestKind::ofCode).orElse(RequestKind.CORRECTION));
        about.setValue(
                asked.getSingleParameter("about").filter(sections::containsKey).orElse(null));
        words.clear();
        wanted.clear();
        banner.clear();
        var send = new Button("Send it");
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send.setEnabled(true);
            send();
        });
        var form = new Div(banner, kind, about, words, wanted, send, leaving());
        form.addClassName("dataform");
        add(
                new BackLink("My data", MyDataView.class),
                new PageHead(
                        "Ask or complain",
                        "It goes to the data protection officer, human resources and the trust’s administrators, and to "
                                + "nobody else."),
                form);
        follow();
    }

    /** Whoever leaves gets no mail at work any more, and can't sign in to read the answer. */
    private static Paragraph leaving() {
        var leaving =
                new Paragraph("You hear of it by email at work, and under My data. If you are about to leave, use ");
        leaving.add(new Anchor("data-protection", "the form for everybody"), new Text(" with an email of your own."));
        leaving.addClassNames("quiet", "small");
        return leaving;
    }

    private void follow() {
        var now = kind.getValue() == null ? RequestKind.CORRECTION : kind.getValue();
        kind.setHelperText(now.meaning() + " "
                + (now == RequestKind.COMPLAINT
                        ? "You get an acknowledgement within 30 days, and an answer without undue delay."
                        : now == RequestKind.ACCESS
                                ? "You can save a copy at once, under My data. Ask here for what is kept of you elsewhere."
                                : "You hear within one month."));
        about.setVisible(now != RequestKind.ACCESS);
        words.setLabel(
                switch (now) {
                    case CORRECTION -> "What is wrong";
                    case ACCESS -> "What you are looking for (if you like)";
                    case COMPLAINT -> "What happened";
                    default -> "What, and why";
                });
        wanted.setVisible(now == RequestKind.CORRECTION);
    }

    private void send() {
        boolean sent = banner.attempt(() -> {
            String code = requests.ask(new RequestForm(
                    kind.getValue(),
                    about.isVisible() ? about.getValue() : null,
                    words.getValue(),
                    wanted.isVisible() ? wanted.getValue() : ""));
            UI.getCurrent().navigate(MyDataView.class);
            Toast.show("Sent. It is called " + code + ".");
        });
        if (!sent && words.isEmpty()) {
            words.focus();
        }
    }
}
