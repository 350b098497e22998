package vn.wardpulse.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.request.RequestEvent.RequestChased;
import vn.wardpulse.model.task.TaskEvent.TaskReminded;

/** What a letter is about. */
sealed interface Occasion {

    /** Names it among all: the same for every letter and attempt. */
    String id();

    /** A report that is not handed in. */
    record Reminder(ReminderDue said) implements Occasion {

        @Override
        public String id() {
            return "reminder-" + said.head().position();
        }
    }

    /** A task whose result is not there. */
    record Task(TaskReminded said) implements Occasion {

        @Override
        public String id() {
            return "task-" + said.head().position();
        }
    }

    /** A request that is not answered. */
    record Request(RequestChased said) implements Occasion {

        @Override
        public String id() {
            return "request-" + said.head().position();
        }
    }

    /** Something that somebody asked to be told of. */
    record Alert(AlertRaised said) implements Occasion {

        @Override
        public String id() {
            return "alert-" + said.head().position();
        }
    }

    /**
     * A file that a schedule made.
     *
     * @param delivery that the letter is of
     * @param attached the file; null where it is too large to be sent along
     */
    @SuppressWarnings("ArrayRecordComponent") // as they are sent, and nobody changes them
    record Export(ExportMade said, UUID delivery, byte @Nullable [] attached) implements Occasion {

        @Override
        public String id() {
            return "export-" + delivery;
        }
    }
}
