package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.register.RegisterState;

/**
 * The list of marks, drawn and kept by the browser (frontend/portal/register.js). It saves by itself; the server hears
 * of what concerns the whole register alone.
 */
@Tag("register-marks")
@JavaScript("context://portal/marks-queue.js")
@JavaScript("context://portal/mark-dialog.js")
@JavaScript("context://portal/register.js")
final class RegisterMarksElement extends Component {

    private static final long serialVersionUID = 1L;

    private static final String DELEGATE = "event.detail.delegate";
    private static final String REASON = "event.detail.reason";

    void show(RegisterState state) {
        getElement().setPropertyBean("sheet", state);
    }

    /** The lead wants to finish, and every mark is saved. */
    void onFinish(SerializableRunnable action) {
        getElement().addEventListener("register-finish", event -> action.run());
    }

    /** Somebody else has finished the register, or opened it again. */
    void onTurned(SerializableRunnable action) {
        getElement().addEventListener("register-turned", event -> action.run());
    }

    /** The lead wants to take somebody off, for a reason. */
    void onRemove(SerializableBiConsumer<Delegate, String> action) {
        getElement()
                .addEventListener(
                        "register-remove",
                        event -> action.accept(
                                RegisterState.delegate(
                                        event.getEventData().get(DELEGATE).asString()),
                                event.getEventData().get(REASON).asString()))
                .addEventData(DELEGATE)
                .addEventData(REASON);
    }
}
