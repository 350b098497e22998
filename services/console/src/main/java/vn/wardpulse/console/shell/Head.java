package vn.wardpulse.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** Pages that are one entry of the navigation together, and have a row of their own below it. */
    record Group(String key, List<Link> links) {

        boolean here() {
            return links.stream().anyMatch(Link::here);
        }

        private Link entry() {
            return new Link(links.getFirst().address(), key, here());
        }
    }

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
            String at = request.getRequestURI();
            Group plans = new Group("nav.plans", plans(at));
            Group analysis = new Group("nav.analysis", analysis(access.visitor(), at));
            model.addAttribute("links", links(access.visitor(), at, plans, analysis));
            Stream.of(plans, analysis).filter(Group::here).forEach(group -> model.addAttribute("within", group));
        }
    }

    /** What plans ask for beside indicators. */
    private static List<Link> plans(String at) {
        return List.of(
                link("/ke-hoach", "nav.plans", at, "/ke-hoach"),
                link("/nhiem-vu", "nav.tasks", at, "/nhiem-vu"),
                link("/thi-dua", "nav.rounds", at, "/thi-dua"),
                link("/yeu-cau", "nav.requests", at, "/yeu-cau"),
                link("/kien-nghi", "nav.matters", at, "/kien-nghi"));
    }

    /** The pages of those who work on figures of more than one ward. */
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

    private static List<Link> links(Visitor visitor, String at, Group plans, Group analysis) {
        List<Link> links = new ArrayList<>();
        if (visitor.ofWard()) {
            links.add(link("/viec-can-lam", "nav.todo", at, "/viec-can-lam", "/phieu", "/duyet", "/to-dan-pho", "/ky"));
            links.add(link("/dieu-hanh", "nav.live", at, "/dieu-hanh", "/giai-trinh", "/ban-do"));
            links.add(link("/don-vi/" + visitor.unit(), "nav.unit", at, "/don-vi"));
        } else {
            links.add(link("/dieu-hanh", "nav.live", at, "/dieu-hanh", "/giai-trinh", "/ban-do"));
            links.add(link("/don-vi", "nav.units", at, "/don-vi", "/phieu", "/duyet"));
            links.add(link("/tien-do", "nav.progress", at, "/tien-do"));
        }
        links.add(plans.entry());
        if (!analysis.links().isEmpty()) {
            links.add(analysis.entry());
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
