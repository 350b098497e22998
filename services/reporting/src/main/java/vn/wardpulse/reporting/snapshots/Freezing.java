package vn.wardpulse.reporting.snapshots;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Freezes figures: reads the log up to one position, works everything out from it, and adds it to the chain. */
@Component
class Freezing {

    private static final int NAMED = 10;

    private final LogReader log;
    private final Snapshots snapshots;
    private final Signer signer;
    private final Clock domainClock;

    Freezing(LogReader log, Snapshots snapshots, Signer signer, @Qualifier("domainClock") Clock domainClock) {
        this.log = log;
        this.snapshots = snapshots;
        this.signer = signer;
        this.domainClock = domainClock;
    }

    /**
     * @param wish known to be sound
     * @throws Refused if it is to be official and reports are open, without an exception stated
     */
    Snapshots.Stored freeze(Wish wish, Manifest.Person by) {
        LoggedScope logged = log.read(wish.scope(), null);
        OracleViews views = logged.views();
        if (wish.official() && stated(wish.exception()) == null) {
            demandApproved(logged, views);
        }
        Content content = new ContentMaker(logged, views).make();
        String hash = content.hash();
        return snapshots.add(
                last -> new Manifest(
                        Manifest.FORMAT,
                        last.number() + 1,
                        Objects.requireNonNull(wish.name()).strip(),
                        stated(wish.description()),
                        wish.official(),
                        stated(wish.exception()),
                        by,
                        domainClock.instant().truncatedTo(ChronoUnit.SECONDS),
                        wish.scope(),
                        logged.position(),
                        content.counts(),
                        hash,
                        last.hash()),
                content,
                signer::sign);
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Every report that is owed for the periods has been approved, and none can still come to be owed. */
    private void demandApproved(LoggedScope logged, OracleViews views) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(domainClock);
        logged.scope().periods().stream()
                .filter(period -> !logged.catalogue().windowLast(period).isBefore(today))
                .forEach(period -> faults.add(Fault.error(
                        "period-not-over",
                        "periods",
                        "Kỳ %s chưa kết thúc. Chờ hết kỳ, ghi lý do ngoại lệ, hoặc chốt tạm thời.".formatted(period),
                        "%s is not over. Wait for its end, state an exception, or freeze provisionally."
                                .formatted(period))));
        List<String> open = views.standings().values().stream()
                .filter(logged::asks)
                .filter(standing ->
                        standing.state() != Standing.State.APPROVED && standing.state() != Standing.State.HISTORY)
                .map(Topics.STANDINGS.key())
                .toList();
        if (!open.isEmpty()) {
            String named =
                    open.stream().limit(NAMED).collect(Collectors.joining(", ")) + (open.size() > NAMED ? ", …" : "");
            faults.add(Fault.error(
                    "not-all-approved",
                    "official",
                    "Còn %d báo cáo chưa được duyệt: %s. Chờ duyệt xong, ghi lý do ngoại lệ, hoặc chốt tạm thời."
                            .formatted(open.size(), named),
                    "%d reports are not approved: %s. Wait for them, state an exception, or freeze provisionally."
                            .formatted(open.size(), named)));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "not-to-be-official", faults);
        }
    }
}
