package vn.wardpulse.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.chaos.evidence.DeadLetters;
import vn.wardpulse.chaos.evidence.EventLog;
import vn.wardpulse.chaos.evidence.Place;
import vn.wardpulse.chaos.evidence.ServedViews;
import vn.wardpulse.chaos.installation.SeparateProcesses;
import vn.wardpulse.chaos.load.Acknowledged;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;

/** Holds what an installation says against what it was told and against the oracle. */
final class Judgement {

    private final List<String> wrong = new ArrayList<>();

    private Judgement() {}

    /**
     * @param acknowledged all that submission has said yes to
     * @param poison all that was written to be unreadable
     * @return what is wrong; nothing of it may be left once everything has come through
     */
    static List<String> of(SeparateProcesses processes, List<Acknowledged> acknowledged, List<Place> poison)
            throws SQLException {
        Judgement judgement = new Judgement();
        EventLog log = EventLog.of(processes.brokers());
        judgement.wrong.addAll(Accounting.of(log, acknowledged));
        judgement.poison(log.unreadable(), poison, "the log");
        judgement.poison(DeadLetters.of(processes.brokers()), poison, "the dead letters");
        try (Connection views = processes.views()) {
            judgement.poison(
                    ServedViews.deadLetters(views),
                    poison.stream()
                            .filter(place -> ServedViews.READ.contains(place.topic()))
                            .toList(),
                    "reporting's dead letters");
            if (!ServedViews.positions(views).equals(log.reportPositions())) {
                judgement.wrong.add("reporting tells of other events than the log");
            }
            Differences.between(Oracle.compute(log.catalogue(), log.reports()), ServedViews.of(views))
                    .forEach(difference -> judgement.wrong.add(difference.toString()));
        }
        return judgement.wrong;
    }

    private void poison(List<Place> found, List<Place> expected, String where) {
        List<Place> missing = new ArrayList<>(expected);
        List<Place> more = new ArrayList<>();
        for (Place place : found) {
            if (!missing.remove(place)) {
                more.add(place);
            }
        }
        missing.forEach(place -> wrong.add("poison that is not in %s: %s".formatted(where, place)));
        more.forEach(place -> wrong.add("no poison, or poison once more, in %s: %s".formatted(where, place)));
    }
}
