package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

class SecretFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.secret: 0123456789",
                "spring.mail.password: words",
                "spring.datasource.password: words",
                "server.ssl.key-store-password: words",
                "portal.sign-in.providers.microsoft.client-secret: words",
                "portal.sign-in.providers.microsoft.clientSecret: words"
            })
    void whereASecretStandsInTheClearIsTold(String line) throws IOException {
        var file = settings(line);

        assertThat(SecretFiles.of(read(file.toUri().toString()).getPropertySources()))
                .containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.secret: ''",
                "spring.mail.password: ${SPRING_MAIL_PASSWORD:none}",
                "spring.mail.username: portal",
                "portal.sign-in.providers.microsoft.client-secret-file: /run/secrets/microsoft"
            })
    void whatOnlyNamesWhereItIsHoldsNone(String line) throws IOException {
        assertThat(SecretFiles.of(read(settings(line).toUri().toString()).getPropertySources()))
                .isEmpty();
    }

    @Test
    void aFolderWithAFileForEachSettingIsLookedInto() throws IOException {
        var secret = Files.writeString(folder.resolve("portal.secret"), "0123456789");
        Files.writeString(folder.resolve("spring.mail.host"), "smtp.example.org");

        assertThat(SecretFiles.of(read("configtree:" + folder + "/").getPropertySources()))
                .containsExactly(secret);
    }

    @Test
    void whatComesByEnvironmentIsInNoFile() {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MockPropertySource().withProperty("portal.secret", "0123456789"));

        assertThat(SecretFiles.of(settings.getPropertySources())).isEqualTo(Set.of());
    }

    private Path settings(String line) throws IOException {
        return Files.writeString(folder.resolve("more.yaml"), line);
    }

    private static StandardEnvironment read(String imported) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MockPropertySource().withProperty("spring.config.import", imported));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
