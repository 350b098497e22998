package vn.wardpulse.console.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.wardpulse.console.live.LiveView.Finding;
import vn.wardpulse.console.live.LiveView.Group;
import vn.wardpulse.console.live.LiveView.Said;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Status;

/** Writes the page: what it finds stands in its title, in words. */
final class LiveSheet {

    /** Beyond so many, wards are counted instead of named. */
    private static final int NAMED = 3;

    private final LiveData data;
    private final Words words;
    private final Focus focus;

    private LiveSheet(LiveData data, Words words) {
        this.data = data;
        this.words = words;
        this.focus = Focus.of(data.period(), data.standings());
    }

    static LiveView write(LiveData data, Words words) {
        LiveSheet sheet = new LiveSheet(data, words);
        Rows rows = new Rows(data, words);
        List<Group> groups = rows.groups();
        Wards wards = new Wards(data, words, sheet.focus);
        return new LiveView(
                data.unit().id().value(),
                words.unit(data.unit().kind(), data.unit().name()),
                data.period().toString(),
                words.period(data.period()),
                data.theme() == null ? null : data.theme().code().value(),
                data.theme() == null ? "" : words.name(data.theme().name()),
                data.period().frequency() != Frequency.YEAR,
                sheet.findings(groups),
                sheet.subline(),
                words.asOf(data.figures().at(), data.today()),
                data.change(),
                groups,
                rows.overall(),
                new NewsDesk(data, words).news(),
                wards.title(),
                wards.tiles(),
                wards.heat());
    }

    /** «20 chỉ tiêu đạt, 6 đúng tiến độ; 3 chậm, 1 không đạt». */
    private List<Finding> findings(List<Group> groups) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Cell cell : data.figures().cells()) {
            counts.merge(cell.status(), 1, Integer::sum);
        }
        List<Finding> findings = new ArrayList<>();
        for (Status status : List.of(Status.MET, Status.ON_TRACK, Status.BEHIND, Status.MISSED, Status.NO_DATA)) {
            Integer count = counts.get(status);
            if (count != null) {
                String key = "live.finding." + Mark.of(status) + (findings.isEmpty() ? ".first" : "");
                findings.add(new Finding(
                        Mark.of(status),
                        findings.isEmpty() ? words.count(key, count) : words.say(key, String.valueOf(count)),
                        anchor(groups, Mark.of(status))));
            }
        }
        if (findings.isEmpty()) {
            boolean history =
                    data.figures().cells().stream().anyMatch(cell -> cell.own().units() > 0);
            findings.add(new Finding(
                    "not-due",
                    words.say(
                            history && data.standings().isEmpty()
                                    ? "live.finding.history"
                                    : data.figures().cells().isEmpty() ? "live.finding.nothing" : "live.finding.notdue",
                            words.period(data.period())),
                    null));
        }
        return findings;
    }

    private static @org.jspecify.annotations.Nullable String anchor(List<Group> groups, String status) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.status().equals(status))
                .map(row -> "#row-" + row.code())
                .findFirst()
                .orElse(null);
    }

    private List<Said> subline() {
        List<Said> said = new ArrayList<>();
        if (focus.period() == null) {
            return said;
        }
        int owed = focus.standings().size();
        int received = focus.received();
        String period = words.periodInYear(focus.period());
        if (data.unit().kind().alone()) {
            focus.standings().stream()
                    .findFirst()
                    .ifPresent(standing -> said.add(new Said(
                            null,
                            words.say(
                                    "live.ward.state",
                                    period,
                                    words.say("state." + standing.state().name().toLowerCase(java.util.Locale.ROOT))),
                            "")));
        } else {
            said.add(new Said(
                    words.say("live.received.wards", String.valueOf(received), String.valueOf(owed)),
                    words.say("live.received", period, String.valueOf(focus.approved())),
                    ""));
            missing(said);
        }
        said.add(new Said(null, words.say(focus.approved() == owed ? "live.official" : "live.provisional"), ""));
        said.add(new Said(null, words.say("live.due", words.day(focus.due())), ""));
        return said;
    }

    private void missing(List<Said> said) {
        List<Standing> missing =
                focus.standings().stream().filter(s -> !Focus.received(s)).toList();
        List<String> overdue =
                names(missing.stream().filter(Standing::duePassed).toList());
        List<String> open = names(missing.stream().filter(s -> !s.duePassed()).toList());
        if (!overdue.isEmpty()) {
            said.add(new Said(some(overdue), words.say("live.overdue"), "bad"));
        }
        if (!open.isEmpty()) {
            said.add(new Said(some(open), words.say("live.open"), ""));
        }
    }

    private List<String> names(List<Standing> standings) {
        return standings.stream()
                .flatMap(s -> data.units().find(s.obligation().unit()).stream())
                .map(unit -> words.shortName(unit.name()))
                .distinct()
                .toList();
    }

    private String some(List<String> names) {
        return names.size() <= NAMED ? String.join(", ", names) : words.say("live.wards", String.valueOf(names.size()));
    }
}
