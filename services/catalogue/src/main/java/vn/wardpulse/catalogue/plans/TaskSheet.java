package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

/** {@code tasks.csv}: one line per task of a plan. The days that it comes to are worked out afterwards. */
public final class TaskSheet {

    public static final String FILE = "tasks.csv";

    static final Columns COLUMNS = Columns.of(
                    "plan", "no", "content_vi", "content_en", "channels", "schedule", "lead", "coordinating")
            .and("until", "order");

    private final SortedMap<PlanCode, Plan> plans;
    private final SortedMap<ChannelCode, Channel> channels;
    private final PartyCells parties;

    public TaskSheet(
            SortedMap<PlanCode, Plan> plans,
            SortedMap<ChannelCode, Channel> channels,
            SortedMap<GroupCode, UnitGroup> groups,
            Holders holders) {
        this.plans = plans;
        this.channels = channels;
        this.parties = new PartyCells(holders, groups);
    }

    /** @param known the tasks that stand; without a place of their own they keep theirs, and new ones come last */
    public Statements<TaskId, Task> read(byte[] content, SortedMap<TaskId, Task> known, Faults faults) {
        Statements<TaskId, Task> tasks = new Statements<>();
        int last = known.values().stream().mapToInt(Task::order).max().orElse(0);
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            int next = last + 1 + tasks.keys().size();
            row.make(() -> task(row, known, next))
                    .flatMap(task -> task)
                    .ifPresent(task -> tasks.put(task.id(), task, row, "no"));
        }
        return tasks;
    }

    /** States the tasks anew whose channels bear other names from now on. */
    public static void rename(
            SortedMap<ChannelCode, Channel> channels, SortedMap<TaskId, Task> before, Statements<TaskId, Task> stated) {
        before.forEach((id, task) -> {
            List<Channel> renamed = task.channels().stream()
                    .map(channel -> channels.getOrDefault(channel.code(), channel))
                    .toList();
            if (stated.place(id) == null && !renamed.equals(task.channels())) {
                stated.put(id, task.by(renamed), new Place(FILE, 0));
            }
        });
    }

    private Optional<Task> task(Row row, SortedMap<TaskId, Task> known, int next) {
        PlanCode code = row.code("plan", PlanCode::new);
        return PlanCell.known(row, code, plans).map(plan -> task(row, plan, known, next));
    }

    private Task task(Row row, Plan plan, SortedMap<TaskId, Task> known, int next) {
        TaskId id = row.code("no", number -> new TaskId(plan.code(), number));
        @Nullable Task before = known.get(id);
        int order =
                row.given("order").isPresent() ? row.integer("order", 1, 9999) : before == null ? next : before.order();
        return new Task(
                id,
                order,
                row.name("content"),
                channels(row),
                timings(row, plan),
                leading(row, plan),
                parties.read(row, "coordinating", plan.first()),
                row.dateIfGiven("until").orElse(null),
                List.of());
    }

    private List<Party> leading(Row row, Plan plan) {
        List<Party> leading = parties.read(row, "lead", plan.first());
        for (Party party : leading) {
            if (party instanceof Party.Named(var name)) {
                row.fault(
                        "lead",
                        "led-by-a-name",
                        "'%s' chỉ là tên gọi nên không chủ trì được. Chọn đơn vị, hoặc chuyển sang cột phối hợp."
                                .formatted(name.vi()),
                        "'%s' is only a name and cannot lead. Choose a unit, or move it to the coordinating ones."
                                .formatted(name.en()));
                return List.of();
            }
        }
        if (leading.isEmpty() && plan.standing() == null && row.given("lead").isEmpty()) {
            row.fault(
                    "lead",
                    "nobody-leads",
                    "Nhiệm vụ không có đơn vị chủ trì và kế hoạch không có cơ quan thường trực. Điền một trong hai.",
                    "Nobody leads the task, and its plan has no standing body. Fill in one of them.");
        }
        return leading;
    }

    private static List<Timing> timings(Row row, Plan plan) {
        List<Timing> timings = new ArrayList<>();
        for (String text : row.list("schedule")) {
            try {
                Timing timing = Timing.parse(text);
                fits(row, timing, plan);
                if (timings.contains(timing)) {
                    row.fault(
                            "schedule",
                            "listed-twice",
                            "'%s' xuất hiện hai lần. Giữ lại một.".formatted(text),
                            "'%s' stands there twice. Keep one.".formatted(text));
                }
                timings.add(timing);
            } catch (IllegalArgumentException e) {
                row.fault(
                        "schedule",
                        "not-a-timing",
                        "'%s' không phải là thời gian. Viết continuous, by_progress, monthly, quarter_end, half_year_end, year_end, 2018-02 hoặc 2018-01..2018-02."
                                .formatted(text),
                        "'%s' is no timing. Write continuous, by_progress, monthly, quarter_end, half_year_end, year_end, 2018-02 or 2018-01..2018-02."
                                .formatted(text));
            }
        }
        return timings.isEmpty() ? List.of(Timing.of(Timing.Kind.CONTINUOUS)) : timings;
    }

    private static void fits(Row row, Timing timing, Plan plan) {
        LocalDate last = plan.last();
        if (timing.kind() == Timing.Kind.BY_PROGRESS && last == null) {
            row.fault(
                    "schedule",
                    "progress-without-end",
                    "Kế hoạch không có ngày kết thúc nên 'by_progress' không có hạn. Điền period_to, hoặc chọn thời gian khác.",
                    "The plan has no last day, so 'by_progress' never comes due. Fill in period_to, or choose another timing.");
        }
        if (timing.first() != null
                && timing.last() != null
                && (timing.last().atEndOfMonth().isBefore(plan.first())
                        || last != null && timing.first().atDay(1).isAfter(last))) {
            row.fault(
                    "schedule",
                    "outside-the-plan",
                    "'%s' nằm ngoài thời gian của kế hoạch. Sửa một trong hai.".formatted(timing),
                    "'%s' is not within the days of the plan. Correct one or the other.".formatted(timing));
        }
    }

    private List<Channel> channels(Row row) {
        List<Channel> listed = new ArrayList<>();
        if (row.given("channels").isEmpty()) {
            return listed;
        }
        for (String text : row.list("channels")) {
            ChannelCode code = row.code("channels", text, ChannelCode::new);
            Channel channel = channels.get(code);
            if (channel == null) {
                row.fault(
                        "channels",
                        "unknown-channel",
                        "Không có kênh '%s'. Kiểm tra mã, hoặc nhập channels.csv trước.".formatted(code),
                        "There is no channel '%s'. Check the code, or import channels.csv first.".formatted(code));
            } else if (listed.contains(channel)) {
                row.fault(
                        "channels",
                        "channel-twice",
                        "Kênh '%s' có hai lần. Giữ lại một.".formatted(code),
                        "Channel '%s' is there twice. Keep one.".formatted(code));
            } else {
                listed.add(channel);
            }
        }
        return listed;
    }
}
