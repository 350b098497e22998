package vn.wardpulse.model.request;

import java.util.UUID;
import vn.wardpulse.model.UnitId;

/** A request as one of the units has it that it was sent to. */
public record Asked(UUID request, UnitId unit) {

    @Override
    public String toString() {
        return request + "/" + unit;
    }
}
