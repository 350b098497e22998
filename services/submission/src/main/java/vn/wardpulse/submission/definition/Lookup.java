package vn.wardpulse.submission.definition;

import java.util.Optional;
import java.util.function.Function;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;

/** Finds what the cells of a file name, and says what it does not find. */
public final class Lookup {

    private final Definitions definitions;

    public Lookup(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Takes what is wrong with a cell. */
    @FunctionalInterface
    public interface Complaints {
        void add(String column, String code, String vi, String en);
    }

    public Optional<UnitId> unit(String text, Complaints complaints) {
        Optional<UnitId> unit = code(text, UnitId::new).filter(definitions.units()::containsKey);
        if (unit.isEmpty()) {
            complaints.add(
                    "unit",
                    "unknown-unit",
                    "Không có đơn vị “%s” trong danh mục. Kiểm tra lại mã.".formatted(text),
                    "There is no unit “%s” in the catalogue. Check the code.".formatted(text));
        }
        return unit;
    }

    public Optional<Indicator> indicator(String text, Complaints complaints) {
        Optional<Indicator> indicator = code(text, IndicatorCode::new).flatMap(definitions::indicator);
        if (indicator.isEmpty()) {
            complaints.add(
                    "indicator",
                    "unknown-indicator",
                    "Không có chỉ tiêu “%s” trong danh mục. Kiểm tra lại mã.".formatted(text),
                    "There is no indicator “%s” in the catalogue. Check the code.".formatted(text));
        }
        return indicator;
    }

    public Optional<Period> period(String text, Complaints complaints) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            complaints.add(
                    "period",
                    "unreadable-period",
                    "“%s” không phải là kỳ báo cáo. Viết như 2022-03, 2022-Q1, 2022-H1 hoặc 2022.".formatted(text),
                    "“%s” is not a period. Write it like 2022-03, 2022-Q1, 2022-H1 or 2022.".formatted(text));
            return Optional.empty();
        }
    }

    /** Empty where the text cannot be a code at all, and so is nobody's. */
    private static <T> Optional<T> code(String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
