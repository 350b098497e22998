package vn.wardpulse.model.wire;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Succession.Successor;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;

/** Units, what became of them, and themes, under the names of their golden files. */
final class GoldenTree {

    static final Map<String, CatalogueEvent> EVENTS = Map.ofEntries(
            entry(
                    "unit-defined.1",
                    new CatalogueEvent.UnitDefined(
                            CatalogueEventGoldenTest.head(1),
                            new Unit(
                                    new UnitId("00139"),
                                    "00139",
                                    UnitKind.WARD,
                                    List.of(
                                            spell(null, "2004-01-01", "Xã Bồ Đề", "Bo De commune", "01"),
                                            spell("2004-01-01", "2025-07-01", "Bồ Đề", "Bo De", "004"))))),
            entry(
                    "unit-defined.1.root",
                    new CatalogueEvent.UnitDefined(
                            CatalogueEventGoldenTest.head(2),
                            new Unit(
                                    new UnitId("01~20250701"),
                                    "01",
                                    UnitKind.CITY,
                                    List.of(spell("2025-07-01", null, "Hà Nội", "Ha Noi", null))))),
            entry(
                    "theme-defined.1",
                    new CatalogueEvent.ThemeDefined(
                            CatalogueEventGoldenTest.head(3),
                            new Theme(
                                    new ThemeCode("ADM"),
                                    new ThemeCode("LIF"),
                                    new Name("Cải cách hành chính", "Administrative reform"),
                                    new BigDecimal("1.5"),
                                    1))),
            entry(
                    "theme-defined.1.root",
                    new CatalogueEvent.ThemeDefined(
                            CatalogueEventGoldenTest.head(4),
                            new Theme(new ThemeCode("LB2023"), null, new Name("Kế hoạch", "Plan"), BigDecimal.ONE, 1))),
            entry(
                    "succession-defined.1",
                    new CatalogueEvent.SuccessionDefined(
                            CatalogueEventGoldenTest.head(13),
                            new Succession(
                                    new UnitId("00118"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.SPLIT,
                                    List.of(
                                            new Successor(new UnitId("00118~20250701"), new BigDecimal("0.625")),
                                            new Successor(new UnitId("00145~20250701"), new BigDecimal("0.375")))))),
            entry(
                    "succession-defined.1.without-weight",
                    new CatalogueEvent.SuccessionDefined(
                            CatalogueEventGoldenTest.head(14),
                            new Succession(
                                    new UnitId("00139"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.MERGE,
                                    List.of(new Successor(new UnitId("00118~20250701"), null))))),
            entry(
                    "succession-defined.1.none",
                    new CatalogueEvent.SuccessionDefined(
                            CatalogueEventGoldenTest.head(15),
                            new Succession(
                                    new UnitId("23938"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.NONE,
                                    List.of()))),
            entry(
                    "unit-group-defined.1",
                    new CatalogueEvent.UnitGroupDefined(
                            CatalogueEventGoldenTest.head(16),
                            new UnitGroup(
                                    new GroupCode("LONG-BIEN"),
                                    new Name("Long Biên cũ", "Former Long Bien"),
                                    List.of(
                                            new UnitGroup.Member(
                                                    new UnitId("00118~20250701"), LocalDate.parse("2025-07-01"), null),
                                            new UnitGroup.Member(
                                                    new UnitId("00127~20250701"),
                                                    LocalDate.parse("2025-07-01"),
                                                    LocalDate.parse("2030-01-01")))))));

    private GoldenTree() {}

    private static Unit.Spell spell(
            @Nullable String from, @Nullable String to, String vi, String en, @Nullable String parent) {
        return new Unit.Spell(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Name(vi, en),
                parent == null ? null : new UnitId(parent));
    }
}
