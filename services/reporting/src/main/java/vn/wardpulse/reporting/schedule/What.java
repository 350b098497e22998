package vn.wardpulse.reporting.schedule;

import java.util.List;
import vn.wardpulse.model.UnitId;

/** What a schedule makes a file of. Another kind is one more of these, a word for it, and its making. */
sealed interface What {

    /** As the wire writes it. */
    String kind();

    /** @param query as the pivot's address has it; its periods may be relative */
    record Pivot(String query) implements What {

        static final String KIND = "pivot";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * The last snapshot that somebody took. None is taken for it.
     *
     * @param official whether a provisional one does not count
     */
    record LatestSnapshot(UnitId unit, boolean official) implements What {

        static final String KIND = "snapshot";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A snapshot that is taken for it, provisionally and in the owner's name.
     *
     * @param periods by name or relative
     */
    record FreshSnapshot(UnitId unit, List<String> periods) implements What {

        static final String KIND = "fresh-snapshot";

        @Override
        public String kind() {
            return KIND;
        }
    }
}
