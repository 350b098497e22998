package vn.wardpulse.notification.export;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.DeliveryState;
import vn.wardpulse.notification.mail.FileLetters;
import vn.wardpulse.notification.mail.Outcome;
import vn.wardpulse.notification.webhook.Answer;
import vn.wardpulse.notification.webhook.FilePosts;

/** Takes files where they go, one after the other, and tries again later what was not taken. */
final class Dispatcher extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    /** Pieces come in one go with their file; what is left alone for so long belongs to none. */
    private static final Duration INCOMPLETE = Duration.ofDays(15);

    private final ExportFiles files;
    private final FileDeliveries deliveries;
    private final Folder folder;
    private final FileLetters letters;
    private final FilePosts posts;
    private final NotificationSettings.Exports settings;
    private final MeterRegistry metrics;

    Dispatcher(
            ExportFiles files,
            FileDeliveries deliveries,
            Folder folder,
            FileLetters letters,
            FilePosts posts,
            NotificationSettings.Exports settings,
            MeterRegistry metrics) {
        super("dispatcher");
        this.files = files;
        this.deliveries = deliveries;
        this.folder = folder;
        this.letters = letters;
        this.posts = posts;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    protected void round() {
        int lost = deliveries.settleLeftBehind();
        if (lost > 0) {
            LOG.warn("{} letters with files were being sent when the room stopped: they are not sent again", lost);
        }
        while (wanted()) {
            Optional<FileDelivery> next = deliveries.claim();
            if (next.isEmpty()) {
                break;
            }
            Settled settled = deliver(next.get());
            deliveries.settle(next.get(), settled);
            metrics.counter(
                            "wardpulse.notification.exports",
                            "channel",
                            next.get().channel().text(),
                            "outcome",
                            settled.state() == null
                                    ? "not-now"
                                    : settled.state().text())
                    .increment();
        }
        files.forget(settings.kept(), INCOMPLETE);
        pause(PACE);
    }

    private Settled deliver(FileDelivery delivery) {
        return switch (delivery.channel()) {
            case FOLDER -> folder.put(delivery);
            case EMAIL -> mail(delivery);
            case WEBHOOK -> post(delivery);
        };
    }

    private Settled mail(FileDelivery delivery) {
        FileDelivery.Addressed person = delivery.person();
        String address = person == null ? null : person.email();
        if (!letters.possible()) {
            return Settled.as(DeliveryState.NOT_CONFIGURED, null, "no mail server is set up");
        }
        if (person == null || address == null) {
            return Settled.as(DeliveryState.REFUSED, null, "no address is known");
        }
        if (person.optedOut()) {
            return Settled.as(DeliveryState.UNWANTED, null, null);
        }
        boolean along = delivery.bytes().length <= settings.largestAttachment().toBytes();
        Outcome outcome = letters.send(
                delivery.made(),
                delivery.id(),
                along ? delivery.bytes() : null,
                delivery.target(),
                person.displayName(),
                address,
                person.language());
        return switch (outcome) {
            case Outcome.Sent() -> Settled.sent(address);
            case Outcome.NotNow(String problem) -> Settled.notNow(address, problem);
            case Outcome.Never(String problem) -> Settled.as(DeliveryState.REFUSED, address, problem);
            case Outcome.Unknown(String problem) -> Settled.as(DeliveryState.UNKNOWN, address, problem);
        };
    }

    private Settled post(FileDelivery delivery) {
        ExportMade made = delivery.made();
        UUID webhook = UUID.fromString(delivery.target());
        String address = posts.address(webhook, made.owner()).orElse(null);
        Answer answer =
                posts.send(webhook, made.owner(), delivery.id(), made.mediaType(), headers(made), delivery.bytes());
        return switch (answer) {
            case Answer.Taken() -> Settled.sent(address);
            case Answer.NotNow(String problem) -> Settled.notNow(address, problem);
            case Answer.Never(String problem) -> Settled.as(DeliveryState.REFUSED, address, problem);
        };
    }

    /** What the body is; the digest as RFC 9530 writes it. */
    private static Map<String, String> headers(ExportMade made) {
        byte[] digest = HexFormat.of().parseHex(made.sha256());
        return Map.of(
                "Content-Disposition", "attachment; filename=\"%s\"".formatted(made.fileName()),
                "Content-Digest", "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(digest)),
                "Wardpulse-Schedule", made.schedule().toString(),
                "Wardpulse-Run", made.run().toString(),
                "Wardpulse-Due", made.due().toString());
    }
}
