package vn.wardpulse.console.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Status;

class HeatFindingTest {

    private final Quarter quarter = new Quarter()
            .ward("1", "Bồ Đề")
            .ward("2", "Cự Khối")
            .ward("3", "Sài Đồng")
            .ward("4", "Việt Hưng")
            .ward("5", "Đức Giang");

    @Test
    void namesThoseThatAreBehindOnManyWorstFirst() {
        assertThat(title(Samples.words(Locale.forLanguageTag("vi")), 4, 9, 5, 0, 6))
                .isEqualTo("3 phường chậm hoặc không đạt từ 5 chỉ tiêu trở lên: Cự Khối, Đức Giang, Sài Đồng");
        assertThat(title(Samples.words(Locale.ENGLISH), 4, 9, 0, 0, 0))
                .isEqualTo("1 ward behind on 5 indicators or more: Cự Khối");
    }

    @Test
    void countsThemWhereTheyAreTooManyToName() {
        assertThat(title(Samples.words(Locale.forLanguageTag("vi")), 5, 9, 5, 0, 6))
                .isEqualTo("4 phường chậm hoặc không đạt từ 5 chỉ tiêu trở lên");
    }

    /** @param behind on how many indicators each ward is */
    private String title(Words words, int... behind) {
        MapsData data = quarter.data();
        Map<UnitOnDay, List<Status>> units = new LinkedHashMap<>();
        for (int i = 0; i < behind.length; i++) {
            units.put(data.members().get(i), Collections.nCopies(behind[i], Status.BEHIND));
        }
        return new HeatFinding(data, words, units, Map.of(Quarter.FLOW, List.of(Status.BEHIND))).title();
    }
}
