package vn.wardpulse.catalogue.wards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.catalogue.wards.GroupWish.WishedName;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Reads what a ward wants, and collects all that is wrong with it before anything is refused. */
final class WishReading {

    private static final int LONGEST_NAME = 200;

    /** Stands for what could not be read; {@link #done} comes before anybody looks at it. */
    private static final Name UNREADABLE = new Name("?", "?");

    private final List<Fault> faults = new ArrayList<>();

    UnitKind kind(@Nullable String text) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.belowWard() && kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        fault(
                "unknown-kind",
                "kind",
                "Loại '%s' không thuộc phường quản lý. Chọn residential_group (tổ dân phố) hoặc party_cell (chi bộ)."
                        .formatted(text == null ? "" : text),
                "The kind '%s' is not one that a ward keeps. Choose residential_group or party_cell."
                        .formatted(text == null ? "" : text));
        return UnitKind.RESIDENTIAL_GROUP;
    }

    Name name(@Nullable WishedName wished) {
        String vi = wished == null || wished.vi() == null ? "" : wished.vi().strip();
        String en = wished == null || wished.en() == null || wished.en().isBlank()
                ? vi
                : wished.en().strip();
        if (vi.isEmpty()) {
            fault("missing-name", "name/vi", "Thiếu tên. Nhập tên tiếng Việt.", "The name is missing. State it.");
            return UNREADABLE;
        }
        tooLong(vi, "name/vi");
        tooLong(en, "name/en");
        return new Name(vi, en);
    }

    private void tooLong(String name, String where) {
        if (name.length() > LONGEST_NAME) {
            fault(
                    "name-too-long",
                    where,
                    "Tên dài quá %d ký tự. Rút gọn tên.".formatted(LONGEST_NAME),
                    "The name is longer than %d characters. Shorten it.".formatted(LONGEST_NAME));
        }
    }

    LocalDate day(String where, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            return parsed(where, text);
        }
        fault(
                "missing-day",
                where,
                "Thiếu ngày. Nhập ngày theo dạng 2023-01-31.",
                "The day is missing. State it like 2023-01-31.");
        return LocalDate.EPOCH;
    }

    @Nullable
    LocalDate dayIfGiven(String where, @Nullable String text) {
        return text == null || text.isBlank() ? null : parsed(where, text);
    }

    private LocalDate parsed(String where, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            fault(
                    "not-a-day",
                    where,
                    "'%s' không phải là ngày. Nhập ngày theo dạng 2023-01-31.".formatted(text),
                    "'%s' is not a day. State it like 2023-01-31.".formatted(text));
            return LocalDate.EPOCH;
        }
    }

    void fault(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }

    /** @throws Refused if anything was wrong */
    void done() {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-group", faults);
        }
    }
}
