package uk.coppice.portal.survey.measure;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.results.FigureReading;

/** The two figures that the mid-year survey gives. */
@Configuration(proxyBeanMethods = false)
class SurveyMeasures {

    /** 'At least 90 % (95 %) feel they make a positive contribution towards pupils'. */
    @Bean
    Measure positiveContribution(Surveys surveys, FigureReading figures, Clock clock) {
        return new AgreementShare("positive-contribution", surveys, figures, clock.getZone());
    }

    /** 'At least 80 % (90 %) feel their views are taken into consideration when decisions are made'. */
    @Bean
    Measure viewsConsidered(Surveys surveys, FigureReading figures, Clock clock) {
        return new AgreementShare("views-considered", surveys, figures, clock.getZone());
    }
}
