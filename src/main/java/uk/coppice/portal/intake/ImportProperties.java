package uk.coppice.portal.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the import page.
 *
 * @param maxUpload how much the files that one person uploads may hold together
 * @param keepUploads how long uploaded files stay when their owner does not come back
 */
@ConfigurationProperties("portal.import")
record ImportProperties(
        @DefaultValue("200MB") DataSize maxUpload,
        @DefaultValue("6h") Duration keepUploads) {}
