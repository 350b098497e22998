package vn.wardpulse.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

/** A few definitions to try the pages' parts with. */
public final class Samples {

    private Samples() {}

    public static Words words(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("console/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return Languages.over(messages).in(locale);
    }

    /** The radio and the meetings. */
    public static List<Channel> channels() {
        return List.of(
                new Channel(new ChannelCode("RADIO"), new Name("Đài truyền thanh", "Radio")),
                new Channel(new ChannelCode("MEETING"), new Name("Hội nghị", "Meetings")));
    }

    public static Indicator ratio() {
        return new Indicator(
                new IndicatorCode("ADM-01"),
                new ThemeCode("ADM"),
                new Name("Tỷ lệ hồ sơ giải quyết đúng hạn", "Files settled on time"),
                MeasureKind.RATIO,
                new Name("%", "%"),
                2,
                0,
                Frequency.MONTH,
                TimeRule.SUM,
                UnitRule.RATIO,
                Direction.HIGHER,
                new Name("Số hồ sơ đúng hạn", "Files on time"),
                new Name("Số hồ sơ đã giải quyết", "Files settled"),
                1);
    }

    public static Indicator flow() {
        return new Indicator(
                new IndicatorCode("FOO-01"),
                new ThemeCode("FOO"),
                new Name("Số lượt cơ sở được kiểm tra", "Inspections"),
                MeasureKind.FLOW,
                new Name("lượt", "inspections"),
                0,
                0,
                Frequency.MONTH,
                TimeRule.SUM,
                UnitRule.SUM,
                Direction.HIGHER,
                null,
                null,
                2);
    }

    public static Indicator score(int decimals) {
        return new Indicator(
                new IndicatorCode("SCO-01"),
                new ThemeCode("ADM"),
                new Name("Chỉ số hài lòng", "Satisfaction"),
                MeasureKind.SCORE,
                new Name("điểm", "points"),
                decimals,
                0,
                Frequency.QUARTER,
                TimeRule.LAST,
                UnitRule.AVERAGE,
                Direction.HIGHER,
                null,
                null,
                3);
    }

    /** A ward's report of a month, with nothing in it but what is handed to the pages beside it. */
    public static ReportState report(int version) {
        Duty duty = new Duty(
                new UnitId("00139"),
                new FormCode("COM-M"),
                Period.month(2023, 9),
                null,
                null,
                null,
                false,
                null,
                LocalDate.of(2023, 9, 14),
                version == 0 ? Duty.State.OPEN : Duty.State.SUBMITTED,
                version,
                false,
                null,
                null,
                null,
                null,
                null);
        return new ReportState(
                duty, 1, version, List.of(), null, false, null, null, List.of(), List.of(), List.of(), List.of(),
                false);
    }
}
