package vn.wardpulse.console.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan as it was issued.
 *
 * @param status whether it holds today
 * @param above the plan that it carries out; empty where there is none
 * @param below the plans that carry it out
 * @param documents numbers of those that it rests on
 * @param schedule its year, month by month; null where it has no tasks
 * @param history what it follows, and what was changed; null where it follows none that the reader sees
 * @param copy address of its copy for the next years; empty where the reader imports nothing
 */
record PlanView(
        String title,
        String lead,
        String status,
        List<Fact> facts,
        List<Link> above,
        List<Link> below,
        String documents,
        List<RoundRow> rounds,
        List<Group> groups,
        List<FormRow> forms,
        List<TaskRow> tasks,
        List<Outcome> byChannel,
        List<Outcome> byQuarter,
        @Nullable Year schedule,
        @Nullable History history,
        String copy) {

    /** @param text says how much was changed */
    record History(Link before, String text, List<Change> changes) {}

    /** @param kind {@code added}, {@code changed} or {@code dropped}; {@code text} says it in words */
    record Change(String number, String content, String kind, String text, List<Aspect> aspects) {}

    record Aspect(String name, String was, String is) {}

    /** What came of the tasks by one channel or in one period; {@code amount} is empty where none was told. */
    record Outcome(String name, int come, int onTime, int late, int notDone, int pending, int overdue, String amount) {}

    record Fact(String name, String value) {}

    record Link(String address, String text) {}

    /** @param now how far it is; empty where nothing is known */
    record RoundRow(String address, String name, String when, String goal, String now) {}

    /** A theme that holds indicators, with them. */
    record Group(String name, List<IndicatorRow> indicators) {}

    /**
     * One indicator in the year.
     *
     * @param mark name of the mark of where it stands, which {@code status} says in words; empty where nothing is known
     * @param value with its unit of measure; empty where nothing is known
     * @param goal of the year; empty where there is none
     */
    record IndicatorRow(String address, String name, String mark, String status, String value, String goal) {}

    record FormRow(String code, String name, String frequency, int indicators) {}

    /**
     * @param number as the plan counts
     * @param leading each leading unit
     * @param standsIn whether the standing body leads because the plan names nobody
     * @param next what comes due next; empty where nothing does
     */
    record TaskRow(
            String number,
            String content,
            String timing,
            List<String> channels,
            List<String> leading,
            boolean standsIn,
            List<String> coordinating,
            String next,
            String until) {}

    /** Task × month. */
    record Year(int year, List<Link> others, List<String> months, List<Line> lines) {}

    /** @param cells one for each month */
    record Line(String number, String content, List<Cell> cells) {}

    /**
     * One month of a task.
     *
     * @param running whether the task's time goes on in it
     * @param due what comes due for it, with the day; empty where nothing does
     * @param past whether all of it is over
     */
    record Cell(boolean running, List<Due> due, boolean past) {}

    /**
     * @param what of several in a month, which; empty where there is one
     * @param tone names the mark of where it stands; empty where nothing is known of it
     * @param tally how many of those who lead have a result; empty where one leads
     * @param address of its page; empty where there is none yet
     */
    record Due(String day, String what, String title, String tone, String tally, String address) {}
}
