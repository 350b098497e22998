package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.web.Fault;

class ScalesTest {

    private static final String SCALE =
            "plan,round,year,name_vi,name_en,clusters,weight,bonus_cap,deduction_cap,ties,commend,commend_places,criticise";
    private static final String CRITERION =
            "plan,round,year,code,name_vi,name_en,measured,points,cap,indicator,way,target_kind,target_value,target_baseline,forms,clusters";
    private static final String S = "P2021,2,2023,T,T,LB-TD-1=00118|LB-TD-2=00139,,,,,,,";
    private static final String GROUP = "code,name_vi,name_en,unit,valid_from,valid_to";

    private final Catalogue longBien = Catalogue.empty().after(Files.shipped());
    private final Catalogue standing = longBien.after(Files.shipped("p2021"));

    @Test
    void theShippedScalesAreOutOfAHundredForEveryCluster() {
        assertThat(standing.standing().scales().keySet())
                .extracting(ScaleId::toString)
                .containsExactly("P2021/1/2021", "P2021/1/2022", "P2021/2/2023");
        standing.standing().scales().values().forEach(scale -> {
            assertThat(scale.clusters()).hasSize(3);
            scale.clusters()
                    .forEach(cluster ->
                            assertThat(scale.full(cluster.group())).isEqualByComparingTo(BigDecimal.valueOf(100)));
        });
    }

    @Test
    void whatThePlanSetsIsInTheScaleOfItsSecondRound() {
        Scale scale = scale(standing, "P2021/2/2023");

        assertThat(scale.criterion(new CriterionCode("HO-NGHEO")).map(Criterion::measured))
                .contains(new Measured.Indicator(
                        new IndicatorCode("SOC-01"),
                        Way.PROGRESS,
                        new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(3), 2021)));
        assertThat(scale.criterion(new CriterionCode("TTHC")).map(Criterion::measured))
                .contains(new Measured.Indicator(
                        new IndicatorCode("ADM-04"), Way.ACHIEVED, new Target.AtLeast(BigDecimal.valueOf(30))));
        assertThat(scale.criterion(new CriterionCode("CONG-TRINH-TP")).map(Criterion::measured))
                .contains(new Measured.Counted(Way.ACHIEVED, new Target.Range(BigDecimal.ONE, BigDecimal.valueOf(2))));
        assertThat(scale.clusters()).contains(new Cluster(new GroupCode("LB-TD-2"), new UnitId("00139")));
        assertThat(scale.ties()).first().isEqualTo(new CriterionCode("HO-NGHEO"));
        assertThat(scale.thresholds())
                .isEqualTo(new Scale.Thresholds(BigDecimal.valueOf(90), 2, BigDecimal.valueOf(50)));
    }

    @Test
    void criteriaStayWhenTheScaleIsStatedAgainAndGoWhenAFileOfThemLeavesThemOut() {
        Catalogue again = standing.after(Files.of(ImportFile.SCALES, SCALE, S.replace("T,T", "Thang,Scale"))
                .with(ImportFile.CRITERIA, CRITERION, "P2021,2,2023,A,a,a,judged,100,,,,,,,,"));
        Scale scale = scale(again, "P2021/2/2023");
        assertThat(scale.name().en()).isEqualTo("Scale");
        assertThat(scale.criteria())
                .extracting(criterion -> criterion.code().value())
                .containsExactly("A");

        Scale kept = scale(again.after(Files.of(ImportFile.SCALES, SCALE, S)), "P2021/2/2023");
        assertThat(kept.criteria()).hasSize(1);
        assertThat(kept.weight()).isEqualTo(1);
        assertThat(kept.bonusCap()).isEqualByComparingTo("0");
        assertThat(kept.thresholds()).isEqualTo(new Scale.Thresholds(null, 0, null));
    }

    @Test
    void everyKindOfCriterionIsRead() {
        Scale scale = scale(
                standing.after(criteria(
                        "P2021,2,2023,A,a,a,indicator,40,50.5,SOC-02,,,,,,LB-TD-2|LB-TD-1",
                        "P2021,2,2023,B,b,b,completeness,20,,,,,,,LB2023-M|LB2023-Q,",
                        "P2021,2,2023,C,c,c,timeliness,20,,,,,,,,",
                        "P2021,2,2023,D,d,d,counted,20,,,met,at_most,3,,,",
                        "P2021,2,2023,E,e,e,bonus,2.5,,,,,,,,",
                        "P2021,2,2023,F,f,f,deduction,5,,,,,,,,")),
                "P2021/2/2023");

        assertThat(scale.criteria())
                .extracting(Criterion::measured)
                .containsExactly(
                        new Measured.Indicator(new IndicatorCode("SOC-02"), Way.ACHIEVED, null),
                        new Measured.Completeness(List.of(new FormCode("LB2023-M"), new FormCode("LB2023-Q"))),
                        new Measured.Timeliness(List.of()),
                        new Measured.Counted(Way.MET, new Target.AtMost(BigDecimal.valueOf(3))),
                        new Measured.Bonus(),
                        new Measured.Deduction());
        assertThat(scale.criteria().getFirst().cap()).isEqualByComparingTo("50.5");
        assertThat(scale.criteria().getFirst().clusters()).hasSize(2);
        assertThat(scale.full(new GroupCode("LB-TD-1"))).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X,2,2023,T,T,LB-TD-1=00118,,,,,,,; unknown-plan; 2:plan",
                "P2021,3,2023,T,T,LB-TD-1=00118,,,,,,,; unknown-round; 2:round",
                "P2021,2,2022,T,T,LB-TD-1=00118,,,,,,,; outside-the-round; 2:year",
                "P2021,2,23,T,T,LB-TD-1=00118,,,,,,,; not-an-integer; 2:year",
                "P2021,2,2023,T,T,LB-TD-1,,,,,,,; not-a-cluster; 2:clusters",
                "P2021,2,2023,T,T,LB-TD-9=00118,,,,,,,; unknown-group; 2:clusters",
                "P2021,2,2023,T,T,LB-TD-1=00118|LB-TD-1=00121,,,,,,,; listed-twice; 2:clusters",
                "P2021,2,2023,T,T,LB-TD-1=99999,,,,,,,; unknown-unit; 2:clusters",
                "P2021,2,2023,T,T,LB-TD-1=00118,0,,,,,,; not-an-integer; 2:weight",
                "P2021,2,2023,T,T,LB-TD-1=00118,,-1,,,,,; points-out-of-bounds; 2:bonus_cap",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,x,,,,; not-a-number; 2:deduction_cap",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,,TTHC|TTHC,,,; listed-twice; 2:ties",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,,NONE,,,; unknown-criterion; 2:ties",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,,THUONG,,,; unknown-criterion; 2:ties",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,,,90,,; no-places; 2:commend_places",
                "P2021,2,2023,T,T,LB-TD-1=00118,,,,,50,1,90; criticised-above-commended; 2:criticise"
            })
    void everyFaultOfAScaleIsToldWhereItStands(String row, String code, String where) {
        assertTold(Files.of(ImportFile.SCALES, SCALE, row), code, "scales.csv:" + where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P2021,3,2023,A,a,a,judged,1,,,,,,,,; unknown-scale; 2:year",
                "P2021,2,2023,A,a,a,guessed,1,,,,,,,,; unknown-word; 2:measured",
                "P2021,2,2023,A,a,a,judged,0,,,,,,,,; points-out-of-bounds; 2:points",
                "P2021,2,2023,A,a,a,judged,1.005,,,,,,,,; points-out-of-bounds; 2:points",
                "P2021,2,2023,A,a,a,judged,5,4,,,,,,,; cap-below-points; 2:cap",
                "P2021,2,2023,A,a,a,judged,5,,SOC-01,,,,,,; needless-cell; 2:indicator",
                "P2021,2,2023,A,a,a,completeness,5,,,met,,,,,; needless-cell; 2:way",
                "P2021,2,2023,A,a,a,indicator,5,,,,,,,,; empty; 2:indicator",
                "P2021,2,2023,A,a,a,indicator,5,,NONE,,,,,,; unknown-indicator; 2:indicator",
                "P2021,2,2023,A,a,a,indicator,5,,SOC-02,progress,at_least,3,,,; progress-without-reduction; 2:way",
                "P2021,2,2023,A,a,a,indicator,5,,SOC-02,,at_most,3,,,; target-against-direction; 2:target_kind",
                "P2021,2,2023,A,a,a,counted,5,,,,,,,,; empty; 2:target_kind",
                "P2021,2,2023,A,a,a,counted,5,,,,reduce_by_fraction,1/3,2021,,; counted-without-baseline; 2:target_kind",
                "P2021,2,2023,A,a,a,counted,5,,,progress,at_least,1,,,; counted-without-baseline; 2:way",
                "P2021,2,2023,A,a,a,timeliness,5,,,,,,,NONE,; unknown-form; 2:forms",
                "P2021,2,2023,A,a,a,judged,5,,,,,,,,LB-TD-9; not-a-cluster-of-the-scale; 2:clusters"
            })
    void everyFaultOfACriterionIsToldWhereItStands(String row, String code, String where) {
        assertTold(criteria(row), code, "criteria.csv:" + where);
    }

    @Test
    void aCriterionStandsInItsScaleOnce() {
        assertTold(
                criteria("P2021,2,2023,A,a,a,judged,50,,,,,,,,", "P2021,2,2023,A,b,b,judged,50,,,,,,,,"),
                "stated-twice",
                "criteria.csv:3:code");
    }

    @Test
    void theClustersOfAScaleAreOutOfTheSamePoints() {
        assertTold(criteria("P2021,2,2023,A,a,a,judged,5,,,,,,,,LB-TD-1"), "points-differ", "scales.csv:2:points");
    }

    @Test
    void aUnitIsInOneCluster() {
        assertThat(standing.faults(Files.of(
                        ImportFile.GROUPS,
                        GROUP,
                        "LB-TD-1,Cụm,Cluster,00118,2021-07-01,",
                        "LB-TD-1,Cụm,Cluster,00139,2021-07-01,")))
                .extracting(Fault::code)
                .contains("unit-in-two-clusters");
    }

    @Test
    void aRoundThatIsScoredCannotBeTakenAway() {
        assertThat(standing.faults(Files.of(
                        ImportFile.ROUNDS, "plan,round,name_vi,name_en,from,to", "P2021,1,a,a,2021-07-01,2022-12-31")))
                .extracting(Fault::code)
                .contains("scale-without-round");
    }

    @Test
    void theYearsOfARoundAreOutOfTheSamePoints() {
        assertThat(standing.faults(
                        Files.of(ImportFile.CRITERIA, CRITERION, "P2021,1,2021,PHONG-TRAO,a,a,judged,90,,,,,,,,")))
                .extracting(Fault::code)
                .contains("points-differ");
    }

    /** A scale of two clusters with these criteria. */
    private static Files criteria(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = CRITERION;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Files.of(ImportFile.SCALES, SCALE, S).with(ImportFile.CRITERIA, lines);
    }

    private void assertTold(Files files, String code, String where) {
        assertThat(standing.faults(files)).extracting(Fault::code, Fault::where).contains(tuple(code, where));
    }

    private static Scale scale(Catalogue catalogue, String id) {
        return Objects.requireNonNull(catalogue.standing().scales().get(ScaleId.parse(id)));
    }
}
