package vn.wardpulse.console.matter;

import java.util.List;

/** One matter with what became of it, and what the reader may do with it. */
record MatterPage(
        String path,
        String title,
        String tone,
        String word,
        String lead,
        String holder,
        String words,
        String raised,
        List<Step> steps,
        boolean may,
        boolean mayWithdraw,
        List<MattersView.Option> onward,
        String typed) {

    record Step(String when, String what, String words) {}
}
