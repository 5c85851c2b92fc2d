package uk.coppice.portal.access.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.SignInSessions;
import uk.coppice.portal.access.session.SignedInBy;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;

/** Asks for what is no page, through the same filters as in production, and reads what comes back. */
final class AnswersWalk {

    private final WebApplicationContext portal;
    private final MockMvc web;
    private final SignInSessions sessions;

    /**
     * What came back.
     *
     * @param words all that can be read in it, in spreadsheets and documents too
     */
    record Answer(Outcome outcome, int status, String words) {}

    AnswersWalk(WebApplicationContext portal) {
        this.portal = portal;
        this.web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        this.sessions = portal.getBean(SignInSessions.class);
    }

    /** All that answers to requests besides the router: method and pattern of each, as Spring knows them. */
    Set<String> mappings() {
        var mappings = new TreeSet<String>();
        portal.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    info.getPatternValues().forEach(pattern -> {
                        if (methods.isEmpty()) {
                            mappings.add("ANY " + pattern);
                        }
                        methods.forEach(method -> mappings.add(method + " " + pattern));
                    });
                }));
        portal.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> mappings.add("FILES " + path)));
        return mappings;
    }

    /** Which addresses each chain of filters stands before, the first that fits first. */
    Set<String> chains() {
        var chains = new LinkedHashSet<String>();
        portal.getBean(FilterChainProxy.class)
                .getFilterChains()
                .forEach(chain -> chains.add(
                        ((DefaultSecurityFilterChain) chain).getRequestMatcher().toString()));
        return chains;
    }

    /** Asks as somebody, in a session of theirs; strangers and leavers without. */
    Answer ask(Asker asker, String method, String address) throws Exception {
        boolean sends = method.equals("POST");
        var asked = request(HttpMethod.valueOf(sends ? "POST" : "GET"), URI.create(address))
                .with(as(asker));
        if (sends) {
            asked.with(csrf().asHeader())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"marks\": []}");
        }
        MvcResult result;
        try {
            result = web.perform(asked).andReturn();
        } catch (ServletException router) {
            if (!String.valueOf(router.getMessage()).contains("springServlet")) {
                throw router;
            }
            return new Answer(Outcome.MOVED, 0, ""); // to the router, which only the played browser has
        }
        var response = result.getResponse();
        int status = response.getStatus();
        if (response.getForwardedUrl() != null) {
            return new Answer(Outcome.MOVED, status, "to " + response.getForwardedUrl());
        }
        return new Answer(
                outcome(status, response.getRedirectedUrl()),
                status,
                words(String.valueOf(response.getContentType()), response.getContentAsByteArray()));
    }

    private static Outcome outcome(int status, @Nullable String redirect) {
        return switch (status) {
            case 200 -> Outcome.SHOWN;
            case 302 -> redirect != null && redirect.endsWith("/sign-in") ? Outcome.SIGN_IN : Outcome.MOVED;
            case 401, 403, 410, 429 -> Outcome.REFUSED;
            case 400, 404 -> Outcome.NOT_FOUND;
            default -> Outcome.BROKEN;
        };
    }

    private static String words(String type, byte[] body) throws IOException {
        if (type.startsWith("application/pdf")) {
            try (var document = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return type.contains("spreadsheetml") || type.contains("zip")
                ? unpacked(body)
                : new String(body, StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] body) throws IOException {
        var file = Files.createTempFile("answer", ".zip");
        try {
            Files.write(file, body);
            var words = new StringBuilder();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return words.toString();
        } finally {
            Files.delete(file);
        }
    }

    private RequestPostProcessor as(Asker asker) {
        var viewer = asker.viewer();
        if (viewer == null) {
            return request -> request;
        }
        asker.act();
        var authentication = (UsernamePasswordAuthenticationToken)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        authentication.setDetails(new SignedInBy(key(viewer), SignInWay.LINK, null, null));
        Acting.asNobody();
        return SecurityMockMvcRequestPostProcessors.authentication(authentication);
    }

    private String key(Viewer viewer) {
        return sessions.open(viewer, SignInWay.LINK, null, "Chrome on Android");
    }
}
