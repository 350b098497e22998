package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.catalogue.effects.TreeEffects.Ending;
import vn.wardpulse.catalogue.effects.TreeEffects.Owing;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.web.Fault;

/** A small made-up reform: a town's district goes, its wards merge, and codes come back as other units. */
class TreesTest {

    private static final String HEADER = "code,name,level,parent_code,kind,valid_from,valid_to";
    private static final String CITY = "90,Thành Đô,province,VN,thành phố trực thuộc trung ương,,";
    private static final String COUNTRY = "VN,Việt Nam,country,,quốc gia,,";

    private static final String[] FORMER = {
        HEADER,
        COUNTRY,
        CITY,
        "901,Cũ,district,90,quận,,2025-01-01",
        "902,Mới,district,90,quận,2022-04-10,2025-07-01",
        "90001,Đông,ward,901,phường,,2025-07-01",
        "90002,02,ward,902,phường,,2025-07-01",
        "90003,Tây,ward,902,phường,,2025-07-01",
        "90004,Đảo,ward,902,xã,,2025-01-01"
    };

    private static final String[] BETWEEN = {
        HEADER,
        COUNTRY,
        CITY,
        "902,Mới,district,90,quận,2022-04-10,2025-07-01",
        "90001,Đông,ward,902,phường,,2025-07-01",
        "90002,Hai,ward,902,phường,,2025-07-01",
        "90003,Tây,ward,902,phường,,2025-07-01"
    };

    private static final String[] LATER = {
        HEADER, COUNTRY, CITY, "90002,Nam,ward,90,phường,2025-07-01,", "90003,Tây,ward,90,phường,2025-07-01,"
    };

    private static final String[] MAPPING = {
        "from_code,to_code,effective_date,kind,note",
        "90001,90002,2025-07-01,merge,full",
        "90002,90002,2025-07-01,split,partial",
        "90002,90003,2025-07-01,split,partial",
        "90003,90003,2025-07-01,transfer,full"
    };

    @Test
    void aUnitIsItsCodeAndItsFirstDay() {
        assertThat(units(reform()))
                .containsOnlyKeys(
                        "90",
                        "901",
                        "902",
                        "90001",
                        "90002",
                        "90002~20250701",
                        "90003",
                        "90003~20250701",
                        "90004",
                        "VN");
        assertThat(unit(reform(), "90002~20250701")).isEqualTo("from 2025-07-01 Nam/Nam under 90");
    }

    @Test
    void aNameThatDiffersIsARenamingFromTheDayOfTheLaterTree() {
        assertThat(unit(reform(), "90002")).isEqualTo("""
                to 2022-04-10 02/02 under 90
                from 2022-04-10 to 2025-03-01 02/02 under 902
                from 2025-03-01 to 2025-07-01 Hai/Hai under 902""");
    }

    @Test
    void aPlaceEndsWithTheUnitAboveAndIsTheNextOneFromThenOn() {
        assertThat(unit(reform(), "90001")).isEqualTo("""
                to 2025-01-01 Đông/Dong under 901
                from 2025-01-01 to 2025-07-01 Đông/Dong under 902""");
    }

    @Test
    void whereNobodyIsOnRecordAboveTheNextHigherUnitIs() {
        assertThat(unit(reform(), "90004")).isEqualTo("""
                to 2022-04-10 Đảo/Dao under 90
                from 2022-04-10 to 2025-01-01 Đảo/Dao under 902""");
    }

    @Test
    void theMappingSaysWhatBecameOfWhom() {
        assertThat(Catalogue.empty().read(reform()).successions().values().stream()
                        .map(succession -> "%s %s %s"
                                .formatted(
                                        succession.unit(),
                                        succession.kind(),
                                        succession.successors().stream()
                                                .map(Succession.Successor::unit)
                                                .toList())))
                .containsExactly(
                        "90001 MERGE [90002~20250701]",
                        "90002 SPLIT [90002~20250701, 90003~20250701]",
                        "90003 TRANSFER [90003~20250701]");
    }

    @Test
    void thePreviewCountsWhatHappensAndListsWhoHasNoSuccessor() {
        TreeEffects effects = Catalogue.empty().effects(reform());

        assertThat(effects.trees().stream()
                        .map(standing -> "%s %s %d".formatted(standing.day(), standing.kind(), standing.units())))
                .contains("2024-11-01 WARD 4", "2025-03-01 WARD 3", "2025-07-01 WARD 2")
                .doesNotContain("2025-07-01 DISTRICT 1");
        assertThat(effects.happenings().stream()
                        .map(one -> "%s %s %s %d".formatted(one.day(), one.kind(), one.what(), one.units())))
                .containsExactly(
                        "2022-04-10 DISTRICT OPENED 1",
                        "2022-04-10 WARD MOVED 3",
                        "2025-01-01 DISTRICT CLOSED 1",
                        "2025-01-01 WARD CLOSED 1",
                        "2025-01-01 WARD MOVED 1",
                        "2025-03-01 WARD RENAMED 1",
                        "2025-07-01 DISTRICT CLOSED 1",
                        "2025-07-01 WARD OPENED 2",
                        "2025-07-01 WARD CLOSED 3",
                        "2025-07-01 WARD MERGED 1",
                        "2025-07-01 WARD SPLIT_WITHOUT_WEIGHTS 1",
                        "2025-07-01 WARD TRANSFERRED 1");
        assertThat(effects.withoutSuccessor().stream().map(Ending::id).map(UnitId::value))
                .containsExactly("90004", "901", "902");
        assertThat(effects.takenBack()).isZero();
    }

    @Test
    void theSameTreesAgainChangeNothing() {
        Catalogue standing = Catalogue.empty().after(reform());

        assertThat(Counts.of(standing.read(reform()).changes()).nothing()).isTrue();
        assertThat(standing.effects(reform()).happenings()).isEmpty();
    }

    @Test
    void aLaterTreeAloneKeepsWhatWasKnownOfEarlierDays() {
        Catalogue standing = Catalogue.empty().after(reform());
        Files later = Files.none().tree("2026-01-01", HEADER, COUNTRY, CITY, "90003,Tây Hồ,ward,90,phường,2025-07-01,");

        ImportPlan plan = standing.read(later);

        assertThat(plan.units().values())
                .singleElement()
                .satisfies(unit -> assertThat(text(unit)).isEqualTo("""
                from 2025-07-01 to 2026-01-01 Tây/Tay under 90
                from 2026-01-01 Tây Hồ/Tay Ho under 90"""));
        assertThat(standing.effects(later).happenings()).singleElement().satisfies(one -> {
            assertThat(one.what()).isEqualTo(TreeEffects.What.RENAMED);
            assertThat(one.day()).isEqualTo("2026-01-01");
        });
    }

    @Test
    void aRootThatTheTreePlacesHasAlwaysStoodThere() {
        Catalogue standing = Catalogue.empty().after(Files.shipped());

        ImportPlan plan = standing.read(Files.none()
                .tree("2024-11-01", HEADER, COUNTRY, "01,Hà Nội,province,VN,thành phố trực thuộc trung ương,,"));

        assertThat(plan.units().values().stream().map(TreesTest::text))
                .containsExactly("Hà Nội/Ha Noi under VN", "Việt Nam/Viet Nam under null");
    }

    @Test
    void thePreviewSaysWhichReportsAreOwedNoLonger() {
        Catalogue standing = Catalogue.empty().after(Files.shipped());
        Files correction = Files.of(
                ImportFile.UNITS,
                "code,kind,name_vi,name_en,parent_code,valid_from,valid_to",
                "00142,ward,Sài Đồng,Sai Dong,004,,2023-10-01");

        TreeEffects effects = standing.effects(correction);

        assertThat(effects.forms().stream().map(Owing::toString))
                .containsExactly(
                        "Owing[form=LB2023-H, more=0, fewer=1, first=2023-H2, last=2023-H2]",
                        "Owing[form=LB2023-M, more=0, fewer=3, first=2023-10, last=2023-12]",
                        "Owing[form=LB2023-Q, more=0, fewer=1, first=2023-Q4, last=2023-Q4]",
                        "Owing[form=LB2023-Y, more=0, fewer=1, first=2023, last=2023]");
        assertThat(effects.takenBack()).as("it no longer ends in 2025").isEqualTo(1);
    }

    @Test
    void everyFaultOfAllTreesIsTold() {
        Files faulty = Files.none()
                .tree(
                        "2024-11-01",
                        HEADER,
                        COUNTRY,
                        "90001,Đông,hamlet,VN,phường,,",
                        "90002,Nam,ward,99,phường,,",
                        "90003,Tây,ward,VN,phường,2025-01-01,",
                        "90004,Đảo,ward,VN,xã,,",
                        "90004,Đảo,ward,VN,xã,,")
                .tree("2025-07-01", HEADER, COUNTRY, "90004,Đảo,district,VN,xã,,");

        assertThat(Catalogue.empty().faults(faulty))
                .extracting(Fault::code, Fault::where)
                .containsExactlyInAnyOrder(
                        tuple("unknown-word", "tree-2024-11-01.csv:3:level"),
                        tuple("unknown-unit", "tree-2024-11-01.csv:4:parent_code"),
                        tuple("not-valid-then", "tree-2024-11-01.csv:5:valid_from"),
                        tuple("stated-twice", "tree-2024-11-01.csv:7:code"),
                        tuple("kind-changes", "tree-2025-07-01.csv:3:level"));
    }

    private static Files reform() {
        return Files.of(ImportFile.SUCCESSIONS, MAPPING)
                .tree("2024-11-01", FORMER)
                .tree("2025-03-01", BETWEEN)
                .tree("2025-07-01", LATER);
    }

    private static SortedMap<String, Unit> units(Files files) {
        SortedMap<String, Unit> units = new TreeMap<>();
        Catalogue.empty()
                .read(files)
                .units()
                .values()
                .forEach(unit -> units.put(unit.id().value(), unit));
        return units;
    }

    private static String unit(Files files, String id) {
        return text(Objects.requireNonNull(units(files).get(id)));
    }

    private static String text(Unit unit) {
        return unit.spells().stream()
                .map(spell -> "%s%s%s/%s under %s"
                        .formatted(
                                spell.from() == null ? "" : "from " + spell.from() + " ",
                                spell.to() == null ? "" : "to " + spell.to() + " ",
                                spell.name().vi(),
                                spell.name().en(),
                                spell.parent()))
                .collect(Collectors.joining("\n"));
    }
}
