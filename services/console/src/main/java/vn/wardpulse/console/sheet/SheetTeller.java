package vn.wardpulse.console.sheet;

import java.util.List;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.SheetOutcome;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.Obligation;

/** Puts into words what came of a sheet. */
final class SheetTeller {

    private final Words words;
    private final String path;

    SheetTeller(Words words, Obligation obligation) {
        this.words = words;
        this.path = "/phieu/" + obligation;
    }

    /** What stands on the form once everything that is right was taken. */
    String taken(SheetOutcome outcome) {
        String taken = words.count("sheet.taken", outcome.taken().size());
        return outcome.blank().isEmpty()
                ? taken
                : taken + " " + words.count("sheet.blank", outcome.blank().size());
    }

    SheetView faulty(SheetOutcome outcome, long revision, SheetFile file) {
        long wrong = outcome.faults().stream().filter(fault -> !fault.warning()).count();
        return new SheetView(
                path,
                words.count("sheet.faulty", (int) wrong),
                words.say("sheet.faulty.lead", file.name()),
                revision,
                file,
                outcome.taken().isEmpty()
                        ? ""
                        : words.count("sheet.take", outcome.taken().size()),
                outcome.faults().stream()
                        .map(fault -> new SheetView.Said(
                                fault.where(),
                                fault.indicator().isEmpty() ? "" : path + "#line-" + fault.indicator(),
                                fault.in(words.vietnamese()),
                                fault.warning()))
                        .toList());
    }

    SheetView refused(SheetFile file, List<Fault> faults) {
        return unread(faults.stream()
                .map(fault -> new SheetView.Said(file.name(), "", fault.in(words.vietnamese()), false))
                .toList());
    }

    SheetView nothingChosen() {
        return unread(List.of(new SheetView.Said("", "", words.say("sheet.nofile"), false)));
    }

    private SheetView unread(List<SheetView.Said> said) {
        return new SheetView(path, words.say("sheet.refused"), "", 0, null, "", said);
    }
}
