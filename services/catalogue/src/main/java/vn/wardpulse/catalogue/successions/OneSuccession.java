package vn.wardpulse.catalogue.successions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.catalogue.Succession;

/** Whether the lines of one old unit and day make one succession; what does not agree is told where it stands. */
final class OneSuccession {

    private final List<SuccessionLine> lines;
    private boolean sound = true;

    private OneSuccession(List<SuccessionLine> lines) {
        this.lines = lines;
    }

    static boolean agree(List<SuccessionLine> lines) {
        OneSuccession one = new OneSuccession(lines);
        one.kinds();
        one.successors();
        one.weights();
        return one.sound;
    }

    private void kinds() {
        Succession.Kind kind = lines.getFirst().kind();
        for (SuccessionLine line : lines) {
            if (line.kind() != kind) {
                fault(
                        line.row(),
                        "kind",
                        "kind-differs",
                        "Đơn vị cũ '%s' có hai loại thay đổi cùng ngày. Ghi cùng một loại ở mọi dòng."
                                .formatted(line.key().unit()),
                        "The old unit '%s' has two kinds of change on one day. Use the same one in all its lines."
                                .formatted(line.key().unit()));
            }
        }
        if (!kind.whole() && kind != Succession.Kind.SPLIT) {
            return;
        }
        SuccessionLine last = lines.getLast();
        if (kind.whole() && lines.size() > 1) {
            fault(
                    last.row(),
                    "to_code",
                    "several-successors",
                    "'%s' đi nguyên vẹn thì chỉ có một đơn vị mới. Bỏ bớt dòng, hoặc ghi loại split."
                            .formatted(last.key().unit()),
                    "'%s' goes over whole, so it has one successor. Remove a line, or state the kind split."
                            .formatted(last.key().unit()));
        }
        if (kind == Succession.Kind.SPLIT && lines.size() < 2) {
            fault(
                    last.row(),
                    "to_code",
                    "one-successor",
                    "'%s' tách ra thì có ít nhất hai đơn vị mới. Thêm dòng, hoặc ghi loại khác."
                            .formatted(last.key().unit()),
                    "'%s' is split, so it has at least two successors. Add a line, or state another kind."
                            .formatted(last.key().unit()));
        }
    }

    private void successors() {
        Set<Object> seen = new HashSet<>();
        for (SuccessionLine line : lines) {
            if (!seen.add(line.successor())) {
                fault(
                        line.row(),
                        "to_code",
                        "stated-twice",
                        "'%s' → '%s' đã có ở dòng khác. Giữ lại một dòng."
                                .formatted(line.key().unit(), line.row().text("to_code")),
                        "'%s' → '%s' stands in another line too. Keep one of them."
                                .formatted(line.key().unit(), line.row().text("to_code")));
            }
        }
    }

    private void weights() {
        List<BigDecimal> weights = lines.stream()
                .map(SuccessionLine::weight)
                .filter(Objects::nonNull)
                .toList();
        if (weights.isEmpty()) {
            return;
        }
        SuccessionLine last = lines.getLast();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.size() < lines.size() || sum.compareTo(BigDecimal.ONE) != 0) {
            String said = sum.stripTrailingZeros().toPlainString();
            fault(
                    last.row(),
                    "weight",
                    "weights-not-one",
                    "Trọng số của '%s': %d/%d dòng có, cộng lại %s. Điền cho mọi dòng để tổng đúng bằng 1, hoặc để trống tất cả."
                            .formatted(last.key().unit(), weights.size(), lines.size(), said),
                    "The weights of '%s': %d of %d lines have one, together %s. State all, adding up to exactly 1, or none."
                            .formatted(last.key().unit(), weights.size(), lines.size(), said));
        }
    }

    private void fault(Row row, String column, String code, String vi, String en) {
        sound = false;
        row.fault(column, code, vi, en);
    }
}
