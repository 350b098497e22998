package vn.wardpulse.reporting.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.ParquetFile;
import vn.wardpulse.files.ParquetShape;
import vn.wardpulse.reporting.Duck;

/** Files with every kind of value, read by DuckDB. */
class ParquetFileTest {

    private static final ParquetShape SHAPE = ParquetShape.of(
            "snapshot", List.of("name", "figure", "count"), List.of(Kind.TEXT, Kind.FIGURE, Kind.COUNT));

    @TempDir
    Path directory;

    @Test
    void keeps_every_digit_also_of_the_widest_figures() throws Exception {
        List<List<@Nullable Object>> rows = List.of(
                row("Phường Bồ Đề", new BigDecimal("99999999999999999999999999999999.999999"), BigDecimal.ONE),
                row("", new BigDecimal("-99999999999999999999999999999999.999999"), new BigDecimal("2147483647")),
                row("số 0", BigDecimal.ZERO, BigDecimal.ZERO),
                row(null, new BigDecimal("0.000001"), null),
                row("không có", null, null),
                row("âm", new BigDecimal("-0.000001"), new BigDecimal("-1")),
                row("mười sáu mũ", new BigDecimal("1E+16"), BigDecimal.TEN));
        assertThat(read(file(rows))).isEqualTo(plain(rows));
    }

    @Test
    void keeps_the_order_of_rows_over_many_groups_in_little_memory() throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int n = 0; n < 45_001; n++) {
            rows.add(row(
                    n % 3 == 0 ? null : "đơn vị " + n % 500,
                    BigDecimal.valueOf(n * 1_000_003L - 7, 6),
                    BigDecimal.valueOf(n)));
        }
        Path file = file(rows);
        assertThat(read(file)).isEqualTo(plain(rows));
        assertThat(Duck.rows("select count(distinct row_group_id) from parquet_metadata('%s')".formatted(file)))
                .containsExactly(List.of("3"));
    }

    @Test
    void is_the_same_file_for_the_same_rows_and_one_of_no_rows_for_none() throws Exception {
        List<List<@Nullable Object>> rows = List.of(row("a", BigDecimal.TEN, BigDecimal.ONE));
        assertThat(Files.readAllBytes(file(rows))).isEqualTo(Files.readAllBytes(file(rows)));
        assertThat(read(file(List.of()))).isEmpty();
    }

    @Test
    void says_that_a_figure_is_too_wide_instead_of_rounding_it() throws Exception {
        for (String wide : new String[] {"0.0000001", "100000000000000000000000000000000"}) {
            BigDecimal figure = new BigDecimal(wide);
            assertThat(ParquetFile.fits(figure)).as(wide).isFalse();
            ParquetFile file = new ParquetFile(new ByteArrayOutputStream(), SHAPE);
            assertThatThrownBy(() -> file.add(row("quá rộng", figure, null)))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining(wide);
        }
        assertThat(ParquetFile.fits(new BigDecimal("1.5000000000"))).isTrue();
    }

    private Path file(List<List<@Nullable Object>> rows) throws IOException {
        Path path = Files.createTempFile(directory, "rows", ".parquet");
        try (OutputStream out = Files.newOutputStream(path)) {
            ParquetFile file = new ParquetFile(out, SHAPE);
            for (List<@Nullable Object> row : rows) {
                file.add(row);
            }
            file.finish(Map.of("wardpulse.title", "Thử"));
        }
        return path;
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static List<List<@Nullable String>> read(Path file) {
        return Duck.rows("select name, figure, count from read_parquet('%s')".formatted(file));
    }

    private static List<List<@Nullable String>> plain(List<List<@Nullable Object>> rows) {
        List<List<@Nullable String>> plain = new ArrayList<>();
        rows.forEach(row -> {
            List<@Nullable String> line = new ArrayList<>();
            row.forEach(value -> line.add(Duck.plain(value)));
            plain.add(line);
        });
        return plain;
    }
}
