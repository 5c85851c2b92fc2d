package uk.coppice.portal.access.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the portal speaks with providers: it gives up early, and follows no redirect. */
final class ProviderHttp {

    private ProviderHttp() {}

    static ClientHttpRequestFactory requests(Duration wait) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(wait)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(wait);
        return requests;
    }
}
