package vn.wardpulse.submission.round;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.Folders;
import vn.wardpulse.submission.attachment.Inspected;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.attachment.Opened;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.submission.task.PersonalData;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * The files that a stage gives as evidence. Whoever judges for the stage adds them and takes them out while it has its
 * turn; they go with what it says next, and are there from then on for all who read the sheet. What it said with them
 * keeps them, and no other stage can take them out.
 */
final class SheetFiles {

    private final ScoreSheets scores;
    private final SheetTable sheets;
    private final Folders folders;
    private final AttachmentTable attachments;
    private final TransactionTemplate transaction;

    SheetFiles(
            ScoreSheets scores,
            SheetTable sheets,
            Folders folders,
            AttachmentTable attachments,
            TransactionTemplate transaction) {
        this.scores = scores;
        this.sheets = sheets;
        this.folders = folders;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /** Those that go with what is said next for whoever says it now, those of what was said last for everybody else. */
    AttachmentsView list(Reader reader, Folder.OfSheet folder) {
        boolean judges = judges(readable(reader, folder), folder);
        SheetStory story = sheets.story(folder.sheet());
        boolean now = judges && hasTurn(story.state(), folder.stage());
        return folders.view(
                now
                        ? attachments.ofDraft(folder)
                        : story.standing(folder.stage())
                                .map(done -> attachments.ofVersion(folder, done.version()))
                                .orElse(List.of()),
                now);
    }

    /** A name goes into the log with the file, so it must not hold a person's number or address any more than words. */
    KeptAttachment add(Reader reader, Folder.OfSheet folder, Upload upload) {
        ScoreSheets.Opened opened = judged(reader, folder);
        Inspected inspected = folders.inspect(folder, upload);
        String name = inspected.file().name();
        List<Fault> faults = PersonalData.faults(name, name);
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-attachment", faults);
        }
        return inTurn(opened, folder, () -> folders.add(folder, inspected, opened.now(), reader));
    }

    KeptAttachment drop(Reader reader, Folder.OfSheet folder, long id) {
        ScoreSheets.Opened opened = judged(reader, folder);
        return inTurn(opened, folder, () -> folders.drop(folder, id));
    }

    Opened open(Reader reader, Folder.OfSheet folder, long id) {
        return folders.open(folder, id, judges(readable(reader, folder), folder));
    }

    /** Nobody hands the sheet on meanwhile. */
    private KeptAttachment inTurn(ScoreSheets.Opened opened, Folder.OfSheet folder, Supplier<KeptAttachment> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            SheetId id = folder.sheet();
            sheets.lock(id, opened.now());
            SheetState state = sheets.state(id);
            if (state.turn().stage().isEmpty()) {
                throw SheetFaults.over(id);
            }
            if (!hasTurn(state, folder.stage())) {
                throw SheetFaults.otherTurn(id);
            }
            return change.get();
        }));
    }

    private static boolean hasTurn(SheetState state, Stage stage) {
        return state.turn().stage().filter(stage::equals).isPresent();
    }

    private static boolean judges(ScoreSheets.Opened opened, Folder.OfSheet folder) {
        return opened.judges().may(folder.stage(), opened.member(folder.sheet()));
    }

    private ScoreSheets.Opened readable(Reader reader, Folder.OfSheet folder) {
        SheetId id = folder.sheet();
        ScoreSheets.Opened opened = scores.open(reader, id.round());
        if (!opened.judges().mayRead(opened.member(id))) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        return opened;
    }

    private ScoreSheets.Opened judged(Reader reader, Folder.OfSheet folder) {
        SheetId id = folder.sheet();
        ScoreSheets.Opened opened = scores.open(reader, id.round());
        if (!judges(opened, folder)) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        return opened;
    }
}
