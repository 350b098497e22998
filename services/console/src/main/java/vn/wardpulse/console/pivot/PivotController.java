package vn.wardpulse.console.pivot;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Pivots;
import vn.wardpulse.console.api.Receiver;
import vn.wardpulse.console.api.SavedViews;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;

/** Số liệu: units, indicators and periods in rows and columns as somebody chooses, or has kept. */
@Controller
@RequestMapping("/so-lieu")
class PivotController {

    /** What says how a file is to be treated; everything else of the answer is the console's own. */
    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG);

    private final PivotDesk desk;
    private final Pivots pivots;
    private final SavedViews saved;
    private final Languages languages;

    PivotController(PivotDesk desk, Pivots pivots, SavedViews saved, Languages languages) {
        this.desk = desk;
        this.pivots = pivots;
        this.saved = saved;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Locale locale, Model model, PivotAsked asked) {
        return desk.write(access, asked, SaveFields.NOTHING, List.of(), languages.in(locale), model);
    }

    @GetMapping("/tep")
    void file(
            Access access,
            Locale locale,
            PivotAsked asked,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        pivots.export(access, desk.query(access, asked, languages.in(locale)), format, handOn(response));
    }

    /** A saved view by the address that it keeps. */
    @GetMapping("/luu/{id}")
    String saved(
            Access access,
            Locale locale,
            Model model,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer sort) {
        return desk.writeSaved(
                access, saved.one(access, id), sort, SaveFields.NOTHING, List.of(), languages.in(locale), model);
    }

    @GetMapping("/luu/{id}/tep")
    void savedFile(
            Access access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer sort,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        MultiValueMap<String, String> query = PivotDesk.query(saved.one(access, id), sort);
        pivots.export(access, query, format, handOn(response));
    }

    private static Receiver handOn(HttpServletResponse response) {
        return (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        };
    }
}
