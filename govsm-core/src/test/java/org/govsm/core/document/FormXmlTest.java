package org.govsm.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.core.document.TermsForm.FORM;
import static org.govsm.core.document.TermsForm.NAMESPACE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormXmlTest {

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <terms xmlns="urn:govsm:test:1" title="A &amp; B &lt;&quot;c&quot;&gt;" factor="1.5" posts="12"\
       from="2026-04-01" signed="2026-03-30T17:00:00+05:30" final="true" origin="paid"\
       platforms="youtube x" marks="">
        <party id="in.wb/1"/>
        <slabs>
          <slab upTo="5" rate="100.00"/>
          <slab upTo="10"/>
        </slabs>
        <consequence>
          <linear upTo="2.5"/>
        </consequence>
      </terms>
      """;

  @Nested
  class Writing {

    @Test
    void gives_every_kind_its_spelling() {
      assertThat(written(FORM, TermsForm.tree())).isEqualTo(TEXT);
    }

    @Test
    void a_tree_that_is_wrong_is_the_callers_mistake() {
      assertThatThrownBy(() -> SchemaXml.write(FORM, NAMESPACE, "terms", Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("/title")
          .hasMessageContaining("/slabs");
    }

    @Test
    void keeps_an_empty_object_an_empty_list_and_an_empty_form() {
      assertThat(
              written(
                  FORM,
                  Map.of(
                      "title", "t",
                      "slabs", List.of(),
                      "party", Map.of(),
                      "consequence", Map.of("shape", "gate"))))
          .isEqualTo(
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <terms xmlns="urn:govsm:test:1" title="t">
                <party/>
                <slabs/>
                <consequence>
                  <gate/>
                </consequence>
              </terms>
              """);
    }

    private String written(Schema schema, Map<String, Object> tree) {
      return new String(SchemaXml.write(schema, NAMESPACE, "terms", tree), UTF_8);
    }
  }

  @Nested
  class Reading {

    @Test
    void gives_the_tree_of_the_form() {
      assertThat(read(TEXT))
          .isEqualTo(FORM.read(TermsForm.tree()).orThrow().toPlain())
          .containsEntry("posts", new BigDecimal(12))
          .containsEntry("final", true)
          .containsEntry("marks", List.of());
    }

    @Test
    void takes_other_prefixes_remarks_spaces_and_a_hint_for_editors() {
      assertThat(
              read(
                  """
                  <!-- remark -->
                  <t:terms xmlns:t="urn:govsm:test:1" posts=" 12
                   " marks=" a  b " title=" a
                  b" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="urn:govsm:test:1 terms.xsd">
                    <!-- none --><t:slabs></t:slabs>
                  </t:terms>
                  """))
          .isEqualTo(
              Map.of(
                  "posts",
                  new BigDecimal(12),
                  "marks",
                  List.of("a", "b"),
                  "title",
                  " a b",
                  "slabs",
                  List.of()));
    }

    private Map<String, Object> read(String text) {
      return SchemaXml.read(FORM, NAMESPACE, "terms", "terms.xml", text.getBytes(UTF_8));
    }
  }

  @Nested
  class A_document_that_is_wrong {

    @Test
    void is_refused_with_every_problem_in_the_order_of_the_file() {
      assertThat(
              problems(
                  """
                  <terms xmlns="urn:govsm:test:1" posts="0" more="1">
                    <slabs>
                      <slab upTo="5"/>
                      <slab rate="x"/>
                    </slabs>
                    <party/>
                    <consequence>
                      <bonus rate="1"/>
                    </consequence>
                    text
                  </terms>
                  """))
          .containsExactly(
              "1:1 xml.attribute",
              "1:1 tree.required",
              "1:1 tree.bounds",
              "4:5 tree.required",
              "4:5 tree.number",
              "6:3 xml.element",
              "8:5 xml.text",
              "8:5 tree.code");
    }

    @Test
    void is_told_what_to_do() {
      assertThatThrownBy(() -> read("<terms xmlns='urn:govsm:test:1' posts='x' more='1'/>"))
          .hasMessage(
              """
              terms.xml:1:1: [xml.attribute] 'more' of <terms> is not accepted; expected are: \
              [title, factor, posts, from, signed, final, origin, platforms, marks]
              terms.xml:1:1: [tree.required] '/title' cannot be used; \
              Enter: What it is about.
              terms.xml:1:1: [tree.number] '/posts' cannot be used; \
              "x" is not a number. Use digits and a decimal point, without commas.
              terms.xml:1:1: [tree.required] '/slabs' cannot be used; \
              Enter: The slabs.\
              """);
    }

    @Test
    void by_a_rule_between_parts_says_where() {
      assertThat(
              problems(
                  """
                  <terms xmlns="urn:govsm:test:1" title="t">
                    <slabs>
                      <slab upTo="5"/>
                    </slabs>
                  </terms>
                  """))
          .containsExactly("3:5 slabs.one");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<slabs/><slabs/> | xml.element",
          "<slabs/><consequence/> | tree.code",
          "<slabs/><consequence><gate/><gate/></consequence> | xml.element",
          "<slabs/><consequence><gate upTo='5'/></consequence> | xml.attribute",
          "<slabs/><consequence shape='gate'><gate/></consequence> | xml.attribute",
          "<slabs id='1'/> | xml.attribute",
          "<slabs><party/></slabs> | xml.element",
          "<slabs/><title>t</title> | xml.element",
          "<slabs xmlns='urn:x'/><slabs/> | xml.element",
          "<slabs xml:lang='en'/> | xml.attribute",
          "<slabs xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/> |"
              + " xml.attribute",
          "<slabs>5</slabs> | xml.text",
          "<slabs/><![CDATA[5]]> | xml.text",
        })
    void has_what_its_form_has_not(String content, String code) {
      assertThat(problems("<terms xmlns='urn:govsm:test:1' title='t'>" + content + "</terms>"))
          .singleElement()
          .asString()
          .endsWith(code);
    }

    @Test
    void of_another_kind_or_no_xml_at_all_is_refused_at_once() {
      assertThat(problems("<terms/>")).containsExactly("1:1 xml.root");
      assertThat(problems("<terms xmlns='urn:govsm:test:1'>"))
          .hasSize(1)
          .first()
          .asString()
          .endsWith("xml.broken");
    }

    @RepeatedTest(200)
    void by_chance_is_refused_and_never_fails_otherwise(RepetitionInfo run) {
      SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
      byte[] bytes = TEXT.getBytes(UTF_8);
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(SchemaXml.read(FORM, NAMESPACE, "terms", "terms.xml", bytes))
            .containsKeys("title", "slabs");
      } catch (BrokenFileException e) {
        assertThat(e.problems()).allMatch(p -> p.position().file().equals("terms.xml"));
      }
    }

    private Map<String, Object> read(String text) {
      return SchemaXml.read(FORM, NAMESPACE, "terms", "terms.xml", text.getBytes(UTF_8));
    }

    private List<String> problems(String text) {
      try {
        return List.of("read: " + read(text));
      } catch (BrokenFileException e) {
        return e.problems().stream().map(this::shown).toList();
      }
    }

    private String shown(SourceProblem problem) {
      return problem.position().line() + ":" + problem.position().column() + " " + problem.code();
    }
  }

  @Test
  void a_form_with_scalars_alone_is_one_element() {
    Schema schema = Schema.of(Field.of("a", Kind.CODE).says("A word."));
    byte[] xml = SchemaXml.write(schema, NAMESPACE, "one", Map.of("a", "b"));

    assertThat(new String(xml, UTF_8)).endsWith("\n<one xmlns=\"urn:govsm:test:1\" a=\"b\"/>\n");
    assertThat(SchemaXml.read(schema, NAMESPACE, "one", "one.xml", xml))
        .isEqualTo(Map.of("a", "b"));
  }
}
