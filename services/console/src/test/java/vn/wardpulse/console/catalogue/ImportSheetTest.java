package vn.wardpulse.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ImportOutcome;

/** What the page says of an import before it happens. */
class ImportSheetTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Upload UPLOAD = new Upload(
            List.of(new Upload.Part("indicators", "chi-tieu.csv", "code\n".getBytes(StandardCharsets.UTF_8))));

    private final ImportSheet sheet = new ImportSheet(Samples.words(Locale.forLanguageTag("vi")));

    @Test
    void saysValueByValueWhatChanges() {
        ImportView view = sheet.write(
                outcome(new ImportOutcome.Change(
                        "indicator",
                        "FOO-01",
                        "changed",
                        JSON.readTree(
                                "{\"indicator\":{\"name\":{\"vi\":\"Cũ\",\"en\":\"Old\"},\"decimals\":1,\"order\":3}}"),
                        JSON.readTree("{\"indicator\":{\"name\":{\"vi\":\"Mới\",\"en\":\"Old\"},\"order\":3}}"))),
                UPLOAD);
        assertThat(view.files()).isEqualTo(UPLOAD.parts());
        assertThat(view.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Mới");
            assertThat(line.fields())
                    .containsExactly(
                            new ImportView.Field("name_vi", "Cũ", "Mới"), new ImportView.Field("decimals", "1", "–"));
        });
    }

    @Test
    void carriesNothingOnWhereNothingChanges() {
        ImportView view =
                sheet.write(outcome(new ImportOutcome.Change("unit", "004", "unchanged", null, null)), UPLOAD);
        assertThat(view.lines()).isEmpty();
        assertThat(view.files()).isEmpty();
    }

    @Test
    void saysPlacesAsOneFindsThem() {
        ImportView view = sheet.refused(List.of(
                new Fault("a", "indicators.csv:12:decimals", "Sai.", "Wrong.", null),
                new Fault("b", "indicators.csv:12", "Sai.", "Wrong.", null),
                new Fault("c", "request", "Sai.", "Wrong.", null)));
        assertThat(view.faults())
                .extracting(ImportView.Said::where)
                .containsExactly("indicators.csv, dòng 12, cột decimals:", "indicators.csv, dòng 12:", "request");
    }

    private static ImportOutcome outcome(ImportOutcome.Change change) {
        return new ImportOutcome(null, true, List.of(change), new ImportOutcome.Counts(0, 1, 0), null);
    }
}
