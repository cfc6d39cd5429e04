package org.govsm.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The repetition is the seed. */
class FormSpellingsTest {

  private static final String NAMESPACE = "urn:govsm:test:1";
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z0-9]+(?: [a-z0-9]+=\"[^\"]*\")*/?>\n *");
  private static final Pattern ATTRIBUTE = Pattern.compile(" p[0-9]=\"[^\"]*\"");
  private static final List<String> PIECES =
      List.of(
          "<p0/>",
          "<item/>",
          "<shape0/>",
          "<p1></p1>",
          "text",
          "<!-- remark -->",
          "\u00a0",
          "<x/>",
          "<p0 xmlns='urn:x'/>",
          "<p2><item/></p2>",
          "<p2><shape1/></p2>");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "5",
          " 5 ",
          "-6",
          "100",
          "1.5",
          "1.50",
          "0.001",
          "1e5",
          "+1",
          "true",
          "1",
          "True",
          "2026-02-29",
          "2024-02-29",
          "2024-02-29Z",
          "0000-01-01",
          "2026-11-24T09:00:00+05:30",
          "2026-11-24T09:00:00",
          "2026-11-24T24:00:00Z",
          "2026-02-30T09:00:00Z",
          "a",
          "a b",
          "  a   b-1 ",
          "a&#9;b",
          "a&#10;",
          "&#x2028;",
          "a\u00a0",
          "\u00a0",
          "१२",
          "9999999999999999999999999",
          "12345678901234567",
          "1234567890123456789",
          "a\nb",
          "\u3000",
          "&#x85;",
          "😀");

  @RepeatedTest(120)
  void a_tree_in_xml_is_valid_by_the_schema_and_reads_as_the_same_tree(RepetitionInfo run) {
    RandomForms random = new RandomForms(run.getCurrentRepetition());
    Schema schema = random.form();
    Map<String, Object> tree = random.tree(schema);
    byte[] xml = SchemaXml.write(schema, NAMESPACE, "root", tree);

    assertThat(xsd(schema).refusal(xml)).as(new String(xml, UTF_8)).isEmpty();
    assertThat(SchemaXml.read(schema, NAMESPACE, "root", "test.xml", xml)).isEqualTo(tree);
    assertThat(schema.read(tree).orThrow().toPlain()).isEqualTo(tree);
    assertThat(XmlSchema.of(schema, NAMESPACE, "root"))
        .isEqualTo(XmlSchema.of(schema, NAMESPACE, "root"));
  }

  @RepeatedTest(120)
  void a_document_that_somebody_changed_is_valid_by_the_schema_if_and_only_if_it_is_read(
      RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    RandomForms forms = new RandomForms(run.getCurrentRepetition());
    Schema schema = forms.form();
    Xsd xsd = xsd(schema);
    String right =
        new String(SchemaXml.write(schema, NAMESPACE, "root", forms.tree(schema)), UTF_8);

    for (int i = 0; i < 40; i++) {
      byte[] xml = changed(right, random).getBytes(UTF_8);
      Optional<String> refusal = refusal(schema, xml);
      assertThat(refusal.isEmpty())
          .as("%s%n%s%n%s", new String(xml, UTF_8), refusal, xsd.refusal(xml))
          .isEqualTo(xsd.refusal(xml).isEmpty());
    }
  }

  @Test
  void the_changes_leave_some_documents_right_and_make_some_wrong() {
    SplittableRandom random = new SplittableRandom(1);
    RandomForms forms = new RandomForms(1);
    int[] found = new int[2];
    for (int i = 0; i < 500; i++) {
      Schema schema = forms.form();
      String right =
          new String(SchemaXml.write(schema, NAMESPACE, "root", forms.tree(schema)), UTF_8);
      String changed = changed(right, random);
      if (!changed.equals(right)) {
        found[refusal(schema, changed.getBytes(UTF_8)).isEmpty() ? 1 : 0]++;
      }
    }
    assertThat(found[0]).isGreaterThan(100);
    assertThat(found[1]).isGreaterThan(50);
  }

  private static String changed(String xml, SplittableRandom random) {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    String value = VALUES.get(random.nextInt(VALUES.size())).replace("<", "&lt;");
    return switch (random.nextInt(6)) {
      case 0 -> replaced(xml, TAG, random, tag -> tag.group() + piece);
      case 1 -> replaced(xml, ATTRIBUTE, random, attribute -> "");
      case 2 -> replaced(xml, ATTRIBUTE, random, attribute -> attribute.group() + " more=\"1\"");
      case 3 -> replaced(xml, TAG, random, tag -> tag.group().contains("/>") ? "" : tag.group());
      case 4 ->
          replaced(
              xml,
              TAG,
              random,
              tag -> tag.group() + (tag.group().contains("/>") ? tag.group() : ""));
      default -> replaced(xml, ATTRIBUTE, random, a -> a.group().substring(0, 5) + value + "\"");
    };
  }

  private static String replaced(
      String xml,
      Pattern what,
      SplittableRandom random,
      java.util.function.Function<MatchResult, String> by) {
    List<MatchResult> found = what.matcher(xml).results().toList();
    if (found.isEmpty()) {
      return xml;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return xml.substring(0, one.start()) + by.apply(one) + xml.substring(one.end());
  }

  private static Optional<String> refusal(Schema schema, byte[] xml) {
    try {
      SchemaXml.read(schema, NAMESPACE, "root", "test.xml", xml);
      return Optional.empty();
    } catch (BrokenFileException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Xsd xsd(Schema schema) {
    return new Xsd(XmlSchema.of(schema, NAMESPACE, "root"));
  }
}
