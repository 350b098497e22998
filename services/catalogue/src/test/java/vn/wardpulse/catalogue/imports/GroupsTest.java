package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.web.Fault;

class GroupsTest {

    private static final String HEADER = "code,name_vi,name_en,unit,valid_from,valid_to";

    private final Catalogue standing = Catalogue.empty()
            .after(Files.of(
                    ImportFile.UNITS,
                    "code,kind,name_vi,name_en,parent_code,valid_from,valid_to",
                    "00118,ward,Ngọc Thụy,Ngoc Thuy,,,2025-07-01",
                    "00118,ward,Bồ Đề,Bo De,,2025-07-01,",
                    "00127,ward,Việt Hưng,Viet Hung,,2025-07-01,"));

    @Test
    void aGroupIsItsLinesInTheirOrder() {
        Files files = Files.of(
                ImportFile.GROUPS,
                HEADER,
                "LB,Long Biên,Long Bien,00127,2025-07-01,",
                "LB,Long Biên,Long Bien,00118,2025-07-01,2030-01-01");

        assertThat(standing.read(files).groups().values())
                .containsExactly(new UnitGroup(
                        new GroupCode("LB"),
                        new Name("Long Biên", "Long Bien"),
                        List.of(
                                new UnitGroup.Member(new UnitId("00127"), LocalDate.of(2025, 7, 1), null),
                                new UnitGroup.Member(
                                        new UnitId("00118~20250701"),
                                        LocalDate.of(2025, 7, 1),
                                        LocalDate.of(2030, 1, 1)))));
        assertThat(Counts.of(standing.after(files).read(files).changes()).nothing())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "L,L,L,00127,2025-06-30,; unknown-unit; 2:unit",
                "L,L,L,00127,,; empty; 2:valid_from",
                "L,L,L,00127,2025-07-01,2025-07-01; ends-before-it-begins; 2:valid_to",
                "L,L,L,00127,2025-07-01,|L,M,M,00118,2025-07-01,; name-differs; 3:name_vi",
                "L,L,L,00127,2025-07-01,|L,L,L,00127,2026-07-01,; stated-twice; 3:unit"
            })
    void everyFaultIsToldWhereItStands(String rows, String code, String where) {
        Files files = Files.of(ImportFile.GROUPS, (HEADER + "|" + rows).split("\\|"));

        assertThat(standing.faults(files))
                .extracting(Fault::code, Fault::where)
                .contains(tuple(code, "groups.csv:" + where));
    }
}
