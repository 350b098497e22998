package vn.wardpulse.submission.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.submission.report.Narratives;
import vn.wardpulse.submission.task.PersonalData;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Reads what is said of matters; everything that is wrong is said at once. */
final class MatterCheck {

    private final List<Fault> faults = new ArrayList<>();

    MatterField field(@Nullable String text) {
        return Arrays.stream(MatterField.values())
                .filter(field ->
                        field.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst()
                .orElseGet(() -> {
                    add(
                            "unknown-field",
                            "field",
                            "Chưa chọn lĩnh vực. Chọn land, urban-order, environment, infrastructure, welfare, culture, security hoặc other.",
                            "The field is not said. Choose land, urban-order, environment, infrastructure, welfare, culture, security or other.");
                    return MatterField.OTHER;
                });
    }

    LocalDate due(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(1))) {
            add(
                    "due-out-of-range",
                    "due",
                    "Ngày mong trả lời phải từ hôm nay đến một năm sau. Chọn ngày khác.",
                    "An answer is wanted between today and a year from now. Choose another day.");
            return today;
        }
        return due;
    }

    /** Words that must be there; empty where they are not. */
    String demanded(@Nullable String said) {
        String words = words(said);
        if (words == null) {
            add("words-needed", "words", "Chưa có nội dung. Ghi rõ sự việc.", "Nothing is said. Say what it is about.");
            return "";
        }
        return words;
    }

    @Nullable
    String words(@Nullable String said) {
        String kept = said == null ? null : Narratives.kept(said);
        faults.addAll(Narratives.faults(said).stream()
                .map(fault -> Fault.error(fault.code(), "words", fault.vi(), fault.en()))
                .toList());
        faults.addAll(PersonalData.faults("words", kept));
        return kept;
    }

    void demandOnward(@Nullable UnitId to, List<UnitId> onward) {
        if (to == null || !onward.contains(to)) {
            add(
                    "not-onward",
                    "to",
                    "Không chuyển được tới đơn vị này. Chọn đơn vị cấp trên, hoặc phòng, ban, tổ chức cùng cấp hay trực thuộc.",
                    "It cannot be handed on there. Choose the unit above, or a department or organisation beside or below.");
        }
    }

    /** @throws Refused with all faults */
    void demandSound() {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-matter", faults);
        }
    }

    private void add(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }
}
