package vn.wardpulse.console.form;

import java.util.List;

/** A number that can be read two ways: the page asks which one was meant. */
record Ask(String field, String question, List<Option> options) {

    /**
     * @param text what the button says
     * @param value what then stands in the field, and can be read one way only
     */
    record Option(String text, String value) {}
}
