package vn.wardpulse.console.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/** A unit as it stands on one day. */
public record UnitEntry(
        UnitId id,
        String code,
        UnitKind kind,
        Name name,
        @Nullable UnitId parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
