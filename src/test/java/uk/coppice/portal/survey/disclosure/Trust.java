package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A trust as nobody sees it: what the people of each school and staff group answered. Only its margins are handed out. */
final class Trust {

    static final String SCHOOL = "school";
    static final String STAFF = "staff-group";
    static final String TEACHING = "teaching";
    static final String OTHER = "non-teaching";
    static final String CENTRAL = "CENTRAL";

    static final Question SCALE = new Question(
            "views",
            List.of(
                    new Option("strongly agree", Leaning.FAVOURABLE),
                    new Option("agree", Leaning.FAVOURABLE),
                    new Option("neither", Leaning.MIDDLE),
                    new Option("disagree", Leaning.UNFAVOURABLE),
                    new Option("strongly disagree", Leaning.UNFAVOURABLE),
                    new Option("prefer not to say", Leaning.APART)));
    static final Question CHOICE = new Question(
            "when",
            List.of(
                    new Option("morning", Leaning.PLAIN),
                    new Option("afternoon", Leaning.PLAIN),
                    new Option("no view", Leaning.APART)));

    /** People of one school and staff group; answers by question and option. */
    record Cell(String school, String staff, int invited, int respondents, List<int[]> answers) {

        @Override
        public String toString() {
            var chosen = answers.stream().map(Arrays::toString).toList();
            return school + " " + staff + " " + respondents + " of " + invited + " " + chosen;
        }
    }

    final List<Cell> cells = new ArrayList<>();
    final List<Question> questions;

    Trust(Question... questions) {
        this.questions = List.of(questions);
    }

    /** Adds people who all sent the survey in; their answers, one row a question. */
    Trust with(String school, String staff, int[]... answers) {
        int respondents = Stream.of(answers)
                .mapToInt(chosen -> IntStream.of(chosen).sum())
                .max()
                .orElse(0);
        return with(school, staff, Math.max(1, respondents), respondents, answers);
    }

    Trust with(String school, String staff, int invited, int respondents, int[]... answers) {
        cells.add(new Cell(school, staff, invited, respondents, List.of(answers)));
        return this;
    }

    SurveyCounts counts() {
        var counts = SurveyCounts.builder(SCHOOL, STAFF);
        questions.forEach(counts::question);
        for (var cell : cells) {
            counts.invited(cell.invited(), cell.school(), cell.staff())
                    .respondents(cell.respondents())
                    .respondents(SCHOOL, cell.school(), cell.respondents())
                    .respondents(STAFF, cell.staff(), cell.respondents());
            for (int at = 0; at < questions.size(); at++) {
                var question = questions.get(at);
                for (int option = 0; option < question.options().size(); option++) {
                    int chosen = option < cell.answers().get(at).length
                            ? cell.answers().get(at)[option]
                            : 0;
                    String key = question.options().get(option).key();
                    counts.count(question.key(), key, chosen)
                            .count(question.key(), SCHOOL, cell.school(), key, chosen)
                            .count(question.key(), STAFF, cell.staff(), key, chosen);
                }
            }
        }
        return counts.build();
    }

    List<Group> groups() {
        return cells.stream()
                .flatMap(cell -> Stream.of(new Group(SCHOOL, cell.school()), new Group(STAFF, cell.staff())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The cells of a group, by number. */
    BitSet of(Group group) {
        var set = new BitSet();
        for (int cell = 0; cell < cells.size(); cell++) {
            String key = group.cut().equals(SCHOOL)
                    ? cells.get(cell).school()
                    : cells.get(cell).staff();
            set.set(cell, key.equals(group.key()));
        }
        return set;
    }

    BitSet everybody() {
        var set = new BitSet();
        set.set(0, cells.size());
        return set;
    }

    /**
     * Some trust: schools, perhaps a central team that doesn't teach, perhaps schools without one kind of staff.
     *
     * @param people the most who answered in one cell
     */
    static Trust some(Random random, int schools, int people) {
        var trust = new Trust(SCALE, CHOICE);
        for (int school = 0; school < schools; school++) {
            boolean central = school == schools - 1 && random.nextInt(3) > 0;
            String name = central ? CENTRAL : "school " + school;
            int kind = central ? 1 : random.nextInt(10);
            if (kind != 1) {
                trust.add(random, name, TEACHING, people);
            }
            if (kind != 0) {
                trust.add(random, name, OTHER, people);
            }
        }
        return trust;
    }

    private void add(Random random, String school, String staff, int people) {
        int respondents = random.nextInt(6) == 0 ? random.nextInt(3) : random.nextInt(people + 1);
        int invited = respondents + random.nextInt(5);
        with(
                school,
                staff,
                Math.max(1, invited),
                respondents,
                answers(random, respondents, SCALE, random.nextInt(4)),
                answers(random, respondents, CHOICE, random.nextInt(4)));
    }

    /** Answers of one kind of people: of one mind, mostly in favour, or anything. */
    static int[] answers(Random random, int people, Question question, int mind) {
        int[] chosen = new int[question.options().size()];
        int usual = random.nextInt(chosen.length - 1);
        for (int person = 0; person < people; person++) {
            int any = random.nextInt(chosen.length);
            int option = switch (mind) {
                case 0 -> usual;
                case 1 -> random.nextInt(10) > 0 ? random.nextInt(2) : any;
                case 2 -> random.nextInt(10) > 0 ? usual : any;
                default -> any;
            };
            chosen[option]++;
        }
        return chosen;
    }
}
