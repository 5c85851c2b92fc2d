package uk.coppice.portal.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends requests as they are, however wrong: a library would mend or refuse them. One connection for each. */
final class RawHttp {

    private static final int PATIENCE_IN_MILLIS = 40_000;
    /** In the place of a status: no answer came. */
    static final int SILENT = 999;

    private static final int MOST_READ = 4 * 1024 * 1024;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * A request.
     *
     * @param target as in the first line; anything
     * @param headers whole lines; anything
     */
    record Request(String method, String target, List<String> headers, byte[] body) {

        static Request get(String target, String... headers) {
            return new Request("GET", target, List.of(headers), new byte[0]);
        }

        /** What to find it again by. */
        @Override
        public String toString() {
            String text = method + " " + target + " " + headers + " " + new String(body, StandardCharsets.ISO_8859_1);
            return text.length() > 600 ? text.substring(0, 600) + "…" : text;
        }
    }

    /**
     * What came back.
     *
     * @param status 0 when the server hung up without a word, as it may on what is no HTTP
     */
    record Answer(int status, String head, String body) {

        /** The first value of a header; empty without one. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer send(Request request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLIS);
            try {
                socket.getOutputStream().write(bytes(request));
                socket.getOutputStream().flush();
                socket.shutdownOutput(); // what was promised and not sent does not come any more
            } catch (IOException hungUp) {
                // it may have answered before it had read all
            }
            return answer(socket);
        }
    }

    private static byte[] bytes(Request request) {
        var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        boolean saysHost = request.headers().stream().anyMatch(line -> line.startsWith("Host:"));
        if (!saysHost) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n");
        request.headers().forEach(line -> head.append(line).append("\r\n"));
        boolean saysLength = request.headers().stream()
                .anyMatch(line -> line.startsWith("Content-Length:") || line.startsWith("Transfer-Encoding:"));
        if (!saysLength && request.body().length > 0) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        head.append("\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(request.body());
        return all.toByteArray();
    }

    private static Answer answer(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[16 * 1024];
            var in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0 && read.size() < MOST_READ; n = in.read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            return new Answer(SILENT, "", "");
        } catch (IOException hungUp) {
            // what was read until then counts
        }
        // 'Go on' is no answer yet.
        String text = read.toString(StandardCharsets.UTF_8).replaceFirst("^HTTP/1\\.1 100[^\\n]*\\r\\n\\r\\n", "");
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        boolean spoke = head.matches("(?s)HTTP/1\\.1 \\d{3}.*");
        return new Answer(
                spoke ? Integer.parseInt(head.substring(9, 12)) : 0, head, end < 0 ? "" : text.substring(end + 4));
    }
}
