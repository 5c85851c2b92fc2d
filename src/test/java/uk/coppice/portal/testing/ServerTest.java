package uk.coppice.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import uk.coppice.portal.Portal;

/**
 * A test over HTTP against the portal's own server on a free port ({@code local.server.port}), with all its filters and
 * without its jobs. As {@link ViewTest} otherwise; {@link OpenDoor} signs a browser in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, TestBeans.class, OpenDoor.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.demo=off",
            "portal.home=target/test-home/${test.lane:lane-1}",
            "spring.main.log-startup-info=false",
            "db-scheduler.enabled=false",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(CleanSlate.class)
public @interface ServerTest {}
