package vn.wardpulse.catalogue.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;

/**
 * One line of a file. Where a cell does not hold what is asked of it, the fault is noted and a stand-in returned, so
 * that the rest of the line is looked at too; {@link #make} then makes nothing of it.
 */
public final class Row {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Place place;
    private final Map<String, String> cells;
    private final Faults faults;
    private boolean sound = true;

    Row(Place place, Map<String, String> cells, Faults faults) {
        this.place = place;
        this.cells = cells;
        this.faults = faults;
    }

    public Place place() {
        return place;
    }

    /** What {@code from} makes of the line, unless anything in it is at fault. */
    public <T> Optional<T> make(Supplier<T> from) {
        try {
            T made = from.get();
            return sound ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException e) {
            if (sound) {
                fault(
                        "",
                        "contradiction",
                        "Dòng tự mâu thuẫn (%s). Kiểm tra lại các ô.".formatted(e.getMessage()),
                        "The line contradicts itself (%s). Check its cells.".formatted(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    /** Notes a fault of this line. */
    public void fault(String column, String code, String vi, String en) {
        sound = false;
        faults.add(place, column, code, vi, en);
    }

    /** Whether the file has the column at all. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Its text, or nothing where the cell is empty or the column is not there. */
    public Optional<String> given(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    public String text(String column) {
        return given(column).orElseGet(() -> {
            fault(
                    column,
                    "empty",
                    "Ô trống. Điền giá trị cho cột '%s'.".formatted(column),
                    "The cell is empty. Fill in '%s'.".formatted(column));
            return "0";
        });
    }

    /** A name from the columns {@code prefix_vi} and {@code prefix_en}. */
    public Name name(String prefix) {
        return new Name(text(prefix + "_vi"), text(prefix + "_en"));
    }

    /** A code of {@code type}, such as {@code UnitId::new}. */
    public <T> T code(String column, Function<String, T> type) {
        return code(column, text(column), type);
    }

    public <T> T code(String column, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            fault(
                    column,
                    "not-a-code",
                    "'%s' không phải là mã. Mã gồm 1–64 chữ cái không dấu, chữ số, '.', '_', '~', '-', bắt đầu bằng chữ hoặc số."
                            .formatted(text),
                    "'%s' is not a code. A code has 1 to 64 letters without marks, digits, '.', '_', '~' or '-' and begins with a letter or digit."
                            .formatted(text));
            return type.apply("0");
        }
    }

    public int integer(String column, int least, int most) {
        return integer(column, text(column), least, most);
    }

    public int integer(String column, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        fault(
                column,
                "not-an-integer",
                "'%s' không hợp lệ. Điền số nguyên từ %d đến %d.".formatted(text, least, most),
                "'%s' does not fit. Fill in a whole number from %d to %d.".formatted(text, least, most));
        return least;
    }

    public BigDecimal decimal(String column) {
        return decimal(column, text(column));
    }

    /** A number with a decimal point, without trailing zeros. */
    public BigDecimal decimal(String column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            fault(
                    column,
                    "not-a-number",
                    "'%s' không phải là số. Viết như 1234.5: dấu chấm thập phân, không dấu phân nhóm, tối đa 12 chữ số nguyên và 6 chữ số lẻ."
                            .formatted(text),
                    "'%s' is not a number. Write it as 1234.5: a decimal point, no grouping, at most 12 digits before and 6 after the point."
                            .formatted(text));
            return BigDecimal.ONE;
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    public LocalDate date(String column) {
        return date(column, text(column));
    }

    public Optional<LocalDate> dateIfGiven(String column) {
        return given(column).map(text -> date(column, text));
    }

    private LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            fault(
                    column,
                    "not-a-date",
                    "'%s' không phải là ngày. Viết như 2023-12-31.".formatted(text),
                    "'%s' is not a date. Write it as 2023-12-31.".formatted(text));
            return LocalDate.EPOCH;
        }
    }

    /** A period, such as {@code 2023-03}. */
    public Period period(String column) {
        return period(column, text(column)).orElse(Period.year(1900));
    }

    public Optional<Period> period(String column, String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            fault(
                    column,
                    "not-a-period",
                    "'%s' không phải là kỳ báo cáo. Viết như 2023-03, 2023-Q1, 2023-H1, 2023-N1 hoặc 2023."
                            .formatted(text),
                    "'%s' is not a period. Write it like 2023-03, 2023-Q1, 2023-H1, 2023-N1 or 2023.".formatted(text));
            return Optional.empty();
        }
    }

    /** A word that stands for a value of {@code type}: the constant's name in lower case. */
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        return word(
                column,
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(constant -> constant.name().toLowerCase(Locale.ROOT), c -> c)));
    }

    public <T> T word(String column, Map<String, T> words) {
        String text = text(column);
        T value = words.get(text);
        if (value != null) {
            return value;
        }
        String known = words.keySet().stream().sorted().collect(Collectors.joining(", "));
        fault(
                column,
                "unknown-word",
                "'%s' không có trong danh mục. Chọn một trong: %s.".formatted(text, known),
                "'%s' is not one of the words known here. Choose one of: %s.".formatted(text, known));
        return words.values().iterator().next();
    }

    /** Texts joined by {@code |}. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split("\\|", -1)).map(String::strip).toList();
    }

    /**
     * What {@code from} makes of each text joined by {@code |}, in order, none of it twice; nothing where the cell is
     * empty. Where it makes nothing of a text, it has noted why.
     */
    public <T> List<T> several(String column, Function<String, Optional<T>> from) {
        if (given(column).isEmpty()) {
            return List.of();
        }
        Set<T> all = new LinkedHashSet<>();
        for (String text : list(column)) {
            from.apply(text).ifPresent(one -> {
                if (!all.add(one)) {
                    fault(
                            column,
                            "listed-twice",
                            "'%s' xuất hiện hai lần. Giữ lại một.".formatted(text),
                            "'%s' stands there twice. Keep one.".formatted(text));
                }
            });
        }
        return List.copyOf(all);
    }

    /** Codes of {@code type} joined by {@code |}, none of them twice; none where the cell is empty. */
    public <T> List<T> codes(String column, Function<String, T> type) {
        return several(column, text -> Optional.of(code(column, text, type)));
    }
}
