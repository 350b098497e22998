package vn.wardpulse.console.attachment;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;

/** The files of a score sheet: what one of its stages gives as evidence. */
@Controller
@RequestMapping("/thi-dua/{plan}/{number}/{unit}/{stage}/dinh-kem")
class SheetFileController extends FilesController {

    SheetFileController(FileDesk desk, Languages languages) {
        super(desk, languages);
    }

    @ModelAttribute
    Folder folder(
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @PathVariable UnitId unit,
            @PathVariable String stage) {
        Stage known = Arrays.stream(Stage.values())
                .filter(one -> Folder.part(one).equals(stage))
                .findFirst()
                .orElseThrow(() -> new NotThere("stage"));
        try {
            return Folder.of(new SheetId(new RoundId(plan, number), unit), known);
        } catch (IllegalArgumentException e) {
            throw new NotThere("round");
        }
    }
}
