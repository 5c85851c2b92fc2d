package uk.coppice.portal.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The plan as {@code config/plan.yaml} holds it; {@link Plan} checks it. */
@ConfigurationProperties("plan")
record PlanProperties(
        @Nullable String firstYear, @DefaultValue List<AimEntry> aims) {

    record AimEntry(
            @DefaultValue("") String name, @DefaultValue List<IndicatorEntry> indicators) {}

    record IndicatorEntry(
            @DefaultValue("") String key,
            @DefaultValue("") String measure,
            @DefaultValue Map<String, String> parameters,
            @DefaultValue("") String label,
            @DefaultValue("") String wording,
            @DefaultValue("") String note,
            @DefaultValue("percent") String unit,
            @DefaultValue Map<String, Map<String, BigDecimal>> targets,
            @DefaultValue("annually") String review) {}
}
