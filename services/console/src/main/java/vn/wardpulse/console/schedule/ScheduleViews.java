package vn.wardpulse.console.schedule;

import java.util.List;
import java.util.UUID;
import vn.wardpulse.console.shell.Option;

/** What the pages show. */
final class ScheduleViews {

    private ScheduleViews() {}

    record Page(String finding, List<Row> rows, List<Delivered> deliveries, Form form, List<String> faults) {}

    /**
     * @param stopped why it makes no more; empty while it goes on
     * @param bad whether the last run came to nothing
     */
    record Row(
            UUID id,
            String name,
            String what,
            String when,
            String to,
            String next,
            String last,
            boolean bad,
            String stopped,
            boolean idle) {}

    /** @param download empty where the bytes are not kept any more */
    record Delivered(
            String name,
            String due,
            String file,
            String size,
            String hash,
            String to,
            String state,
            boolean bad,
            String problem,
            String download) {}

    /**
     * @param query of a table, as its address has it; empty where there is none yet
     * @param noFolder whether the installation has none that files can be put into
     */
    record Form(
            String action,
            boolean changes,
            String name,
            List<Option> kinds,
            String query,
            List<Option> periods,
            List<Option> units,
            boolean official,
            List<Option> frozen,
            List<Option> formats,
            List<Option> timings,
            String day,
            List<Option> weekdays,
            List<Option> forms,
            String workingDays,
            String at,
            String folder,
            boolean noFolder,
            String people,
            boolean noMail,
            List<Option> webhooks) {}

    /** Before one is deleted. */
    record Asking(UUID id, String name, String what, String to) {}
}
