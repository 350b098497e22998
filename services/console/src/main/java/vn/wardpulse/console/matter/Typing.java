package vn.wardpulse.console.matter;

import java.io.Serializable;

/** What somebody typed that was not taken, so that the form shows it again. */
record Typing(String id, String field, String words, String due) implements Serializable {

    static final Typing NOTHING = new Typing("", "", "", "");
}
