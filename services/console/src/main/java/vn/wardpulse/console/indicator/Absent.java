package vn.wardpulse.console.indicator;

import java.util.Comparator;
import java.util.List;
import vn.wardpulse.console.indicator.IndicatorView.Missing;
import vn.wardpulse.console.picture.Tone;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.view.Standing;

/** The reports that the figure still lacks, the longest due first. */
final class Absent {

    private final List<Standing> standings;
    private final IndicatorData data;
    private final Words words;

    Absent(IndicatorData data, Words words) {
        this.data = data;
        this.words = words;
        Period shown = data.choice().period();
        Frequency reported = data.indicator().frequency();
        List<Period> within = data.indicator().measure() == MeasureKind.FLOW
                ? shown.yearToDate(reported)
                : shown.subPeriods(reported);
        this.standings = data.standings().stream()
                .filter(standing -> within.contains(standing.obligation().period()))
                .filter(standing -> standing.counted() == null)
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.obligation().period())
                        .thenComparing(standing -> standing.obligation().unit()))
                .toList();
    }

    String title() {
        return words.count("indicator.missing", standings.size());
    }

    List<Missing> reports() {
        return standings.stream().map(this::missing).toList();
    }

    private Missing missing(Standing standing) {
        Obligation obligation = standing.obligation();
        String tone = Tone.of(standing);
        return new Missing(
                data.choice()
                        .units()
                        .find(obligation.unit())
                        .map(unit -> words.shortName(unit.name()))
                        .orElse(obligation.unit().value()),
                words.periodInYear(obligation.period()),
                words.say("tile." + tone, words.day(standing.due())),
                tone,
                words.day(standing.due()),
                "/phieu/" + obligation);
    }
}
