package vn.wardpulse.console.attachment;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.Occurrence;

/** The files of what a unit tells of a task: its result, or what it adds. */
@Controller
@RequestMapping("/nhiem-vu/{plan}/{number}/{slot}/{unit}/{part}/dinh-kem")
class TaskFileController extends FilesController {

    TaskFileController(FileDesk desk, Languages languages) {
        super(desk, languages);
    }

    @ModelAttribute
    Folder folder(
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable String part) {
        if (!part.equals("ket-qua") && !part.equals("bo-sung")) {
            throw new NotThere("part");
        }
        try {
            return Folder.of(new Occurrence(new TaskId(plan, number), slot, unit), part.equals("ket-qua"));
        } catch (IllegalArgumentException e) {
            throw new NotThere("task");
        }
    }
}
