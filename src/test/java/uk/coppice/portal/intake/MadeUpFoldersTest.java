package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.training.Mark;

/** Folders of other sizes, with rows in any order: what is held afterwards is what the files say. */
class MadeUpFoldersTest extends ImportTestBase {

    private record Pair(int session, String attendee) {}

    MadeUpFoldersTest(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        super(intake, jdbc, transaction);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "7, 3, 12", "1001, 1000, 1000", "2300, 40, 6500"})
    void theRegistersHeldAreThoseOfTheFile(int staff, int sessions, int marks) {
        var random = new Random(staff);
        people(staff, random);
        sessions(sessions, staff, random);
        var wanted = marks(marks, staff, sessions, random);
        registers(wanted, random);

        assertThat(run().sound()).as(problems::toString).isTrue();
        assertThat(held()).isEqualTo(wanted);
        assertThat(run().differs()).isFalse();

        int changed = change(wanted, random);
        registers(wanted, random);
        var registers = run().files().stream()
                .filter(file -> file.name().equals("registers.csv"))
                .findFirst()
                .orElseThrow();

        assertThat(held()).isEqualTo(wanted);
        assertThat(registers.changed()).isEqualTo(changed);
        assertThat(registers.unchanged()).isEqualTo(wanted.size() - changed);
        assertThat(count("attendance")).isEqualTo(wanted.size() + changed);
        assertThat(count("person")).isEqualTo(staff);
        assertThat(count("training_session")).isEqualTo(sessions);
    }

    private void people(int staff, Random random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < staff; i++) {
            String school = random.nextInt(5) == 0 ? "CENTRAL" : "ASH";
            lines.add("P%d,,First%d,Last,,%s,Teacher,teacher,0.%d,2020-09-01,,,"
                    .formatted(i, i, school, 1 + random.nextInt(9)));
        }
        shuffled(
                "staff",
                "staff_no,trn,first_name,last_name,work_email,school,post,staff_group,fte,start_date,end_date,"
                        + "leaving_reason,destination",
                lines,
                random);
        files.write("long-absences", "staff_no,from,to,kind");
        files.write("guests", "email,name,school", "g0@out.example,Guest,OUT", "g1@out.example,Guest,");
    }

    private void sessions(int sessions, int staff, Random random) {
        var lines = IntStream.range(0, sessions)
                .mapToObj(i -> "N%d,,Topic,OTP,%s,15:45,17:00,Hall,20,P%d;ext:Hub,delivered"
                        .formatted(i, LocalDate.of(2025, 9, 1).plusDays(random.nextInt(300)), random.nextInt(staff)))
                .toList();
        shuffled("sessions", "code,series,title,kind,date,start,end,venue,capacity,leads,status", lines, random);
    }

    private static Map<Pair, Mark> marks(int marks, int staff, int sessions, Random random) {
        Map<Pair, Mark> wanted = new HashMap<>();
        for (int i = 0; i < marks; i++) {
            String attendee =
                    random.nextInt(8) == 0 ? "g" + random.nextInt(2) + "@out.example" : "P" + random.nextInt(staff);
            wanted.put(new Pair(random.nextInt(sessions), attendee), mark(random));
        }
        return wanted;
    }

    private static int change(Map<Pair, Mark> wanted, Random random) {
        int changed = 0;
        for (var entry : wanted.entrySet()) {
            var mark = random.nextInt(3) == 0 ? mark(random) : entry.getValue();
            if (mark != entry.setValue(mark)) {
                changed++;
            }
        }
        return changed;
    }

    private void registers(Map<Pair, Mark> wanted, Random random) {
        var lines = wanted.entrySet().stream()
                .map(entry -> "N" + entry.getKey().session + "," + entry.getKey().attendee + ","
                        + entry.getValue().code())
                .toList();
        shuffled("registers", "session,attendee,status", lines, random);
    }

    private void shuffled(String file, String header, List<String> lines, Random random) {
        var all = new ArrayList<>(lines);
        Collections.shuffle(all, random);
        all.addFirst(header);
        files.write(file, all.toArray(String[]::new));
    }

    private static Mark mark(Random random) {
        return Mark.values()[random.nextInt(Mark.values().length)];
    }

    private Map<Pair, Mark> held() {
        Map<Pair, Mark> held = new HashMap<>();
        jdbc.sql("SELECT s.code, COALESCE(p.staff_no, g.email), a.mark FROM attendance a "
                        + "JOIN training_session s ON s.id = a.session_id LEFT JOIN person p ON p.id = a.person_id "
                        + "LEFT JOIN guest g ON g.id = a.guest_id WHERE a.superseded = 0")
                .query(row -> {
                    held.put(
                            new Pair(Integer.parseInt(row.getString(1).substring(1)), row.getString(2)),
                            Mark.valueOf(row.getString(3)));
                });
        return held;
    }
}
