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
 * A test of services on a database, without the web part: on H2 in memory, or on the MySQL server that the environment
 * names (see {@link TestDatabase}). All such tests share one context. Each starts with empty tables, at
 * {@link TestClock#START}, acting as the operator; {@link TestTrust}, {@link TestClock} and every bean can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, TestBeans.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "portal.demo=off",
            "portal.home=target/test-home/${test.lane:lane-1}",
            "spring.main.log-startup-info=false",
            "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(CleanSlate.class)
public @interface DatabaseTest {}
