package vn.wardpulse.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.wardpulse.console.api.Activity;
import vn.wardpulse.console.live.LiveView.News;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.report.Timeliness;

/** What came in just now, in a line or two each. */
final class NewsDesk {

    /** So many moved figures are spelt out; the rest is counted. */
    private static final int SPELT_OUT = 2;

    private final LiveData data;
    private final Words words;

    NewsDesk(LiveData data, Words words) {
        this.data = data;
        this.words = words;
    }

    List<News> news() {
        return data.activity().stream().map(this::item).toList();
    }

    private News item(Activity item) {
        return new News(
                item.position(),
                words.recent(item.at(), data.today()),
                data.units()
                        .find(item.unit())
                        .map(UnitOnDay::name)
                        .map(words::shortName)
                        .orElse(item.unit().value()),
                words.say(
                        "act." + item.act().toLowerCase(Locale.ROOT),
                        words.periodInYear(item.period()),
                        String.valueOf(item.version())),
                details(item),
                "/phieu/%s/%s/%s".formatted(item.unit(), item.form(), item.period()));
    }

    private List<String> details(Activity item) {
        List<String> details = new ArrayList<>();
        if (item.timeliness() == Timeliness.LATE) {
            details.add(words.say("act.late"));
        }
        List<Activity.Changed> changed = item.changed() == null ? List.of() : item.changed();
        changed.stream()
                .limit(SPELT_OUT)
                .forEach(moved -> data.definitions()
                        .indicator(moved.indicator())
                        .ifPresent(indicator -> details.add(moved(indicator, moved))));
        if (changed.size() > SPELT_OUT) {
            details.add(words.say("act.more", String.valueOf(changed.size() - SPELT_OUT)));
        }
        if (changed.isEmpty() && item.figures() > 0) {
            details.add(words.count("act.figures", item.figures()));
        }
        if (item.reason() != null) {
            details.add("“" + item.reason() + "”");
        }
        return details;
    }

    private String moved(Indicator indicator, Activity.Changed moved) {
        return "%s %s → %s"
                .formatted(
                        words.name(indicator.name()),
                        Values.shown(indicator, moved.before()),
                        Values.shown(indicator, moved.after()));
    }
}
