package vn.wardpulse.reporting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.web.Fault;

class TemplateReaderTest {

    private static final Catalogue CATALOGUE = Catalogue.of(History.defined().catalogue);

    private static List<Fault> faults(String body) {
        return TemplateReader.read(Drafts.of(body), CATALOGUE).faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kỳ {{số lệu MONTH-SUM-SUM-FLOW}}            | unknown-word        | body:1:4  | số liệu
            {{so lieu MONTH-SUM-SUM-FLAW}}              | unknown-code        | body:1:1  | MONTH-SUM-SUM-FLOW
            {{số liệu}}                                 | indicator-needed    | body:1:1  | mỗi chỉ tiêu
            {{điểm}}                                    | theme-needed        | body:1:1  | mỗi lĩnh vực
            {{kỳ                                        | tag-not-closed      | body:1:1  | }}
            kỳ}} này                                    | tag-not-opened      | body:1:3  | {{
            {{}}                                        | tag-empty           | body:1:1  | {{ }}
            {{mỗi chỉ tiêu}}                            | block-not-ended     | body:1:1  | {{hết}}
            {{hết}}                                     | end-without-block   | body:1:1  | {{hết}}
            {{không thì}}                               | else-without-if     | body:1:1  | {{nếu
            {{nếu đạtt MONTH-SUM-SUM-FLOW}}x{{hết}}     | unknown-condition   | body:1:1  | đạt
            Xem {{bảng chỉ tiêu}}                       | table-not-alone     | body:1:5  | dòng
            {{kỳ 2023-17}}                              | unknown-period      | body:1:1  | 2023-Q1
            {{năm MONTH-SUM-SUM-FLOW}}                  | not-taken           | body:1:1  | năm
            {{số liệu MONTH-SUM-SUM-FLOW của X1}}       | unknown-unit        | body:1:1  | X1
            {{số đơn vị MONTH-SUM-SUM-FLOW}}            | standing-needed     | body:1:1  | chậm
            {{bảng đơn vị}}                             | indicator-needed    | body:1:1  | cột
            """)
    void says_what_is_wrong_and_where(String body, String code, String where, String hint) {
        List<Fault> faults = faults(body);
        assertThat(faults).extracting(Fault::code).contains(code);
        Fault fault = faults.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(fault.where()).isEqualTo(where);
        assertThat(fault.vi()).startsWith("Dòng 1, cột ").contains(hint);
        assertThat(fault.en()).startsWith("Line 1, column ").isNotEqualTo(fault.vi());
    }

    @Test
    void says_all_of_it_at_once_also_of_the_other_parts() {
        Template template = new Template(
                " ",
                "",
                "",
                "{{bảng chỉ tiêu}}",
                "",
                "BÁO CÁO",
                "{{abc}}",
                "",
                "x\n\n  {{xyz}} {{số liệu}}\n{{hết}}",
                "",
                "");
        assertThat(TemplateReader.read(template, CATALOGUE).faults())
                .extracting(Fault::where)
                .containsExactly("name", "issuer", "number:1:1", "heading:1:1", "body:3:3", "body:3:11", "body:4:1");
    }

    @Test
    void takes_words_with_and_without_marks_in_both_languages() {
        assertThat(faults("""
                {{SỐ LIỆU MONTH-SUM-SUM-FLOW}} {{so lieu month-sum-sum-flow cùng kỳ}} {{figure MONTH-SUM-SUM-FLOW}}
                {{lũy kế MONTH-SUM-SUM-FLOW 2023-08}} {{luy ke MONTH-SUM-SUM-FLOW của A kỳ trước}}
                {{mỗi lĩnh vực T}}{{each indicator behind}}{{tên chỉ tiêu}}{{end}}{{hết}}
                {{nếu tăng MONTH-SUM-SUM-FLOW}}
                {{bảng chỉ tiêu T MONTH-SUM-SUM-FLOW}}
                {{không thì}}
                {{sang trang}}
                {{hết}}
                """)).isEmpty();
    }

    @Test
    void no_two_words_are_alike() {
        Set<List<String>> conditions = new HashSet<>();
        Set<List<String>> others = new HashSet<>();
        for (Word word : Word.values()) {
            Set<List<String>> seen = word.role() == Word.Role.CONDITION ? conditions : others;
            assertThat(seen.add(Folded.words(word.vi()))).as(word.vi()).isTrue();
            assertThat(seen.add(Folded.words(word.en()))).as(word.en()).isTrue();
        }
    }

    @Test
    void lines_of_shape_alone_leave_no_lines() {
        List<Node> nodes = TemplateReader.read(Drafts.of("a\n{{nếu chính thức}}\nb\n{{hết}}\nc"), CATALOGUE)
                .of(Part.BODY);
        assertThat(nodes).hasSize(5);
        assertThat(nodes.get(2))
                .isInstanceOfSatisfying(
                        Node.When.class,
                        when -> assertThat(when.then()).containsExactly(new Node.Text("b"), new Node.Text("\n")));
    }

    @Test
    void every_word_is_documented() throws IOException {
        String documented = Files.readString(Path.of("..", "..", "docs", "data-formats.md"));
        String language = documented.substring(documented.indexOf("## Templates of reports"));
        for (Word word : Word.values()) {
            assertThat(language).as(word.name()).contains(word.vi(), word.en());
        }
    }
}
