package vn.wardpulse.submission.report;

import java.time.Duration;
import vn.wardpulse.background.BackgroundWork;

/** Sees to it that the answers kept for retries do not pile up for ever. */
final class AnswerPurge extends BackgroundWork {

    private static final Duration PACE = Duration.ofHours(1);
    /** So many are forgotten at once, so that nobody waits for their rows. */
    private static final int BATCH = 500;

    private final Answers answers;
    private final Duration kept;

    AnswerPurge(Answers answers, Duration kept) {
        super("answer-purge");
        this.answers = answers;
        this.kept = kept;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more && wanted()) {
            more = answers.forget(kept, BATCH);
        }
        pause(PACE);
    }
}
