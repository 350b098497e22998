package vn.wardpulse.console.attachment;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The files of a report. */
@Controller
@RequestMapping("/phieu/{unit}/{form}/{period}/dinh-kem")
class AttachmentController extends FilesController {

    AttachmentController(FileDesk desk, Languages languages) {
        super(desk, languages);
    }

    @ModelAttribute
    Folder folder(@PathVariable UnitId unit, @PathVariable FormCode form, @PathVariable Period period) {
        return Folder.of(new Obligation(unit, form, period));
    }
}
