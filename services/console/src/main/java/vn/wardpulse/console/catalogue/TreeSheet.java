package vn.wardpulse.console.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.wardpulse.console.api.TreeEffects;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.UnitKind;

/** Writes what an import does to the tree of units. */
final class TreeSheet {

    /** More than anybody reads through; the interface lists them all. */
    private static final int LISTED = 100;

    private final Words words;

    TreeSheet(Words words) {
        this.words = words;
    }

    TreeView write(TreeEffects effects) {
        Map<LocalDate, List<String>> trees = new LinkedHashMap<>();
        effects.trees().forEach(standing -> say(standing.day(), units(standing.kind(), standing.units()), trees));
        Map<LocalDate, List<String>> happenings = new LinkedHashMap<>();
        effects.happenings()
                .forEach(one ->
                        say(one.day(), words.say("tree." + one.what(), units(one.kind(), one.units())), happenings));
        return new TreeView(
                days(trees),
                days(happenings),
                effects.takenBack() == 0 ? "" : words.count("tree.takenback", effects.takenBack()),
                endings(effects.withoutSuccessor()),
                effects.forms().stream().map(this::owing).toList());
    }

    private static void say(LocalDate day, String what, Map<LocalDate, List<String>> said) {
        said.computeIfAbsent(day, none -> new ArrayList<>()).add(what);
    }

    private List<TreeView.Day> days(Map<LocalDate, List<String>> said) {
        return said.entrySet().stream()
                .map(day -> new TreeView.Day(words.day(day.getKey()), day.getValue()))
                .toList();
    }

    private List<TreeView.Endings> endings(List<TreeEffects.Ending> endings) {
        Map<UnitKind, List<TreeEffects.Ending>> byKind = new LinkedHashMap<>();
        endings.forEach(ending ->
                byKind.computeIfAbsent(ending.kind(), none -> new ArrayList<>()).add(ending));
        List<TreeView.Endings> written = new ArrayList<>();
        byKind.forEach((kind, all) -> written.add(new TreeView.Endings(
                units(kind, all.size()),
                all.stream().limit(LISTED).map(this::ending).toList(),
                all.size() > LISTED ? words.count("tree.more", all.size() - LISTED) : "")));
        return written;
    }

    private TreeView.Ending ending(TreeEffects.Ending ending) {
        return new TreeView.Ending(ending.code(), words.name(ending.name()), words.day(ending.day()));
    }

    private String owing(TreeEffects.Owing owing) {
        return words.say(
                "tree.owing",
                owing.form().value(),
                Numbers.count(owing.more()),
                Numbers.count(owing.fewer()),
                words.period(owing.first()),
                words.period(owing.last()));
    }

    private String units(UnitKind kind, int count) {
        return words.count("units." + kind.name().toLowerCase(Locale.ROOT), count);
    }
}
