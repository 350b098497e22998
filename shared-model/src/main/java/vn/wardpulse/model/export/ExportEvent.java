package vn.wardpulse.model.export;

import java.util.UUID;
import vn.wardpulse.model.EventHead;

/** What is said of a file that a schedule made: first its parts, in order, then where it goes. */
public sealed interface ExportEvent permits ExportPart, ExportMade {

    EventHead head();

    /** Names the file; all that is said of it stands in one partition. */
    UUID file();
}
