package vn.wardpulse.submission.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the cells of a file that means well. */
class GridTest {

    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "F12, 11, 5", "Z1, 0, 25", "AA1, 0, 26", "XFD1048576, 1048575, 16383"})
    void placesAreThoseOfASpreadsheet(String text, int row, int column) {
        assertThat(Place.of(text)).contains(new Place(row, column));
        assertThat(new Place(row, column)).hasToString(text);
    }

    @Test
    void cellsAreReadAsTheyAreStored() {
        String rows = "<row><c t=\"n\"><v>1.1000000000000001</v></c><c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c>"
                + "<c><f>1+1</f><v>2</v></c><c t=\"e\"><v>#N/A</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>Bồ </t></r><r><t>Đề</t></r><rPh><t>x</t></rPh></is></c><c s=\"1\"/></row>";
        Xlsx xlsx = Xlsx.of(rows)
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>
                        <Relationship Id="rId2" Type="x/sharedStrings" Target="texts.xml"/></Relationships>""")
                .with("xl/texts.xml", "<sst>\n <si><t>a</t></si>\n <si>\n  <t>b</t>\n </si></sst>");

        Grid grid = Grid.read("f", xlsx.file(), "another");

        assertThat(Stream.of("A1", "B1", "C1", "D1", "E1", "F1", "G1")
                        .flatMap(at -> grid.at(Place.of(at).orElseThrow()).stream()))
                .containsExactly(
                        new Cell(Cell.Kind.NUMBER, "1.1000000000000001"),
                        new Cell(Cell.Kind.TEXT, "b"),
                        new Cell(Cell.Kind.TRUTH, "1"),
                        new Cell(Cell.Kind.FORMULA, "=1+1"),
                        new Cell(Cell.Kind.ERROR, "#N/A"),
                        new Cell(Cell.Kind.TEXT, "Bồ Đề"));
    }
}
