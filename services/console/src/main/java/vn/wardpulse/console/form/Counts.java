package vn.wardpulse.console.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.wardpulse.console.text.Words;

/** How far the form is, in the words of its button. */
record Counts(int lines, int filled, int wrong, int unexplained, int explained) {

    static Counts of(Collection<LineView> lines, Telling telling) {
        int filled = 0;
        int wrong = telling.wrong() ? 1 : 0;
        int unexplained = 0;
        int explained = 0;
        for (LineView line : lines) {
            filled += line.filled() ? 1 : 0;
            wrong += line.wrong() ? 1 : 0;
            if (line.warned() || !line.remark().isEmpty()) {
                unexplained += line.remark().isEmpty() ? 1 : 0;
                explained += line.remark().isEmpty() ? 0 : 1;
            }
        }
        return new Counts(lines.size(), filled, wrong, unexplained, explained);
    }

    public int empty() {
        return lines - filled;
    }

    public boolean ready() {
        return empty() == 0 && wrong == 0 && unexplained == 0;
    }

    /** «Gửi báo cáo: còn 1 lỗi, 2 ô trống». */
    String button(Words words, boolean correction) {
        String act = words.say(correction ? "form.correct" : "form.submit");
        List<String> missing = new ArrayList<>();
        if (wrong > 0) {
            missing.add(words.count("form.left.wrong", wrong));
        }
        if (empty() > 0) {
            missing.add(words.count("form.left.empty", empty()));
        }
        if (unexplained > 0) {
            missing.add(words.count("form.left.unexplained", unexplained));
        }
        return missing.isEmpty() ? act : words.say("form.left", act, String.join(", ", missing));
    }
}
