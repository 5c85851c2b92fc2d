package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A way to sign in, offered on the sign-in page. A bean each; they stand in Spring's order. */
@FunctionalInterface
public interface SignInOption {

    /** What the page shows for it; empty when this way is not open here. */
    Optional<Component> panel();
}
