package vn.wardpulse.console.pivot;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Pivot;
import vn.wardpulse.console.api.Pivots;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;

/** Số liệu: units, indicators and periods in rows and columns as somebody chooses. */
@Controller
@RequestMapping("/so-lieu")
class PivotController {

    private final Pivots pivots;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    PivotController(Pivots pivots, Catalogue catalogue, Choices choices, Languages languages) {
        this.pivots = pivots;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping
    String page(
            Access access,
            Locale locale,
            Model model,
            PivotAsked asked,
            @RequestParam MultiValueMap<String, String> parameters) {
        Words words = languages.in(locale);
        PivotSheet sheet = sheet(access, words, asked, parameters);
        Pivot pivot = null;
        List<String> faults = List.of();
        try {
            pivot = pivots.of(access, sheet.query());
        } catch (RoomRefused no) {
            if (no.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw no;
            }
            faults = no.faults().stream()
                    .map(fault -> fault.in(words.vietnamese()))
                    .toList();
        }
        model.addAttribute("page", sheet.page(pivot, faults));
        if (pivot != null && access.visitor().answersForFigures()) {
            model.addAttribute("scheduled", scheduled(sheet.query()));
        }
        return "so-lieu";
    }

    /** Where the same table is sent by itself. */
    private static String scheduled(MultiValueMap<String, String> query) {
        String asked = Objects.requireNonNullElse(
                UriComponentsBuilder.newInstance().queryParams(query).build().getQuery(), "");
        return UriComponentsBuilder.fromPath("/lich-gui")
                        .queryParam("bang", "{asked}")
                        .encode()
                        .buildAndExpand(asked)
                        .toUriString()
                + "#them";
    }

    @GetMapping("/tep")
    void file(
            Access access,
            Locale locale,
            PivotAsked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        pivots.export(
                access, sheet(access, languages.in(locale), asked, parameters).query(), format, (headers, content) -> {
                    for (String name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
                        headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value));
                    }
                    content.transferTo(response.getOutputStream());
                });
    }

    private PivotSheet sheet(Access access, Words words, PivotAsked asked, MultiValueMap<String, String> parameters) {
        Integer year = asked.nam();
        Period one = asked.period();
        Period period = one != null || year == null ? one : Period.year(year);
        Choice choice = choices.choose(access, asked.unit(), period);
        return new PivotSheet(asked, choice, catalogue.definitions(access), words, parameters);
    }
}
