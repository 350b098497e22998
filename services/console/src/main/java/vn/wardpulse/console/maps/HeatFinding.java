package vn.wardpulse.console.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Status;

/** What a heat map shows, in words. */
final class HeatFinding {

    /** From so many indicators on a unit is behind on many. */
    private static final int MANY = 5;

    /** Beyond so many, units are counted instead of named. */
    private static final int NAMED = 3;

    private final MapsData data;
    private final Words words;
    private final Map<UnitOnDay, List<Status>> units;
    private final Map<Indicator, List<Status>> indicators;

    /**
     * @param units each unit's statuses
     * @param indicators each indicator's statuses
     */
    HeatFinding(
            MapsData data, Words words, Map<UnitOnDay, List<Status>> units, Map<Indicator, List<Status>> indicators) {
        this.data = data;
        this.words = words;
        this.units = units;
        this.indicators = indicators;
    }

    /** «3 phường chậm hoặc không đạt từ 5 chỉ tiêu trở lên: Bồ Đề, Cự Khối, Sài Đồng». */
    String title() {
        List<UnitOnDay> worst = HeatOrder.worstFirst(List.copyOf(units.keySet()), units::get).stream()
                .filter(unit -> lagging(unit) > 0)
                .toList();
        String period = words.period(data.choice().period());
        if (indicators.isEmpty()) {
            return words.say("live.finding.nothing", period);
        }
        if (units.values().stream().allMatch(all -> all.stream().allMatch(Status.NOT_DUE::equals))) {
            return words.say(data.past() ? "live.finding.history" : "live.finding.notdue", period);
        }
        if (worst.isEmpty()) {
            return words.say("heat.finding.none");
        }
        if (units.size() == 1) {
            return words.count("heat.finding.one", lagging(worst.getFirst()));
        }
        List<UnitOnDay> many =
                worst.stream().filter(unit -> lagging(unit) >= MANY).toList();
        if (many.isEmpty()) {
            return words.say(
                    "heat.finding.some",
                    counted(worst.size()),
                    name(worst.getFirst()),
                    words.count("heat.indicators", lagging(worst.getFirst())));
        }
        String names = many.size() > NAMED
                ? ""
                : ": " + String.join(", ", many.stream().map(this::name).toList());
        return words.say("heat.finding.many", counted(many.size()), String.valueOf(MANY)) + names;
    }

    /** Which indicator sticks in most units, and how much is missing. */
    List<String> subline() {
        List<String> said = new ArrayList<>();
        indicators.entrySet().stream()
                .filter(indicator -> units.size() > 1 && HeatOrder.lagging(indicator.getValue()) > 1)
                .max(Comparator.comparingInt(indicator -> HeatOrder.lagging(indicator.getValue())))
                .ifPresent(indicator -> said.add(words.say(
                        "heat.worst",
                        words.name(indicator.getKey().name()),
                        HeatOrder.lagging(indicator.getValue()) + "/" + counted(units.size()))));
        int missing = units.values().stream().mapToInt(HeatOrder::missing).sum();
        if (missing > 0) {
            said.add(words.count("heat.missing", missing));
        }
        return said;
    }

    private int lagging(UnitOnDay unit) {
        return HeatOrder.lagging(units.getOrDefault(unit, List.of()));
    }

    private String counted(int count) {
        return words.count(data.wards() ? "maps.wards" : "maps.units", count);
    }

    private String name(UnitOnDay unit) {
        return words.shortName(unit.name());
    }
}
