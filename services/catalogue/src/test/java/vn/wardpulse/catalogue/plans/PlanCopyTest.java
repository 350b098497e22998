package vn.wardpulse.catalogue.plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

/** What is written is what import reads. */
class PlanCopyTest {

    private static final PlanCode CODE = new PlanCode("P2018");

    @Test
    void movesEverythingOnByTheYearsOfThePlan() throws IOException {
        Map<String, String> files = files(plan(CODE), List.of(task("1", null), task("2", LocalDate.of(2018, 6, 1))));

        assertThat(files).containsOnlyKeys("plans.csv", "rounds.csv", "tasks.csv");
        assertThat(files.get("plans.csv"))
                .isEqualTo("\ufeffcode,number,issued_on,issuer_vi,issuer_en,scope_unit,period_from,period_to,title_vi,"
                        + "title_en,standing_unit,carries_out,follows,themes,forms,indicators,documents,calendar,reminders"
                        + "\r\nP2019,,,Quận,District,004,2019-01-01,2019-12-31,Kế hoạch năm 2019,Plan of 2019,"
                        + "004-BTG,,P2018,,,,08-CT/TU|05-KH/BCN,,\r\n");
        assertThat(files.get("rounds.csv"))
                .endsWith("P2019,1,Đợt 1 năm 2019,Round 1 of 2019,2019-01-01,2019-06-30,,\r\n");
        assertThat(files.get("tasks.csv"))
                .as("what was taken back stays behind")
                .isEqualTo("\ufeffplan,no,content_vi,content_en,channels,schedule,lead,coordinating,until,order\r\n"
                        + "P2019,1,\"Tin, bài năm 2019\",News of 2019,PORTAL|RADIO,2019-01..2019-02|year_end,"
                        + "004-BTG|kind:ward,name:Báo chí = Press,,1\r\n");
    }

    @Test
    void putsTheYearBehindACodeWithoutOne() throws IOException {
        assertThat(files(plan(new PlanCode("LB")), List.of()).get("plans.csv")).contains("\r\nLB-2019,");
    }

    private static Map<String, String> files(Plan plan, List<Task> tasks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PlanCopy(plan, tasks).write(bytes);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static Plan plan(PlanCode code) {
        return new Plan(
                code,
                "75-KH/BTGQU",
                LocalDate.of(2018, 1, 31),
                new Name("Quận", "District"),
                new UnitId("004"),
                new UnitId("004-BTG"),
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                new Name("Kế hoạch năm 2018", "Plan of 2018"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("08-CT/TU", "05-KH/BCN"),
                null,
                null,
                List.of(new Round(
                        1,
                        new Name("Đợt 1 năm 2018", "Round 1 of 2018"),
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2018, 6, 30),
                        null)));
    }

    private static Task task(String number, @Nullable LocalDate until) {
        return new Task(
                new TaskId(CODE, number),
                1,
                new Name("Tin, bài năm 2018", "News of 2018"),
                List.of(channel("PORTAL"), channel("RADIO")),
                List.of(Timing.of(YearMonth.of(2018, 1), YearMonth.of(2018, 2)), Timing.of(Timing.Kind.YEAR_END)),
                List.of(new Party.One(new UnitId("004-BTG")), new Party.OfKind(UnitKind.WARD)),
                List.of(new Party.Named(new Name("Báo chí", "Press"))),
                until,
                List.of());
    }

    private static Channel channel(String code) {
        return new Channel(new ChannelCode(code), new Name(code, code));
    }
}
