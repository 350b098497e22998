package vn.wardpulse.reporting.writer;

import java.util.function.Function;

/** The parts of a template, each with its bounds. */
enum Part {
    NAME("name", 200, true, Template::name),
    PARENT("parent", 500, false, Template::parent),
    ISSUER("issuer", 500, true, Template::issuer),
    NUMBER("number", 200, false, Template::number),
    DATELINE("dateline", 200, false, Template::dateline),
    KIND("kind", 200, true, Template::kind),
    HEADING("heading", 1_000, true, Template::heading),
    ADDRESSEE("addressee", 2_000, false, Template::addressee),
    BODY("body", 60_000, true, Template::body),
    RECIPIENTS("recipients", 4_000, false, Template::recipients),
    SIGNATORY("signatory", 1_000, false, Template::signatory);

    private final String word;
    private final int longest;
    private final boolean needed;
    private final Function<Template, String> text;

    Part(String word, int longest, boolean needed, Function<Template, String> text) {
        this.word = word;
        this.longest = longest;
        this.needed = needed;
        this.text = text;
    }

    /** As requests and faults say it. */
    String word() {
        return word;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    /** Whether a document cannot do without it. */
    boolean isNeeded() {
        return needed;
    }

    /** Whether placeholders are filled in. The name is what lists show. */
    boolean isWritten() {
        return this != NAME;
    }

    String of(Template template) {
        return text.apply(template);
    }
}
