package uk.coppice.portal.dataprotection.notice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.dataprotection.notice.PublicNotices;
import uk.coppice.portal.platform.ui.OpenPage;

/** The accessibility statement, for everybody. */
@Route(value = "accessibility", autoLayout = false)
@PageTitle("Accessibility statement – Coppice portal")
@AnonymousAllowed
public class AccessibilityView extends Composite<OpenPage> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PublicNotices notices;

    AccessibilityView(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    protected OpenPage initContent() {
        return new OpenPage(AccessibilityView.class, "accessibility statement");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getContent().show(new NoticePart(notices.accessibility()));
    }
}
