package org.govsm.core.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govsm.core.rules.PackText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of a department's own data: all that is wrong in it, each at its line. */
class FolderCheckTest {

  private static final String BOOK =
      """
      <book xmlns="urn:govsm:book:1" id="XX" jurisdiction="XX">
        <title lang="en">X</title>
        <title lang="hi">एक्स</title>
        <pack id="xx"/>
        <answered-by question="q" pack="xx"/>
      </book>
      """;

  private static final String CASES =
      """
      case,question,day.award,fact.value,kind,answer.n
      at,q,2026-04-01,100.00,ANSWER,1
      over,q,2026-04-01,100.01,REFER,
      """;

  @TempDir private Path folder;

  @BeforeEach
  void packAndBookAndCases() throws IOException {
    PackText pack = PackText.of("UNIQUE").id("xx").day("award").input("value", "rupees");
    write("xx.dmn", pack.output("n", "number").row("xx.r", "- | <= 100 => 1").xml());
    write("xx.xml", BOOK);
    write("cases/xx.csv", CASES);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> errors() throws IOException {
    return FolderCheck.check(folder).stream()
        .filter(note -> note.level() == LintNote.Level.ERROR)
        .map(Object::toString)
        .toList();
  }

  private List<String> codes() throws IOException {
    return FolderCheck.check(folder).stream()
        .filter(note -> !note.code().startsWith("words.") && !note.code().equals("row.id"))
        .filter(note -> !List.of("table.gap", "source.unused").contains(note.code()))
        .map(note -> note.position().file() + " " + note.code())
        .toList();
  }

  @Test
  void a_right_folder_has_no_error() throws IOException {
    assertThat(errors()).isEmpty();
    assertThat(codes()).isEmpty();
  }

  @Test
  void a_book_that_names_what_is_not_there_is_told_at_its_line() throws IOException {
    write("xx.xml", BOOK.replace("pack id=\"xx\"", "pack id=\"xy\""));

    assertThat(errors())
        .first()
        .asString()
        .contains("xx.xml:1", "book.reference", "the pack 'xy' is not in the library");
  }

  @Test
  void an_attribute_that_nobody_knows_is_told_at_its_line() throws IOException {
    write(
        "calendar.xml",
        """
        <calendar xmlns="urn:govsm:calendar:1" id="xx" tilte="X">
        </calendar>
        """);
    write(
        "amend.xml",
        """
        <amendment xmlns="urn:govsm:amendment:1" pack="xx" edition="2026-04-01" reason="Order 4"
            checkdTo="2026-04-01">
          <end row="xx.r" on="2026-04-01" form="2026-04-01"/>
        </amendment>
        """);

    assertThat(errors())
        .anySatisfy(one -> assertThat(one).contains("calendar.xml:1", "has no attribute 'tilte'"))
        .anySatisfy(one -> assertThat(one).contains("amend.xml:1", "did you mean 'checkedTo'?"))
        .anySatisfy(one -> assertThat(one).contains("amend.xml:3", "has no attribute 'form'"));
  }

  @Test
  void a_name_of_two_words_in_a_pack_is_told_and_the_pack_is_still_read() throws IOException {
    PackText pack = PackText.of("UNIQUE").id("xx").day("award").input("value", "rupees");
    write(
        "xx.dmn",
        pack.output("n", "number")
            .row("xx.r", "- | <= 100 => 1")
            .xml()
            .replaceAll("name=(['\"])value", "name=$1the value")
            .replace("<text>value<", "<text>the value<"));

    assertThat(errors())
        .anySatisfy(
            one -> assertThat(one).contains("xx.dmn:", "fact.name", "'the value' is no name"));
  }

  @Test
  void a_book_that_is_silent_between_two_entries_is_warned_of() throws IOException {
    String first = "<answered-by question=\"q\" pack=\"xx\"";
    write(
        "xx.xml",
        BOOK.replace(
            first + "/>", first + " until=\"2026-04-01\"/>" + first + " from=\"2026-04-02\"/>"));

    assertThat(FolderCheck.check(folder))
        .extracting(Object::toString)
        .anySatisfy(
            note ->
                assertThat(note)
                    .contains("book.gap", "nobody answers 'q' from 2026-04-01 to 2026-04-01"));
  }

  @Test
  void a_table_that_no_entry_asks_and_a_title_that_is_missing_are_warned_of() throws IOException {
    write(
        "xx.xml",
        "<book xmlns='urn:govsm:book:1' id='XX' jurisdiction='XX'><pack id='xx'/></book>");

    assertThat(codes()).containsExactly("xx.xml book.unasked", "xx.xml book.title");
  }

  @Test
  void golden_cases_that_fail_are_told_with_both_answers() throws IOException {
    write("cases/xx.csv", CASES.replace("ANSWER,1", "ANSWER,2"));

    assertThat(errors())
        .singleElement()
        .asString()
        .contains("cases/xx.csv:2", "at: expected kind=ANSWER; answer.n=2; found kind=ANSWER;")
        .endsWith("answer.n=1; correct the case or the pack");
  }

  @Test
  void a_misspelt_column_is_told_once_at_the_heading() throws IOException {
    write("cases/xx.csv", CASES.replace("fact.value", "fact.valeu"));

    assertThat(errors())
        .singleElement()
        .asString()
        .contains("cases/xx.csv:1", "asks 'fact.valeu'; did you mean 'fact.value'?");
  }

  @Test
  void a_broken_pack_is_told_and_no_book_or_case_that_needs_it() throws IOException {
    String pack = Files.readString(folder.resolve("xx.dmn"));
    write("xx.dmn", pack.replace("</decision>", "</decisions>"));

    assertThat(errors()).singleElement().asString().contains("xx.dmn:");
  }

  @Test
  void golden_cases_of_one_name_or_of_no_kind_are_refused() throws IOException {
    write("cases/xx.csv", CASES.replace("over,", "at,").replace("REFER", "REFERS"));

    assertThat(errors())
        .satisfiesExactly(
            one -> assertThat(one).contains("cases/xx.csv:3", "two cases of q are called at"),
            two ->
                assertThat(two).contains("'REFERS' is no kind of ruling; did you mean 'REFER'?"));
  }

  @Test
  void sentences_of_another_language_are_held_against_the_english_ones() throws IOException {
    write("words/messages.en.txt", "fine.due = {steps} below the target.");
    write("words/messages.ta.txt", "fine.due = {stps} kīḻē.");

    assertThat(errors())
        .singleElement()
        .asString()
        .contains("words/messages.ta.txt:1", "'fine.due' has no value {stps}", "'steps'");
  }

  @Test
  void machines_and_calendars_are_read_and_what_nobody_reads_is_said() throws IOException {
    write("calendar.xml", "<calendar xmlns='urn:govsm:calendar:1'><nothing/></calendar>");
    write("notes.txt", "to do");
    write(".hidden", "");

    assertThat(codes()).contains("notes.txt file.unknown").doesNotContain(".hidden file.unknown");
    assertThat(errors()).anySatisfy(error -> assertThat(error).contains("calendar.xml:1"));
  }

  @Test
  void the_command_ends_with_one_where_something_is_wrong() throws IOException {
    write("cases/xx.csv", CASES.replace("ANSWER,1", "ANSWER,2"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(PackTool.run(new String[] {"check", folder.toString()}, to, to)).isOne();
    assertThat(PackTool.run(new String[] {"lint", folder + "/xx.xml"}, to, to)).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("case.failed", "errors: 1", "xx.xml is a rule book: check looks at the folder");
  }

  private int status(String path) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return PackTool.run(new String[] {"check", path}, nowhere, nowhere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e.dmn", "e.DMN", "e.dmn.xml", "e.xml", "e.XML"})
  void an_empty_file_is_an_error_whatever_its_name(String name) throws IOException {
    write(name, "");

    assertThat(errors()).singleElement().asString().startsWith(name + ":1");
    assertThat(status(folder.toString())).isOne();
  }

  @Test
  void a_dmn_file_that_is_no_pack_is_an_error() throws IOException {
    write("e.DMN", "<definitions xmlns='urn:other'/>");

    assertThat(errors()).isNotEmpty().allSatisfy(one -> assertThat(one).startsWith("e.DMN:1"));
  }

  @Test
  void data_that_no_jar_on_the_path_reads_is_warned_of_and_other_files_are_only_named()
      throws IOException {
    write("notes.txt", "to do");
    int before = FolderCheck.check(folder).size();
    write("rates.csv", "rate,from");
    write("e.xml", "<other/>");

    assertThat(FolderCheck.check(folder))
        .filteredOn(note -> note.code().equals("file.unknown"))
        .extracting(note -> note.position().file() + " " + note.level())
        .containsExactly("e.xml WARNING", "notes.txt NOT_CHECKED", "rates.csv WARNING");
    assertThat(FolderCheck.check(folder)).hasSize(before + 2);
  }

  @Test
  void a_folder_in_which_nothing_is_checked_is_an_error() throws IOException {
    write("other/notes.txt", "to do");
    Path empty = Files.createDirectory(folder.resolve("empty"));

    for (Path nothing : List.of(folder.resolve("other"), empty)) {
      assertThat(FolderCheck.check(nothing))
          .anySatisfy(note -> assertThat(note.code()).isEqualTo("folder.nothing"));
      assertThat(status(nothing.toString())).isOne();
    }
  }

  @Test
  void a_file_in_place_of_a_folder_is_refused() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(PackTool.run(new String[] {"check", folder + "/xx.dmn"}, to, to)).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("xx.dmn is no folder");
  }

  @Test
  void two_files_of_one_pack_are_an_error_that_names_both() throws IOException {
    write("aaa.dmn", Files.readString(folder.resolve("xx.dmn")).replace("100", "900"));

    assertThat(errors())
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("xx.dmn: ERROR [pack.twice]")
                    .contains("'xx' is in aaa.dmn too"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"g:checkedTo='%s'", "g:checkedTo='2025-12-31' g:searchedOn='%s'"})
  void law_read_up_to_a_day_after_the_edition_is_warned_of(String days) throws IOException {
    String pack = Files.readString(folder.resolve("xx.dmn"));
    write("xx.dmn", pack.replace("g:checkedTo='2025-12-31'", days.formatted("2026-11-24")));
    assertThat(codes()).isEmpty();

    write("xx.dmn", pack.replace("g:checkedTo='2025-12-31'", days.formatted("2099-12-31")));

    assertThat(FolderCheck.check(folder))
        .filteredOn(note -> note.code().equals("pack.days"))
        .singleElement()
        .asString()
        .contains("WARNING", "after the day of the edition, 2026-11-24", "=2099-12-31");
  }

  @Test
  void an_instrument_seen_after_the_edition_is_warned_of() throws IOException {
    String pack = Files.readString(folder.resolve("xx.dmn"));
    write("xx.dmn", pack.replace("g:seenOn='2026-11-24'", "g:seenOn='2036-11-24'"));

    assertThat(FolderCheck.check(folder))
        .filteredOn(note -> note.code().equals("pack.days"))
        .singleElement()
        .asString()
        .contains("g:seenOn of ", "=2036-11-24");
  }

  @Test
  void cases_that_are_not_in_utf_8_have_that_told() throws IOException {
    byte[] latin = CASES.replace("at,", "at-caf\u00e9,").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("cases/xx.csv"), latin);

    assertThat(errors()).singleElement().asString().startsWith("cases/xx.csv:").contains("UTF-8");
  }
}
