package vn.wardpulse.console.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.wardpulse.console.signin.Access;

/** Where one begins depends on what one came for. */
@Controller
class Landing {

    @GetMapping("/")
    String begin(Access access) {
        return access.visitor().ofWard() ? "redirect:/viec-can-lam" : "redirect:/dieu-hanh";
    }
}
