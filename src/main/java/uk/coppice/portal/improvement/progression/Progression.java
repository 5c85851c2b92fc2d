package uk.coppice.portal.improvement.progression;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.Measure;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subjects;

/**
 * progression: 'More than 10 % of staff are offered opportunities for progression'. Everyone in post with at least one
 * personal offer in the year, whatever they answered, of everyone in post. An advertised role is nobody's offer.
 */
@Component
class Progression implements Measure {

    private final StaffHistories histories;
    private final JdbcClient jdbc;

    Progression(StaffHistories histories, JdbcClient jdbc) {
        this.histories = histories;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "progression";
    }

    /** Names of those with an offer are for those who look after offers. */
    @Override
    public NameScope names(Viewer viewer) {
        return OfferScope.of(viewer);
    }

    @Override
    public Measurement measure(MeasureRequest request) {
        return of(request, histories.of(request.year()), offers(request.year().firstDay(), request.asOf()));
    }

    /** @param offers how many each person was offered in the year, up to the day */
    static Measurement of(MeasureRequest request, StaffHistory staff, Long2IntMap offers) {
        var everyone = Subjects.of(request);
        var offered = Subjects.of(request);
        var others = Subjects.of(request);
        staff.everyone(request.asOf()).forEach(person -> {
            everyone.add(person);
            int count = offers.get(person);
            if (count > 0) {
                offered.add(person, () -> Words.count(count, "offer", "offers"));
            } else {
                others.add(person);
            }
        });
        return Measurement.of(
                offered.count(),
                everyone.count(),
                List.of(
                        Step.of("everyone", Step.Kind.START, "people in post", everyone),
                        Step.of("count", Step.Kind.COUNTS, everyone.count(), "count"),
                        Step.of("offered", Step.Kind.REACHED, "were offered an opportunity this year", offered),
                        Step.of("others", Step.Kind.MISSED, "were not", others)),
                List.of());
    }

    private Long2IntMap offers(LocalDate first, LocalDate last) {
        var offers = new Long2IntOpenHashMap();
        jdbc.sql("SELECT person_id, COUNT(*) FROM progression_offer WHERE offered_on >= :first AND offered_on <= :last "
                        + "GROUP BY person_id")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    offers.put(row.getLong(1), row.getInt(2));
                });
        return offers;
    }
}
