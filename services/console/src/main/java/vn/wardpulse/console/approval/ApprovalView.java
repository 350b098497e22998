package vn.wardpulse.console.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version line by line: the one to decide on, or an earlier one to look at.
 *
 * @param latest whether it is the latest one, whose state the report's is
 */
record ApprovalView(
        String path,
        String title,
        String finding,
        String state,
        String stateWord,
        int version,
        boolean before,
        boolean mayApprove,
        boolean mayReturn,
        @Nullable String returnReason,
        boolean latest,
        List<Group> groups) {

    record Group(String name, List<Line> lines) {}

    /**
     * @param warnings what is unusual about it; the note is meant to explain it
     * @param channels its figure broken down
     * @param split what is to be said of a figure that is not
     * @param moved whether it, or what it is made of, differs from the version before
     * @param big whether it is far from the period before
     */
    record Line(
            String code,
            String name,
            String unitOfMeasure,
            String previous,
            String lastYear,
            String target,
            String before,
            String now,
            String parts,
            String change,
            List<String> warnings,
            String note,
            List<Channel> channels,
            String split,
            boolean moved,
            boolean big) {}

    record Channel(String name, String before, String now, String parts, boolean moved) {}
}
