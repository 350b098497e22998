package vn.wardpulse.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.Visitor;
import vn.wardpulse.console.text.Languages;

/** What every page's head needs: who is there, where they can go, and the other language. */
@ControllerAdvice("vn.wardpulse.console")
class Head {

    /** One entry of the navigation. */
    record Link(String address, String key, boolean here) {}

    private final Languages languages;

    Head(Languages languages) {
        this.languages = languages;
    }

    @ModelAttribute
    void fill(@Nullable Access access, Locale locale, HttpServletRequest request, Model model) {
        model.addAttribute("w", languages.in(locale));
        model.addAttribute("toVietnamese", Shell.inLanguage(request, "vi"));
        model.addAttribute("toEnglish", Shell.inLanguage(request, "en"));
        if (access != null) {
            model.addAttribute("visitor", access.visitor());
            List<Link> analysis = analysis(access.visitor(), request.getRequestURI());
            model.addAttribute("links", links(access.visitor(), request.getRequestURI(), analysis));
            model.addAttribute("analysis", analysis.stream().anyMatch(Link::here) ? analysis : List.of());
        }
    }

    /** The pages of those who work on figures of more than one ward: one entry of the navigation, and a row of their own. */
    private static List<Link> analysis(Visitor visitor, String at) {
        List<Link> links = new ArrayList<>();
        if (!visitor.ofWard()) {
            links.add(link("/so-lieu", "nav.pivot", at, "/so-lieu"));
            links.add(link("/chot-so-lieu", "nav.snapshots", at, "/chot-so-lieu"));
            links.add(link("/mau-bao-cao", "nav.templates", at, "/mau-bao-cao"));
            if (visitor.answersForFigures()) {
                links.add(link("/lich-gui", "nav.schedules", at, "/lich-gui"));
                links.add(link("/doi-chieu", "nav.check", at, "/doi-chieu"));
            }
        }
        return links;
    }

    private static List<Link> links(Visitor visitor, String at, List<Link> analysis) {
        List<Link> links = new ArrayList<>();
        if (visitor.ofWard()) {
            links.add(link("/viec-can-lam", "nav.todo", at, "/viec-can-lam", "/phieu", "/duyet", "/to-dan-pho"));
            links.add(link("/dieu-hanh", "nav.live", at, "/dieu-hanh", "/giai-trinh", "/ban-do"));
            links.add(link("/don-vi/" + visitor.unit(), "nav.unit", at, "/don-vi"));
        } else {
            links.add(link("/dieu-hanh", "nav.live", at, "/dieu-hanh", "/giai-trinh", "/ban-do"));
            links.add(link("/don-vi", "nav.units", at, "/don-vi", "/phieu", "/duyet"));
            links.add(link("/tien-do", "nav.progress", at, "/tien-do"));
        }
        links.add(link("/ke-hoach", "nav.plans", at, "/ke-hoach", "/nhiem-vu"));
        if (!analysis.isEmpty()) {
            links.add(new Link(
                    analysis.getFirst().address(),
                    "nav.analysis",
                    analysis.stream().anyMatch(Link::here)));
        }
        links.add(link("/canh-bao", "nav.alerts", at, "/canh-bao"));
        if (visitor.isReminded()) {
            links.add(link("/thong-bao", "nav.notices", at, "/thong-bao"));
        }
        if (visitor.ofWard() && visitor.answersForFigures()) {
            links.add(link("/doi-chieu", "nav.check", at, "/doi-chieu"));
        }
        if (visitor.is("administrator")) {
            links.add(link("/danh-muc", "nav.catalogue", at, "/danh-muc"));
        }
        return links;
    }

    private static Link link(String address, String key, String at, String... parts) {
        return new Link(address, key, List.of(parts).stream().anyMatch(at::startsWith));
    }
}
