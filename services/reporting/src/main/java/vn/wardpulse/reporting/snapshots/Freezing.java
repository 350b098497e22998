package vn.wardpulse.reporting.snapshots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Freezes figures: reads the log up to one position, works everything out from it, and adds it to the chain. */
@Component
class Freezing {

    private static final int NAMED = 10;
    /** Objects after which somebody who wants to end it is heard. */
    private static final int LOOK = 20_000;

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
     * Where a snapshot stands: the position of the log and the moment at which that was settled. Work that is taken up again
     * goes on from there.
     */
    record Standpoint(Manifest.Position position, Instant takenAt) {}

    /** Who asks for one, and is told of it before others can see it. */
    interface Client {

        /** Where it stands, if that was settled before; null otherwise. */
        @Nullable
        Standpoint standpoint();

        void settled(Standpoint standpoint);

        /** Within the transaction in which it was added. */
        void added(Snapshots.Stored snapshot);
    }

    private static final Client NOBODY = new Client() {
        @Override
        public @Nullable Standpoint standpoint() {
            return null;
        }

        @Override
        public void settled(Standpoint standpoint) {}

        @Override
        public void added(Snapshots.Stored snapshot) {}
    };

    /**
     * @param wish known to be sound
     * @throws Refused if it is to be official and reports are open, without an exception stated
     */
    Snapshots.Stored freeze(Wish wish, Manifest.Person by) {
        return freeze(wish, by, NOBODY, Progress.NONE);
    }

    /** The same for as long as it takes. */
    Snapshots.Stored freeze(Wish wish, Manifest.Person by, Client client, Progress progress) {
        Standpoint before = client.standpoint();
        try (LoggedScope logged = log.read(wish.scope(), before == null ? null : before.position(), progress)) {
            Standpoint standpoint = before != null
                    ? before
                    : new Standpoint(logged.position(), domainClock.instant().truncatedTo(ChronoUnit.SECONDS));
            client.settled(standpoint);
            OpenReports open = new OpenReports();
            try (MadeContent made =
                    ContentMaker.make(logged, progress, (units, held, standings) -> standings.forEach(open::see))) {
                if (wish.official() && stated(wish.exception()) == null) {
                    demandApproved(logged, open, standpoint.takenAt());
                }
                try (Content content = packed(made, progress)) {
                    return add(wish, by, standpoint, content, client, progress);
                }
            }
        }
    }

    private Snapshots.Stored add(
            Wish wish, Manifest.Person by, Standpoint standpoint, Content content, Client client, Progress progress) {
        String hash = content.hash();
        progress.begin(Progress.Stage.WRITING, content.size());
        return snapshots.add(
                last -> new Manifest(
                        Manifest.FORMAT,
                        last.number() + 1,
                        Objects.requireNonNull(wish.name()).strip(),
                        stated(wish.description()),
                        wish.official(),
                        stated(wish.exception()),
                        by,
                        standpoint.takenAt(),
                        wish.scope(),
                        standpoint.position(),
                        content.counts(),
                        hash,
                        last.hash()),
                content,
                signer::sign,
                progress::step,
                client::added);
    }

    private static Content packed(MadeContent made, Progress progress) {
        progress.begin(Progress.Stage.PACKING, Section.values().length);
        Content content = new Content();
        try {
            for (Section section : Section.values()) {
                content.begin(section);
                long[] rows = {0};
                made.objects(section).forEachRemaining(object -> {
                    content.add(object);
                    if (++rows[0] % LOOK == 0) {
                        progress.look();
                    }
                });
                progress.step();
            }
            content.pack();
            return content;
        } catch (RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The reports that nobody has approved: how many, and the first of them. */
    private static final class OpenReports {

        private final SortedSet<String> first = new TreeSet<>();
        private int all;

        void see(Standing standing) {
            if (standing.state() != Standing.State.APPROVED && standing.state() != Standing.State.HISTORY) {
                all++;
                first.add(Topics.STANDINGS.key().apply(standing));
                if (first.size() > NAMED) {
                    first.removeLast();
                }
            }
        }

        String named() {
            return String.join(", ", first) + (all > NAMED ? ", …" : "");
        }
    }

    /** Every report that is owed for the periods has been approved, and none can still come to be owed. */
    private void demandApproved(LoggedScope logged, OpenReports open, Instant now) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, domainClock.getZone());
        logged.scope().periods().stream()
                .filter(period -> !logged.catalogue().windowLast(period).isBefore(today))
                .forEach(period -> faults.add(Fault.error(
                        "period-not-over",
                        "periods",
                        "Kỳ %s chưa kết thúc. Chờ hết kỳ, ghi lý do ngoại lệ, hoặc chốt tạm thời.".formatted(period),
                        "%s is not over. Wait for its end, state an exception, or freeze provisionally."
                                .formatted(period))));
        if (open.all > 0) {
            faults.add(Fault.error(
                    "not-all-approved",
                    "official",
                    "Còn %d báo cáo chưa được duyệt: %s. Chờ duyệt xong, ghi lý do ngoại lệ, hoặc chốt tạm thời."
                            .formatted(open.all, open.named()),
                    "%d reports are not approved: %s. Wait for them, state an exception, or freeze provisionally."
                            .formatted(open.all, open.named())));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "not-to-be-official", faults);
        }
    }
}
