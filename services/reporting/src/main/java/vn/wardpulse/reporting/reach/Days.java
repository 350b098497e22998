package vn.wardpulse.reporting.reach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Days that somebody asks about. */
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    /**
     * @param where the name of the parameter
     * @throws Refused if it lies beyond the years of periods
     */
    public static void demand(String where, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    Fault.error(
                            "year-out-of-range",
                            where,
                            "Năm phải từ %d đến %d. Sửa ngày.".formatted(FIRST_YEAR, LAST_YEAR),
                            "Years are from %d to %d. Correct the day.".formatted(FIRST_YEAR, LAST_YEAR)));
        }
    }
}
