package uk.coppice.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMountsTest {

    /** Of a container: a root of layers, a volume, the settings of the machine, and secrets as engines give them. */
    private static final SecretMounts CONTAINER = new SecretMounts(List.of(
            "overlay / overlay ro,relatime,lowerdir=/var/lib/docker 0 0",
            "proc /proc proc rw,nosuid 0 0",
            "tmpfs /tmp tmpfs rw,nosuid,nodev 0 0",
            "tmpfs /run tmpfs rw,nosuid,nodev 0 0",
            "/dev/sda1 /data ext4 rw,relatime 0 0",
            "/dev/sda1 /app/config ext4 ro,relatime 0 0",
            "/dev/sda1 /run/secrets/compose ext4 ro,relatime 0 0",
            "/dev/sda1 /run/secrets/writable ext4 rw,relatime 0 0",
            "tmpfs /run/secrets/swarm tmpfs ro,relatime 0 0",
            "tmpfs /etc/portal\\040keys tmpfs ro,relatime,size=8k 0 0",
            "tmpfs /covered tmpfs ro 0 0",
            "/dev/sda1 /covered ext4 rw 0 0"));

    @ParameterizedTest
    @CsvSource({
        "/run/secrets/compose, true",
        "/run/secrets/swarm, true",
        "/etc/portal keys/..2026_01/microsoft, true",
        "/etc/portal, false",
        "/run/secrets/writable, false",
        "/run/secrets/other, false",
        "/app/config/application.yaml, false",
        "/app/portal.jar, false",
        "/data/secret, false",
        "/tmp/secret, false",
        "/covered/secret, false"
    })
    void whatAnEngineMountsIsToldFromWhatLiesInAFolder(Path file, boolean secret) {
        assertThat(CONTAINER.hold(file)).isEqualTo(secret);
    }

    @Test
    void aMachineWithOtherPeopleHasNone() {
        var machine = new SecretMounts(List.of(
                "/dev/sda1 / ext4 rw,relatime 0 0", "tmpfs /run tmpfs rw,nosuid 0 0", "tmpfs /dev/shm tmpfs rw 0 0"));

        assertThat(machine.hold(Path.of("/run/secrets/microsoft"))).isFalse();
        assertThat(machine.hold(Path.of("/dev/shm/microsoft"))).isFalse();
        assertThat(machine.hold(Path.of("/home/portal/config/secrets.yaml"))).isFalse();
    }

    @Test
    void aMachineThatTellsNothingHasNone() {
        assertThat(new SecretMounts(List.of("", "nonsense")).hold(Path.of("/run/secrets/microsoft")))
                .isFalse();
    }
}
