package vn.wardpulse.chaos;

import java.time.Duration;

/** Something that goes wrong, at a moment after the schedule's begin. */
sealed interface Fault {

    Duration at();

    /** {@code kill -9}, and a start some time later. */
    record Kill(Duration at, String process, Duration away) implements Fault {

        @Override
        public String toString() {
            return "kill %s, start it again after %s".formatted(process, seconds(away));
        }
    }

    /** {@code SIGSTOP}: it goes on where it was, and does not know that time has passed. */
    record Pause(Duration at, String process, Duration away) implements Fault {

        @Override
        public String toString() {
            return "pause %s for %s".formatted(process, seconds(away));
        }
    }

    /** Records of the log are written once more, as they stand, behind all that has happened since. */
    record Repeat(Duration at, int records) implements Fault {

        @Override
        public String toString() {
            return "repeat %d records of the reports".formatted(records);
        }
    }

    /** Records that nobody can read. */
    record Poison(Duration at, int records) implements Fault {

        @Override
        public String toString() {
            return "poison the topics with %d records".formatted(records);
        }
    }

    static String seconds(Duration duration) {
        return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
    }
}
