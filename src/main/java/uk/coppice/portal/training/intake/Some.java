package uk.coppice.portal.training.intake;

import java.util.List;

/** Names the first few of many. */
final class Some {

    private static final int FEW = 5;

    private Some() {}

    static String of(List<String> all) {
        String few = String.join(", ", all.subList(0, Math.min(FEW, all.size())));
        return all.size() > FEW ? few + " and %,d more".formatted(all.size() - FEW) : few;
    }
}
