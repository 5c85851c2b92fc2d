package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whether a page finds what its address names, told before the page is opened, so that the status of the answer says so
 * too. A bean for each page that is about something; it tells what the page itself will find, and leaves no trace in the
 * audit trail: the page asks again by itself.
 *
 * @param page the page
 * @param parameter what of its address names it; empty for a page that is there at times only
 * @param there whether what is so named is there for whoever asks; may throw {@link AccessDeniedException}
 */
public record PageSubject(Class<? extends Component> page, String parameter, Predicate<String> there) {

    /**
     * Whether it is there.
     *
     * @throws AccessDeniedException when it is not for whoever asks
     */
    public boolean at(RouteParameters address) {
        return there.test(address.get(parameter).orElse(""));
    }
}
