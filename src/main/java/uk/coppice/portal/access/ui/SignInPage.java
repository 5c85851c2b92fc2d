package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.coppice.portal.platform.ui.Brand;
import uk.coppice.portal.platform.ui.LegalLinks;
import uk.coppice.portal.platform.ui.Page;

/** The frame of the pages before sign-in: the trust's picture on one side, what to do on the other. */
class SignInPage extends Page {

    private static final long serialVersionUID = 1L;

    private static final String PLANT = """
            <svg viewBox="0 0 480 560" preserveAspectRatio="xMidYMax slice" fill="none" stroke-linecap="round">
              <g stroke="#2b5a43" stroke-width="9"><path d="M60 560C62 430 40 330 18 220"/>
                <path d="M96 560c2-150 18-260 44-350"/><path d="M410 560c-2-140 18-230 52-310"/>
                <path d="M372 560c0-120-8-240-40-330"/></g>
              <g stroke="#86d0a4" stroke-width="12"><path d="M196 560c0-120-22-230-64-330"/><path d="M240 560V170"/>
                <path d="M284 560c0-120 22-230 64-330"/></g>
              <g fill="#3f7d5a"><path d="M132 230c-34-6-54-30-54-66 34 4 56 28 54 66z"/>
                <path d="M348 230c34-6 54-30 54-66-34 4-56 28-54 66z"/>
                <path d="M18 220C-6 210-16 190-10 164c22 10 32 30 28 56z"/>
                <path d="M140 210c-4-28 8-48 34-58 2 28-10 48-34 58z"/>
                <path d="M332 230c-20-14-26-36-16-60 20 14 26 36 16 60z"/></g>
              <path d="M240 172c-16-46 4-88 58-104 12 54-12 92-58 104z" fill="#f5b461"/>
            </svg>
            """;

    SignInPage(Component... content) {
        super("signin");
        var line = new Paragraph("We achieve more together than we ever could alone.");
        line.addClassName("line");
        var art = new Div(new Svg(PLANT));
        art.addClassName("art");
        art.getElement().setAttribute("aria-hidden", "true");
        var side = new Div(new Brand(), line, art);
        side.addClassName("sside");
        var form = new Div(content);
        form.addClassNames("sform", "stack");
        form.add(new LegalLinks());
        add(side, form);
    }
}
