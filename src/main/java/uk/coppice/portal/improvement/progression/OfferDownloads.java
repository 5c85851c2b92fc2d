package uk.coppice.portal.improvement.progression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.WrittenFiles;

/** Offers as files. */
@RestController
class OfferDownloads {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2998;

    private final OfferFiles files;

    OfferDownloads(OfferFiles files) {
        this.files = files;
    }

    @GetMapping("/offers/progression-offers.{kind:csv|xlsx}")
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    void offers(
            @PathVariable String kind,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var wanted = new OffersWanted(
                new AcademicYear(year), school, one(OfferKind.values(), type), one(OfferAnswer.values(), answer), q);
        WrittenFiles.sendTable(
                "progression-offers-" + year,
                kind,
                file -> files.csv(wanted, file),
                file -> files.xlsx(wanted, file),
                response);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(null);
    }
}
