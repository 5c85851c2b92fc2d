package uk.coppice.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.communication.rpc.PublishedServerEventHandlerRpcHandler;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class GarbledTest {

    private final Browser browser;

    GarbledTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aCallOfAMethodThatIsForNobodyIsNoFaultOfThePortals() {
        browser.open("sign-in");
        var button = new Button();
        UI.getCurrent().add(button);
        int node = button.getElement().getNode().getId();

        var problem = problem(() -> new PublishedServerEventHandlerRpcHandler()
                .handle(UI.getCurrent(), JacksonUtils.readTree("""
                        {"type": "publishedEventHandler", "node": %d, "templateEventMethodName": "removeFromParent",
                         "templateEventMethodArgs": [], "promise": 1}""".formatted(node)))
                .ifPresent(Runnable::run));

        assertThat(problem).isNotNull();
        assertThat(Garbled.message(problem)).isTrue();
    }

    @Test
    void whatThePortalItselfGetsWrongIs() {
        assertThat(Garbled.message(new IllegalStateException("ours"))).isFalse();
        assertThat(Garbled.message(new IllegalStateException(new IOException("ours"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{\"rpc\":", "\u0000", "<a/>"})
    void whatIsNoMessageIsTurnedAway(String message) {
        assertThat(MessageCheck.readable(message)).isFalse();
    }

    @Test
    void nestedTooDeepItIsNone() {
        assertThat(MessageCheck.readable("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)))
                .isFalse();
        assertThat(MessageCheck.readable("{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"))
                .isTrue();
    }

    private static Throwable problem(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("Nothing went wrong");
    }
}
