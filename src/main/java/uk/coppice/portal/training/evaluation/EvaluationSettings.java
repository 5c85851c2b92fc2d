package uk.coppice.portal.training.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.coppice.portal.training.SessionKind;

/**
 * How long training is evaluated, and which sessions are asked about again.
 *
 * @param openDays how many days an evaluation is open after the one on which it opens
 * @param impact of which kinds of session those who were there are asked, six to eight weeks later, what came of it
 */
@ConfigurationProperties("portal.evaluation")
public record EvaluationSettings(
        @DefaultValue("14") int openDays, @DefaultValue Impact impact) {

    /** Whether what came of it is asked, by kind of session. */
    public record Impact(
            @DefaultValue("true") boolean otp,
            @DefaultValue("true") boolean network,
            @DefaultValue("false") boolean ect) {}

    public EvaluationSettings {
        if (openDays < 1 || openDays > 60) {
            throw new IllegalArgumentException("portal.evaluation.open-days is from 1 to 60, not " + openDays);
        }
    }

    /** The kinds of session about which is asked what came of them. */
    public List<SessionKind> askedAgain() {
        return Stream.of(SessionKind.values())
                .filter(kind -> switch (kind) {
                    case OTP -> impact.otp();
                    case NETWORK -> impact.network();
                    case ECT -> impact.ect();
                })
                .toList();
    }
}
