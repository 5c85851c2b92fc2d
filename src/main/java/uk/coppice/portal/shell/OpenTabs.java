package uk.coppice.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Holds no more open pages for one browser than somebody can have: what a phone that fell asleep leaves behind, or a
 * program that opens one page after the other. The one not heard of for longest goes; when it is used again it loads anew.
 */
@Component
class OpenTabs implements VaadinServiceInitListener {

    static final int MOST = 30;

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> closeOldest(opened.getUI()));
    }

    static void closeOldest(UI opened) {
        var open = opened.getSession().getUIs().stream()
                .filter(ui -> !ui.isClosing() && ui != opened)
                .sorted(Comparator.comparingLong(ui -> ui.getInternals().getLastHeartbeatTimestamp()))
                .toList();
        open.stream().limit(Math.max(0, open.size() + 1 - MOST)).forEach(UI::close);
    }
}
