package uk.coppice.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the source files themselves look. */
class SourceTest {

    private static final int LONGEST_FILE = 400;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MODULES = MAIN.resolve("uk/coppice/portal");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|sql|js|sh)");
    private static final Pattern JAVA = Pattern.compile(".*\\.java");
    private static final Pattern TYPE =
            Pattern.compile("^public [a-z ]*(class|interface|record|enum|@interface) (\\w+)", Pattern.MULTILINE);
    // A comment, then at most annotations (also over several lines) up to the type.
    private static final Pattern DOCUMENTED = Pattern.compile("\\*/\\s*(@[^;]*)?$");
    private static final Pattern CHARTER = Pattern.compile("^/\\*\\*(?:(?!\\*/).){40,}\\*/", Pattern.DOTALL);

    @Test
    void noFileIsLong() {
        assertThat(files(SOURCE, Path.of("src"), Path.of("frontend")))
                .isNotEmpty()
                .filteredOn(file -> text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        try (var packages = Files.list(MODULES)) {
            assertThat(packages.filter(Files::isDirectory).toList())
                    .isNotEmpty()
                    .map(module -> module.resolve("package-info.java"))
                    .filteredOn(charter -> !CHARTER.matcher(text(charter)).find()
                            || !text(charter).contains("@ApplicationModule"))
                    .isEmpty();
        }
    }

    @Test
    void nullIsCheckedEverywhere() {
        assertThat(files(JAVA, MAIN).stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .map(folder -> folder.resolve("package-info.java"))
                .filteredOn(about -> !text(about).contains("@NullMarked"))
                .isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        assertThat(files(JAVA, MAIN))
                .isNotEmpty()
                .filteredOn(file -> {
                    var type = TYPE.matcher(text(file));
                    return type.find()
                            && !DOCUMENTED
                                    .matcher(text(file).substring(0, type.start()))
                                    .find();
                })
                .isEmpty();
    }

    private static List<Path> files(Pattern name, Path... roots) {
        return Stream.of(roots)
                .filter(Files::exists)
                .flatMap(root -> {
                    try (var walk = Files.walk(root)) {
                        return walk.filter(file -> name.matcher(file.toString()).matches()).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
