package uk.coppice.portal.dataprotection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.ViewTabs;

/** The pages of data protection side by side, those that the viewer may open. */
final class DataProtectionTabs {

    /** A page. */
    enum Tab {
        RETENTION("Retention", RetentionView.class),
        ERASURE("Erasure", ErasureView.class),
        PROCESSING("Records of processing", ProcessingView.class);

        private final String words;
        private final Class<? extends Component> page;

        Tab(String words, Class<? extends Component> page) {
            this.words = words;
            this.page = page;
        }

        private boolean open(Viewer viewer) {
            var allowed = page.getAnnotation(RolesAllowed.class);
            return allowed != null && Arrays.stream(allowed.value()).anyMatch(viewer::is);
        }
    }

    private DataProtectionTabs() {}

    static Component of(Tab here, Viewer viewer) {
        var tabs = new ViewTabs("Data protection");
        for (var tab : Tab.values()) {
            if (tab.open(viewer)) {
                tabs.add(new RouterLink(tab.words, tab.page), tab == here);
            }
        }
        // A page by itself needs no way to others.
        tabs.setVisible(tabs.getComponentCount() > 1);
        return tabs;
    }
}
