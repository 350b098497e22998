package vn.wardpulse.console.shell;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;

/** Where one begins depends on what one came for. */
@Controller
class Landing {

    private final Catalogue catalogue;
    private final Clock domainClock;

    Landing(Catalogue catalogue, Clock domainClock) {
        this.catalogue = catalogue;
        this.domainClock = domainClock;
    }

    @GetMapping("/")
    String begin(Access access) {
        if (access.visitor().ofWard()) {
            return "redirect:/viec-can-lam";
        }
        return hasFigures(access) ? "redirect:/dieu-hanh" : "redirect:/ke-hoach";
    }

    /** Where no form is asked of a district or of anything under it, there is nothing live to see; its plans say what there is. */
    private boolean hasFigures(Access access) {
        UnitId own = access.visitor().unit();
        if (own == null) {
            return true;
        }
        try {
            Units units = catalogue.units(access, access.today(domainClock));
            return catalogue.definitions(access).forms().stream()
                    .map(Form::scope)
                    .anyMatch(scope -> isAbove(units, scope, own) || isAbove(units, own, scope));
        } catch (RoomSilent | RoomRefused e) {
            return true;
        }
    }

    private static boolean isAbove(Units units, UnitId above, UnitId unit) {
        return above.equals(unit)
                || units.find(unit).stream()
                        .flatMap(known -> units.path(known).stream())
                        .anyMatch(known -> known.id().equals(above));
    }
}
