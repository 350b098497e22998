package vn.wardpulse.console.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.AskedMoment;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.OfficialHead;
import vn.wardpulse.files.Paper;
import vn.wardpulse.files.Source;
import vn.wardpulse.files.Source.Line;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.files.Wording;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Offers a page's tables as files, and writes them while they are sent. */
@Component
public class Downloads {

    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    /** What of a page's address is not about its figures. */
    private static final List<String> ASIDE = List.of("lang", "man-hinh");

    private final Clock domainClock;

    Downloads(Clock domainClock) {
        this.domainClock = domainClock;
    }

    /** A link of the page. */
    public record File(String text, String address) {}

    /** What the page that is asked for offers: all its tables in one, and each by itself. */
    public List<File> menu(HttpServletRequest request, List<Offer> offers, Words words) {
        List<File> files = new ArrayList<>();
        if (!offers.isEmpty()) {
            files.add(new File(words.say("download.xlsx"), address(request, "xlsx", "")));
            files.add(new File(words.say("download.ods"), address(request, "ods", "")));
            files.add(new File(words.say("download.pdf"), address(request, "pdf", "")));
        }
        for (Offer offer : offers) {
            files.add(new File(
                    words.say("download.csv-excel", offer.title()), address(request, "csv-excel", offer.key())));
            files.add(new File(words.say("download.csv", offer.title()), address(request, "csv", offer.key())));
        }
        return files;
    }

    private static String address(HttpServletRequest request, String format, String table) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(request.getRequestURI() + "/tep").query(request.getQueryString());
        ASIDE.forEach(address::replaceQueryParam);
        address.replaceQueryParam("dang", format);
        if (!table.isEmpty()) {
            address.replaceQueryParam("bang", table);
        }
        return address.build().toUriString();
    }

    /**
     * Writes the file.
     *
     * @param format {@code xlsx}, {@code ods} and {@code pdf} have all tables, {@code csv} and {@code csv-excel} one
     * @param table its key; the first where it is empty
     * @throws NotThere if there is no such format or table
     */
    public void send(
            Access access,
            Words words,
            Export export,
            String format,
            String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (format) {
            case "xlsx" -> {
                List<Table> tables = tables(export);
                Source source = source(access, words, export, tables, request);
                begin(response, XLSX, export.name() + ".xlsx");
                TableFiles.xlsx(tables, source, response.getOutputStream());
            }
            case "ods" -> {
                List<Table> tables = tables(export);
                Source source = source(access, words, export, tables, request);
                begin(response, ODS, export.name() + ".ods");
                TableFiles.ods(tables, source, response.getOutputStream());
            }
            case "pdf" -> {
                List<Table> tables = tables(export);
                Paper paper = paper(access, words, export, tables, source(access, words, export, tables, request));
                begin(response, "application/pdf", export.name() + ".pdf");
                paper.write(response.getOutputStream());
            }
            case "csv" -> {
                Offer offer = offer(export, table);
                Table one = offer.table().get();
                begin(response, CSV, "%s-%s.csv".formatted(export.name(), offer.key()));
                response.setHeader(HttpHeaders.ETAG, "W/\"%s\"".formatted(TableFiles.hash(one)));
                TableFiles.csv(one, response.getOutputStream());
            }
            case "csv-excel" -> {
                Offer offer = offer(export, table);
                Table one = offer.table().get();
                Source source = source(access, words, export, List.of(one), request);
                begin(response, CSV, "%s-%s.excel.csv".formatted(export.name(), offer.key()));
                TableFiles.csvForExcel(one, source, response.getOutputStream());
            }
            default -> throw new NotThere("format");
        }
        response.getOutputStream().flush();
    }

    private static List<Table> tables(Export export) {
        if (export.offers().isEmpty()) {
            throw new NotThere("table");
        }
        return export.offers().stream().map(offer -> offer.table().get()).toList();
    }

    private static Offer offer(Export export, String key) {
        return export.offers().stream()
                .filter(offer -> key.isEmpty() || offer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotThere("table"));
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    }

    private Source source(Access access, Words words, Export export, List<Table> tables, HttpServletRequest request)
            throws IOException {
        Choice choice = export.choice();
        Stamp stamp = export.stamp();
        Instant moment = moment(access);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "system", words.say("download.source.system"), words.say("download.source.page", export.page())));
        lines.add(new Line("known-at", known(access, words), words.moment(moment), moment.toString()));
        if (stamp.at() != null) {
            lines.add(new Line(
                    "figures-at",
                    words.say("download.source.at"),
                    words.moment(stamp.at()),
                    stamp.at().toString()));
        }
        if (stamp.generation() != null) {
            lines.add(Line.of("generation", words.say("download.source.generation"), stamp.generation()));
        }
        if (!stamp.change().isEmpty()) {
            lines.add(Line.of("change", words.say("download.source.change"), stamp.change()));
        }
        lines.add(new Line(
                "unit",
                words.say("picker.unit"),
                "%s (%s)".formatted(unit(choice.unit(), words), choice.unit().id()),
                choice.unit().id().value()));
        lines.add(new Line(
                "period",
                words.say("picker.period"),
                words.opening(words.period(choice.period())),
                choice.period().toString()));
        lines.addAll(export.filters());
        lines.add(Line.of("question", words.say("download.source.question"), question(request)));
        lines.add(Line.of(
                "made-by", words.say("download.source.maker"), access.visitor().displayName()));
        for (Table table : tables) {
            lines.add(Line.of(
                    "content." + lines.size(),
                    words.say("download.source.content", table.title()),
                    TableFiles.hash(table)));
        }
        return new Source(words.say("download.source"), lines);
    }

    /** The page's own address: it says what was asked for. */
    private static String question(HttpServletRequest request) {
        String asked = Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(parameter -> !parameter.startsWith("dang=") && !parameter.startsWith("bang="))
                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.getRequestURI().replaceFirst("/tep$", "") + (asked.isEmpty() ? "" : "?" + asked);
    }

    private Instant moment(Access access) {
        return Optional.ofNullable(access.asked()).map(AskedMoment::at).orElseGet(domainClock::instant);
    }

    private static String known(Access access, Words words) {
        return words.say(access.asked() == null ? "download.source.now" : "download.source.past");
    }

    private Paper paper(Access access, Words words, Export export, List<Table> tables, Source source) {
        Choice choice = export.choice();
        UnitOnDay issuer = choice.units()
                .find(Objects.requireNonNullElse(
                        access.visitor().unit(), choice.unit().id()))
                .orElse(choice.unit());
        Instant now = domainClock.instant();
        String name = unit(issuer, words);
        String day =
                words.vietnamese() ? Vietnamese.day(now) : words.day(LocalDate.ofInstant(now, domainClock.getZone()));
        return new Paper(
                new OfficialHead(
                        choice.units()
                                .find(issuer.parent())
                                .map(above -> unit(above, words))
                                .orElse(null),
                        name,
                        "",
                        name + ", " + day),
                export.title(),
                List.of(
                        unit(choice.unit(), words) + ", " + words.period(choice.period()),
                        known(access, words) + ": " + words.moment(moment(access))),
                tables,
                source,
                access.visitor().displayName(),
                moment(access),
                words.vietnamese() ? "vi-VN" : "en",
                wording(words));
    }

    private static String unit(UnitOnDay unit, Words words) {
        return words.unit(unit.kind(), unit.name());
    }

    private static Wording wording(Words words) {
        return new Wording(
                words.say("download.paper.heading"),
                words.say("download.paper.page"),
                words.say("download.paper.part"),
                words.say("download.paper.notes"),
                words.say("download.paper.missing"),
                words.say("download.paper.maker"),
                words.say("download.paper.sign"),
                words.say("download.paper.source"));
    }
}
