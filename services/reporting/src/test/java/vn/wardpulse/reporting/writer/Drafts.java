package vn.wardpulse.reporting.writer;

import vn.wardpulse.model.wire.Wire;

/** Templates for tests: sound but for what is put in. */
final class Drafts {

    private Drafts() {}

    static Template of(String body) {
        return new Template(
                "Mẫu", "", "ỦY BAN", "  /BC", "Nơi, ngày", "BÁO CÁO", "Về {{kỳ}}", "", body, "", "CHỦ TỊCH");
    }

    static String json(String body) {
        return Wire.mapper().writeValueAsString(of(body));
    }
}
