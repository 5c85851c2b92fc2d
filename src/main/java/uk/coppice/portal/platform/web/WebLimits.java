package uk.coppice.portal.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the portal takes from the network: {@code portal.limits}.
 *
 * @param newVisitors browsers not seen before, from one network in ten minutes. A whole trust may be behind one address
 * @param sessions of browsers held in memory at once, signed in or not
 * @param request the largest request, but for uploads of files
 */
@ConfigurationProperties("portal.limits")
public record WebLimits(
        @DefaultValue("6000") int newVisitors,
        @DefaultValue("20000") int sessions,
        @DefaultValue("2MB") DataSize request) {

    public WebLimits {
        if (newVisitors < 1 || sessions < 1 || request.toBytes() < 1) {
            throw new IllegalArgumentException("portal.limits: all must be above 0");
        }
    }
}
