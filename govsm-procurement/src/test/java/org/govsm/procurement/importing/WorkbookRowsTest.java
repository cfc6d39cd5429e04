package org.govsm.procurement.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.core.testing.Xlsx.number;
import static org.govsm.core.testing.Xlsx.row;
import static org.govsm.core.testing.Xlsx.styled;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.testing.Xlsx;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of workbooks as rows, and workbooks that are not opened. */
class WorkbookRowsTest {

  private static List<List<String>> rows(byte[] file, String sheet) {
    List<List<String>> rows = new ArrayList<>();
    try (WorkbookRows workbook = WorkbookRows.open(new ByteArrayInputStream(file), true)) {
      workbook.read(sheet, (line, cells) -> rows.add(cells));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private static String cell(String cell) {
    return rows(new Xlsx().sheet("S", row(1, cell)).bytes(), "S").get(0).get(0);
  }

  private static String refusal(byte[] file) {
    try {
      rows(file, "S");
      return "";
    } catch (BrokenTableException e) {
      return e.text().key();
    }
  }

  private static Xlsx book() {
    return new Xlsx().sheet("S", row(1, "a", "b"), row(2, "c", number("1")));
  }

  @Nested
  class A_cell {

    @ParameterizedTest
    @CsvSource({
      "12400, 12400",
      "-17, -17",
      "0, 0",
      "1.24E4, 12400",
      "4.9, 4.9000",
      "4.9000000000000004, 4.9000",
      "301.555, 301.5550",
      "0.30000000000000004, 0.3000",
      "123456789012345, 123456789012345",
    })
    void with_a_number_is_exact_and_has_one_meaning(String kept, String text) {
      assertThat(cell(number(kept))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
      "2.08364117801717E+18, 2.08364117801717E+18",
      "2083641178017170000, 2.08364117801717E+18",
      "1987654321098765432, 1.98765432109877E+18",
      "2000000000000000000, 2E+18",
    })
    void with_a_number_of_more_than_fifteen_digits_shows_that_it_was_cut(String kept, String text) {
      assertThat(cell(number(kept))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
      "1, 46297, 2026-10-02",
      "1, 60, 1900-02-28",
      "1, 61, 1900-03-01",
      "2, 46297.395833333336, 2026-10-02T09:30:00",
      "2, 46297.99999999999, 2026-10-03T00:00:00",
      "3, 0.049, 4.9000%",
      "4, 0.00174768518518519, 0:02:31",
    })
    void with_a_style_is_read_as_a_person_sees_it(int style, String kept, String text) {
      assertThat(cell(styled(style, kept))).isEqualTo(text);
    }

    @Test
    void with_a_formula_has_the_result_that_the_file_holds() {
      assertThat(cell("<c><f>SUM(1,2)</f><v>3</v></c>")).isEqualTo("3");
      assertThat(cell("<c t=\"str\"><f>\"a\"</f><v>a</v></c>")).isEqualTo("a");
      assertThat(refusal(new Xlsx().sheet("S", row(1, "<c><f>SUM(1,2)</f></c>")).bytes()))
          .isEqualTo("table.xlsx-formula");
    }

    @Test
    void with_an_error_or_a_flag_is_no_number() {
      assertThat(cell("<c t=\"e\"><v>#N/A</v></c>")).isEqualTo("#N/A");
      assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
    }

    @Test
    void that_is_left_out_is_blank() {
      assertThat(rows(new Xlsx().sheet("S", row(1, "a", "", "c"), row(4, "d")).bytes(), "S"))
          .containsExactly(List.of("a", "", "c"), List.of("d"));
    }
  }

  @Nested
  class A_sheet {

    @Test
    void that_is_hidden_is_not_read() throws IOException {
      byte[] file = book().hidden("H", row(1, "x")).bytes();
      try (WorkbookRows workbook = WorkbookRows.open(new ByteArrayInputStream(file), true)) {
        assertThat(workbook.sheets()).containsExactly("S");
        assertThat(workbook.hidden()).containsExactly("H");
      }
    }

    @Test
    void may_have_a_title_that_is_merged() {
      String merged = "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>";
      byte[] file = new Xlsx().placed("S", "", merged, row(1, "Title"), row(2, "a", "b")).bytes();

      assertThat(rows(file, "S")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:A2", "A2:B2", "B2:C2"})
    void with_values_that_are_merged_among_others_is_refused(String range) {
      String merged = "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>";
      byte[] file =
          new Xlsx().placed("S", "", merged, row(1, "a", "b", "c"), row(2, "d", "e", "f")).bytes();

      assertThat(refusal(file)).isEqualTo("table.xlsx-merged");
    }

    @Test
    void whose_days_were_partly_read_as_months_is_refused() {
      byte[] file =
          new Xlsx()
              .sheet("S", row(1, "Day"), row(2, styled(1, "46063")), row(3, "10/13/2026"))
              .bytes();

      assertThat(refusal(file)).isEqualTo("table.xlsx-dates");
    }

    @Test
    void with_too_many_columns_is_refused() {
      byte[] file = new Xlsx().sheet("S", "<row r=\"1\"><c r=\"AMM1\"><v>1</v></c></row>").bytes();

      assertThat(refusal(file)).isEqualTo("table.xlsx-wide");
    }
  }

  @Nested
  class A_workbook_is_not_opened {

    @ParameterizedTest
    @CsvSource({
      "xl/vbaProject.bin, table.xlsx-macros",
      "xl/macrosheets/sheet1.xml, table.xlsx-macros",
      "xl/activeX/activeX1.bin, table.xlsx-macros",
      "xl/externalLinks/externalLink1.xml, table.xlsx-links",
      "xl/queryTables/queryTable1.xml, table.xlsx-links",
      "xl/connections.xml, table.xlsx-links",
      "xl/embeddings/oleObject1.bin, table.xlsx-links",
      "../evil.xml, table.xlsx-broken",
      "/etc/passwd, table.xlsx-broken",
      "C:/x.xml, table.xlsx-broken",
      "xl\\x.xml, table.xlsx-broken",
      "XL/WORKBOOK.XML, table.xlsx-broken",
      "mimetype, table.workbook",
    })
    void for_a_part_that_no_figures_need(String name, String code) {
      assertThat(refusal(book().part(name, "x").bytes())).isEqualTo(code);
    }

    @Test
    void whose_kind_has_macros_or_is_binary() {
      assertThat(
              refusal(book().type("application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes()))
          .isEqualTo("table.xlsx-macros");
      assertThat(
              refusal(
                  book().type("application/vnd.ms-excel.sheet.binary.macroEnabled.main").bytes()))
          .startsWith("table.");
      assertThat(refusal(Xlsx.zip(Map.of("readme.txt", new byte[3])))).isEqualTo("table.workbook");
    }

    @Test
    void for_a_link_to_another_file_and_opened_with_one_to_a_page() {
      String link =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://x/%s\" Target=\"https://example.org\""
              + " TargetMode=\"External\"/></Relationships>";
      String name = "xl/worksheets/_rels/sheet1.xml.rels";

      assertThat(refusal(book().part(name, link.formatted("hyperlink")).bytes())).isEmpty();
      assertThat(refusal(book().part(name, link.formatted("oleObject")).bytes()))
          .isEqualTo("table.xlsx-links");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!DOCTYPE s [<!ENTITY a \"b\">]><worksheet/>",
          "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>",
          "<worksheet>",
          "not xml"
        })
    void for_a_sheet_that_is_no_plain_XML(String text) {
      byte[] file = book().part("xl/worksheets/sheet1.xml", text).bytes();

      assertThat(refusal(file)).isEqualTo("table.xlsx-broken");
    }

    @Test
    void that_unfolds_too_far() {
      byte[] zeros = new byte[64 * 1024 * 1024];
      assertThat(refusal(book().part("xl/media/a.bin", zeros).bytes()))
          .isEqualTo("table.xlsx-large");
    }

    @Test
    void with_too_many_parts() {
      Xlsx many = book();
      for (int i = 0; i < 2_001; i++) {
        many.part("xl/x" + i + ".bin", "");
      }
      assertThat(refusal(many.bytes())).isEqualTo("table.xlsx-large");
    }

    @Test
    void of_the_old_form_or_with_a_password() {
      byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
      byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

      assertThat(refusal(old)).isEqualTo("table.xls");
      System.arraycopy(name, 0, old, 1024, name.length);
      assertThat(refusal(old)).isEqualTo("table.xlsx-encrypted");
    }

    @Test
    void in_another_archive_than_the_one_that_was_checked() throws IOException {
      byte[] hidden = Xlsx.zip(Map.of("xl/vbaProject.bin", new byte[8]));
      byte[] good = book().bytes();
      byte[] both = Arrays.copyOf(good, good.length + hidden.length);
      System.arraycopy(hidden, 0, both, good.length, hidden.length);

      assertThat(refusal(both)).isEqualTo("table.xlsx-broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 21, 22, 23, 60, 400})
    void that_was_cut_off_at_its_end(int bytes) {
      byte[] good = book().bytes();

      assertThat(refusal(Arrays.copyOf(good, good.length - bytes))).isEqualTo("table.xlsx-broken");
    }

    @Test
    void that_was_cut_off_anywhere() {
      byte[] good = book().bytes();
      for (int end = good.length - 1; end > 4; end -= 7) {
        assertThat(refusal(Arrays.copyOf(good, end))).as("at %d", end).startsWith("table.");
      }
    }

    @Test
    void of_which_the_directory_lists_other_entries() {
      byte[] good = book().bytes();
      String latin = new String(good, StandardCharsets.ISO_8859_1);
      int listed = latin.lastIndexOf("xl/styles.xml");
      byte[] renamed = good.clone();
      renamed[listed + 3] = 'S';
      byte[] fewer = good.clone();
      fewer[good.length - 12]--;
      byte[] otherSum = good.clone();
      otherSum[listed - 46 + 16]++;

      for (byte[] file : List.of(renamed, fewer, otherSum)) {
        assertThat(refusal(file)).isEqualTo("table.xlsx-broken");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S\u202ecba", "\u2066S", "S\u0085"})
    void with_a_sheet_of_a_name_that_nobody_can_read(String name) {
      assertThat(refusal(new Xlsx().sheet(name, row(1, "a")).bytes())).isEqualTo("table.xlsx-name");
    }
  }

  @Test
  void a_workbook_that_came_in_before_is_read_as_it_was() throws IOException {
    byte[] good = book().bytes();
    byte[] cut = Arrays.copyOf(good, good.length - 22);

    try (WorkbookRows workbook = WorkbookRows.open(new ByteArrayInputStream(cut), false)) {
      assertThat(workbook.sheets()).containsExactly("S");
    }
  }

  @Test
  void a_directory_with_a_comment_after_it_is_whole() {
    byte[] good = book().bytes();
    byte[] commented = Arrays.copyOf(good, good.length + 3);
    commented[good.length - 2] = 3;

    assertThat(rows(commented, "S")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_damaged_workbook_is_refused_and_never_fails_otherwise__seed(long seed) {
    Random random = new Random(seed);
    byte[] good = book().sheet("T", row(1, number("2"), styled(1, "46297"))).bytes();
    for (int round = 0; round < 300; round++) {
      byte[] bad = good.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      byte[] cut =
          Arrays.copyOf(bad, random.nextBoolean() ? bad.length : random.nextInt(good.length));
      try {
        for (String sheet :
            FileTables.of(new ByteArrayInputStream(cut), JacksonPull::open).heads().keySet()) {
          assertThat(sheet).isNotNull();
        }
      } catch (BrokenTableException e) {
        assertThat(e.text().key()).startsWith("table.");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void a_failure_of_the_one_who_takes_rows_is_not_taken_for_a_broken_file() {
    byte[] file = book().bytes();
    assertThatThrownBy(
            () -> {
              try (WorkbookRows workbook =
                  WorkbookRows.open(new ByteArrayInputStream(file), true)) {
                workbook.read(
                    "S",
                    (line, cells) -> {
                      throw new UnsupportedOperationException("mine");
                    });
              }
            })
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
