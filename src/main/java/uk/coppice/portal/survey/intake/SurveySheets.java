package uk.coppice.portal.survey.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a file says of each survey and unit, in the order of the file. */
final class SurveySheets {

    private final Map<String, Map<String, UnitSheet>> surveys = new LinkedHashMap<>();

    UnitSheet of(String survey, String unit) {
        return surveys.computeIfAbsent(survey, key -> new LinkedHashMap<>())
                .computeIfAbsent(unit, key -> new UnitSheet());
    }

    Map<String, Map<String, UnitSheet>> surveys() {
        return surveys;
    }

    /** Reports what single rows cannot show: people missing, or more answers than people. */
    void check() {
        surveys.values().forEach(units -> units.values().forEach(UnitSheet::check));
    }
}
