package uk.coppice.portal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A folder of small sound files, which tests add to. */
final class TrustFiles {

    private final Path folder;

    TrustFiles(Path folder) {
        this.folder = folder;
        write("schools", "code,name,town,in_trust_from,in_trust_to", "ASH,Ash Primary,Maidstone,2018-09-01,");
        add("schools", "OUT,Outside Primary,,,");
        write(
                "staff",
                "staff_no,trn,first_name,last_name,work_email,school,post,staff_group,fte,start_date,end_date,"
                        + "leaving_reason,destination",
                "S1,1234567,Ann,Lee,ann@trust.example,ASH,Teacher,teacher,1,2020-09-01,,,");
        add("staff", "S2,,Bob,Ray,,CENTRAL,Director,central,0.8,2021-01-01,,,");
        write("long-absences", "staff_no,from,to,kind", "S2,2026-01-05,2026-03-01,other");
        write("guests", "email,name,school", "Guest@out.example,Gil Guest,OUT");
        write(
                "sessions",
                "code,series,title,kind,date,start,end,venue,capacity,leads,status",
                "T1,,Maths: fluency,OTP,2026-01-20,15:45,17:00,\"Ash, hall\",20,S1;ext:Hub,delivered");
        add("sessions", "T2,E1,Seminar,ECT,2026-05-20,15:45,17:00,Online,20,,planned");
        write("evaluations", "target,rating,count");
        write("progression-offers", "staff_no,offered_on,type,scope,basis,response");
        write("inductions", "staff_no,series,started_on,terms,outcome,outcome_on,mentor,tutor");
        write("inquiries", "code,question,year,authors,stage,findings_on,published_on,url");
        write("registers", "session,attendee,status", "T1,S2,attended");
        add("registers", "T1,guest@out.example,no_show");
        write("survey-tallies", "survey,unit,question,option,count", "midyear-2025,ASH,_invited,,20");
        add("survey-tallies", "midyear-2025,ASH,_responded,,15");
        add("survey-tallies", "midyear-2025,ASH,views_considered,agree,12");
        add("survey-tallies", "midyear-2025,ASH,views_considered,disagree,3");
    }

    Path folder() {
        return folder;
    }

    /** Writes a file anew. */
    TrustFiles write(String name, String... lines) {
        return bytes(name, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    TrustFiles bytes(String name, String text, Charset charset) {
        try {
            Files.write(path(name), text.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line; returns its number. */
    int add(String name, String line) {
        return add(name, line, StandardCharsets.UTF_8);
    }

    int add(String name, String line, Charset charset) {
        try {
            int lines = lines(name);
            Files.write(path(name), (line + "\n").getBytes(charset), StandardOpenOption.APPEND);
            return lines + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that stands in a file. */
    TrustFiles replace(String name, String before, String after) {
        try {
            String text = Files.readString(path(name));
            if (!text.contains(before)) {
                throw new IllegalArgumentException(name + " does not hold " + before);
            }
            Files.writeString(path(name), text.replace(before, after));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrustFiles delete(String... names) {
        try {
            for (String name : names) {
                Files.delete(path(name));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name.contains(".") ? name : name + ".csv");
    }

    private int lines(String name) throws IOException {
        return (int) List.of(Files.readString(path(name), StandardCharsets.ISO_8859_1)
                                .split("\n", -1))
                        .size()
                - 1;
    }
}
