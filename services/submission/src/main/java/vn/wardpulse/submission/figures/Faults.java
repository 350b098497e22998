package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.web.Fault;

/** The words for everything that can be wrong with a figure. What is wrong comes first, then what to do. */
final class Faults {

    private Faults() {}

    static String at(IndicatorCode indicator) {
        return "figures/" + indicator;
    }

    /** Where a channel's part stands in its line. */
    static String by(ChannelCode channel) {
        return "/channels/" + channel;
    }

    static Fault required(Indicator asked) {
        return Fault.error(
                "required",
                at(asked.code()),
                "Chưa nhập chỉ tiêu “%s”. Nhập số liệu; nếu kỳ này không có thì chọn “không có số liệu” và ghi lý do."
                        .formatted(asked.name().vi()),
                "“%s” is not filled in. Enter the figure, or say that there is none and why."
                        .formatted(asked.name().en()));
    }

    static Fault unknown(String where, String code) {
        return Fault.error(
                "unknown-indicator",
                where,
                "Biểu này không có chỉ tiêu “%s”. Bỏ dòng này hoặc kiểm tra lại mã chỉ tiêu.".formatted(code),
                "This form does not ask for “%s”. Leave the line out, or check the indicator's code.".formatted(code));
    }

    static Fault duplicate(Indicator asked) {
        return Fault.error(
                "duplicate-indicator",
                at(asked.code()),
                "Chỉ tiêu “%s” được nhập nhiều lần. Chỉ giữ lại một dòng."
                        .formatted(asked.name().vi()),
                "“%s” is there more than once. Keep one line only."
                        .formatted(asked.name().en()));
    }

    static Fault kind(Indicator asked, String part, boolean pair) {
        return pair
                ? Fault.error(
                        "pair-expected",
                        at(asked.code()) + part,
                        "Chỉ tiêu “%s” là tỷ lệ, cần cả tử số và mẫu số. Nhập hai số, không nhập tỷ lệ đã tính."
                                .formatted(asked.name().vi()),
                        "“%s” is a ratio and needs numerator and denominator. Enter both, not the computed rate."
                                .formatted(asked.name().en()))
                : Fault.error(
                        "amount-expected",
                        at(asked.code()) + part,
                        "Chỉ tiêu “%s” chỉ nhận một số. Nhập một giá trị, không nhập tử số và mẫu số."
                                .formatted(asked.name().vi()),
                        "“%s” takes a single number. Enter one value, without numerator and denominator."
                                .formatted(asked.name().en()));
    }

    static Fault unreadable(Indicator asked, String part, String text) {
        return Fault.error(
                "not-a-number",
                at(asked.code()) + part,
                "“%s” không phải là số. Chỉ dùng chữ số và một dấu thập phân.".formatted(text),
                "“%s” is not a number. Use digits and one decimal point only.".formatted(text));
    }

    static Fault tooLong(Indicator asked, String part) {
        return Fault.error(
                "too-many-digits",
                at(asked.code()) + part,
                "Số quá dài: tối đa %d chữ số, trong đó %d chữ số thập phân. Kiểm tra lại số đã nhập."
                        .formatted(Figure.MAX_DIGITS, Figure.MAX_DECIMALS),
                "The number is too long: at most %d digits, %d of them after the point. Check what was entered."
                        .formatted(Figure.MAX_DIGITS, Figure.MAX_DECIMALS));
    }

    static Fault decimals(Indicator asked, String part, BigDecimal value, int allowed) {
        return allowed == 0
                ? Fault.error(
                        "whole-number-expected",
                        at(asked.code()) + part,
                        "%s không phải số nguyên. Chỉ tiêu này chỉ nhận số nguyên.".formatted(Vietnamese.number(value)),
                        "%s is not a whole number. This indicator takes whole numbers only."
                                .formatted(value.toPlainString()))
                : Fault.error(
                        "too-many-decimals",
                        at(asked.code()) + part,
                        "%s có quá nhiều chữ số thập phân. Làm tròn còn tối đa %d chữ số sau dấu phẩy."
                                .formatted(Vietnamese.number(value), allowed),
                        "%s has too many decimals. Round it to at most %d after the point."
                                .formatted(value.toPlainString(), allowed));
    }

    static Fault negative(Indicator asked, String part, BigDecimal value) {
        return Fault.error(
                "negative",
                at(asked.code()) + part,
                "%s là số âm. Nhập số từ 0 trở lên.".formatted(Vietnamese.number(value)),
                "%s is negative. Enter 0 or more.".formatted(value.toPlainString()));
    }

    static Fault yesOrNo(Indicator asked) {
        return Fault.error(
                "yes-or-no-expected",
                at(asked.code()),
                "Chỉ tiêu “%s” chỉ nhận Có (1) hoặc Không (0). Chọn một trong hai."
                        .formatted(asked.name().vi()),
                "“%s” takes yes (1) or no (0) only. Choose one of them."
                        .formatted(asked.name().en()));
    }

    static Fault score(Indicator asked, BigDecimal value) {
        return Fault.error(
                "score-out-of-range",
                at(asked.code()),
                "%s nằm ngoài thang điểm 0–100. Kiểm tra lại điểm đã nhập.".formatted(Vietnamese.number(value)),
                "%s is outside the scale of 0 to 100. Check the score.".formatted(value.toPlainString()));
    }

    static Fault overZero(Indicator asked, String part, BigDecimal numerator) {
        return Fault.error(
                "over-zero",
                at(asked.code()) + part,
                "Tử số %s nhưng mẫu số bằng 0. Nhập mẫu số; nếu kỳ này không phát sinh thì nhập cả hai bằng 0."
                        .formatted(Vietnamese.number(numerator)),
                "The numerator is %s but the denominator is 0. Enter the denominator, or 0 for both if nothing happened."
                        .formatted(numerator.toPlainString()));
    }

    static Fault above(Indicator asked, String part, Figure.Pair pair) {
        return Fault.error(
                "numerator-above-denominator",
                at(asked.code()) + part,
                "Tử số %s lớn hơn mẫu số %s. Kiểm tra lại; có thể hai số bị đổi chỗ."
                        .formatted(Vietnamese.number(pair.numerator()), Vietnamese.number(pair.denominator())),
                "The numerator %s is above the denominator %s. Check both; they may be swapped."
                        .formatted(
                                pair.numerator().toPlainString(),
                                pair.denominator().toPlainString()));
    }

    static Fault unknownChannel(Indicator asked, String channel) {
        return Fault.error(
                "unknown-channel",
                at(asked.code()) + "/channels",
                "Chỉ tiêu “%s” không có kênh “%s”. Bỏ kênh này hoặc kiểm tra lại mã kênh."
                        .formatted(asked.name().vi(), channel),
                "“%s” has no channel “%s”. Leave it out, or check the channel's code."
                        .formatted(asked.name().en(), channel));
    }

    static Fault channelTwice(Indicator asked, ChannelCode channel) {
        return Fault.error(
                "duplicate-channel",
                at(asked.code()) + by(channel),
                "Kênh “%s” được nhập nhiều lần. Chỉ giữ lại một số.".formatted(channel),
                "Channel “%s” is there more than once. Keep one figure only.".formatted(channel));
    }

    static Fault channelRequired(Indicator asked, Channel channel) {
        return Fault.error(
                "channel-required",
                at(asked.code()) + by(channel.code()),
                "Chưa nhập kênh “%s”. Đã phân theo kênh thì nhập đủ các kênh; không phát sinh thì nhập 0."
                        .formatted(channel.name().vi()),
                "“%s” is not filled in. Once figures are broken down, every channel has one; enter 0 for nothing."
                        .formatted(channel.name().en()));
    }

    static Fault otherThanParts(Indicator asked, Figure typed, Figure parts) {
        return Fault.error(
                "total-differs-from-channels",
                at(asked.code()),
                "Tổng số %s khác tổng các kênh (%s). Sửa số của kênh, hoặc bỏ trống tổng số để hệ thống tự cộng."
                        .formatted(Vietnamese.figure(typed), Vietnamese.figure(parts)),
                "The total %s is not what the channels come to (%s). Correct a channel, or leave the total to be added up."
                        .formatted(plain(typed), plain(parts)));
    }

    private static String plain(Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> value.toPlainString();
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) ->
                numerator.toPlainString() + "/" + denominator.toPlainString();
            case Figure.NoData(String reason) -> reason;
        };
    }

    static Fault reasonNeeded(Indicator asked) {
        return Fault.error(
                "reason-needed",
                at(asked.code()),
                "Chọn “không có số liệu” thì phải ghi lý do. Ghi ngắn gọn vì sao kỳ này không có số liệu.",
                "Saying that there is no data needs a reason. Say briefly why there is none this period.");
    }

    static Fault tooWordy(Indicator asked, String part, int limit) {
        return Fault.error(
                "text-too-long",
                at(asked.code()) + part,
                "Nội dung quá dài, tối đa %d ký tự. Rút gọn lại.".formatted(limit),
                "The text is too long, at most %d characters. Shorten it.".formatted(limit));
    }
}
