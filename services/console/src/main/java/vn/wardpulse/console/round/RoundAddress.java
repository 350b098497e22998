package vn.wardpulse.console.round;

import vn.wardpulse.model.PlanCode;

/** Where a round has its page; its sheets and results have theirs below it. */
final class RoundAddress {

    private RoundAddress() {}

    static String of(PlanCode plan, int number) {
        return "/thi-dua/" + plan + "/" + number;
    }
}
