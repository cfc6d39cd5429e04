package org.govsm.core.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {

  private static final String FACTORY = "javax.xml.stream.XMLInputFactory";

  @Nested
  class A_document_type {

    @Test
    void inside_the_file_is_refused_where_it_stands() {
      assertThat(refusal("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>"))
          .startsWith("test.xml:2")
          .contains("[xml.doctype]");
    }

    @Test
    void that_is_empty_is_refused_too() {
      assertThat(refusal("<!DOCTYPE a>\n<a/>")).startsWith("test.xml:1").contains("[xml.doctype]");
    }

    @Test
    void that_points_at_another_file_is_refused_and_the_file_is_not_opened(@TempDir Path folder) {
      Path secret = write(folder.resolve("secret.dtd"), "<!ENTITY e 'opened'>");
      String external = "\n\n<!DOCTYPE a SYSTEM '" + secret.toUri() + "'>\n<a>&e;</a>";

      assertThat(refusal(external))
          .startsWith("test.xml:3")
          .contains("[xml.doctype]")
          .doesNotContain("opened");
    }

    @Test
    void that_grows_without_end_is_refused_before_it_grows() {
      assertThat(
              refusal(
                  "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;&b;'>"
                      + "<!ENTITY d '&c;&c;&c;&c;'>]><a>&d;</a>"))
          .contains("[xml.doctype]");
    }

    private static Path write(Path file, String text) {
      try {
        return Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class Limits {

    @Test
    void sixty_four_elements_may_be_nested() {
      XmlCursor cursor = open(nested(64));
      cursor.skip();
      cursor.finish();
    }

    @Test
    void the_sixty_fifth_is_refused_where_it_stands() {
      assertThatThrownBy(() -> open(nested(65)).skip())
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("test.xml:1:193: [xml.depth]");
    }

    @Test
    void elements_beside_one_another_are_not_nested() {
      XmlCursor cursor = open("<a>" + "<b/>".repeat(1000) + "</a>");
      cursor.skip();
      cursor.finish();
    }

    @Test
    void a_file_of_the_largest_size_is_read_and_one_byte_more_is_refused() {
      assertThat(XmlCursor.open("test.xml", padded(XmlCursor.MAX_BYTES)).name()).isEqualTo("a");
      assertThatThrownBy(() -> XmlCursor.open("test.xml", padded(XmlCursor.MAX_BYTES + 1)))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageStartingWith("test.xml: [xml.size]");
    }

    private static String nested(int depth) {
      return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static byte[] padded(int size) {
      byte[] bytes = new byte[size];
      Arrays.fill(bytes, (byte) ' ');
      bytes[0] = '<';
      bytes[1] = 'a';
      bytes[2] = '/';
      bytes[3] = '>';
      return bytes;
    }
  }

  @Nested
  class Positions {

    @Test
    void point_at_the_tag_itself() {
      XmlCursor cursor =
          open("<?xml version='1.0'?>\n<a>\n  text <b/>\n  <c\n    x='1'>t</c>\n</a>");

      List<String> places = new ArrayList<>(List.of("a " + cursor.position()));
      while (cursor.enterChild()) {
        places.add(cursor.name() + " " + cursor.position());
        cursor.skip();
      }

      assertThat(places).containsExactly("a test.xml:2:1", "b test.xml:3:8", "c test.xml:4:3");
    }

    @RepeatedTest(100)
    void are_right_whatever_stands_between_the_tags(RepetitionInfo run) {
      SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
      List<String> between =
          List.of(
              "\n",
              " ",
              "\r\n",
              "text > ",
              "अ",
              "😀",
              "<!-- <x> -->",
              "<?p <?>",
              "<b/>",
              "<![CDATA[<x>]]>",
              "<b\n y='>'\n>t</b>",
              "&lt;",
              "<b><b/></b>");
      StringBuilder xml = new StringBuilder("<a>");
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        random.ints(random.nextInt(4), 0, between.size()).forEach(n -> xml.append(between.get(n)));
        expected.add(positionAfter(xml.toString()));
        xml.append("<c x='1'").append(random.nextBoolean() ? "/>" : "\n ></c>");
      }
      XmlCursor cursor = open(xml + "</a>");

      List<String> places = new ArrayList<>();
      while (cursor.enterChild()) {
        if (cursor.name().equals("c")) {
          places.add(cursor.position().line() + ":" + cursor.position().column());
        }
        cursor.skip();
      }

      assertThat(places).isEqualTo(expected);
    }

    private static String positionAfter(String text) {
      String[] lines = text.split("\r\n|\n", -1);
      return lines.length + ":" + (lines[lines.length - 1].length() + 1);
    }

    @Test
    void stay_at_the_element_after_its_text_was_taken() {
      XmlCursor cursor = open("<a>one<!-- - --> <![CDATA[<two>]]></a>");

      assertThat(cursor.text()).isEqualTo("one <two>");
      assertThat(cursor.position()).hasToString("test.xml:1:1");
    }
  }

  @Nested
  class Problems {

    @Test
    void are_all_said_at_once_in_the_order_of_the_file_and_not_as_they_were_found() {
      XmlCursor cursor = open("<a>\n<b/>\n<c on='tomorrow'/>\n<d><x/></d>\n</a>");
      cursor.problem(new Position("test.xml", 5, 1), "test.last", "found first", "none");
      while (cursor.enterChild()) {
        switch (cursor.name()) {
          case "b" -> {
            cursor.required("id");
            cursor.skip();
          }
          case "c" -> {
            cursor.day("on");
            cursor.skip();
          }
          default -> cursor.text();
        }
      }

      assertThat(problems(cursor))
          .extracting(p -> p.position().line() + " " + p.code())
          .containsExactly("2 xml.attribute", "3 xml.day", "4 xml.element", "5 test.last");
    }

    @Test
    void an_empty_attribute_is_as_good_as_none() {
      XmlCursor cursor = open("<a id=' '/>");
      cursor.required("id");

      assertThat(problems(cursor)).extracting(SourceProblem::code).containsExactly("xml.attribute");
    }

    @Test
    void of_an_endless_file_are_cut_off() {
      XmlCursor cursor = open("<a>" + "<b/>".repeat(300) + "</a>");
      while (cursor.enterChild()) {
        cursor.refuseElement("take it out");
      }

      assertThat(problems(cursor)).hasSize(200);
    }

    @Test
    void none_at_all_let_the_reader_go_on() {
      open("<a/>").finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a>&e;</a>"})
    void what_is_no_xml_is_refused_at_once(String broken) {
      assertThatThrownBy(
              () -> {
                XmlCursor cursor = open(broken);
                cursor.skip();
                cursor.finish();
              })
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("test.xml");
    }

    private static List<SourceProblem> problems(XmlCursor cursor) {
      try {
        cursor.finish();
        return List.of();
      } catch (BrokenFileException e) {
        return e.problems();
      }
    }
  }

  @Nested
  class Attributes {

    private final XmlCursor cursor =
        open("<a xmlns='urn:x' xmlns:n='urn:n' id='1' n:id='2' on='2026-01-26'/>");

    @Test
    void are_told_apart_by_namespace() {
      assertThat(cursor.namespace()).isEqualTo("urn:x");
      assertThat(cursor.attribute("id")).contains("1");
      assertThat(cursor.attribute("urn:n", "id")).contains("2");
      assertThat(cursor.attributes("")).containsExactly("id", "on");
      assertThat(cursor.attribute("n")).isEmpty();
    }

    @Test
    void may_be_days() {
      assertThat(cursor.day("on")).contains(LocalDate.of(2026, 1, 26));
      assertThat(cursor.day("off")).isEmpty();
      assertThat(cursor.requiredDay("on")).isEqualTo("2026-01-26");
      cursor.finish();
    }

    @Test
    void name_their_namespaces_once() {
      XmlCursor cursor = open("<a xmlns:p='urn:p' xmlns:q='urn:q' q:x='1' p:x='2' x='3' q:y='4'/>");

      assertThat(cursor.attributeNamespaces()).containsExactly("urn:q", "urn:p");
    }
  }

  @Nested
  class Content_of_elements_only {

    @Test
    void may_have_spaces_and_remarks_between_them() {
      assertThat(problemsOf("<a> \r\n\t<b/><!-- text --> <?p i?><c/></a>")).isEmpty();
    }

    @Test
    void has_no_text_before_between_or_after_them() {
      assertThat(problemsOf("<a>\nx<b/>\n<c>y</c><![CDATA[z]]></a>"))
          .containsExactly("1 xml.text", "3 xml.text", "3 xml.text");
      assertThat(problemsOf("<a>\u00a0</a>")).containsExactly("1 xml.text");
    }

    private List<String> problemsOf(String text) {
      XmlCursor cursor = open(text);
      walk(cursor);
      try {
        cursor.finish();
        return List.of();
      } catch (BrokenFileException e) {
        return e.problems().stream().map(p -> p.position().line() + " " + p.code()).toList();
      }
    }

    private static void walk(XmlCursor cursor) {
      while (cursor.enterOnlyChild()) {
        walk(cursor);
      }
    }
  }

  @Nested
  class Another_kind_of_document {

    @Test
    void is_refused_by_name_and_by_namespace() {
      byte[] bytes = "<a xmlns='urn:x'/>".getBytes(StandardCharsets.UTF_8);

      assertThat(XmlCursor.open("test.xml", bytes, "urn:x", "a").name()).isEqualTo("a");
      assertThatThrownBy(() -> XmlCursor.open("test.xml", bytes, "urn:y", "a"))
          .hasMessageContaining("test.xml:1:1: [xml.root]");
      assertThatThrownBy(() -> XmlCursor.open("test.xml", bytes, "urn:x", "b"))
          .hasMessageContaining("test.xml:1:1: [xml.root]");
    }
  }

  @Nested
  class Encodings {

    @Test
    void utf_8_is_read_with_or_without_a_byte_order_mark() {
      assertThat(open("\ufeff<a>अ</a>").text()).isEqualTo("अ");
      assertThat(open("<?xml version='1.0' encoding='utf-8'?><a>अ</a>").text()).isEqualTo("अ");
    }

    @Test
    void another_one_is_refused_whether_it_is_said_or_not() {
      byte[] latin = "<a>é</a>".getBytes(StandardCharsets.ISO_8859_1);

      assertThatThrownBy(() -> XmlCursor.open("test.xml", latin))
          .hasMessageContaining("test.xml: [xml.encoding]");
      assertThat(refusal("<?xml version='1.0' encoding='UTF-16'?><a/>")).contains("[xml.encoding]");
    }
  }

  @Nested
  class The_factory_of_a_host {

    @Test
    void is_not_used_whatever_the_system_property_says() {
      String before = System.setProperty(FACTORY, "org.example.Hostile");
      try {
        assertThat(open("<a>x</a>").text()).isEqualTo("x");
      } finally {
        if (before == null) {
          System.clearProperty(FACTORY);
        } else {
          System.setProperty(FACTORY, before);
        }
      }
    }
  }

  private static XmlCursor open(String xml) {
    return XmlCursor.open("test.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(String xml) {
    try {
      XmlCursor cursor = open(xml);
      cursor.text();
      cursor.finish();
      return "accepted";
    } catch (BrokenFileException e) {
      return e.getMessage();
    }
  }
}
