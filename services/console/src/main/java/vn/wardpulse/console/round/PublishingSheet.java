package vn.wardpulse.console.round;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.plan.Round;

/** Writes what was published of a round. */
record PublishingSheet(Words words, String address, Round round) {

    /**
     * @param snapshots all that the reader sees; asked for only where a result can be published
     * @param freezes whether the reader freezes figures at all
     */
    PublishingView write(
            RoundResults results, RoundStanding standing, LocalDate today, List<Snapshot> snapshots, boolean freezes) {
        boolean over = today.isAfter(round.last());
        return new PublishingView(
                results.results().stream()
                        .map(head -> result(head, results.results().getFirst()))
                        .toList(),
                results.may() && over && !standing.closed(),
                results.may() && standing.closed(),
                !results.results().isEmpty(),
                snapshots.stream()
                        .filter(snapshot -> carries(snapshot, results))
                        .map(snapshot -> new PublishingView.Choice(
                                snapshot.manifest().number(),
                                words.say(
                                        "round.publish.snapshot.option",
                                        String.valueOf(snapshot.manifest().number()),
                                        snapshot.manifest().name(),
                                        words.moment(snapshot.manifest().takenAt()))))
                        .toList(),
                results.may() && standing.closed() && freezes,
                words.say(
                        "round.publish.needs",
                        results.periods().stream().map(words::period).collect(Collectors.joining(", "))));
    }

    /** As far as the page can tell; reporting says what else stands in the way. */
    private static boolean carries(Snapshot snapshot, RoundResults results) {
        Snapshot.Manifest manifest = snapshot.manifest();
        return manifest.official()
                && manifest.scope().forms().isEmpty()
                && manifest.scope().themes().isEmpty()
                && results.periods().stream()
                        .allMatch(
                                period -> manifest.scope().periods().stream().anyMatch(frozen -> frozen.holds(period)));
    }

    private PublishingView.Result result(RoundResults.Head head, RoundResults.Head latest) {
        return new PublishingView.Result(
                address + "/ket-qua/" + head.number(),
                words.say("round.result.number", String.valueOf(head.number())),
                words.say(
                        "round.result.when",
                        words.moment(head.publishedAt()),
                        head.by().name()),
                head.reason() == null ? "" : head.reason(),
                head.number() == latest.number());
    }

    ResultView of(RoundResults.Published published) {
        RoundResults.Result result = published.result();
        RoundResults.Basis rests = result.rests();
        return new ResultView(
                new RoundView.Link(address, words.say("round.result.now")),
                words.say(
                        "round.result.when",
                        words.moment(result.publishedAt()),
                        result.by().name()),
                result.reason() == null ? "" : words.say("round.result.again", result.reason()),
                List.of(
                        words.say(
                                "round.result.figures",
                                String.valueOf(rests.snapshot()),
                                words.moment(rests.takenAt()),
                                rests.hash()),
                        words.say("round.result.judgements", String.valueOf(rests.judgements()))),
                new RoundView.Link(
                        "/chot-so-lieu/" + rests.snapshot(),
                        words.say("round.result.snapshot", String.valueOf(rests.snapshot()))),
                published.hash(),
                seesAll(result.standing()) ? address + "/ket-qua/" + result.number() + "/bien-ban" : "");
    }

    /** Minutes are for whoever sees every line. */
    private static boolean seesAll(RoundStanding standing) {
        return standing.places().stream().noneMatch(place -> place.scales().isEmpty());
    }
}
