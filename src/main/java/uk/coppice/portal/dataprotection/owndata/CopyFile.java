package uk.coppice.portal.dataprotection.owndata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.coppice.portal.dataprotection.DataProtectionSettings;

/** A copy to take away: {@code my-data.html} to read and {@code my-data.json} for programs, in one zip. */
final class CopyFile {

    private CopyFile() {}

    static void write(DataCopy copy, DataProtectionSettings settings, DataWords words, OutputStream file)
            throws IOException {
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry("my-data.html", copy));
            zip.write(CopyHtml.write(copy, settings, words).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(entry("my-data.json", copy));
            CopyJson.write(copy, settings.controller(), zip);
            zip.closeEntry();
        }
    }

    private static ZipEntry entry(String name, DataCopy copy) {
        var entry = new ZipEntry(name);
        entry.setTime(copy.madeAt().toEpochMilli());
        return entry;
    }
}
