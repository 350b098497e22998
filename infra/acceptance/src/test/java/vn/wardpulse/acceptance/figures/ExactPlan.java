package vn.wardpulse.acceptance.figures;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** A form of the wards whose figures may have as many digits as there can be. */
public final class ExactPlan {

    /** Adds up over time and over units, with six decimals. */
    public static final String TENTHS = "EXA-01";

    /** The same, for very large figures. */
    public static final String LARGE = "EXA-02";

    /** A ratio whose parts have six decimals. */
    public static final String RATIO = "EXA-03";

    private static final String INDICATORS = """
            code,theme,name_vi,name_en,measure,unit_vi,unit_en,decimals,part_decimals,frequency,across_time,across_units,better,numerator_vi,denominator_vi
            EXA-01,FOO,Số thử phần mười,Tenths,flow,tấn,tons,6,,monthly,sum,sum,higher,,
            EXA-02,FOO,Số thử rất lớn,Very large,flow,đồng,dong,6,,monthly,sum,sum,higher,,
            EXA-03,FOO,Tỷ lệ thử,A ratio,ratio,%,%,2,6,monthly,sum,ratio,higher,phần,tổng
            """;

    private static final String FORMS = """
            code,name_vi,name_en,frequency,level,scope,calendar,first_year,last_year,indicators
            EXACT-M,Biểu thử độ chính xác,Trial of exactness,monthly,ward,004,ND09,2023,2023,EXA-01|EXA-02|EXA-03
            """;

    private static final Duration SOON = Duration.ofMinutes(2);

    private ExactPlan() {}

    public static Obligation owed(String ward, int month) {
        return new Obligation(new UnitId(ward), new FormCode("EXACT-M"), Period.month(2023, month));
    }

    /** Has the administrator bring it in; returns when wards owe it. A second time changes nothing. */
    public static void bringIn(RunningDemo demo) throws Exception {
        Imported.into(demo, Map.of("indicators", INDICATORS, "forms", FORMS));
        await().atMost(SOON)
                .until(() -> demo.asks("bode.canbo", demo.submission(), "/api/reports/" + owed("00139", 1))
                        .has("revision"));
    }
}
