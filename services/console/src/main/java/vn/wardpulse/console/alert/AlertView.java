package vn.wardpulse.console.alert;

import java.util.List;

/**
 * The page Cảnh báo.
 *
 * @param finding what holds now, in words
 * @param newest position of the latest message; 0 where there is none
 * @param secret of a receiver that was just made: it is shown this once; empty otherwise
 */
record AlertView(
        String finding,
        List<Group> groups,
        List<Told> told,
        int unread,
        long newest,
        List<Row> rows,
        AlertForm form,
        List<Receiver> receivers,
        String secret,
        List<String> faults) {

    /** A unit. */
    record Line(String unit, String page, String period, String shape, String what, String explain) {}

    /** What holds of one subscription: the worst, and the rest. */
    record Group(String condition, List<Line> worst, List<Line> rest, String restText) {}

    /** @param sent what became of letter and post; empty where none was wanted */
    record Told(String when, boolean fresh, String condition, List<Line> lines, String rest, String sent) {}

    /**
     * A subscription.
     *
     * @param timing when it is told; empty where at once and at any hour
     * @param state such as {@code 3 đơn vị} or {@code đang tạm dừng}
     */
    record Row(
            String id, String condition, String units, String channels, String timing, String state, boolean paused) {}

    /** @param last what became of the last that was sent there; empty where nothing was */
    record Receiver(String id, String url, String last, boolean bad) {}
}
