package vn.wardpulse.reporting.exports;

import org.springframework.http.HttpStatus;
import vn.wardpulse.files.ParquetFile;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** A figure with more digits than a decimal of Parquet has room for. It is never rounded. */
public final class TooWide {

    private TooWide() {}

    /** @param where the figure and its column */
    public static Refused refused(String where) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "figure-too-wide",
                        where,
                        "Tệp Parquet chỉ chứa được số có %d chữ số, %d ở phần thập phân. Dùng csv hoặc json."
                                .formatted(ParquetFile.PRECISION, ParquetFile.SCALE),
                        "A Parquet file takes numbers of %d digits, %d of them after the point. Use csv or json."
                                .formatted(ParquetFile.PRECISION, ParquetFile.SCALE)));
    }
}
