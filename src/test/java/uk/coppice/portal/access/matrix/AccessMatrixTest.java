package uk.coppice.portal.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** Everybody asks for everything that there is. What came back of each cell stands in target/access-matrix.txt. */
@ViewTest
class AccessMatrixTest {

    private final WebApplicationContext portal;
    private final Browser browser;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Cells cells = new Cells();
    private List<Asker> askers = List.of();

    AccessMatrixTest(
            WebApplicationContext portal,
            Browser browser,
            TestTrust trust,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.portal = portal;
        this.browser = browser;
        this.trust = trust;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void everybodyGetsWhatTheyMayHaveAndNothingElse() throws Exception {
        var cast = new Cast(trust, portal.getBean(PersonRoles.class));
        var things = new Things(cast, trust, new Rows(jdbc), portal);
        askers = cast.askers();
        var policy = new Policy(askers);
        var facts = new Facts(policy);
        var addresses = new Addresses(things);

        var started = Instant.now();
        int asked;
        try {
            var services = new Services(portal);
            asked = new ServicesWalk(services, cast.of("teacher"), cells).run(policy);
            new ObjectsWalk(services, things, transactions, new Tables(jdbc, transactions), cells).run(policy, askers);
            pages(policy, addresses, facts);
            answers(policy, addresses, facts);
            cells.everyFactIsReadBy(facts);
        } finally {
            write();
        }
        System.out.printf(
                "Access matrix: %d routes, %d answers, %d service methods, %d facts x %d people and %d roles: "
                        + "%d cells, %d wrong (%d s)%n",
                policy.section("pages").size(),
                policy.section("answers").size(),
                asked,
                facts.all().size(),
                askers.size(),
                ServicesWalk.roles().size(),
                cells.size(),
                cells.wrong().size(),
                Duration.between(started, Instant.now()).toSeconds());
        assertThat(cells.wrong()).isEmpty();
    }

    private void pages(Policy policy, Addresses addresses, Facts facts) {
        var walk = new PagesWalk(browser);
        var routes = walk.routes();
        var wanted = policy.byThing("pages");
        cells.decided("page", wanted.keySet(), routes.keySet());
        open(policy, "pages without signing in", routes, AnonymousAllowed.class);
        open(policy, "pages for anybody signed in", routes, PermitAll.class);
        routes.forEach((route, page) -> wanted.getOrDefault(route, Map.of())
                .forEach((thing, who) -> page(walk, route, page, thing, addresses.of(route, thing), who, facts)));
    }

    private void open(
            Policy policy,
            String section,
            Map<String, Class<? extends Component>> routes,
            Class<? extends Annotation> says) {
        cells.decided(
                "one of the " + section,
                policy.section(section).keySet(),
                routes.entrySet().stream()
                        .filter(route -> route.getValue().isAnnotationPresent(says))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private void page(
            PagesWalk walk,
            String route,
            Class<? extends Component> page,
            String thing,
            String address,
            Set<String> who,
            Facts facts) {
        PagesWalk.Opened asNobody = null;
        for (var asker : askers) {
            var opened = asker.viewer() == null && asNobody != null ? asNobody : walk.open(asker, address, page);
            asNobody = asker.viewer() == null ? opened : asNobody;
            cells.add(
                    "page " + route + " | " + thing,
                    asker,
                    opened.outcome(),
                    who.contains(asker.name()),
                    opened.page().getSimpleName());
            if (!opened.saysSo()) {
                cells.wrong("STATUS page " + route + " | " + thing + ": " + asker.name() + " is answered "
                        + opened.status() + ", and the page is " + opened.outcome());
            }
            cells.read(facts, "/" + address, asker, opened.words());
        }
    }

    private void answers(Policy policy, Addresses addresses, Facts facts) throws Exception {
        var walk = new AnswersWalk(portal);
        var wanted = policy.byThing("answers");
        cells.decided("answer", wanted.keySet(), walk.mappings());
        cells.decided("chain of filters", policy.section("chains of filters").keySet(), walk.chains());
        for (var answer : wanted.entrySet()) {
            int space = answer.getKey().indexOf(' ');
            String method = answer.getKey().substring(0, space);
            for (var thing : answer.getValue().entrySet()) {
                String address = method.equals("FILES")
                        ? thing.getKey()
                        : addresses.of(answer.getKey().substring(space + 1), thing.getKey());
                for (var asker : askers) {
                    var got = walk.ask(asker, method, address);
                    cells.add(
                            "answer " + answer.getKey() + " | " + thing.getKey(),
                            asker,
                            got.outcome(),
                            thing.getValue().contains(asker.name()),
                            String.valueOf(got.status()));
                    cells.read(facts, address, asker, got.words());
                }
            }
        }
    }

    private void write() throws IOException {
        Files.writeString(
                Path.of("target/access-matrix.txt"), cells.table() + "\n" + String.join("\n", cells.wrong()) + "\n");
    }
}
