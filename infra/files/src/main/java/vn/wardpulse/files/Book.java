package vn.wardpulse.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet document that is written from front to back: one sheet after the other, each from its head to its last
 * row. No sheet is held. Texts are texts, whatever sign they begin with.
 */
public interface Book {

    /** Rows that a sheet can have in the programs that people use, its head among them. */
    int MOST_ROWS = 1_048_576;

    /** @param wide whether what stands below it is words that need room */
    record Head(String name, boolean wide) {}

    /** @param value text or a number; null where there is none */
    record Note(String name, @Nullable Object value) {}

    /** Rows under a head that stays in sight. */
    interface Sheet {

        /**
         * @param values one for each head: text, or numbers with as many decimals as are shown; null where there is none
         * @param strong whether what the row is about stands out
         */
        void add(List<? extends @Nullable Object> values, boolean strong) throws IOException;

        /** To be called before the next sheet begins. */
        void finish() throws IOException;
    }

    /**
     * @param name of letters that spreadsheets allow there; no other sheet has it
     * @param leading how many columns say what a row is about; they stay in sight
     */
    Sheet sheet(String name, List<Head> heads, int leading) throws IOException;

    /** A sheet of names and what goes with each. */
    void notes(String name, List<Note> notes) throws IOException;

    /** Without it nobody can open the document. */
    void finish() throws IOException;

    /** As Excel has it (ECMA-376). */
    static Book xlsx(OutputStream out) {
        return new XlsxBook(out);
    }

    /** As OpenDocument has it (ISO/IEC 26300). The same sheets are the same file, byte for byte. */
    static Book ods(OutputStream out) throws IOException {
        return new OdsBook(out);
    }
}
