package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.dom.Element;

/** Things counted, as stems on the ground: filled is done, a stump is missed, an outline is to come. Words stand beside them. */
public final class Rods extends Span {

    private static final long serialVersionUID = 1L;

    /** Above this many, stems can't be counted any more. */
    public static final int MOST = 24;

    public Rods(int done, int missed, int toCome) {
        addClassName("rods");
        getElement().setAttribute("aria-hidden", "true");
        stems(done, "on");
        stems(missed, "off");
        stems(toCome, "");
    }

    /** {@code done} of {@code all}: stems, or a bar where there would be too many. */
    public static Component progress(int done, int all) {
        if (all <= MOST) {
            return new Rods(done, 0, Math.max(0, all - done));
        }
        var bar = new ProgressBar(0, all, Math.min(done, all));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private void stems(int count, String kind) {
        for (int n = 0; n < count; n++) {
            var stem = new Element("i");
            if (!kind.isEmpty()) {
                stem.getClassList().add(kind);
            }
            getElement().appendChild(stem);
        }
    }
}
