package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.springframework.http.MediaType;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.training.guests.GuestDesk;
import uk.coppice.portal.training.guests.GuestPlace;
import uk.coppice.portal.training.record.RecordPrint;

/** Where a guest saves their certificate. Nothing of their secret stands in its address. */
final class CertificateLink extends Anchor {

    private static final long serialVersionUID = 1L;

    CertificateLink(GuestDesk desk, GuestPlace place, PortalAddress address) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] file =
                                RecordPrint.certificate(desk.certificate(place.manageToken()), address.of("/verify"));
                        return new DownloadResponse(
                                new ByteArrayInputStream(file),
                                "certificate.pdf",
                                MediaType.APPLICATION_PDF_VALUE,
                                file.length);
                    } catch (Refusal refusal) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND, refusal.reason());
                    }
                }),
                "Download your certificate (PDF)");
        addClassNames("btn", "wide");
    }
}
