package org.govsm.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.testing.ShownExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the README and in {@code docs/embed.md} are compiled and run as they stand. */
class ReadmeTest {

  @Test
  void the_five_minute_example_prints_what_the_readme_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "README.md"), folder))
        .startsWith("Procedure: L1_COMPARISON")
        .contains("rule 149(ii), OM F.1/26/2018-PPD of 2 April 2019");
  }

  @Test
  void the_example_with_typed_keys_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "embed.md"), folder))
        .isEqualToIgnoringNewLines("At most Rs. 300000.00");
  }

  @Test
  void the_example_of_a_file_of_a_platform_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "embed.md"), "StudioRead", folder))
        .isEqualToIgnoringNewLines(
            "3 readings, line 3: This is not a number in the format of this file.");
  }

  @Test
  void the_example_of_a_requirement_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "requirements.md"), folder))
        .isEqualToIgnoringNewLines("Short video or reel, Quantity: 8 a month; 17 blanks");
  }

  /** A method that embed.md shows, in a class that uses it. */
  private static String method(String name, String imports, String main, Path folder)
      throws ReflectiveOperationException, IOException {
    Matcher shown =
        Pattern.compile("<!-- " + name + " -->\n```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "embed.md")));
    assertThat(shown.find()).isTrue();
    String program =
        "```java\n"
            + imports.lines().map(one -> "import " + one + ";\n").collect(Collectors.joining())
            + ("public class " + name + " {\n" + shown.group(1))
            + ("public static void main(String[] args) throws Exception {" + main + "}\n}\n```");
    Path page = Files.writeString(folder.resolve("page.md"), program);
    return ShownExample.run(page, folder);
  }

  @Test
  void a_payment_from_files_takes_ten_lines(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    String page = Files.readString(Path.of("..", "docs", "embed.md"));
    Matcher texts =
        Pattern.compile("\"\"\"\n(.*?)\n +\"\"\";", Pattern.DOTALL)
            .matcher(page.substring(page.indexOf("class OctoberPaid")));
    for (String file : List.of("terms.xml", "october.csv")) {
      assertThat(texts.find()).isTrue();
      Files.writeString(folder.resolve(file), texts.group(1).stripIndent() + "\n");
    }

    String printed =
        method(
            "FromFiles",
            """
            java.io.IOException
            java.nio.file.*
            java.time.*
            org.govsm.procurement.contract.Terms
            org.govsm.procurement.importing.ReadingFile
            org.govsm.procurement.measurement.*
            org.govsm.procurement.metric.MetricDictionary
            org.govsm.procurement.payment.*
            """,
            "var made = october(Path.of(\"%1$s/terms.xml\"), Path.of(\"%1$s/october.csv\"),"
                    .formatted(folder)
                + " Instant.parse(\"2026-11-02T05:30:00Z\"));"
                + "System.out.print(made.payable() + \" \" + made.missed().size());",
            folder);

    assertThat(printed).isEqualTo("451250.00 1");
  }

  @Test
  void a_question_of_the_host_is_worked_out_as_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    String printed =
        method(
            "Cess",
            """
            java.math.BigDecimal
            java.util.*
            org.govsm.core.money.*
            org.govsm.core.rules.*
            org.govsm.procurement.law.*
            org.govsm.procurement.question.*
            """,
            "var law = ProcurementQuestions.of(ProcurementLaw.library(), \"IN\").with(b ->"
                + " cess(b));var one = Case.draft().fact(ProcurementFacts.VALUE,"
                + " Money.ofRupees(\"800000\")).fact(\"cessPercent\","
                + " Percent.of(\"1\")).done();System.out.print(law.decide(\"welfare-cess\","
                + " one).ruling().answer().get());",
            folder);

    assertThat(printed).isEqualTo("{cess=8000.00}");
  }

  @Test
  void a_question_of_the_host_is_said_in_the_words_that_the_page_gives(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    String printed =
        method(
            "CessWords",
            """
            java.math.BigDecimal
            java.util.*
            org.govsm.core.rules.*
            org.govsm.core.text.Messages
            org.govsm.procurement.law.*
            org.govsm.procurement.question.*
            """,
            "var law = worded(ProcurementQuestions.of(ProcurementLaw.library(), \"IN\").with(b ->"
                + " WorkedQuestion.draft(b, \"welfare-cess\").asks(Fact.between(\"cessPercent\","
                + " \"percent\", 0, 10)).answers(Fact.number(\"cess\", \"rupees\")).worked((asked,"
                + " answer) -> answer.put(\"cess\", BigDecimal.TEN))));"
                + "var words = law.messages(\"en\").orElseThrow();"
                + "System.out.print(law.question(\"welfare-cess\").orElseThrow().facts().get(0)"
                + ".label(words) + \" \" + law.decide(\"welfare-cess\", Case.draft().done())"
                + ".explain(words));",
            folder);

    assertThat(printed).contains("Rate of the cess", "How much cess?", "Cess: 10");
  }

  @Test
  void a_kept_decision_is_made_again_as_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    String printed =
        method(
            "MadeAgain",
            """
            java.time.LocalDate
            java.util.*
            org.govsm.core.rules.*
            org.govsm.procurement.law.*
            """,
            "var law = ProcurementQuestions.of(ProcurementLaw.library(), \"IN\");"
                + "var asked = Case.draft().day(\"publication\", LocalDate.of(2019, 4, 2)).done();"
                + "var kept = law.toRecord(law.decide(\"procedure\", asked),"
                + " ProcurementLaw.messages(\"en\"));"
                + "System.out.print(again(kept, ProcurementLaw.archive()) + \", \");"
                + "kept.put(\"explanation\", \"bought without a quotation\");"
                + "System.out.print(again(kept, ProcurementLaw.archive()) + \", \");"
                + "kept.put(\"kind\", \"ANSWER\");"
                + "System.out.print(again(kept, ProcurementLaw.archive()));",
            folder);

    assertThat(printed)
        .startsWith("made again, made again, said otherwise: [")
        .contains("/explanation", ", differs: [", "/kind");
  }
}
