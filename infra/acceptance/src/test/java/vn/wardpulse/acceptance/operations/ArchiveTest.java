package vn.wardpulse.acceptance.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.figures.LiveMinusBatch;
import vn.wardpulse.acceptance.running.LauncherCommand;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.chaos.evidence.EventLog;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;

/** An installation becomes files and an installation again: the same to the last byte, and work goes on in it. */
@Order(7)
class ArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 20);
    private static final String OFFICER = "bode.canbo";
    private static final String LEADER = "bode.lanhdao";
    private static final String ANALYST = "tonghop.longbien";
    private static final UnitId WARD = new UnitId("00139");
    private static final Obligation JANUARY = monthly(1);
    private static final Obligation FEBRUARY = monthly(2);

    /** More than one piece of the database's. */
    private static final byte[] PAPER = ("%PDF-1.7\n%" + "trang ".repeat(60_000) + "\n%%EOF\n").getBytes(UTF_8);

    /**
     * A table that is new has to be decided on: kept in archives as it is, with columns blanked, only in backups, or not at
     * all because it can be worked out ({@code Keeping}).
     */
    private static final Map<String, List<String>> KEPT = new TreeMap<>(Map.of(
            "alerting",
            List.of("condition", "outbox_position", "subscription", "told", "watcher"),
            "catalogue",
            List.of(
                    "boundary",
                    "calendar",
                    "calendar_day",
                    "calendar_entry",
                    "calendar_year",
                    "channel",
                    "form",
                    "form_indicator",
                    "group_change",
                    "import",
                    "import_file",
                    "indicator",
                    "member",
                    "outbox_position",
                    "plan",
                    "reminder_schedule",
                    "scale",
                    "special_day",
                    "spell",
                    "succession",
                    "successor",
                    "target",
                    "target_change",
                    "target_year",
                    "task",
                    "theme",
                    "unit",
                    "unit_group",
                    "validation_rule"),
            "identity",
            List.of("account", "machine_client"),
            "notification",
            List.of(
                    "alert",
                    "delivery",
                    "export",
                    "export_delivery",
                    "export_part",
                    "person",
                    "reminder",
                    "request_reminder",
                    "task_reminder"),
            "reporting",
            List.of(
                    "outbox_position",
                    "report_template",
                    "round_result",
                    "saved_view",
                    "schedule",
                    "schedule_owner",
                    "schedule_run",
                    "snapshot_key"),
            "submission",
            List.of(
                    "attachment",
                    "definition",
                    "definition_changes",
                    "draft_attachment",
                    "figure",
                    "folder",
                    "history",
                    "matter",
                    "matter_step",
                    "outbox_position",
                    "reminder",
                    "report",
                    "report_version",
                    "request",
                    "request_answer",
                    "request_reminder",
                    "request_unit",
                    "round_sheet",
                    "round_sheet_act",
                    "task_addition",
                    "task_occurrence",
                    "task_reminder",
                    "task_report",
                    "upload",
                    "upload_fault",
                    "upload_report",
                    "upload_row",
                    "version_attachment")));

    @TempDir
    private Path home;

    @Test
    void anInstallationComesBackFromItsFilesAndWorkGoesOn() throws Exception {
        Path backup = home.resolve("backup.zip");
        byte[] frozen;
        String paper;
        try (RunningDemo demo = RunningDemo.standingOn(DAY).awaitTold()) {
            freeze(demo);
            correctJanuary(demo);
            paper = attach(demo);
            frozen = export(demo);
            meanwhile(() -> approveAndCorrectJanuary(demo), () -> done("backup", backup, demo.data()));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        // Whole up to one position of each room, although corrections were coming in.
        for (JsonNode room : manifest(backup).path("rooms")) {
            assertThat(room.path("missing").asLong(0)).isZero();
        }

        Path place = Files.createDirectory(home.resolve("restored"));
        assertThat(done("restore", backup, place.resolve("data")).output())
                .contains("to the last byte", "live minus batch: 0 of");
        Path archive = home.resolve("archive");
        done("archive", archive, place.resolve("data"));
        openFilesComeBack(archive);
        foreignFilesAreLeft(archive);
        damageIsRefused(archive);

        // Ends with what it stands on.
        try (RunningDemo restored = RunningDemo.on(place, DAY).awaitTold()) {
            workGoesOn(restored, frozen, paper);
        }
    }

    private static void workGoesOn(RunningDemo restored, byte[] frozen, String paper) throws Exception {
        LiveMinusBatch.isNothing(restored);
        List<Long> before = EventLog.of(restored.bootstrapServers()).positions();
        assertThat(export(restored)).isEqualTo(frozen);
        JsonNode proof = restored.sends(
                ANALYST, restored.reporting(), "/api/snapshots/1/proof", "application/json", new byte[0]);
        for (String part : List.of("content", "signature", "chain", "log")) {
            assertThat(proof.path(part).asBoolean())
                    .describedAs(proof.toString())
                    .isTrue();
        }
        assertThat(restored.gets(OFFICER, restored.submission(), "/api/reports/" + FEBRUARY + "/attachments/" + paper))
                .isEqualTo(PAPER);

        restored.people().submit(OFFICER, FEBRUARY, figures(restored, JANUARY));

        // From 1 without a gap, what is new behind what was there.
        LiveMinusBatch.isNothing(restored);
        assertThat(EventLog.of(restored.bootstrapServers()).positions())
                .startsWith(before.toArray(Long[]::new))
                .hasSizeGreaterThan(before.size());
    }

    private interface Act {

        void run() throws Exception;
    }

    /** Does the one thing again and again for as long as the other lasts, and at least once. */
    private static void meanwhile(Act again, Act once) throws Exception {
        AtomicBoolean lasts = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> acts = threads.submit(() -> {
                int done = 0;
                while (lasts.get() || done == 0) {
                    again.run();
                    done++;
                }
                return done;
            });
            try {
                once.run();
            } finally {
                lasts.set(false);
            }
            assertThat(acts.get()).isPositive();
        }
    }

    /** Everything but what opens doors. */
    private void openFilesComeBack(Path archive) throws Exception {
        try (Stream<Path> files = Files.walk(archive)) {
            assertThat(files.map(file -> archive.relativize(file).toString()))
                    .contains(
                            "README.txt", "snapshots/snapshot-1.json", "log/wardpulse.reports.jsonl", "views/cell.csv")
                    .noneMatch(file ->
                            file.startsWith("secrets") || file.contains("signing_key") || file.contains("webhook"));
        }
        assertThat(Files.readString(archive.resolve("tables/identity/account.csv")))
                .contains("bode.canbo");
        assertThat(new ProcessBuilder("sha256sum", "--check", "--quiet", "SHA256SUMS")
                        .directory(archive.toFile())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(keptTables(archive)).isEqualTo(KEPT);

        Path place = home.resolve("from-open-files");
        assertThat(done("restore", archive, place).output())
                .contains("to the last byte", "live minus batch: 0 of", "cell by cell");
        Path again = home.resolve("archive-again");
        done("archive", again, place);
        assertThat(entries(again)).isEqualTo(entries(archive));
        // Versions of schemas, positions, and numbers that were given out.
        assertThat(manifest(again).path("rooms")).isEqualTo(manifest(archive).path("rooms"));
        assertThat(manifest(again).path("log")).isEqualTo(manifest(archive).path("log"));
    }

    private void damageIsRefused(Path archive) throws Exception {
        Path reports = archive.resolve("log/wardpulse.reports.jsonl");
        byte[] bytes = Files.readAllBytes(reports);
        bytes[bytes.length / 2] ^= 1;
        Files.write(reports, bytes);
        Path nowhere = home.resolve("nowhere");

        LauncherCommand refused = LauncherCommand.run("restore", archive.toString(), "--data", nowhere.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("wardpulse.reports.jsonl", "đã hỏng", "damaged");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("nowhere"));
        }
        LauncherCommand notEmpty = LauncherCommand.run("restore", archive.toString(), "--data", archive.toString());
        assertThat(notEmpty.exit()).isEqualTo(1);
        assertThat(notEmpty.output()).contains("không trống", "is not empty");
    }

    /** Where what is unfinished would be, too. */
    private void foreignFilesAreLeft(Path archive) throws Exception {
        Path data = home.resolve("elsewhere");
        Path place = Files.createDirectory(home.resolve("elsewhere.unfinished"));
        Path foreign = place.resolve("so-lieu.xlsx");
        Files.writeString(foreign, "12");
        for (LauncherCommand refused : List.of(
                LauncherCommand.run("restore", archive.toString(), "--data", data.toString()),
                LauncherCommand.run(
                        "archive",
                        data.toString(),
                        "--data",
                        home.resolve("from-open-files").toString()))) {
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.output()).contains(place.toString());
        }
        assertThat(foreign).hasContent("12");
    }

    private static LauncherCommand done(String command, Path what, Path data) throws Exception {
        LauncherCommand done = LauncherCommand.run(command, what.toString(), "--data", data.toString());
        assertThat(done.exit()).describedAs(done.output()).isZero();
        return done;
    }

    private static void freeze(RunningDemo demo) {
        JsonNode made = demo.sends(
                ANALYST,
                demo.reporting(),
                "/api/snapshots",
                "application/json",
                Wire.mapper()
                        .writeValueAsBytes(
                                Map.of("name", "Tháng 1/2023", "unit", "004", "periods", List.of("2023-01"))));
        assertThat(made.path("hash").asString()).describedAs(made.toString()).hasSize(64);
    }

    private static byte[] export(RunningDemo demo) {
        return demo.gets(ANALYST, demo.reporting(), "/api/snapshots/1/export?format=json");
    }

    /** So that what was frozen and what counts now are not the same. */
    private static void correctJanuary(RunningDemo demo) {
        List<ReportedFigure> figures = new ArrayList<>(figures(demo, JANUARY));
        int amount = 0;
        while (!(figures.get(amount).figure() instanceof Figure.Amount)) {
            amount++;
        }
        ReportedFigure line = figures.get(amount);
        BigDecimal value = ((Figure.Amount) line.figure()).value();
        figures.set(
                amount,
                new ReportedFigure(line.indicator(), new Figure.Amount(value.add(BigDecimal.ONE)), line.remark()));
        demo.people().correct(OFFICER, JANUARY, figures, "Sót một trường hợp", "12/BC-UBND");
    }

    private static void approveAndCorrectJanuary(RunningDemo demo) {
        int latest = demo.asks(LEADER, demo.submission(), "/api/reports/" + JANUARY)
                .path("latestVersion")
                .asInt();
        demo.people().approve(LEADER, JANUARY, latest);
        correctJanuary(demo);
    }

    private static String attach(RunningDemo demo) {
        String body = """
                --piece\r
                Content-Disposition: form-data; name="file"; filename="bien-ban.pdf"\r
                Content-Type: application/pdf\r
                \r
                %s\r
                --piece--\r
                """.formatted(new String(PAPER, UTF_8));
        JsonNode kept = demo.sends(
                OFFICER,
                demo.submission(),
                "/api/reports/" + FEBRUARY + "/attachments",
                "multipart/form-data; boundary=piece",
                body.getBytes(UTF_8));
        assertThat(kept.path("size").asLong()).describedAs(kept.toString()).isEqualTo(PAPER.length);
        return kept.path("id").asString();
    }

    private static List<ReportedFigure> figures(RunningDemo demo, Obligation obligation) {
        JsonNode report = demo.asks(OFFICER, demo.submission(), "/api/reports/" + obligation);
        return List.of(Wire.mapper().treeToValue(report.path("figures"), ReportedFigure[].class));
    }

    private static Obligation monthly(int month) {
        return new Obligation(WARD, new FormCode("LB2023-M"), Period.month(2023, month));
    }

    /** Every file with its hash. */
    private static Map<String, String> entries(Path archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        manifest(archive)
                .path("files")
                .forEach(file -> entries.put(
                        file.path("name").asString(), file.path("sha256").asString()));
        assertThat(entries).hasSizeGreaterThan(50);
        return entries;
    }

    private static JsonNode manifest(Path archive) throws IOException {
        if (Files.isDirectory(archive)) {
            return Wire.mapper().readTree(Files.readAllBytes(archive.resolve("manifest.json")));
        }
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return Wire.mapper().readTree(in.readAllBytes());
        }
    }

    private static Map<String, List<String>> keptTables(Path archive) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String name : entries(archive).keySet()) {
            String[] path = name.split("[/.]", -1);
            if (path[0].equals("tables")) {
                tables.computeIfAbsent(path[1], room -> new ArrayList<>()).add(path[2]);
            }
        }
        return tables;
    }
}
