package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import java.util.List;

/** The main part of a page: where 'Skip to content' leads. */
public abstract class Page extends Main {

    private static final long serialVersionUID = 1L;

    /** The id that 'Skip to content' links to. */
    public static final String ID = "main";

    /**
     * @param look the class of this page in the style sheets
     */
    protected Page(String look) {
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassName(look);
    }

    /** Shows these, in this order, in place of what was shown. What is shown already stays untouched ({@link Kept}). */
    protected final void show(List<? extends Component> parts) {
        Kept.show(this, parts);
    }
}
