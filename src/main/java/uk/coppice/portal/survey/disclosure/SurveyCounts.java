package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a closed survey counted: tallies per question, option and group, one cut at a time. How the cuts cross is known
 * for the invitations only, which everybody can look up in the staff list; nobody knows it for the answers.
 *
 * <p>At most two cuts, of which one has at most {@value Layout#MOST} groups with invited people.
 */
public final class SurveyCounts {

    private final List<Question> questions;
    private final Layout layout;
    private final Response response;
    private final Map<Group, Integer> respondents;
    private final Map<String, Map<String, Integer>> whole;
    private final Map<String, Map<Group, Map<String, Integer>>> groups;

    private SurveyCounts(Builder from) {
        questions = List.copyOf(from.questions);
        layout = new Layout(from.cuts, from.invited);
        response = new Response(from.respondents, layout.invited());
        respondents = Map.copyOf(from.respondentsOf);
        whole = from.whole;
        groups = from.counts;
        CountsCheck.check(this);
    }

    /**
     * Begins with nothing counted.
     *
     * @param cuts the dimensions, none to two, such as {@code school} and {@code staff-group}
     */
    public static Builder builder(String... cuts) {
        return new Builder(List.of(cuts));
    }

    public List<Question> questions() {
        return questions;
    }

    /** How many sent the survey in, of how many. */
    public Response response() {
        return response;
    }

    Layout layout() {
        return layout;
    }

    /** How many of a group sent the survey in; the whole for everybody. */
    int respondents(Group group) {
        return group.equals(Layout.EVERYBODY) ? response.answered() : respondents.getOrDefault(group, 0);
    }

    int count(Question question, String option) {
        return whole.getOrDefault(question.key(), Map.of()).getOrDefault(option, 0);
    }

    int count(Question question, Group group, String option) {
        return group.equals(Layout.EVERYBODY)
                ? count(question, option)
                : groups.getOrDefault(question.key(), Map.of())
                        .getOrDefault(group, Map.of())
                        .getOrDefault(option, 0);
    }

    /** Everything counted for a question that this survey does not ask, or a group that nobody was invited from. */
    boolean countsOnly(List<String> asked, List<Group> known) {
        return asked.containsAll(whole.keySet())
                && asked.containsAll(groups.keySet())
                && known.containsAll(respondents.keySet())
                && groups.values().stream().allMatch(of -> known.containsAll(of.keySet()));
    }

    /** The options of a question that are counted, in any group or the whole. */
    List<String> optionsCounted(Question question) {
        var all = new ArrayList<>(whole.getOrDefault(question.key(), Map.of()).keySet());
        groups.getOrDefault(question.key(), Map.of()).values().forEach(of -> all.addAll(of.keySet()));
        return all;
    }

    /** Collects the counts; what isn't said is 0. Counts given twice for the same place are added up. */
    public static final class Builder {

        private final List<String> cuts;
        private final List<Question> questions = new ArrayList<>();
        private final Map<List<String>, Integer> invited = new HashMap<>();
        private final Map<Group, Integer> respondentsOf = new HashMap<>();
        private final Map<String, Map<String, Integer>> whole = new HashMap<>();
        private final Map<String, Map<Group, Map<String, Integer>>> counts = new HashMap<>();
        private int respondents;

        private Builder(List<String> cuts) {
            this.cuts = cuts;
        }

        /** Asks a question. */
        public Builder question(Question question) {
            questions.add(question);
            return this;
        }

        /**
         * Invites people who share a group in every cut.
         *
         * @param people how many; 0 says nothing
         * @param groups one for each cut, in the order of the cuts
         */
        public Builder invited(int people, String... groups) {
            if (groups.length != cuts.size() || people < 0) {
                throw new IllegalArgumentException("Invited people need a number and one group of each cut");
            }
            if (people > 0) {
                invited.merge(List.of(groups), people, Math::addExact);
            }
            return this;
        }

        /** People of the whole trust who sent the survey in. */
        public Builder respondents(int people) {
            respondents = Math.addExact(respondents, people);
            return this;
        }

        /** People of a group who sent the survey in. */
        public Builder respondents(String cut, String group, int people) {
            respondentsOf.merge(new Group(cut, group), people, Math::addExact);
            return this;
        }

        /** Answers of the whole trust. */
        public Builder count(String question, String option, int answers) {
            whole.computeIfAbsent(question, _ -> new HashMap<>()).merge(option, answers, Math::addExact);
            return this;
        }

        /** Answers of one group. */
        public Builder count(String question, String cut, String group, String option, int answers) {
            counts.computeIfAbsent(question, _ -> new HashMap<>())
                    .computeIfAbsent(new Group(cut, group), _ -> new HashMap<>())
                    .merge(option, answers, Math::addExact);
            return this;
        }

        /**
         * The survey, once everything has been counted.
         *
         * @throws IllegalArgumentException when the counts contradict each other: a cut does not come to the whole, a
         *     count is negative, more answered than were invited, or answers come from where nobody was invited
         */
        public SurveyCounts build() {
            return new SurveyCounts(this);
        }
    }
}
