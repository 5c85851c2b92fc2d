package uk.coppice.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import uk.coppice.portal.testing.OpenDoor;

/** Opens pages over HTTP as a browser does: the page's frame first, then the question for what stands on it. */
final class PageVisits {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /**
     * A browser in which this person is signed in.
     *
     * @param address of the server, without a slash at the end
     */
    PageVisits(String address, long person) {
        this.address = address;
        assertThat(get(OpenDoor.PATH + "?person=" + person).statusCode()).isEqualTo(204);
    }

    /**
     * One page, opened in a new tab, that is closed again.
     *
     * @param path {@code training}
     * @param query {@code places=left}; may be empty
     * @param expected what must stand in the answer
     * @return nanoseconds from the question for the page to the last sign of its answer
     */
    long open(String path, String query, String expected) {
        String frame = get("/?v-r=init&location=" + path + "&query=" + query.replace("=", "%3D"))
                .body();
        String ui = found(UI, frame);
        String key = found(KEY, frame);
        long start = System.nanoTime();
        var page = post(
                ui,
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                        + "\"data\":{\"route\":\"/" + path + "\",\"query\":\"" + query
                        + "\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}],"
                        + "\"syncId\":0,\"clientId\":0}");
        long nanos = System.nanoTime() - start;
        assertThat(page).contains(expected);
        post(ui, "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":1,\"clientId\":1,\"UNLOAD\":true}");
        return nanos;
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private String post(String ui, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
