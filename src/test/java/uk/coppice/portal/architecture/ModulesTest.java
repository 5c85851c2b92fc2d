package uk.coppice.portal.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.coppice.portal.Portal;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheirChartersAllow() {
        ApplicationModules.of(Portal.class).verify();
    }
}
