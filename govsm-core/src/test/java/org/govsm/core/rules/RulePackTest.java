package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePackTest {

  /** The complete pack that KIE DMN and Camunda DMN run too. */
  static final String GFR = fixture();

  private static String fixture() {
    try (var in = RulePackTest.class.getResourceAsStream("in.gfr-2017.r149.dmn")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePack read(String xml) {
    return RulePack.read("pack.dmn", xml.getBytes(UTF_8));
  }

  private static List<SourceProblem> problems(String xml) {
    return problems(xml.getBytes(UTF_8));
  }

  private static List<SourceProblem> problems(byte[] bytes) {
    BrokenFileException broken =
        catchThrowableOfType(BrokenFileException.class, () -> RulePack.read("pack.dmn", bytes));
    assertThat(broken).as("the file is refused").isNotNull();
    return broken.problems();
  }

  private static String with(String xml, String piece, String other) {
    assertThat(xml).contains(piece);
    int at = xml.indexOf(piece);
    return xml.substring(0, at) + other + xml.substring(at + piece.length());
  }

  /** Where a piece of text stands, as a problem says it. */
  private static String at(String xml, String piece) {
    int at = xml.indexOf(piece);
    assertThat(at).as("%s is there", piece).isNotNegative();
    String before = xml.substring(0, at);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "pack.dmn:" + line + ":" + (at - before.lastIndexOf('\n'));
  }

  @Nested
  class TheSharedPack {

    private final RulePack pack = read(GFR);

    @Test
    void says_what_it_is() {
      assertThat(pack.id()).isEqualTo("in.gfr-2017");
      assertThat(pack.edition()).isEqualTo("2026-11-24");
      assertThat(pack.status()).isEqualTo(RulePack.Status.IN_FORCE);
      assertThat(pack.checkedTo()).isEqualTo("2025-07-31");
      assertThat(pack.digest()).matches("sha256:[0-9a-f]{64}");
      assertThat(pack).hasToString("in.gfr-2017 2026-11-24");
    }

    @Test
    void names_its_instruments_in_the_order_of_the_file() {
      assertThat(pack.instruments())
          .extracting(Instrument::id)
          .containsExactly("gfr-2017", "om.1-26-2018", "om.1-3-2024", "om.20-42-2021");
      assertThat(pack.instruments().get(3).issued()).contains(LocalDate.parse("2024-07-18"));
    }

    @Test
    void asks_one_question() {
      assertThat(pack.questions())
          .singleElement()
          .satisfies(
              q -> {
                assertThat(q.id()).isEqualTo("procedure.gem");
                assertThat(q.dayRoles()).containsExactly("publication");
                assertThat(q.facts()).extracting(Fact::name).containsExactly("value", "scientific");
                assertThat(q.fact("value").flatMap(Fact::unit)).contains("rupees");
                assertThat(q.answer())
                    .extracting(Fact::name)
                    .containsExactly("procedure", "sources");
                assertThat(q.answer().get(0).codes())
                    .containsExactly("DIRECT_PURCHASE", "L1_COMPARISON", "BID_OR_REVERSE_AUCTION");
              });
    }

    @ParameterizedTest
    @MethodSource("org.govsm.core.rules.RulePackTest#boundaries")
    void decides_on_both_sides_of_its_boundaries(
        String day, String value, boolean scientific, String procedure, String row) {
      var decision =
          pack.decide(
              "procedure.gem",
              Case.draft()
                  .day("publication", LocalDate.parse(day))
                  .fact("value", new java.math.BigDecimal(value))
                  .fact("scientific", scientific)
                  .done());

      assertThat(decision.ruling())
          .isInstanceOfSatisfying(
              Ruling.Answer.class,
              a -> assertThat(((Outputs) a.value()).code("procedure")).isEqualTo(procedure));
      assertThat(decision.trace().steps()).extracting(s -> s.row()).containsExactly(row);
      assertThat(decision.trace().steps().get(0).rule() + "." + row.replaceAll(".*\\.", ""))
          .isEqualTo(row);
    }
  }

  static Stream<Arguments> boundaries() {
    String direct = "DIRECT_PURCHASE";
    String l1 = "L1_COMPARISON";
    String bid = "BID_OR_REVERSE_AUCTION";
    return Stream.of(
        Arguments.of("2017-03-07", "0", false, direct, "gfr-2017.r149.i.2017-03-07"),
        Arguments.of("2019-04-01", "50000", false, direct, "gfr-2017.r149.i.2017-03-07"),
        Arguments.of("2019-04-02", "50000", false, l1, "gfr-2017.r149.ii.2019-04-02"),
        Arguments.of("2019-04-02", "25000", false, direct, "gfr-2017.r149.i.2019-04-02"),
        Arguments.of("2019-04-02", "25000.01", false, l1, "gfr-2017.r149.ii.2019-04-02"),
        Arguments.of("2024-07-09", "500000.01", true, bid, "gfr-2017.r149.iii.2019-04-02"),
        Arguments.of("2024-07-10", "500000.01", true, l1, "gfr-2017.r149.ii.2024-07-10"),
        Arguments.of("2024-07-17", "100000", true, l1, "gfr-2017.r149.ii.sci.2024-07-10"),
        Arguments.of("2024-07-18", "100000", true, direct, "gfr-2017.r149.i.sci.2024-07-18"),
        Arguments.of("2024-07-18", "100000.01", true, l1, "gfr-2017.r149.ii.2024-07-10"),
        Arguments.of("2024-07-18", "100000", false, l1, "gfr-2017.r149.ii.low.2024-07-10"),
        Arguments.of("2030-01-01", "1000000.01", false, bid, "gfr-2017.r149.iii.2024-07-10"));
  }

  @Nested
  class Digest {

    private static final String DIGEST = read(GFR).digest();

    static Stream<Arguments> savedAgain() {
      return Stream.of(
          again("white space", xml -> xml.replace("><", ">\n   <")),
          again("windows lines", xml -> xml.replace("\n", "\r\n")),
          again("a comment", xml -> with(xml, " <inputData", "<!-- saved --><inputData")),
          again(
              "the order of attributes",
              xml ->
                  with(
                      xml,
                      "id=\"procedure.gem\" name=\"procedure.gem\" g:day=\"publication\"",
                      "g:day=\"publication\" name=\"procedure.gem\" id=\"procedure.gem\"")),
          again(
              "prefixes",
              xml ->
                  xml.replaceAll("<(/?)([a-zA-Z])", "<$1dmn:$2")
                      .replace("<dmn:?", "<?")
                      .replace("xmlns=", "xmlns:dmn=")
                      .replace(" g:", " own:")
                      .replace("xmlns:g=", "xmlns:own=")),
          again(
              "a diagram",
              xml ->
                  with(
                      xml,
                      "</definitions>",
                      "<dmndi:DMNDI"
                          + " xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\"><dmndi:DMNDiagram"
                          + " id=\"procedure.gem\"><dmndi:DMNShape/></dmndi:DMNDiagram>"
                          + "</dmndi:DMNDI></definitions>")),
          again(
              "extension elements",
              xml ->
                  with(
                      xml,
                      "<decisionTable",
                      "<extensionElements><x:y xmlns:x=\"urn:editor\">1</x:y></extensionElements>"
                          + "<decisionTable")),
          again(
              "descriptions and texts beside",
              xml ->
                  with(
                          xml,
                          "<variable id=\"procedure.gem.v\"",
                          "<description>GeM</description><question>Which?</question><allowedAnswers>any</allowedAnswers><variable"
                              + " id=\"procedure.gem.v\"")
                      .replace(
                          "</definitions>",
                          "<textAnnotation id=\"n.1\"><text>hm</text></textAnnotation>"
                              + "<association id=\"n.2\"/><group id=\"n.3\"/></definitions>")),
          again(
              "foreign attributes",
              xml ->
                  with(
                      xml,
                      "<decisionTable id=",
                      "<decisionTable xmlns:e=\"urn:editor\" e:width=\"20\" id=")),
          again("the exporter", xml -> with(xml, " namespace=", " exporter=\"e\" namespace=")),
          again("version 1.4", xml -> xml.replace("/20191111/MODEL/", "/20211108/MODEL/")),
          again("version 1.5", xml -> xml.replace("/20191111/MODEL/", "/20230324/MODEL/")),
          again("the spelling of a number", xml -> with(xml, "[0..50000]", "[ 0.0 .. 50000.00 ]")),
          again(
              "the spelling of a bracket",
              xml -> with(xml, "(50000..3000000]", "]50000..3000000]")),
          again(
              "the spelling of a day",
              xml -> with(xml, "&gt;= date(\"2024-07-10\")", "&gt;=@\"2024-07-10\"")),
          again("a CDATA section", xml -> with(xml, "&gt; 3000000", "<![CDATA[> 3000000]]>")),
          again("ids of cells", xml -> xml.replace("id=\"e.1.1\"", "id=\"cell_1\"")),
          again("the byte order mark", xml -> "\ufeff" + xml));
    }

    private static Arguments again(String what, UnaryOperator<String> edit) {
      return Arguments.of(what, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("savedAgain")
    void stays_when_an_editor_saves_the_file_with_other(String what, UnaryOperator<String> edit) {
      String saved = edit.apply(GFR);

      assertThat(saved).as(what).isNotEqualTo(GFR);
      assertThat(read(saved).digest()).as(what).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "id=\"in.gfr-2017\"->id=\"in.gfr\"",
          "g:edition=\"2026-11-24\"->g:edition=\"2026-11-25\"",
          "g:status=\"in-force\"->g:status=\"draft\"",
          "g:checkedTo=\"2025-07-31\"->g:checkedTo=\"2025-08-01\"",
          "[0..50000]->[0..50001]",
          "[0..50000]->[0..50000)",
          "<text>true</text>->-",
          "<text>1</text></outputEntry>-><text>2</text></outputEntry>",
          "<text>1</text></outputEntry>-><text>null</text></outputEntry>",
          "rule 149(i)->rule 149(ii)",
          "<text>high</text>-><text>medium</text>",
          "<text>binding</text>-><text>advisory</text>",
          "<text>first day uncertain</text>-><text/>",
          "<text>om.1-26-2018</text>-><text>gfr-2017</text>",
          "OM F.1/26/2018-PPD->OM F.1/26/2018",
          "g:issued=\"2017-03-07\"->g:issued=\"2017-03-08\"",
          "g:issued=\"2017-03-07\"->g:issued=\"2017-03-07\" g:from=\"2017-04-01\"",
          "g:seen=\"reproduction\"->g:seen=\"official\"",
          "g:seenOn=\"2026-11-24\"->g:seenOn=\"2026-11-23\"",
          "https://pt.scribd.com->https://scribd.com",
          "id=\"gfr-2017.r149.i.2017-03-07\"->id=\"gfr-2017.r149.1.2017-03-07\"",
          "hitPolicy=\"UNIQUE\"->hitPolicy=\"FIRST\"",
          "g:day=\"publication\"->g:day=\"award\"",
          "&gt;= 0->&gt; 0",
          "\"BID_OR_REVERSE_AUCTION\"</text></outputValues>->\"BID_OR_REVERSE_AUCTION\",\"X\"</text></outputValues>",
          "name=\"sources\" typeRef=\"number\"/>->name=\"bidders\" typeRef=\"number\"/>",
        })
    void changes_with_what_the_pack_says(String edit) {
      String[] sides = edit.split("->", 2);
      String piece = sides[0];
      String other = sides[1].equals("-") ? "<text>-</text>" : sides[1];

      assertThat(read(with(GFR, piece, other)).digest()).isNotEqualTo(DIGEST);
    }

    @Test
    void changes_with_each_cell_output_and_grade_of_each_row() {
      for (int row = 0; row < 12; row++) {
        String rule = GFR.split("<rule ", -1)[row + 1].split("</rule>", 2)[0];
        String graded = GFR.replace(rule, rule.replace("<text>high</text>", "<text>low</text>"));
        String emptied =
            GFR.replace(rule, rule.replaceAll("(x\\.\\d+\\.1\"><text>)\"[A-Z0-9_]+\"", "$1null"));

        assertThat(read(graded).digest()).as(rule).isNotEqualTo(DIGEST);
        assertThat(emptied).isNotEqualTo(GFR);
        assertThat(read(emptied).digest()).as(rule).isNotEqualTo(DIGEST);
      }
    }

    @Test
    void changes_with_words_and_notes_in_every_language() {
      PackText text = pack().row("r", "- => 1", "note=a", "note.hi=b").words("ta", "term.A", "x");
      String digest = read(text.xml()).digest();

      assertThat(read(with(text.xml(), "<text>a</text>", "<text>c</text>")).digest())
          .isNotEqualTo(digest);
      assertThat(read(with(text.xml(), "<text>b</text>", "<text>c</text>")).digest())
          .isNotEqualTo(digest);
      assertThat(read(with(text.xml(), "\"x\"", "\"y\"")).digest()).isNotEqualTo(digest);
      assertThat(read(with(text.xml(), "name='ta'", "name='te'")).digest()).isNotEqualTo(digest);
    }

    private static PackText pack() {
      return PackText.of("UNIQUE").input("value", "rupees").output("n", "number");
    }
  }

  @Nested
  class Refused {

    static Stream<Arguments> byPiece() {
      String decision = "<decision id=\"procedure.gem\"";
      String table = "<decisionTable";
      String rule = "<rule id=\"gfr-2017.r149.ii.2017-03-07\"";
      return Stream.of(
          // elements that are not in the profile
          before(
              decision, "<import namespace=\"urn:x\" importType=\"x\" name=\"x\"/>", "dmn.element"),
          before(decision, "<businessKnowledgeModel id=\"b\" name=\"b\"/>", "dmn.element"),
          before(decision, "<decisionService id=\"b\" name=\"b\"/>", "dmn.element"),
          before(decision, "<performanceIndicator id=\"b\" name=\"b\"/>", "dmn.element"),
          before(decision, "<x:table xmlns:x=\"urn:x\"/>", "dmn.element"),
          before(decision, "<g:note>low</g:note>", "dmn.element"),
          before(table, "<invocation id=\"b\"/>", "dmn.element"),
          before(table, "<context id=\"b\"/>", "dmn.element"),
          before(table, "<relation id=\"b\"/>", "dmn.element"),
          before(table, "<list id=\"b\"/>", "dmn.element"),
          before(table, "<functionDefinition id=\"b\"/>", "dmn.element"),
          before(table, "<knowledgeRequirement id=\"b\"/>", "dmn.element"),
          before(table, "<conditional id=\"b\"/>", "dmn.element"),
          before(rule, "<row/>", "dmn.element"),
          before(
              rule, "<rule xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\"/>", "dmn.element"),
          before(rule, "<rule xmlns=\"\"/>", "dmn.element"),
          before("<text>on</text>", "<formula/>", "dmn.element"),
          piece(
              "<requiredInput href=\"#f.on\"/>",
              "<requiredDecision href=\"#f.on\"/>",
              "dmn.element"),
          piece(
              "<outputValues id=\"o.procedure.v\">",
              "<defaultOutputEntry id=\"o.d\"><text>1</text></defaultOutputEntry><outputValues"
                  + " id=\"o.procedure.v\">",
              "dmn.element"),
          // what appears twice
          before(
              "<text>[0..50000]</text>", "<text>-</text>", "dmn.twice", "<text>[0..50000]</text>"),
          before(
              table, "<decisionTable id=\"b\"/>", "dmn.twice", table + " id=\"procedure.gem.t\""),
          piece(
              "<variable id=\"f.on.v\" name=\"on\" typeRef=\"day\"/>",
              "<variable id=\"f.on.v\" name=\"on\" typeRef=\"day\"/><variable id=\"f.on.w\""
                  + " name=\"on\" typeRef=\"day\"/>",
              "dmn.twice",
              "<variable id=\"f.on.w\""),
          piece(
              "id=\"f.scientific\"",
              "id=\"f.on\"",
              "dmn.id-twice",
              "<inputData id=\"f.on\" name=\"scientific\""),
          piece(
              "id=\"e.1.2\"", "id=\"e.1.1\"", "dmn.id-twice", "<inputEntry id=\"e.1.1\"><text>[0"),
          piece(
              "name=\"gemAnswer\">",
              "name=\"rupees\">",
              "dmn.name-twice",
              "<itemDefinition id=\"t.gem\""),
          piece(
              "<inputData id=\"f.value\" name=\"value\">",
              "<inputData id=\"f.value\" name=\"on\">",
              "dmn.name-twice"),
          piece(
              "<annotation name=\"note\"/>",
              "<annotation name=\"force\"/>",
              "table.annotation",
              "<annotation name=\"force\"/>\n"),
          piece(
              "name=\"sources\" typeRef",
              "name=\"procedure\" typeRef",
              "table.output",
              "<output id=\"o.sources\""),
          // ids and references
          piece("id=\"e.1.1\"", "id=\"1.1\"", "dmn.id", "<inputEntry id=\"1.1\""),
          piece("id=\"e.1.1\"", "id=\"e 1\"", "dmn.id", "<inputEntry id=\"e 1\""),
          piece("<inputEntry id=\"e.1.1\">", "<inputEntry>", "xml.attribute"),
          piece("href=\"#f.scientific\"", "href=\"#f.science\"", "dmn.href", decision),
          piece("href=\"#om.1-3-2024\"", "href=\"#om\"", "dmn.href", decision),
          piece("href=\"#f.scientific\"", "href=\"http://x/#f\"", "dmn.href", decision),
          piece("<text>on</text>", "<text>the day</text>", "table.input", "<input id=\"c.on\""),
          piece(
              "<informationRequirement id=\"r.3\"><requiredInput"
                  + " href=\"#f.scientific\"/></informationRequirement>",
              "",
              "table.input",
              "<input id=\"c.scientific\""),
          // types
          piece(
              "typeRef=\"day\"><text>on",
              "typeRef=\"rupees\"><text>on",
              "table.type",
              "<input id=\"c.on\""),
          piece(
              "typeRef=\"rupees\"/></inputData>",
              "typeRef=\"number\"/></inputData>",
              "table.type",
              "<input id=\"c.value\""),
          piece(
              "name=\"sources\" typeRef=\"number\"/>\n",
              "name=\"sources\" typeRef=\"integer\"/>\n",
              "type.unknown",
              "<output id=\"o.sources\""),
          piece(
              "name=\"sources\" typeRef=\"number\"/>\n",
              "name=\"sources\" typeRef=\"date\"/>\n",
              "type.unknown",
              "<output id=\"o.sources\""),
          piece(
              "<typeRef>date</typeRef>",
              "<typeRef>time</typeRef>",
              "type.base",
              "<itemDefinition id=\"t.day\""),
          piece(
              "id=\"t.day\"",
              "isCollection=\"true\" id=\"t.day\"",
              "type.collection",
              "<itemDefinition isC"),
          piece(
              " typeRef=\"day\"/></inputData>",
              "/></inputData>",
              "xml.attribute",
              "<variable id=\"f.on.v\""),
          piece("&gt;= 0</text>", "&gt;= 0.001</text>", "cell.unit", "<text>&gt;= 0.001"),
          // hit policies and layout
          piece("hitPolicy=\"UNIQUE\"", "hitPolicy=\"PRIORITY\"", "table.policy", table),
          piece("hitPolicy=\"UNIQUE\"", "hitPolicy=\"OUTPUT ORDER\"", "table.policy", table),
          piece("hitPolicy=\"UNIQUE\"", "hitPolicy=\"unique\"", "table.policy", table),
          piece("hitPolicy=\"UNIQUE\"", "aggregation=\"SUM\"", "table.policy", table),
          piece(
              "hitPolicy=\"UNIQUE\"",
              "hitPolicy=\"COLLECT\" aggregation=\"AVG\"",
              "table.policy",
              table),
          piece(
              "hitPolicy=\"UNIQUE\"",
              "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
              "table.aggregate",
              table),
          piece(
              "hitPolicy=\"UNIQUE\"",
              "preferredOrientation=\"CrossTable\"",
              "table.orientation",
              table),
          piece(
              "hitPolicy=\"UNIQUE\"",
              "preferredOrientation=\"Rule-as-Column\"",
              "table.orientation",
              table),
          // other languages
          piece(
              "name=\"in.gfr-2017\" ",
              "name=\"in.gfr-2017\" expressionLanguage=\"urn:js\" ",
              "dmn.language",
              "<definitions"),
          piece(
              "<inputEntry id=\"e.1.1\"",
              "<inputEntry expressionLanguage=\"juel\" id=\"e.1.1\"",
              "dmn.language"),
          piece(
              "<outputEntry id=\"x.1.1\"",
              "<outputEntry expressionLanguage=\"python\" id=\"x.1.1\"",
              "dmn.language"),
          piece(
              "<inputExpression id=\"c.on.e\"",
              "<inputExpression expressionLanguage=\"x\" id=\"c.on.e\"",
              "dmn.language"),
          // attributes and annotations of our own
          piece("g:status", "g:state=\"x\" g:status", "dmn.own-attribute", "<definitions"),
          piece("<decisionTable", "<decisionTable g:sure=\"low\"", "dmn.own-attribute"),
          piece(
              "<inputEntry id=\"e.1.1\"", "<inputEntry g:x=\"\" id=\"e.1.1\"", "dmn.own-attribute"),
          piece("<text>[0..50000]", "<text g:x=\"\">[0..50000]", "dmn.own-attribute"),
          piece(
              "<variable id=\"procedure.gem.v\"",
              "<variable g:x=\"\" id=\"procedure.gem.v\"",
              "dmn.own-attribute"),
          piece(
              "<annotation name=\"note\"/>",
              "<annotation g:x=\"\" name=\"note\"/>",
              "dmn.own-attribute"),
          piece("<annotationEntry>", "<annotationEntry g:x=\"\">", "dmn.own-attribute"),
          piece("<requiredInput href", "<requiredInput g:x=\"\" href", "dmn.own-attribute"),
          piece("<knowledgeSource id", "<knowledgeSource g:until=\"\" id", "dmn.own-attribute"),
          piece(
              "<annotation name=\"note\"/>",
              "<annotation name=\"remark\"/>",
              "table.annotation",
              "<annotation name=\"remark\"/>"),
          piece(
              "<annotation name=\"note\"/>",
              "<annotation name=\"note.HI\"/>",
              "table.annotation",
              "<annotation name=\"note.HI\"/>"),
          // authority
          piece(
              "<text>gfr-2017</text>",
              "<text/>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>gfr-2017</text>",
              "<text>gfr-2005</text>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>rule 149(i)</text>",
              "<text>  </text>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>high</text>",
              "<text/>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>high</text>",
              "<text>certain</text>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>binding</text>",
              "<text>must</text>",
              "row.authority",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece("g:issued=\"2017-03-07\" ", "", "source.day", "<knowledgeSource id=\"gfr-2017\""),
          piece(
              "g:issued=\"2017-03-07\"",
              "g:issued=\"2017-02-30\"",
              "dmn.day",
              "<knowledgeSource id=\"gfr-2017\""),
          piece(
              "g:issued=\"2017-03-07\"",
              "g:issued='2017-03-07\" and more'",
              "dmn.day",
              "<knowledgeSource id=\"gfr-2017\""),
          piece(
              "g:seen=\"reproduction\"",
              "g:seen=\"copy\"",
              "source.seen",
              "<knowledgeSource id=\"gfr-2017\""),
          piece(
              "locationURI=\"https://pt",
              "locationUri=\"https://pt",
              "xml.attribute",
              "<knowledgeSource id=\"gfr-2017\""),
          // header
          piece("g:edition=\"2026-11-24\" ", "", "pack.edition", "<definitions"),
          piece(
              "g:edition=\"2026-11-24\"",
              "g:edition=\"2026-13-24\"",
              "pack.edition",
              "<definitions"),
          piece(
              "g:edition=\"2026-11-24\"",
              "g:edition='2026-11-24\"x'",
              "pack.edition",
              "<definitions"),
          piece("g:status=\"in-force\" ", "", "pack.status", "<definitions"),
          piece("g:status=\"in-force\"", "g:status=\"law\"", "pack.status", "<definitions"),
          piece(" g:checkedTo=\"2025-07-31\"", "", "pack.checkedTo", "<definitions"),
          piece("g:status", "g:needs=\"2\" g:status", "pack.needs", "<definitions"),
          piece("/20191111/MODEL/", "/20180521/MODEL/", "dmn.version", "<definitions"),
          // cells
          piece("<text>[0..50000]</text>", "<text></text>", "cell.empty", "<text></text>"),
          piece("<text>[0..50000]</text>", "<text> </text>", "cell.empty", "<text> </text>"),
          piece("<text>[0..50000]</text>", "", "cell.empty", "<inputEntry id=\"e.1.2\""),
          piece("[0..50000]", "? &lt; 5", "cell.expression", "<text>? &lt; 5"),
          piece("[0..50000]", "[0..50000.001]", "cell.unit", "<text>[0..50000.001]"),
          piece("[0..50000]", "[0..100000000000000000]", "cell.unit", "<text>[0..100000"),
          piece(
              "date(\"2019-04-02\"))",
              "date(\"2019-02-30\"))",
              "cell.day",
              "<text>[date(\"2017-03-07\")..date(\"2019-02-30"),
          piece(
              "\"DIRECT_PURCHASE\"</text>", "\"DIRECT\"</text>", "cell.answer", "<text>\"DIRECT\""),
          piece(
              "<text>1</text></outputEntry>",
              "<text>-</text></outputEntry>",
              "cell.syntax",
              "<text>-</text></outputEntry>"),
          piece(
              "<text>1</text></outputEntry>",
              "<text>1,2</text></outputEntry>",
              "cell.output",
              "<text>1,2"),
          piece(
              "<text>1</text></outputEntry>",
              "<text>\"1\"</text></outputEntry>",
              "cell.type",
              "<text>\"1\""),
          piece(
              "<inputEntry id=\"e.1.3\"><text>-</text></inputEntry>",
              "",
              "row.cells",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<outputEntry id=\"x.1.2\"><text>1</text></outputEntry>",
              "",
              "row.cells",
              "<rule id=\"gfr-2017.r149.i.2017-03-07\""),
          piece(
              "<text>high</text>",
              "<text>not-found</text>",
              "cell.answer",
              "<text>\"DIRECT_PURCHASE\"</text></outputEntry>"));
    }

    private static Arguments before(String piece, String element, String code) {
      return Arguments.of(piece, element + piece, code, element);
    }

    private static Arguments before(String piece, String element, String code, String at) {
      return Arguments.of(piece, element + piece, code, at);
    }

    /** At the element of the piece itself. */
    private static Arguments piece(String piece, String other, String code) {
      return Arguments.of(piece, other, code, other.isEmpty() ? piece : other);
    }

    private static Arguments piece(String piece, String other, String code, String at) {
      return Arguments.of(piece, other, code, at);
    }

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource("byPiece")
    void is_what_the_profile_refuses_with_code_and_place(
        String piece, String other, String code, String place) {
      String xml = with(GFR, piece, other);

      assertThat(problems(xml))
          .as("%s", problems(xml))
          .anySatisfy(
              problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.position()).hasToString(at(xml, place));
                assertThat(problem.remedy()).isNotBlank();
              });
    }

    @Test
    void is_everything_at_once_in_the_order_of_the_file_within_each_part() {
      String xml =
          GFR.replace("<text>[0..25000]</text>", "<text></text>")
              .replace("g:status=\"in-force\" ", "")
              .replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"PRIORITY\"")
              .replace("<text>&gt; 1000000</text>", "<text>&gt; 1e6</text>")
              .replace("(100000..1000000]", "(1000000..100000]")
              .replace("<annotation name=\"note\"/>", "<annotation name=\"remark\"/>")
              .replace(
                  "g:seen=\"reproduction\" g:seenOn=\"2026-11-24\"/>\n</def",
                  "g:seen=\"x\"/>\n</def")
              .replace(
                  "<inputEntry id=\"e.9.3\"><text>true",
                  "<inputEntry id=\"e.9.3\" g:y=\"1\"><text>yes");

      assertThat(problems(xml))
          .extracting(SourceProblem::code)
          .containsExactlyInAnyOrder(
              "dmn.own-attribute",
              "source.seen",
              "xml.attribute",
              "dmn.day",
              "table.policy",
              "table.annotation",
              "cell.empty",
              "cell.syntax",
              "cell.range-empty",
              "cell.exponent",
              "pack.status");
    }

    @Test
    void is_a_type_that_is_not_known_once_for_each_place() {
      String xml =
          with(
              GFR,
              "<typeRef>date</typeRef></itemDefinition>",
              "<typeRef>date</typeRef></itemDefinition><!--");
      String unknown = xml.replace("<!--", "").replace("typeRef=\"day\"", "typeRef=\"dy\"");

      assertThat(problems(unknown)).filteredOn(p -> p.code().equals("type.unknown")).hasSize(1);
    }

    @Test
    void is_a_sum_that_no_rupees_can_be_in_an_output() {
      PackText text = PackText.of("UNIQUE").input("value", "rupees").output("limit", "rupees");

      assertThat(problems(text.row("r", "- => 0.001").xml()))
          .extracting(SourceProblem::code)
          .containsExactly("cell.unit");
    }

    @Test
    void is_a_column_of_rupees_whose_sum_is_no_rupees() {
      PackText text = PackText.collect("SUM").input("value", "rupees").output("limit", "rupees");

      assertThat(
              problems(
                  text.row("a", "- => 90000000000000000")
                      .row("b", "> 5 => 90000000000000000")
                      .xml()))
          .extracting(SourceProblem::code)
          .containsExactly("table.aggregate");
    }

    @Test
    void is_a_table_without_rows_or_outputs_whatever_its_policy() {
      for (String policy : List.of("UNIQUE", "COLLECT\" aggregation=\"SUM", "FIRST")) {
        assertThat(
                problems(PackText.of(policy).input("value", "rupees").output("n", "number").xml()))
            .extracting(SourceProblem::code)
            .containsExactly("table.empty");
        assertThat(problems(PackText.of(policy).input("value", "rupees").row("r", "- => ").xml()))
            .extracting(SourceProblem::code)
            .containsExactly("table.empty");
      }
    }

    @Test
    void is_a_label_without_words_or_with_two() {
      PackText text =
          PackText.of("UNIQUE").input("value", "rupees").output("n", "number").row("r", "- => 1");

      String xml = text.words("en", "term.A", "x", "term.A", "y", "term.B", "").xml();

      assertThat(problems(xml))
          .extracting(SourceProblem::code)
          .containsExactlyInAnyOrder("labels.twice", "cell.empty");
    }

    @Test
    void is_a_literal_without_its_provision_or_of_a_value_that_a_not_found_row_has() {
      String literal =
          "<decision id='l' name='l' g:sure='%s'%s><variable id='l.v' name='l'"
              + " typeRef='rupees'/><authorityRequirement id='l.a'><requiredAuthority"
              + " href='#act'/></authorityRequirement><literalExpression"
              + " id='l.e'><text>%s</text></literalExpression></decision>";
      PackText text =
          PackText.of("UNIQUE").input("value", "rupees").output("n", "number").row("r", "- => 1");
      String xml = text.xml();
      String provision = " g:provision='section 9'";

      assertThat(
              problems(
                  with(
                      xml,
                      "</definitions>",
                      literal.formatted("high", "", "5") + "</definitions>")))
          .extracting(SourceProblem::code)
          .containsExactly("row.authority");
      assertThat(
              problems(
                  with(
                      xml,
                      "</definitions>",
                      literal.formatted("not-found", provision, "5") + "</definitions>")))
          .extracting(SourceProblem::code)
          .containsExactly("cell.answer");
      assertThat(
              problems(
                  with(
                      xml,
                      "</definitions>",
                      literal.formatted("high", provision, "-5") + "</definitions>")))
          .extracting(SourceProblem::code)
          .containsExactly("cell.answer");
      assertThat(
              problems(
                  with(
                      xml,
                      "</definitions>",
                      literal.formatted("high", provision, "5.001") + "</definitions>")))
          .extracting(SourceProblem::code)
          .containsExactly("cell.unit");
      assertThat(
              read(with(
                      xml,
                      "</definitions>",
                      literal.formatted("high", provision, "5.01") + "</definitions>"))
                  .questions())
          .hasSize(2);
    }

    @Test
    void is_a_day_of_law_that_no_column_or_more_than_one_could_be() {
      PackText none = PackText.of("UNIQUE").input("value", "rupees").output("n", "number");
      String without =
          with(none.row("r", "- => 1").xml(), "<decision id='q'", "<decision g:day='award' id='q'");
      PackText two =
          PackText.of("UNIQUE").input("a", "day").input("b", "day").output("n", "number");
      String both =
          with(
              two.row("r", "- | - => 1").xml(),
              "<decision id='q'",
              "<decision g:day='award' id='q'");

      assertThat(problems(without)).extracting(SourceProblem::code).containsExactly("table.day");
      assertThat(problems(both)).extracting(SourceProblem::code).containsExactly("table.day");
      assertThat(
              read(both.replace("'a'", "'on'")
                      .replace("<text>a<", "<text>on<")
                      .replace(".a'", ".on'"))
                  .question("q")
                  .orElseThrow()
                  .dayRoles())
          .containsExactly("award");
    }

    @Test
    void is_the_row_after_the_twenty_thousandth() {
      String rows =
          rows(20_000) + "<rule id='last'><inputEntry id='il'><text>-</text></inputEntry>";

      assertThat(problems(small(rows + "<outputEntry id='ol'><text>1</text></outputEntry></rule>")))
          .extracting(SourceProblem::code)
          .contains("table.rows");
      assertThat(problems(small(rows(20_000))))
          .extracting(SourceProblem::code)
          .doesNotContain("table.rows");
    }

    private static String rows(int count) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < count; i++) {
        rows.append("<rule id='r").append(i).append("'><inputEntry id='i").append(i);
        rows.append("'><text>-</text></inputEntry><outputEntry id='o").append(i);
        rows.append("'><text>1</text></outputEntry></rule>");
      }
      return rows.toString();
    }

    private static String small(String rows) {
      return PackText.of("COLLECT")
          .input("value", "rupees")
          .output("n", "number")
          .xml()
          .replace("</decisionTable>", rows + "</decisionTable>");
    }
  }

  @Nested
  class Hostile {

    @Test
    void a_billion_laughs_are_refused_before_they_grow() {
      StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
      for (int i = 1; i < 40; i++) {
        String before = "&a" + (i - 1) + ";";
        bomb.append("<!ENTITY a%d \"%s\">".formatted(i, before.repeat(10)));
      }
      String xml =
          with(GFR, "<definitions", bomb + "]><definitions").replace("rule 149(i)<", "&a39;<");

      assertThat(problems(xml)).extracting(SourceProblem::code).containsExactly("xml.doctype");
    }

    @Test
    void an_external_entity_is_refused_and_not_opened(@TempDir Path folder) throws IOException {
      Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
      String xml =
          with(
                  GFR,
                  "<definitions",
                  "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><definitions")
              .replace("rule 149(i)<", "&x;<");

      assertThat(problems(xml))
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.code()).isEqualTo("xml.doctype");
                assertThat(p.toString()).doesNotContain("hidden");
              });
    }

    @Test
    void a_bare_doctype_is_refused() {
      assertThat(problems(with(GFR, "<definitions", "<!DOCTYPE definitions><definitions")))
          .extracting(SourceProblem::code)
          .containsExactly("xml.doctype");
    }

    @Test
    void deep_nesting_is_refused_even_where_nothing_is_read() {
      String deep = "<extensionElements>" + "<x>".repeat(10_000) + "</x>".repeat(10_000);

      assertThat(problems(with(GFR, " <inputData", deep + "</extensionElements><inputData")))
          .extracting(SourceProblem::code)
          .containsExactly("xml.depth");
    }

    @Test
    void a_huge_cell_is_refused_at_once() {
      String huge = "\"A\",".repeat(500_000) + "\"B\"";

      assertThat(problems(with(GFR, "[0..50000]", huge)))
          .extracting(SourceProblem::code)
          .containsExactly("cell.length");
    }

    @Test
    void a_file_of_more_than_eight_megabytes_is_refused() {
      assertThat(problems(GFR + " ".repeat(8 * 1024 * 1024)))
          .extracting(SourceProblem::code)
          .containsExactly("xml.size");
    }

    @Test
    void other_encodings_are_refused() {
      assertThat(problems(GFR.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)))
          .extracting(SourceProblem::code)
          .containsExactly("xml.encoding");
      assertThat(
              problems(
                  GFR.replace("GFR 2017", "R\u00e8gles").getBytes(StandardCharsets.ISO_8859_1)))
          .extracting(SourceProblem::code)
          .containsExactly("xml.encoding");
    }

    @Test
    void a_truncated_file_is_refused_wherever_it_ends() {
      byte[] bytes = GFR.strip().getBytes(UTF_8);
      for (int length = 0; length < bytes.length; length += 97) {
        assertThat(problems(java.util.Arrays.copyOf(bytes, length))).isNotEmpty();
      }
      assertThat(problems(java.util.Arrays.copyOf(bytes, bytes.length - 1)))
          .extracting(SourceProblem::code)
          .containsExactly("xml.broken");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "\ufeff", "<", "<?xml version=\"1.0\"?>", "<!-- -->", "{}", "\0\0\0\0"})
    void what_is_no_document_is_refused(String text) {
      assertThat(problems(text)).extracting(SourceProblem::code).containsExactly("xml.broken");
    }

    @Test
    void a_zip_is_refused() throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("pack.dmn"));
        zip.write(GFR.getBytes(UTF_8));
      }

      assertThat(problems(bytes.toByteArray()))
          .extracting(SourceProblem::code)
          .isSubsetOf("xml.encoding", "xml.broken");
    }

    @Test
    void another_document_is_refused_as_no_pack() {
      assertThat(problems("<html><body/></html>"))
          .extracting(SourceProblem::code)
          .contains("dmn.version");
    }

    @Test
    void no_language_of_the_machine_changes_what_is_read() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
        assertThat(read(GFR).digest()).isEqualTo(Digest.DIGEST);
      } finally {
        Locale.setDefault(before);
      }
    }
  }
}
