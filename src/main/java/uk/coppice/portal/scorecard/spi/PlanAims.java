package uk.coppice.portal.scorecard.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.coppice.portal.platform.AcademicYear;

/** What the plan aims at, for modules that show a person their own part in it. */
public interface PlanAims {

    /** The parameters of each indicator of a measure that has a target in the phase of that year. */
    List<Map<String, String>> parametersOf(String measure, AcademicYear year);

    /**
     * How a figure of a measure stands in the phase of that year; empty where the plan sets no target for it.
     *
     * @param figure as the measure worked it out
     */
    Optional<Standing> standing(String measure, AcademicYear year, Measurement figure);

    /**
     * How a figure stands, in words.
     *
     * @param phase 'plan years 1 and 2'
     * @param target 'at least 90%'
     * @param status 'Met'
     * @param met whether it is
     */
    record Standing(String phase, String target, String status, boolean met) {}

    /** The aims of the plan, in its order. */
    List<Aim> aims();

    /**
     * An aim of the plan, for what serves it.
     *
     * @param key its name in small letters with hyphens, at most 60 characters: {@code continuous-improvement}
     * @param name as the plan has it
     */
    record Aim(String key, String name) {}

    /** The name of an aim; empty when the plan has none with this key, or no longer. */
    default Optional<String> nameOf(String key) {
        return aims().stream()
                .filter(aim -> aim.key().equals(key))
                .map(Aim::name)
                .findFirst();
    }
}
