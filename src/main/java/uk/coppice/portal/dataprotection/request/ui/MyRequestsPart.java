package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.dataprotection.owndata.ui.MyDataPart;
import uk.coppice.portal.dataprotection.request.DataRequest;
import uk.coppice.portal.dataprotection.request.MyRequests;
import uk.coppice.portal.platform.ui.Toast;

/** How it goes with one's own requests, on the page My data. */
@org.springframework.stereotype.Component
class MyRequestsPart implements MyDataPart {

    private final MyRequests requests;
    private final DataProtectionSettings settings;

    MyRequestsPart(MyRequests requests, DataProtectionSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @Override
    public Optional<Component> part(LocalDate today) {
        var mine = requests.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassName("myrequests");
        draw(section, mine, today);
        return Optional.of(section);
    }

    private void draw(Section section, List<DataRequest> mine, LocalDate today) {
        section.removeAll();
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        mine.forEach(request -> {
            var about = new Div(new H3(request.kind().title() + ", " + request.code()));
            about.add(new RequestProgress(request, today, settings.contactLine()));
            var item = new ListItem(about);
            if (request.state().open()) {
                var back = new Button("Take it back", click -> confirm(request, section, today));
                back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                back.setAriaLabel("Take it back: " + request.kind().noun() + ", " + request.code());
                var buttons = new Div(back);
                buttons.addClassName("btns");
                item.add(buttons);
            }
            list.add(item);
        });
        section.add(new H2("What you asked for"), list);
    }

    private void confirm(DataRequest request, Section section, LocalDate today) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Take your request back?");
        dialog.setText("Nobody looks at it any more. You can ask again at any time.");
        dialog.setConfirmText("Take it back");
        dialog.setCancelable(true);
        dialog.setCancelText("Leave it");
        dialog.addConfirmListener(confirm -> {
            if (Toast.attempt(() -> requests.withdraw(request.code()))) {
                Toast.show("Taken back");
            }
            draw(section, requests.mine(), today);
        });
        dialog.open();
    }
}
