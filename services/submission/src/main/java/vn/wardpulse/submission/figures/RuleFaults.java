package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.util.Locale;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Comparison;
import vn.wardpulse.web.Fault;

/** The words for figures that break a rule: the rule's own, and the numbers that do. */
final class RuleFaults {

    private RuleFaults() {}

    static Fault broken(RuleCode code, Comparison rule, BigDecimal left, BigDecimal right) {
        Expression.Value told = rule.told();
        String part = told.part() == Expression.Part.AMOUNT
                ? ""
                : "/" + told.part().name().toLowerCase(Locale.ROOT);
        Name wanted = switch (rule.operator()) {
            case LESS_THAN -> new Name("nhỏ hơn", "less than");
            case AT_MOST -> new Name("không lớn hơn", "at most");
            case EQUAL -> new Name("bằng", "equal to");
            case AT_LEAST -> new Name("không nhỏ hơn", "at least");
            case GREATER_THAN -> new Name("lớn hơn", "greater than");
        };
        return new Fault(
                "rule:" + code,
                Faults.at(told.indicator()) + part,
                "%s (Đang là %s, cần %s %s.)"
                        .formatted(rule.message().vi(), Vietnamese.number(left), wanted.vi(), Vietnamese.number(right)),
                "%s (It is %s and should be %s %s.)"
                        .formatted(rule.message().en(), left.toPlainString(), wanted.en(), right.toPlainString()),
                rule.severity() == ValidationRule.Severity.ERROR ? Fault.Severity.ERROR : Fault.Severity.WARNING);
    }

    static Fault jump(Indicator asked, String now, String nowEn, String before, String beforeEn) {
        return Fault.warning(
                "unusual-change",
                Faults.at(asked.code()),
                "%s chênh lệch lớn so với kỳ trước (%s). Kiểm tra lại; nếu đúng, ghi chú lý do ở cột ghi chú."
                        .formatted(now, before),
                "%s is far from the period before (%s). Check it; if it is right, explain it in the remark."
                        .formatted(nowEn, beforeEn));
    }
}
