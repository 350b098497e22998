package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A round of plan P2021, and when it is judged.
 *
 * @param over its last day
 * @param begun from when on some have written down what they think of themselves
 * @param self from when on units hand their sheets on, {@code appraisal} and {@code verification} the stages after it
 * @param closing when it is closed, if all is verified and the reports that it rests on are approved
 * @param latest when it is closed whatever is missing
 */
record EmulationRound(
        int round,
        LocalDate over,
        LocalDate begun,
        LocalDate self,
        LocalDate appraisal,
        LocalDate verification,
        LocalDate closing,
        LocalDate latest) {

    private static final String PLAN = "P2021";

    /** Who verifies, closes and publishes. */
    static final String STANDING = "noivu.canbo";

    static final List<EmulationRound> ALL = List.of(
            new EmulationRound(
                    1,
                    LocalDate.of(2022, 12, 31),
                    LocalDate.of(2023, 1, 4),
                    LocalDate.of(2023, 1, 4),
                    LocalDate.of(2023, 1, 11),
                    LocalDate.of(2023, 2, 2),
                    LocalDate.of(2023, 2, 7),
                    LocalDate.of(2023, 3, 1)),
            new EmulationRound(
                    2,
                    LocalDate.of(2023, 11, 6),
                    LocalDate.of(2023, 10, 9),
                    LocalDate.of(2023, 11, 7),
                    LocalDate.of(2023, 11, 13),
                    LocalDate.of(2023, 11, 16),
                    LocalDate.of(2023, 11, 21),
                    LocalDate.of(2023, 12, 15)));

    String path() {
        return "/api/rounds/%s/%d".formatted(PLAN, round);
    }

    String snapshot() {
        return "Kết quả thi đua đợt %d (%s)".formatted(round, PLAN);
    }
}
