package vn.wardpulse.console.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param finding how many there are, and what they owe
 * @param address where the forms of the page lead
 * @param now those that stand today, and those that will
 * @param gone those that ended or went to another ward
 * @param terms periods for which reports are still to be handed in or approved
 * @param progress where the groups that are late are reminded
 * @param keeps whether the visitor may change anything
 */
record GroupsView(
        String ward,
        String finding,
        String address,
        List<Row> now,
        List<Row> gone,
        List<Term> terms,
        String progress,
        List<String> changes,
        boolean keeps,
        Form form,
        List<String> faults) {

    /**
     * A group or cell.
     *
     * @param life from when, and until when if that is known
     * @param reports what it owes and what waits for the ward
     * @param page what it reports; null where there is nothing to open, or it is not for the visitor
     * @param accounts of its people; null where the visitor does not keep them
     * @param account a name for another one
     */
    record Row(
            String id,
            String name,
            String english,
            String kind,
            String life,
            String to,
            String reports,
            boolean late,
            @Nullable String page,
            @Nullable List<AccountRow> accounts,
            String account) {}

    /** A form's period, where its leader gives more time, closes and reopens. */
    record Term(String address, String said, boolean late) {}

    record AccountRow(String name, String called, String state, boolean enabled) {}

    /** What stands in the form for a new one. */
    record Form(String kind, String vi, String en, String from) {}
}
