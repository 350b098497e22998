package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands in the cells that are filled in. */
interface Content {

    /** What a cell shows. */
    sealed interface Shown {

        record Number(BigDecimal value) implements Shown {}

        record Text(String text) implements Shown {}
    }

    Optional<Shown> at(SheetLine line, Column column);
}
