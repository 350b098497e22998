package vn.wardpulse.console.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.attachment.FilesView;

/** The form as it is written. */
record FormView(
        String path,
        String title,
        String formName,
        String unitName,
        String periodText,
        String lastYearHead,
        String window,
        String due,
        String dueTone,
        String state,
        String stateWord,
        String version,
        @Nullable String returnReason,
        boolean closed,
        long revision,
        int latestVersion,
        boolean editing,
        boolean correction,
        boolean paper,
        boolean mayCorrect,
        boolean mayReceive,
        boolean mayWithdraw,
        boolean mayDecide,
        String saved,
        List<Group> groups,
        Telling telling,
        String room,
        @Nullable FilesView files,
        Counts counts,
        String button,
        List<Told> general,
        List<Past> history) {

    /** Where it is sent: on paper it is entered for its unit, otherwise it is the reader's own. */
    public String action() {
        return paper ? path + "/ban-giay" : path;
    }

    record Group(String name, List<LineView> lines) {

        public long filled() {
            return lines.stream().filter(LineView::filled).count();
        }
    }

    record Past(
            String at,
            String who,
            String what,
            @Nullable String reason,
            @Nullable String document,
            @Nullable String version) {}
}
