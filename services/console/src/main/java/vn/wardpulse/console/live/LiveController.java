package vn.wardpulse.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.download.Downloads;
import vn.wardpulse.console.download.Export;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Source;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

@Controller
class LiveController {

    private final LiveDesk desk;
    private final Choices choices;
    private final Downloads downloads;
    private final Languages languages;

    LiveController(LiveDesk desk, Choices choices, Downloads downloads, Languages languages) {
        this.downloads = downloads;
        this.desk = desk;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/dieu-hanh")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "man-hinh", defaultValue = "0") String wall,
            HttpServletRequest request) {
        Live live = write(access, locale, model, unit, period, theme);
        model.addAttribute("files", downloads.menu(request, live.offers(), languages.in(locale)));
        model.addAttribute("wall", wall.equals("1"));
        return "dieu-hanh";
    }

    /** The moving part alone: the page asks for it whenever something has changed. */
    @GetMapping("/dieu-hanh/manh")
    String fragment(
            Access access,
            Locale locale,
            Model model,
            @RequestParam UnitId unit,
            @RequestParam Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme) {
        write(access, locale, model, unit, period, theme);
        return "dieu-hanh :: live";
    }

    /** What the tables show, as a file. */
    @GetMapping("/dieu-hanh/tep")
    void file(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "dang") String format,
            @RequestParam(name = "bang", defaultValue = "") String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = languages.in(locale);
        Live live = write(access, locale, model, unit, period, theme);
        List<Source.Line> filters = live.data().theme() == null
                ? List.of()
                : List.of(new Source.Line(
                        "theme",
                        words.say("download.col.group"),
                        live.view().themeName(),
                        live.data().theme().code().value()));
        downloads.send(
                access,
                words,
                new Export(
                        "dieu-hanh",
                        words.say("nav.live"),
                        live.view().finding(),
                        live.choice(),
                        filters,
                        live.data().stamp(),
                        live.offers()),
                format,
                table,
                request,
                response);
    }

    private record Live(Choice choice, LiveData data, LiveView view, List<Offer> offers) {}

    private Live write(
            Access access,
            Locale locale,
            Model model,
            @Nullable UnitId unit,
            @Nullable Period period,
            @Nullable ThemeCode theme) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        LiveData all = desk.gather(access, choice);
        model.addAttribute("pickers", Pickers.of("/dieu-hanh", choice, words));
        LiveData data = theme == null ? all : all.within(theme);
        LiveView view = LiveSheet.write(data, words);
        model.addAttribute("live", view);
        model.addAttribute("period", choice.period().toString());
        return new Live(choice, data, view, new LiveTables(data, words, view).offers());
    }
}
