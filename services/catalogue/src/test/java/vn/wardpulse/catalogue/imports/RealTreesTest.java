package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.catalogue.effects.TreeEffects.What.CLOSED;
import static vn.wardpulse.catalogue.effects.TreeEffects.What.MERGED;
import static vn.wardpulse.catalogue.effects.TreeEffects.What.OPENED;
import static vn.wardpulse.catalogue.effects.TreeEffects.What.SPLIT_WITHOUT_WEIGHTS;
import static vn.wardpulse.catalogue.effects.TreeEffects.What.TRANSFERRED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.catalogue.effects.TreeEffects.Ending;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** Vietnam's own trees before and after its reform of 2025, beside the shipped plan, as an administrator imports them. */
@EnabledIfEnvironmentVariable(
        named = "WARDPULSE_REFERENCE_DATA",
        matches = ".+",
        disabledReason = "WARDPULSE_REFERENCE_DATA does not say where the trees of 2024 and 2025 are")
class RealTreesTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static Catalogue shipped;
    private static ImportPlan plan;
    private static TreeEffects effects;

    @BeforeAll
    static void read() {
        shipped = Catalogue.empty().after(Files.shipped());
        plan = shipped.read(trees());
        effects = Objects.requireNonNull(plan.effects());
    }

    @Test
    void theWardsOfEachTreeAreValidOnItsDay() {
        assertThat(standing("2024-11-01", UnitKind.WARD)).isEqualTo(10_472);
        assertThat(standing("2025-03-01", UnitKind.WARD)).isEqualTo(10_035);
        assertThat(standing("2025-07-01", UnitKind.WARD)).isEqualTo(3_321);
        assertThat(standing("2024-11-01", UnitKind.DISTRICT)).isEqualTo(704);
        assertThat(standing("2025-07-01", UnitKind.DISTRICT))
                .as("districts are gone")
                .isZero();
        assertThat(standing("2025-07-01", UnitKind.PROVINCE) + standing("2025-07-01", UnitKind.CITY))
                .isEqualTo(34);
    }

    @Test
    void theReformClosesMergesAndSplits() {
        assertThat(happened(CLOSED, UnitKind.WARD))
                .as("13 of the plan were known to end")
                .isEqualTo(10_035 - 13);
        assertThat(happened(OPENED, UnitKind.WARD)).isEqualTo(3_321);
        assertThat(happened(CLOSED, UnitKind.DISTRICT)).isEqualTo(696 - 1);
        assertThat(happened(MERGED, UnitKind.WARD)).isEqualTo(9_443);
        assertThat(happened(SPLIT_WITHOUT_WEIGHTS, UnitKind.WARD)).isEqualTo(460);
        assertThat(happened(TRANSFERRED, UnitKind.WARD)).isEqualTo(131);
        assertThat(happened(TRANSFERRED, UnitKind.DISTRICT)).as("islands").isEqualTo(5);
    }

    @Test
    void whoEndsWithoutAStatedSuccessorIsListedWardsFirst() {
        assertThat(effects.withoutSuccessor().stream().map(Ending::id).map(UnitId::value))
                .contains("00142", "23938", "004")
                .doesNotContain("00118", "318");
        assertThat(effects.withoutSuccessor().stream()
                        .filter(ending -> ending.kind() == UnitKind.WARD)
                        .map(Ending::day)
                        .distinct())
                .contains(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 1), REFORM);
        assertThat(effects.withoutSuccessor().getFirst().kind()).isEqualTo(UnitKind.WARD);
    }

    @Test
    void ngocThuyIsSplitAndItsCodeIsBoDeToday() {
        Unit today = unit("00118~20250701");
        assertThat(today.spells()).singleElement().satisfies(spell -> {
            assertThat(spell.name().vi()).isEqualTo("Bồ Đề");
            assertThat(spell.parent()).isEqualTo(new UnitId("01"));
        });
        Succession succession = Objects.requireNonNull(after().successions().get(key("00118")));
        assertThat(succession.kind()).isEqualTo(Succession.Kind.SPLIT);
        assertThat(succession.divides()).isFalse();
    }

    @Test
    void thePlansOwnUnitsStayWhoTheyAre() {
        assertThat(plan.units().previous())
                .extracting(unit -> unit.id().value())
                .containsExactly("01");
        assertThat(effects.forms()).as("what is owed in 2023 stays owed").isEmpty();
        assertThat(plan.units().values()).extracting(Unit::id).doesNotHaveDuplicates();
    }

    @Test
    void whatChangedInApril2026ComesAlong() {
        ImportPlan more = shipped.read(trees().tree("2026-04-30", file("org-units-2026-delta.csv")));
        Unit ward = more.units().values().stream()
                .filter(unit -> unit.id().value().equals("25195~20250701"))
                .findFirst()
                .orElseThrow();

        assertThat(ward.spells().stream().map(Unit.Spell::parent))
                .containsExactly(new UnitId("75~20250701"), new UnitId("75~20260430"));
    }

    private static Definitions after() {
        return shipped.after(plan).standing();
    }

    private static Unit unit(String id) {
        return Objects.requireNonNull(after().units().get(new UnitId(id)));
    }

    private static SuccessionKey key(String unit) {
        return new SuccessionKey(new UnitId(unit), REFORM);
    }

    private static int standing(String day, UnitKind kind) {
        return effects.trees().stream()
                .filter(standing -> standing.day().toString().equals(day) && standing.kind() == kind)
                .mapToInt(TreeEffects.Standing::units)
                .sum();
    }

    private static int happened(TreeEffects.What what, UnitKind kind) {
        return effects.happenings().stream()
                .filter(one -> one.day().equals(REFORM) && one.what() == what && one.kind() == kind)
                .mapToInt(TreeEffects.Happenings::units)
                .sum();
    }

    private static Files trees() {
        return Files.none()
                .with(ImportFile.SUCCESSIONS, file("reorg-2025-mit.csv"))
                .tree("2024-11-01", file("org-units-2024.csv"))
                .tree("2025-03-01", file("org-units-2025h1.csv"))
                .tree("2025-07-01", file("org-units-2025.csv"));
    }

    private static byte[] file(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of(System.getenv("WARDPULSE_REFERENCE_DATA"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
