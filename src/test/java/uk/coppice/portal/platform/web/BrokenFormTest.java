package uk.coppice.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.ViewTest;

/** A form that is none, sent by whoever tries what the portal does with it: turned away, and no error of the portal's. */
@ViewTest
class BrokenFormTest {

    private final WebApplicationContext portal;

    BrokenFormTest(WebApplicationContext portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void isTurnedAway(String method) throws Exception {
        Acting.asNobody();
        var filters = portal.getBeanProvider(Filter.class).orderedStream().toArray(Filter[]::new);
        var web = MockMvcBuilders.webAppContextSetup(portal).addFilters(filters).build();

        int status = web.perform(request(HttpMethod.valueOf(method), "/survey-code")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("name=%s%s%n"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isBetween(400, 499);
    }
}
