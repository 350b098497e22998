package vn.wardpulse.reporting.restated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

/** However often units merge and split by weights: every unit's restated figures together are what was reported. */
class ConservationTest {

    private static final Indicator FLOW = Reform.indicator(MeasureKind.FLOW, TimeRule.SUM, UnitRule.SUM);
    private static final Indicator RATIO = Reform.indicator(MeasureKind.RATIO, TimeRule.SUM, UnitRule.RATIO);
    private static final int WAVES = 4;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void totalsAreConserved(long seed) {
        Random chance = new Random(seed);
        Reform amounts = new Reform();
        Reform pairs = new Reform();
        List<String> living = List.of("w0-0", "w0-1", "w0-2", "w0-3", "w0-4");
        living.forEach(ward -> born(ward, 0, amounts, pairs));
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        for (String ward : living) {
            BigDecimal value = new BigDecimal(chance.nextLong(1_000_000_000_000L)).movePointLeft(chance.nextInt(7));
            BigDecimal whole = value.add(BigDecimal.valueOf(chance.nextInt(100)));
            amounts.reports(ward, "2000-01", new Figure.Amount(value));
            pairs.reports(ward, "2000-01", new Figure.Pair(value, whole));
            amount = amount.add(value);
            over = over.add(whole);
        }
        for (int wave = 1; wave <= WAVES; wave++) {
            living = wave(living, wave, chance, amounts, pairs);
        }

        String today = day(WAVES).toString();
        String[] all = living.toArray(String[]::new);
        assertThat(amounts.restated(FLOW, "2000-01", today, all).restated().amount())
                .isEqualByComparingTo(amount);
        assertThat(pairs.restated(RATIO, "2000-01", today, all).restated()).satisfies(sum -> {
            assertThat(sum.amount()).isNotNull();
            assertThat(sum.over()).isNotNull();
        });
        BigDecimal singly = BigDecimal.ZERO;
        for (String ward : living) {
            BigDecimal part =
                    pairs.restated(RATIO, "2000-01", today, ward).restated().over();
            singly = part == null ? singly : singly.add(part);
        }
        assertThat(singly).as("one by one").isEqualByComparingTo(over);
        assertThat(amounts.missing).isEmpty();
    }

    /** Everyone living goes over, whole or in parts, into some of a new generation. */
    private static List<String> wave(List<String> living, int wave, Random chance, Reform... reforms) {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < 2 + chance.nextInt(5); i++) {
            next.add("w%d-%d".formatted(wave, i));
        }
        next.forEach(ward -> born(ward, wave, reforms));
        for (String ward : living) {
            String[] into = chance.nextBoolean() ? new String[] {any(next, chance)} : shares(next, chance);
            for (Reform reform : reforms) {
                reform.becomes(
                        ward,
                        day(wave).toString(),
                        into.length == 1 ? Succession.Kind.MERGE : Succession.Kind.SPLIT,
                        into);
            }
        }
        return next;
    }

    /** Weights of up to six decimals that add up to 1. */
    private static String[] shares(List<String> among, Random chance) {
        List<String> shares = new ArrayList<>();
        int left = 1_000_000;
        for (int i = 0; i < among.size(); i++) {
            int others = among.size() - 1 - i;
            int share = others == 0 ? left : 1 + chance.nextInt(left - others);
            shares.add(among.get(i) + "=" + BigDecimal.valueOf(share, 6));
            left -= share;
        }
        return shares.toArray(String[]::new);
    }

    private static String any(List<String> among, Random chance) {
        return among.get(chance.nextInt(among.size()));
    }

    private static void born(String ward, int wave, Reform... reforms) {
        for (Reform reform : reforms) {
            reform.ward(
                    ward,
                    day(wave).toString(),
                    wave == WAVES ? null : day(wave + 1).toString());
        }
    }

    private static LocalDate day(int wave) {
        return LocalDate.of(2000 + 5 * wave, 1, 1);
    }
}
