package uk.coppice.portal.survey.questionnaire.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.coppice.portal.scorecard.spi.PlanMeasures;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.yaml.YamlFault;
import uk.coppice.portal.survey.questionnaire.yaml.YamlReader;

/** The questionnaires of the trust's settings: config/questionnaires. Refused at the start when one is broken. */
@Component
class QuestionnaireFiles {

    private static final String ENDING = ".yaml";

    private final List<Questionnaire> all;

    /**
     * Reads the files.
     *
     * @throws IllegalStateException naming everything that is wrong, with file and line
     */
    QuestionnaireFiles(@Value("${PORTAL_CONFIG:./config}/questionnaires") Path folder, PlanMeasures plan) {
        this.all = read(folder, plan.measures());
    }

    /** Those that the files hold, by the names of the files; none where there is no such folder. */
    List<Questionnaire> all() {
        return all;
    }

    /**
     * Reads the files of a folder.
     *
     * @param measures what the plan measures: a question that feeds anything else is a mistake
     */
    static List<Questionnaire> read(Path folder, Set<String> measures) {
        var faults = new ArrayList<YamlFault>();
        var found = new ArrayList<Questionnaire>();
        Map<String, String> files = new HashMap<>();
        for (var file : files(folder)) {
            String name = file.toString();
            var read = YamlReader.read(name, text(file), measures);
            faults.addAll(read.faults());
            var questionnaire = read.questionnaire();
            if (questionnaire == null) {
                continue;
            }
            String other = files.putIfAbsent(questionnaire.key(), name);
            if (other == null) {
                found.add(questionnaire);
            } else {
                faults.add(new YamlFault(name, 1, "The key '" + questionnaire.key() + "' is that of " + other + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The portal can't start with these questionnaires:\n"
                    + faults.stream().map(YamlFault::toString).collect(Collectors.joining("\n")));
        }
        return List.copyOf(found);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(file + " is not written in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
