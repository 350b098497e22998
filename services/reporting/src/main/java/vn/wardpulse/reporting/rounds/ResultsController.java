package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.snapshots.Snapshots;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.TextFaults;

@RestController
@Tag(name = "Rounds", description = "How units stand in rounds of emulation, exact, with everything that it rests on")
class ResultsController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_REASON = 1000;

    private final RoundsDoor door;
    private final Publishing publishing;
    private final ResultTable results;
    private final Snapshots snapshots;

    ResultsController(RoundsDoor door, Publishing publishing, ResultTable results, Snapshots snapshots) {
        this.door = door;
        this.publishing = publishing;
        this.results = results;
        this.snapshots = snapshots;
    }

    /** A result as it is told. */
    @Schema(name = "PublishedResult")
    record Told(String hash, RoundResult result) {}

    /**
     * The results of a round.
     *
     * @param may whether the reader may publish one
     * @param unit whose snapshot carries a result, with all under it
     * @param periods that the snapshot has to have
     * @param results newest first; the first is in force
     */
    @Schema(name = "RoundResults")
    record Listed(boolean may, UnitId unit, List<Period> periods, List<Head> results) {}

    @Schema(name = "RoundResultHead")
    record Head(
            int number,
            String hash,
            @Nullable String reason,
            RoundResult.Publisher by,
            Instant publishedAt,
            RoundResult.ResultBasis rests) {

        static Head of(ResultTable.Stored stored) {
            RoundResult result = stored.result();
            return new Head(
                    result.number(), stored.hash(), result.reason(), result.by(), result.publishedAt(), result.rests());
        }
    }

    @GetMapping("/api/rounds/{plan}/{round}/results")
    @Operation(
            summary = "The results of a round that were published",
            description =
                    "Newest first: the first is in force. `may` says whether the reader may publish one, `unit` and"
                            + " `periods` what a snapshot has to have to carry it.")
    Listed all(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round) {
        Seers seers = door.open(reader, plan, round);
        return new Listed(
                seers.mayPublish(),
                seers.round().plan().scope(),
                publishing.needed(seers.round(), seers.scope().catalogue()),
                results.all(seers.round().id()).stream().map(Head::of).toList());
    }

    @PostMapping("/api/rounds/{plan}/{round}/results")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publishes the result of a round",
            description =
                    "For the plan's standing body, and for one that all units of the round are under, once all sheets are"
                            + " closed. Figures, obligations and targets are those of an official snapshot that has the"
                            + " round's periods and its baseline years; judgements are those that were closed. The result"
                            + " never changes; a further one needs a reason, and the one before is kept.")
    Told publish(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round,
            @RequestBody Publication wish) {
        Seers seers = door.open(reader, plan, round);
        if (!seers.mayPublish()) {
            throw Refused.outOfReach("Authorization");
        }
        List<Fault> faults = TextFaults.of("reason", wish.reason(), LONGEST_REASON);
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-publication", faults);
        }
        ResultTable.Stored stored = publishing.publish(
                seers.round(),
                seers.scope().catalogue(),
                snapshot(wish),
                wish.reasonOrNone(),
                new RoundResult.Publisher(reader.name(), reader.displayName()));
        return told(stored, seers);
    }

    /** Whoever answers for a round may rest it on any snapshot that has its units: publishing asks for no less. */
    private Snapshots.Stored snapshot(Publication wish) {
        Integer number = wish.snapshot();
        return (number == null ? Optional.<Snapshots.Stored>empty() : snapshots.find(number))
                .orElseThrow(() -> new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.error(
                                "no-such-snapshot",
                                "snapshot",
                                "Không có bản chốt số liệu này. Chọn một bản chốt chính thức có đủ các kỳ của đợt.",
                                "There is no such snapshot. Choose an official one that has the periods of the"
                                        + " round.")));
    }

    @GetMapping("/api/rounds/{plan}/{round}/results/{number}")
    @Operation(
            summary = "A published result",
            description =
                    "Ranks and scores of all units of the round for everybody who sees one of them; every line of those that"
                            + " the reader sees. `hash` is the SHA-256 of the whole result in canonical form (RFC 8785).")
    Told one(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round,
            @PathVariable int number) {
        Seers seers = door.open(reader, plan, round);
        return told(found(seers, number), seers);
    }

    @GetMapping("/api/rounds/{plan}/{round}/results/{number}/minutes")
    @Operation(
            summary = "The minutes of a result",
            description =
                    "For whoever sees all units of the round: DOCX to be signed, or XLSX with every line and every figure."
                            + " The same DOCX byte for byte whenever it is asked for.",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void minutes(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round,
            @PathVariable int number,
            @Parameter(description = "docx or xlsx", example = "docx") @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        Seers seers = door.open(reader, plan, round);
        seers.demandAll("/api/rounds/%s/%d".formatted(plan, round));
        ResultTable.Stored stored = found(seers, number);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        switch (format) {
            case "docx" -> new Minutes(stored).docx(file);
            case "xlsx" -> new MinutesTables(stored).xlsx(file);
            default -> throw unknown(format);
        }
        response.setContentType(format.equals("docx") ? DOCX : XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"bien-ban-%s-%d-%d.%s\"".formatted(plan, round, number, format));
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }

    private ResultTable.Stored found(Seers seers, int number) {
        return results.find(seers.round().id(), number).orElseThrow(() -> Refused.notFound("number"));
    }

    private static Told told(ResultTable.Stored stored, Seers seers) {
        RoundResult result = stored.result();
        return new Told(stored.hash(), result.with(result.standing().published(seers.told(), seers.seen())));
    }

    private static Refused unknown(String format) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "unknown-format",
                        "format",
                        "Không xuất được “%s”. Dùng docx hoặc xlsx.".formatted(format),
                        "There is no format “%s”. Use docx or xlsx.".formatted(format)));
    }
}
