package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Svg;

/** The plant that stands for the portal. */
public final class BrandMark extends Svg {

    private static final long serialVersionUID = 1L;

    public BrandMark() {
        super("""
                <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" \
                aria-hidden="true"><path d="M7 27.5h18"/><path d="M16 26V14"/><path d="M12 26c0-6-2-9-6-11"/>\
                <path d="M20 26c0-6 2-9 6-11"/><path d="M15 13.5C13.5 7 16.5 2.5 24 2c.8 7-2.5 11.5-9 11.5z" \
                fill="#f5b461" stroke="none"/></svg>""");
    }
}
