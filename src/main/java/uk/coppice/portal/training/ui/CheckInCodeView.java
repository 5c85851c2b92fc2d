package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.BackLink;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.checkin.CheckInCode;
import uk.coppice.portal.training.checkin.CheckInCodes;
import uk.coppice.portal.training.checkin.WalkIns;

/** The code on the whole screen, for the room. */
@Route(value = "training/:code/check-in-code", autoLayout = false)
@PageTitle("Check-in code – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class CheckInCodeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CheckInCodes codes;

    public CheckInCodeView(CheckInCodes codes) {
        super("codescreen");
        this.codes = codes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(TrainingNavigation.CODE).orElse("");
        var shown = codes.show(code).orElseThrow(() -> new NotFoundException("No session has the code " + code));
        removeAll();
        add(new BackLink("Back to the register", RegisterView.class, TrainingNavigation.parameters(code)));
        add(new H1(shown.title()), new CodeElement(code), walkIns(code, shown));
    }

    private Select<WalkIns> walkIns(String code, CheckInCode shown) {
        var choice = new Select<WalkIns>();
        choice.setLabel("Who may check in without a place");
        choice.setItems(WalkIns.values());
        choice.setItemLabelGenerator(WalkIns::words);
        choice.setValue(shown.walkIns());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (Toast.attempt(() -> codes.allow(code, change.getValue()))) {
                    Toast.show("Saved: " + change.getValue().words());
                } else {
                    choice.setValue(change.getOldValue());
                }
            }
        });
        return choice;
    }

    /** The drawing, the signs and how many are here: frontend/portal/check-in-code.js asks for them. */
    @Tag("check-in-code")
    @JavaScript("context://portal/check-in-code.js")
    private static final class CodeElement extends Component {

        private static final long serialVersionUID = 1L;

        CodeElement(String code) {
            getElement().setAttribute("session", code);
        }
    }
}
