package uk.coppice.portal.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProviderQueueTest {

    private final ProviderQueue queue = new ProviderQueue();

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorization/microsoft", "/login/oauth2/code/microsoft"})
    void aSlowProviderHoldsSoManyAndNoMore(String path) throws Exception {
        var waiting = new CountDownLatch(ProviderQueue.AT_ONCE);
        var answers = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            waiting.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int n = 0; n < ProviderQueue.AT_ONCE; n++) {
                all.add(people.submit(() -> {
                    queue.doFilter(request(path), new MockHttpServletResponse(), slow);
                    return null;
                }));
            }
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(pass(path).getRedirectedUrl()).isEqualTo("/sign-in/refused/unreachable");
            for (String other : new String[] {"/sign-in", "/sign-in/break-glass", "/training", "/sign-in/out"}) {
                assertThat(pass(other).getRedirectedUrl()).isNull();
            }

            answers.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(pass(path).getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse pass(String path) throws Exception {
        var response = new MockHttpServletResponse();
        queue.doFilter(request(path), response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
