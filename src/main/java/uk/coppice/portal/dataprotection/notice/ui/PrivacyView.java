package uk.coppice.portal.dataprotection.notice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.dataprotection.notice.PublicNotices;
import uk.coppice.portal.platform.ui.OpenPage;

/** The privacy notice, for everybody. */
@Route(value = "privacy", autoLayout = false)
@PageTitle("Privacy notice – Coppice portal")
@AnonymousAllowed
public class PrivacyView extends Composite<OpenPage> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PublicNotices notices;

    PrivacyView(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    protected OpenPage initContent() {
        return new OpenPage(PrivacyView.class, "privacy notice");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getContent().show(new NoticePart(notices.privacy()));
    }
}
