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
 * A test of views with all that stands behind them, in a browser that is only played ({@link Browser}). As
 * {@link DatabaseTest}, with the web part: one shared context, empty tables, a clock that stands still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, TestBeans.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "portal.demo=off",
            "portal.home=target/test-home/${test.lane:lane-1}",
            "spring.main.log-startup-info=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith({CleanSlate.class, Browser.Closing.class})
public @interface ViewTest {}
