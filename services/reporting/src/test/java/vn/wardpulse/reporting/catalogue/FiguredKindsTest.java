package vn.wardpulse.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.reporting.History;

class FiguredKindsTest {

    private final List<CatalogueEvent> standing = new ArrayList<>(History.defined().catalogue);

    @Test
    void whatStandsBesideWardsHasFiguresOnlyWhereAFormIsAskedOfIt() {
        Catalogue before = Catalogue.of(standing);
        assertThat(before.hasFigures(UnitKind.WARD)).isTrue();
        assertThat(before.hasFigures(UnitKind.DISTRICT)).isTrue();
        assertThat(before.hasFigures(UnitKind.DEPARTMENT)).isFalse();
        assertThat(before.hasFigures(UnitKind.PARTY_ORGANISATION)).isFalse();

        Form ofWards = before.forms().getFirst();
        standing.add(new CatalogueEvent.FormDefined(
                standing.getFirst().head(),
                new Form(
                        new FormCode("DEP-M"),
                        ofWards.name(),
                        ofWards.frequency(),
                        UnitKind.DEPARTMENT,
                        ofWards.scope(),
                        ofWards.calendar(),
                        ofWards.firstYear(),
                        ofWards.lastYear(),
                        ofWards.indicators())));
        Catalogue after = Catalogue.of(standing);
        assertThat(after.hasFigures(UnitKind.DEPARTMENT)).isTrue();
        assertThat(after.hasFigures(UnitKind.PARTY_ORGANISATION)).isFalse();
    }
}
