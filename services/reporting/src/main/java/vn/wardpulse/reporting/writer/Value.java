package vn.wardpulse.reporting.writer;

import vn.wardpulse.model.view.Total;

/** Which value of a cell. */
enum Value {
    OWN("own", Paper.Meaning.OWN) {
        @Override
        Total of(FrozenCell cell) {
            return cell.own();
        }
    },
    TO_DATE("to-date", Paper.Meaning.TO_DATE) {
        @Override
        Total of(FrozenCell cell) {
            return cell.toDate();
        }
    };

    private final String word;
    private final Paper.Meaning meaning;

    Value(String word, Paper.Meaning meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    abstract Total of(FrozenCell cell);

    /** As programs that read the list of figures have it. */
    String word() {
        return word;
    }

    Paper.Meaning meaning() {
        return meaning;
    }
}
