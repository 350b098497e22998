package vn.wardpulse.alerting.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.alerting.watch.Seen.AT;
import static vn.wardpulse.alerting.watch.Seen.NOVEMBER;
import static vn.wardpulse.alerting.watch.Seen.WARD;
import static vn.wardpulse.alerting.watch.Seen.cells;
import static vn.wardpulse.alerting.watch.Seen.form;
import static vn.wardpulse.alerting.watch.Seen.score;
import static vn.wardpulse.alerting.watch.Seen.view;
import static vn.wardpulse.alerting.watch.Seen.wish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.alerting.view.Judged;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.alert.Watched.Kind;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.UnitPeriod;

/** What holds, what is news and what is not: by hand, one value after the other. */
class DecisionTest {

    private static final Period OCTOBER = Period.month(2023, 10);
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 20);

    @ParameterizedTest(name = "{0} under 95: {1}")
    @CsvSource({
        "0.94, 1",
        "0.96 0.94, 1",
        "0.94 0.94 0.90, 1",
        "0.95 0.96 1.2, 0",
        "0.94 0.955 0.94 0.959 0.949, 1",
        "0.94 0.96 0.94, 2",
        "0.94 - 0.94, 1",
        "0.94 0.96 - 0.94, 2",
        "0.949999 0.95 0.949999 0.95 0.949999, 1"
    })
    void isNewsOnlyWhereItDidNotHoldBefore(String values, int news) {
        Wish wish = wish(Kind.ACHIEVEMENT_BELOW, "95");
        assertThat(news(
                        wish,
                        Arrays.stream(values.split(" "))
                                .map(value -> "-".equals(value)
                                        ? cells(NOVEMBER, Status.NO_DATA, null)
                                        : cells(NOVEMBER, Status.BEHIND, value))
                                .toList()))
                .isEqualTo(news);
    }

    @Test
    void aValueAboveIsNewsAsWell() {
        assertThat(news(
                        wish(Kind.ACHIEVEMENT_ABOVE, "120"),
                        List.of(
                                cells(NOVEMBER, Status.MET, "1.2"),
                                cells(NOVEMBER, Status.MET, "1.200001"),
                                cells(NOVEMBER, Status.MET, "1.195"),
                                cells(NOVEMBER, Status.MET, "1.3"),
                                cells(NOVEMBER, Status.MET, "1.19"),
                                cells(NOVEMBER, Status.MET, "1.3"))))
                .isEqualTo(2);
    }

    @Test
    void aStatusThatCannotBeSaidEndsNothing() {
        List<UnitPeriod> views = List.of(
                cells(NOVEMBER, Status.ON_TRACK, "1"),
                cells(NOVEMBER, Status.BEHIND, "0.8"),
                cells(NOVEMBER, Status.NO_DATA, null),
                cells(NOVEMBER, Status.NO_TARGET, null),
                cells(NOVEMBER, Status.MISSED, "0.7"));
        assertThat(news(wish(Kind.STATUS, null), views)).isEqualTo(1);
    }

    @Test
    void scoresAreHeldAgainstTheirThreshold() {
        assertThat(news(wish(Kind.SCORE_BELOW, "80"), List.of(score("80"), score("79.9"), score("80.5"), score("70"))))
                .isEqualTo(1);
    }

    @Test
    void whatWasSoWhenItIsFirstLookedAtIsNoNews() {
        Map<Place, Held> first = look(wish(Kind.STATUS, null), Map.of(), cells(NOVEMBER, Status.BEHIND, "0.5"), null);
        assertThat(first.values()).singleElement().satisfies(held -> {
            assertThat(held.waitingSince()).isNull();
            assertThat(held.value()).isEqualByComparingTo("50");
        });
        assertThat(look(wish(Kind.STATUS, null), first, cells(NOVEMBER, Status.BEHIND, "0.4"), AT)
                        .values())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.waitingSince())
                            .as("worse, and still no news")
                            .isNull();
                    assertThat(held.value()).isEqualByComparingTo("40");
                });
    }

    @Test
    void aFigureThatWasBehindInThePeriodBeforeIsNoNewsInTheNext() {
        Wish wish = wish(Kind.STATUS, null);
        Map<Place, Held> october = look(wish, Map.of(), cells(OCTOBER, Status.BEHIND, "0.5"), AT);
        Map<Place, Held> november = look(wish, october, cells(NOVEMBER, Status.BEHIND, "0.5"), AT.plusSeconds(60));
        assertThat(november.values()).singleElement().satisfies(held -> {
            assertThat(held.period()).isEqualTo(NOVEMBER);
            assertThat(held.since()).isEqualTo(AT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09", "2022-11", "2023-12"})
    void figuresOfAnotherTimeAreNoNews(String period) {
        for (Kind kind : Kind.values()) {
            Wish wish = wish(kind, kind == Kind.STATUS ? null : "90");
            UnitPeriod view = view(Period.parse(period), Status.BEHIND, "0.1", "1", 14, 1, 13);
            assertThat(look(wish, Map.of(), view, AT))
                    .as("%s in %s", kind, period)
                    .isEmpty();
        }
    }

    @Test
    void everyPeriodOfAFormIsAMatterOfItsOwn() {
        Wish wish = wish(Kind.OVERDUE, "3");
        Map<Place, Held> october = look(wish, Map.of(), form(OCTOBER, 14, 9, 5), AT);
        Map<Place, Held> both = look(wish, october, form(NOVEMBER, 14, 11, 3), AT);
        assertThat(both.keySet()).extracting(Place::round).containsExactly("2023-10", "2023-11");
        assertThat(look(wish, both, form(NOVEMBER, 14, 12, 2), AT).keySet())
                .extracting(Place::round)
                .containsExactly("2023-10");
    }

    @Test
    void aShareCountsOnceSomethingIsOverdue() {
        Wish wish = wish(Kind.RECEIVED_BELOW, "80");
        assertThat(look(wish, Map.of(), form(NOVEMBER, 14, 2, 0), AT)).isEmpty();
        Map<Place, Held> late = look(wish, Map.of(), form(NOVEMBER, 14, 10, 4), AT);
        assertThat(late.values())
                .singleElement()
                .satisfies(held -> assertThat(held.value()).isEqualByComparingTo("71.43"));
        assertThat(look(wish, late, form(NOVEMBER, 5, 4, 1), AT))
                .as("80 %, and not a point further")
                .hasSize(1);
        assertThat(look(wish, late, form(NOVEMBER, 14, 14, 0), AT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20231120, 7_777})
    void whateverTheOrderTheSameLookAgainChangesNothing(long seed) {
        Random random = new Random(seed);
        Wish wish = wish(Kind.ACHIEVEMENT_BELOW, "95");
        Map<Place, Held> held = Map.of();
        List<UnitPeriod> said = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            said.add(cells(NOVEMBER, Status.BEHIND, "0.9" + random.nextInt(10)));
        }
        Collections.shuffle(said, random);
        for (UnitPeriod view : said) {
            Map<Place, Held> after = look(wish, held, view, AT);
            assertThat(look(wish, after, view, AT.plusSeconds(1)))
                    .as("seed %d", seed)
                    .isEqualTo(after);
            held = after;
        }
    }

    /** How often there is something new to tell, if it is told each time. */
    private static int news(Wish wish, List<UnitPeriod> views) {
        int news = 0;
        Map<Place, Held> before = Map.of();
        for (UnitPeriod view : views) {
            Map<Place, Held> after = look(wish, before, view, AT);
            for (Place place : after.keySet()) {
                news += before.containsKey(place) ? 0 : 1;
            }
            before = after;
        }
        return news;
    }

    private static Map<Place, Held> look(
            Wish wish, Map<Place, Held> before, UnitPeriod view, @Nullable Instant newsSince) {
        Judged judged = Judged.of(view, UnaryOperator.identity());
        Condition condition = new Condition(
                wish,
                BigDecimal.ONE,
                (unit, period) -> period.equals(view.period()) ? Optional.of(judged) : Optional.empty());
        return new Decision(AT, newsSince).after(before, condition.at(WARD, TODAY), place -> true);
    }
}
