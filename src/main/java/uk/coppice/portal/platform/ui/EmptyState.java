package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Where nothing is yet: what will be here, and the way there. */
public final class EmptyState extends Section {

    private static final long serialVersionUID = 1L;

    private static final String PLANT = """
            <svg viewBox="0 0 160 96" aria-hidden="true" fill="none" stroke-linecap="round">\
            <path d="M34 88h92" stroke="var(--p-line-strong)" stroke-width="5"/>\
            <path d="M58 86c0-16-4-26-14-36M102 86c0-16 4-26 14-36" stroke="var(--p-green)" stroke-width="7" opacity=".35"/>\
            <path d="M80 86V44" stroke="var(--p-green)" stroke-width="7"/>\
            <path d="M80 46c-7-19 2-34 24-40 4 22-5 36-24 40z" fill="var(--p-warm)"/></svg>""";

    public EmptyState(String heading, String words, Component... ways) {
        addClassName("empty");
        add(new Svg(PLANT), new H2(heading), new Paragraph(words));
        add(ways);
    }
}
