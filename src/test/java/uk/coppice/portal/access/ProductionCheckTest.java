package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCheckTest {

    private static final String MYSQL = "jdbc:mysql://db/portal";

    @Test
    void wantsNoDemoAProviderAndASecureAddress() {
        assertThat(missing("off", false, true, "https://portal.example")).isEmpty();
        assertThat(missing("auto", false, true, "https://portal.example"))
                .singleElement()
                .asString()
                .contains("portal.demo off");
        assertThat(missing("on", true, false, "http://portal.example")).hasSize(4);
        assertThat(missing("false", false, false, "")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "portal", "Password", "root", "coppice"})
    void wantsAPasswordOfTheDatabaseThatIsNoneToTryItOutWith(String password) {
        assertThat(missing(MYSQL, password, "native", false, false))
                .singleElement()
                .asString()
                .contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(missing(MYSQL, "k3-Vr9q", "native", false, false)).isEmpty();
        assertThat(missing("jdbc:h2:file:./data/portal", password, "native", false, false))
                .isEmpty();
    }

    @Test
    void wantsTlsInFrontAndTrustsNobodyElsesWordOnIt() {
        for (String strategy : List.of("", "none", "framework")) {
            assertThat(missing(MYSQL, "k3-Vr9q", strategy, false, false))
                    .singleElement()
                    .asString()
                    .contains("server.forward-headers-strategy native");
        }
        assertThat(missing(MYSQL, "k3-Vr9q", "", true, false)).isEmpty();
    }

    @Test
    void wantsItsSecretToItself(@TempDir Path folder) throws IOException {
        assertThat(missing(MYSQL, "k3-Vr9q", "NATIVE", false, true))
                .singleElement()
                .asString()
                .contains("the file data/secret, where", "chmod 600");
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        var secret = Files.writeString(folder.resolve("secret"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SecretFiles.readByAll(secret)).isTrue();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(SecretFiles.readByAll(secret)).isFalse();
        assertThat(SecretFiles.readByAll(folder.resolve("none"))).isFalse();
    }

    private static List<String> missing(String demo, boolean demoTrust, boolean hasProvider, String address) {
        return ProductionCheck.missing(new ProductionCheck.Found(
                demo, demoTrust, hasProvider, address, MYSQL, "coppice", "k3-Vr9q", "native", false, List.of()));
    }

    private static List<String> missing(
            String database, String password, String forwarded, boolean ownTls, boolean secretForAll) {
        return ProductionCheck.missing(new ProductionCheck.Found(
                "off",
                false,
                true,
                "https://portal.example",
                database,
                "coppice",
                password,
                forwarded,
                ownTls,
                secretForAll ? List.of(Path.of("data/secret")) : List.of()));
    }
}
