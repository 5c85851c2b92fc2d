package uk.coppice.portal.survey.results;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;
import uk.coppice.portal.survey.SurveyState;

/** The results of a closed survey as a file: what the page shows to the same person. Not there before it closes. */
@RestController
class ResultsDownloads {

    private final SurveyResults results;
    private final ResultsFiles files;

    ResultsDownloads(SurveyResults results, ResultsFiles files) {
        this.results = results;
        this.files = files;
    }

    @GetMapping("/survey-results/{code}/results.{kind:csv|xlsx}")
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUSTEE, Roles.TRUST_ADMINISTRATOR})
    @Audited(value = Act.EXPORTED, what = "survey results", object = "#code")
    ResponseEntity<byte[]> results(@PathVariable String code, @PathVariable String kind) {
        var closed = results.find(code)
                .filter(survey -> survey.survey().state() == SurveyState.CLOSED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return WrittenFiles.small(
                closed.survey().code() + "-results." + kind,
                kind.equals("csv") ? files.csv(closed) : files.xlsx(closed));
    }
}
