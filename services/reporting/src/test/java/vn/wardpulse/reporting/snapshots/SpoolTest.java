package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardpulse.frozen.Section;

class SpoolTest {

    private static final int RECORD = 10_000;

    /** Ten times what it may hold, in bins that take turns. */
    @Test
    void holds_no_more_than_it_may_and_gives_everything_back_in_order() {
        Random chance = new Random(5);
        List<byte[]> records = new ArrayList<>();
        try (Spool<Integer> spool = new Spool<>()) {
            for (int n = 0; n < 10 * Spool.HELD / RECORD; n++) {
                byte[] record = new byte[RECORD + chance.nextInt(100)];
                chance.nextBytes(record);
                records.add(record);
                spool.add(n % 7, record);
            }
            assertThat(spool.mostHeld()).isLessThan(Spool.HELD + 2 * RECORD);
            for (int bin = 0; bin < 7; bin++) {
                int n = bin;
                for (byte[] record : spool.records(bin)) {
                    assertThat(record).isEqualTo(records.get(n));
                    n += 7;
                }
                assertThat(n).isGreaterThanOrEqualTo(records.size());
            }
            assertThat(spool.blocks()).isGreaterThanOrEqualTo(9 * 7);
            assertThat(spool.records(7)).isEmpty();
        }
    }

    /** What is to be stored lies in parts, of which one is in memory. */
    @Test
    void content_is_packed_in_parts_of_a_few_objects() {
        try (Content content = new Content()) {
            content.begin(Section.CELLS);
            for (int n = 0; n < 5 * Content.PART + 1; n++) {
                content.add("{\"n\":%d}".formatted(n).getBytes(UTF_8));
                assertThat(content.size()).isEqualTo((n + 1) / Content.PART);
            }
            List<Integer> sizes = new ArrayList<>();
            content.each(part -> sizes.add(part.objects().size()));
            assertThat(sizes).containsExactly(500, 500, 500, 500, 500, 1);
            assertThat(content.counts()).containsEntry("cells", 2501L);
        }
    }
}
