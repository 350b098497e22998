package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * A unit as one tree has it.
 *
 * @param parent code of the unit above; null for a root
 * @param from its first day, which with its code says which unit it is; null if open
 * @param to first day on which it is no longer valid, or null if open
 */
record TreeLine(
        Row row,
        String code,
        String name,
        UnitKind kind,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
