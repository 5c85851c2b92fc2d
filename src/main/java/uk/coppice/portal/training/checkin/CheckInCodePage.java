package uk.coppice.portal.training.checkin;

import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.coppice.portal.platform.security.Roles;

/** Gives the lead's screen the code of now, as signs and as a drawing; it asks every few seconds. */
@RestController
class CheckInCodePage {

    private final CheckInCodes codes;

    CheckInCodePage(CheckInCodes codes) {
        this.codes = codes;
    }

    /**
     * What the screen draws.
     *
     * @param path the dark squares of the QR code, as the {@code d} of an SVG path
     * @param size how many squares it has a side
     * @param address where the code is typed, without a scheme
     */
    record Shown(CheckInCode now, String path, int size, String address) {}

    @GetMapping("/register/{code}/check-in-code")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    ResponseEntity<Shown> show(@PathVariable String code, HttpServletRequest request) {
        var now = codes.show(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/check-in")
                .toUriString();
        var drawing = QrCode.encodeText(page + "?code=" + now.code(), QrCode.Ecc.MEDIUM);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Shown(now, path(drawing), drawing.size, page.replaceFirst("^https?://", "")));
    }

    private static String path(QrCode drawing) {
        var path = new StringBuilder();
        for (int y = 0; y < drawing.size; y++) {
            for (int x = 0; x < drawing.size; x++) {
                if (drawing.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
