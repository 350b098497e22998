package vn.wardpulse.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/** What is counted above wards: wards where they report, units where others do. */
class DefinitionsTest {

    private static final IndicatorCode CODE = new IndicatorCode("FOO-01");

    @Test
    void wardsAreCountedWhereTheyAloneReportUpwards() {
        assertThat(ofWards(UnitKind.WARD)).isTrue();
        assertThat(ofWards(UnitKind.WARD, UnitKind.PARTY_CELL))
                .as("cells report to their ward")
                .isTrue();
        assertThat(ofWards()).as("nobody asks for it any more").isTrue();
        assertThat(ofWards(UnitKind.DEPARTMENT)).isFalse();
        assertThat(ofWards(UnitKind.WARD, UnitKind.SCHOOL)).isFalse();
    }

    private static boolean ofWards(UnitKind... levels) {
        List<Form> forms = List.of(levels).stream()
                .map(level -> new Form(
                        new FormCode("F-" + level.ordinal()),
                        new Name("Biểu", "Form"),
                        Frequency.MONTH,
                        level,
                        new UnitId("004"),
                        new CalendarCode("ND09"),
                        2023,
                        2023,
                        List.of(CODE)))
                .toList();
        return new Definitions(List.of(), List.of(), forms).isOfWards(CODE);
    }
}
