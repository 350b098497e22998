package vn.wardpulse.catalogue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files for an import, made from the shipped plan or from text. */
final class Files {

    private final Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
    private final SortedMap<LocalDate, byte[]> trees = new TreeMap<>();

    static final Definitions NOTHING = new Definitions(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());

    static Files shipped() {
        return shipped("lb2023");
    }

    static Files shipped(String plan) {
        Files files = new Files();
        for (ImportFile file : ImportFile.values()) {
            try (InputStream content = Files.class.getResourceAsStream("/plans/%s/%s".formatted(plan, file.file()))) {
                if (content != null) {
                    files.files.put(file, content.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static Files none() {
        return new Files();
    }

    static Files of(ImportFile file, String... lines) {
        return new Files().with(file, lines);
    }

    Files with(ImportFile file, String... lines) {
        files.put(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Files with(ImportFile file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** The shipped file with one text replaced by another. */
    Files replacing(ImportFile file, String text, String by) {
        String whole = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        if (!whole.contains(text)) {
            throw new IllegalArgumentException("%s does not hold '%s'".formatted(file.file(), text));
        }
        files.put(file, whole.replace(text, by).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds an official tree of a day. */
    Files tree(String day, String... lines) {
        return tree(day, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Files tree(String day, byte[] content) {
        trees.put(LocalDate.parse(day), content);
        return this;
    }

    /** Bồ Đề, split between two wards of a tree in which districts are gone. */
    static Files split() {
        return Files.of(
                        ImportFile.SUCCESSIONS,
                        "from_code,to_code,effective_date,kind,weight",
                        "00139,00118,2025-07-01,split,0.6",
                        "00139,00145,2025-07-01,split,0.4")
                .tree(
                        "2025-07-01",
                        "code,name,level,parent_code,kind,valid_from,valid_to",
                        "01,Hà Nội,province,,thành phố trực thuộc trung ương,,",
                        "00118,Bồ Đề,ward,01,phường,2025-07-01,",
                        "00145,Long Biên,ward,01,phường,2025-07-01,");
    }

    /** As they are uploaded. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new TreeMap<>();
        files.forEach((file, content) -> parts.put(file.part(), content));
        trees.forEach((day, content) -> parts.put(ImportFiles.TREE + day, content));
        return parts;
    }

    ImportFiles all() {
        return new ImportFiles(files, trees);
    }
}
