package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Succession.Successor;
import vn.wardpulse.web.Fault;

class SuccessionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final String HEADER = "from_code,to_code,effective_date,kind,weight";

    /** A and B end, C and D begin, E goes on; the code A comes back. */
    private static final Files UNITS = Files.of(
            ImportFile.UNITS,
            "code,kind,name_vi,name_en,parent_code,valid_from,valid_to",
            "A,ward,A,A,,,2025-07-01",
            "B,ward,B,B,,,2025-07-01",
            "C,ward,C,C,,2025-07-01,",
            "A,ward,D,D,,2025-07-01,",
            "E,ward,E,E,,,");

    private final Catalogue standing = Catalogue.empty().after(UNITS);

    @Test
    void theLinesOfAnOldUnitAreOneDefinitionInTheirOrder() {
        ImportPlan plan = standing.read(
                lines("A,C,2025-07-01,split,0.625", "B,C,2025-07-01,merge,", "A,A,2025-07-01,split,0.375"));

        assertThat(plan.successions().values())
                .containsExactly(
                        new Succession(
                                new UnitId("A"),
                                DAY,
                                Succession.Kind.SPLIT,
                                List.of(
                                        new Successor(new UnitId("C"), new BigDecimal("0.625")),
                                        new Successor(new UnitId("A~20250701"), new BigDecimal("0.375")))),
                        new Succession(
                                new UnitId("B"),
                                DAY,
                                Succession.Kind.MERGE,
                                List.of(new Successor(new UnitId("C"), null))));
    }

    @Test
    void whatStaysWithASplitUnitIsItsOwnSuccessor() {
        ImportPlan plan = standing.read(lines("E,E,2025-07-01,split,", "E,C,2025-07-01,split,"));

        assertThat(plan.successions().values())
                .singleElement()
                .satisfies(split ->
                        assertThat(split.divides()).as("nobody stated shares").isFalse());
    }

    @Test
    void noneTakesBackWhatWasStated() {
        Catalogue stated = standing.after(lines("A,C,2025-07-01,merge,"));
        Files back = lines("A,,2025-07-01,none,");

        assertThat(stated.read(back).successions().values())
                .singleElement()
                .satisfies(none -> assertThat(none.kind()).isEqualTo(Succession.Kind.NONE));
        assertThat(stated.effects(back).withoutSuccessor()).hasSize(1);
    }

    @Test
    void aUnitWhoseEndMovesNeedsItsSuccessionMoved() {
        Catalogue stated = standing.after(lines("A,C,2025-07-01,merge,"));
        Files sooner = Files.of(
                ImportFile.UNITS,
                "code,kind,name_vi,name_en,parent_code,valid_from,valid_to",
                "A,ward,A,A,,,2025-06-01");

        assertThat(stated.faults(sooner))
                .extracting(Fault::code, Fault::where)
                .containsExactly(tuple("not-valid-before", "successions.csv:from_code"));
        assertThat(stated.faults(
                        sooner.with(ImportFile.SUCCESSIONS, HEADER, "A,,2025-07-01,none,", "A,E,2025-06-01,merge,")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X,C,2025-07-01,merge,; unknown-unit; 2:from_code",
                "A,X,2025-07-01,merge,; unknown-unit; 2:to_code",
                "A,B,2025-07-01,merge,; unknown-unit; 2:to_code",
                "A,C,2025-06-01,merge,; unknown-unit; 2:to_code",
                "A,C,2025-07-01,swallow,; unknown-word; 2:kind",
                "A,C,yesterday,merge,; not-a-date; 2:effective_date",
                "A,C,2025-07-01,none,; not-for-this-kind; 2:to_code",
                "A,C,2025-07-01,merge,0.5; not-for-this-kind; 2:weight",
                "A,C,2025-07-01,split,; one-successor; 2:to_code",
                "A,C,2025-07-01,merge,|A,A,2025-07-01,merge,; several-successors; 3:to_code",
                "A,C,2025-07-01,split,|A,C,2025-07-01,split,; stated-twice; 3:to_code",
                "A,C,2025-07-01,split,0|A,A,2025-07-01,split,1; weight-out-of-bounds; 2:weight",
                "A,C,2025-07-01,split,1.5|A,A,2025-07-01,split,0.5; weight-out-of-bounds; 2:weight",
                "A,C,2025-07-01,split,0.5|A,A,2025-07-01,split,; weights-not-one; 3:weight",
                "A,C,2025-07-01,split,0.333333|A,A,2025-07-01,split,0.666666; weights-not-one; 3:weight",
                "E,C,2025-07-01,merge,; still-valid; 2:effective_date"
            })
    void everyFaultIsToldWhereItStands(String rows, String code, String where) {
        List<Fault> faults = standing.faults(lines(rows.split("\\|")));

        assertThat(faults).extracting(Fault::code, Fault::where).contains(tuple(code, "successions.csv:" + where));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.vi()).isNotBlank();
            assertThat(fault.en()).isNotBlank();
        });
    }

    @Test
    void twoKindsOnOneDayAreAFault() {
        assertThat(standing.faults(lines("A,C,2025-07-01,split,", "A,A,2025-07-01,merge,")))
                .extracting(Fault::code, Fault::where)
                .containsExactly(tuple("kind-differs", "successions.csv:3:kind"));
    }

    private static Files lines(String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        Stream.of(lines).forEach(all::add);
        return Files.of(ImportFile.SUCCESSIONS, all.toArray(String[]::new));
    }
}
