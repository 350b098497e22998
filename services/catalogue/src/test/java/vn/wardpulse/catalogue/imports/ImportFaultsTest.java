package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.catalogue.imports.ImportFile.HOLIDAYS;
import static vn.wardpulse.catalogue.imports.ImportFile.UNITS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.web.Fault;

class ImportFaultsTest {

    @ParameterizedTest
    @MethodSource("vn.wardpulse.catalogue.imports.WrongFiles#everyKind")
    void saysWhatIsWrongAndWhere(WrongFiles.Wrong wrong) {
        List<Fault> faults = faults(wrong.files());

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(wrong.code());
            assertThat(fault.where()).isEqualTo(wrong.where());
        });
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.vi()).matches("(?s).+[.].*[.\"].*");
            assertThat(fault.en()).matches("(?s).+[.].*[.\"].*");
        });
    }

    @Test
    void saysEverythingAtOnceInTheOrderOfTheFiles() {
        List<Fault> faults = faults(Files.of(UNITS, WrongFiles.UNIT_HEADER, "0 1,town,,Ha Noi,,x,", "02,city,=1,,,,")
                .with(HOLIDAYS, WrongFiles.DAY_HEADER, "yesterday,day_off,a,b"));

        assertThat(faults)
                .extracting(Fault::where)
                .containsExactly(
                        "holidays.csv:2:date",
                        "units.csv:2:code",
                        "units.csv:2:valid_from",
                        "units.csv:2:kind",
                        "units.csv:2:name_vi",
                        "units.csv:3:name_vi",
                        "units.csv:3:name_en");
    }

    @Test
    void readsSemicolonsAByteOrderMarkAndDecomposedLetters() {
        String text = "\uFEFFdate;kind;name_vi;name_en\r\n2023-01-01;day_off;" + "Te\u0302\u0301t; New Year \r\n\r\n";
        ImportReading reading = new ImportReading(
                Files.of(HOLIDAYS)
                        .with(HOLIDAYS, text.getBytes(StandardCharsets.UTF_8))
                        .all(),
                Files.NOTHING);
        ImportPlan plan = reading.read();

        assertThat(reading.faults().all()).isEmpty();
        assertThat(plan.holidays().values()).singleElement().satisfies(day -> {
            assertThat(day.name().vi()).isEqualTo("Tết");
            assertThat(day.name().en()).isEqualTo("New Year");
        });
    }

    @Test
    void stopsListingAtSomePointAndSaysSo() {
        Files files = Files.of(
                HOLIDAYS,
                Stream.concat(
                                Stream.of(WrongFiles.DAY_HEADER),
                                Stream.generate(() -> "x,day_off,a,b").limit(600))
                        .toArray(String[]::new));

        assertThat(faults(files)).hasSize(501).last().extracting(Fault::code).isEqualTo("too-many-faults");
    }

    private static List<Fault> faults(Files files) {
        ImportReading reading = new ImportReading(files.all(), Files.NOTHING);
        reading.read();
        return reading.faults().all();
    }
}
