package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a pack learns all that is wrong with a row in one round, and what to write. */
class FaultsOfARowTest {

  private static PackText text() {
    return PackText.of("UNIQUE").input("a", "string").input("n", "count").output("o", "count");
  }

  private static List<SourceProblem> problems(String xml) {
    BrokenFileException broken =
        catchThrowableOfType(
            BrokenFileException.class,
            () -> RulePack.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(broken).as("the pack is refused").isNotNull();
    return broken.problems();
  }

  @Test
  void an_empty_output_is_told_to_be_a_value_or_null_and_never_a_dash() {
    for (String output : List.of("", "  ", "-")) {
      String xml = text().row("r", "- | - => OUTPUT").xml();
      List<SourceProblem> problems = problems(xml.replace("OUTPUT", output));

      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).remedy())
          .contains("null where the law gives none")
          .doesNotContain("-,", "or -", "write -");
    }
  }

  @Test
  void what_a_message_tells_to_write_is_accepted() {
    assertThat(text().row("r", "- | - => null").pack().tables()).containsKey("q");
  }

  @Test
  void an_empty_condition_is_told_to_be_a_dash() {
    assertThat(problems(text().row("r", "- |   => 1").xml()))
        .extracting(SourceProblem::remedy)
        .containsExactly("write - for any value");
  }

  @Test
  void a_row_without_authority_still_has_its_wrong_cells_named() {
    List<SourceProblem> problems =
        problems(text().row("r", "nope | 1e3 => 2 + 2", "authority=none", "sure=").xml());

    assertThat(problems)
        .extracting(SourceProblem::code)
        .containsExactlyInAnyOrder("row.authority", "cell.syntax", "cell.exponent", "cell.output");
  }

  @Test
  void all_that_a_row_lacks_is_named_at_once() {
    List<SourceProblem> problems =
        problems(
            text().row("r", "- | - => 1", "authority=", "provision=", "sure=", "force=must").xml());

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).what())
        .contains("authority", "provision", "sure (high", "force (binding");
  }

  @Test
  void a_row_of_the_wrong_width_still_has_its_wrong_cells_named() {
    assertThat(problems(text().row("r", "nope => 2 + 2").xml()))
        .extracting(SourceProblem::code)
        .containsExactlyInAnyOrder("row.cells", "cell.syntax", "cell.output");
  }

  @Test
  void a_literal_without_authority_still_has_its_wrong_value_named() {
    String literal =
        "<decision id='l' name='l'><variable id='l.v' name='l' typeRef='count'/>"
            + "<literalExpression id='l.e'><text>2 + 2</text></literalExpression></decision>";

    assertThat(problems(text().row("r", "- | - => 1").more(literal).xml()))
        .extracting(SourceProblem::code)
        .containsExactlyInAnyOrder("row.authority", "cell.output");
  }

  private static final String IDS = "Ids stand on: ";

  /** The elements of which the document says that they have an id. */
  private static List<String> elementsWithIds() throws IOException {
    String page = Files.readString(Path.of("../docs/dmn-profile.md"));
    String list = page.substring(page.indexOf(IDS) + IDS.length());
    return Pattern.compile("`(\\w+)`")
        .matcher(list.substring(0, list.indexOf('.')))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static Stream<String> elements() throws IOException {
    return elementsWithIds().stream();
  }

  private static String example() {
    return PackText.of("UNIQUE")
        .input("a", "string", "\"x\"")
        .output("o", "string", "\"Y\"")
        .row("r", "\"x\" => \"Y\"")
        .more(
            "<decision id='l' name='l' g:provision='1' g:sure='high'><variable id='l.v' name='l'"
                + " typeRef='count'/><authorityRequirement id='l.a'><requiredAuthority"
                + " href='#act'/></authorityRequirement><literalExpression"
                + " id='l.e'><text>2</text></literalExpression></decision>")
        .xml();
  }

  @ParameterizedTest
  @MethodSource("elements")
  void an_element_that_the_document_names_needs_its_id(String element) {
    String xml = example();
    Matcher one = Pattern.compile("<" + element + "( [^>]*?)?\\bid='[^']*'").matcher(xml);
    assertThat(one.find()).as("an example of " + element).isTrue();
    String without = xml.substring(0, one.start()) + one.group().replaceAll("\\bid='[^']*'", "");

    assertThat(problems(without + xml.substring(one.end())))
        .extracting(SourceProblem::toString)
        .anySatisfy(said -> assertThat(said).contains("id").contains(element));
  }

  @Test
  void no_element_with_a_required_id_is_left_out_of_the_document() throws IOException {
    List<String> named = elementsWithIds();
    List<String> used =
        Pattern.compile("<(\\w+)[^>]*?\\bid='")
            .matcher(example())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(named).containsExactlyInAnyOrderElementsOf(used);
  }
}
