package vn.wardpulse.catalogue.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Later;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.plan.Task;

/**
 * A plan as import files for the years after it, to be adjusted and imported: codes, dates and years in its words moved on,
 * the number and the day of issue left open, for a new document has its own.
 */
final class PlanCopy {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final Plan plan;
    private final List<Task> tasks;
    private final Later later;
    private final PlanCode code;

    /** @param tasks in their order; those that are not asked any more at its end are left out */
    PlanCopy(Plan plan, List<Task> tasks) {
        this.plan = plan;
        LocalDate end = plan.last() == null ? NEVER : plan.last();
        this.tasks = tasks.stream()
                .filter(task -> task.until() == null || task.until().isAfter(end))
                .toList();
        this.later = Later.next(plan);
        this.code = code();
    }

    /** The year in the code moved on, or the year put behind it. */
    private PlanCode code() {
        String old = plan.code().value();
        String moved = old.replace(String.valueOf(later.first()), String.valueOf(later.first() + later.years()));
        return new PlanCode(moved.equals(old) ? old + "-" + (later.first() + later.years()) : moved);
    }

    String name() {
        return code + ".zip";
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        put(zip, PlanSheet.FILE, PlanSheet.COLUMNS.all(), List.of(line()));
        if (!plan.rounds().isEmpty()) {
            put(
                    zip,
                    RoundSheet.FILE,
                    RoundSheet.COLUMNS.all(),
                    plan.rounds().stream().map(this::line).toList());
        }
        if (!tasks.isEmpty()) {
            put(
                    zip,
                    TaskSheet.FILE,
                    TaskSheet.COLUMNS.all(),
                    tasks.stream().map(this::line).toList());
        }
        zip.finish();
    }

    /** With a mark in front by which Excel knows that it is UTF-8. */
    private static void put(ZipOutputStream zip, String name, List<String> heads, List<List<String>> lines)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(bytes, UTF_8)) {
            writer.write('\ufeff');
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(heads);
            lines.forEach(csv::writeRecord);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes.toByteArray());
        zip.closeEntry();
    }

    private List<String> line() {
        return List.of(
                code.value(),
                "",
                "",
                plan.issuer().vi(),
                plan.issuer().en(),
                plan.scope().value(),
                later.in(plan.first()).toString(),
                plan.last() == null ? "" : later.in(plan.last()).toString(),
                later.in(plan.title()).vi(),
                later.in(plan.title()).en(),
                text(plan.standing()),
                text(plan.carriesOut()),
                plan.code().value(),
                list(plan.themes(), Object::toString),
                list(plan.forms(), Object::toString),
                list(plan.indicators(), Object::toString),
                list(plan.documents(), Function.identity()),
                text(plan.calendar()),
                text(plan.reminders()));
    }

    private List<String> line(Round round) {
        Name goal = round.goal();
        return List.of(
                code.value(),
                String.valueOf(round.number()),
                later.in(round.name()).vi(),
                later.in(round.name()).en(),
                later.in(round.first()).toString(),
                later.in(round.last()).toString(),
                goal == null ? "" : later.in(goal).vi(),
                goal == null ? "" : later.in(goal).en());
    }

    private List<String> line(Task task) {
        return List.of(
                code.value(),
                task.id().number(),
                later.in(task.content()).vi(),
                later.in(task.content()).en(),
                list(task.channels().stream().map(Channel::code).toList(), Object::toString),
                list(task.timings(), timing -> later.in(timing).toString()),
                list(task.leading(), PlanCopy::party),
                list(task.coordinating(), PlanCopy::party),
                "",
                String.valueOf(task.order()));
    }

    private static String party(Party party) {
        return switch (party) {
            case Party.One(var unit) -> unit.value();
            case Party.OfKind(var level) -> PartyCells.KIND + level.name().toLowerCase(Locale.ROOT);
            case Party.OfGroup(var group) -> PartyCells.GROUP + group;
            case Party.Named(var name) -> PartyCells.NAME + name.vi() + " = " + name.en();
        };
    }

    private static <T> String list(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Object code) {
        return code == null ? "" : code.toString();
    }
}
