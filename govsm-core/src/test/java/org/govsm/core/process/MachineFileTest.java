package org.govsm.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class MachineFileTest {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(StateMachine.class.getResource("machine-1.xsd"));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean fitsTheSchema(String xml) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String changed(String old, String now) {
    assertThat(Permit.XML).contains(old);
    int at = Permit.XML.indexOf(old);
    return Permit.XML.substring(0, at)
        + (now == null ? "" : now)
        + Permit.XML.substring(at + old.length());
  }

  @Test
  void without_a_fault_is_read_and_fits_the_schema() {
    assertThat(Permit.problems(Permit.XML)).isEmpty();
    assertThat(fitsTheSchema(Permit.XML)).isTrue();
  }

  @Test
  void of_the_documentation_is_read_as_it_stands_there() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    String shown = page.substring(page.indexOf("<machine"), page.indexOf("</machine>") + 10);

    StateMachine machine = Permit.read(shown);

    assertThat(fitsTheSchema(shown)).isTrue();
    assertThat(machine.find("ASKED", "open").orElseThrow().who())
        .hasToString("nodal-officer + security-lead");
    assertThat(machine.find("OPEN", "end").orElseThrow().who())
        .hasToString("nodal-officer | system");
  }

  @Nested
  class A_fault_that_the_schema_sees_too {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "edition=\"2026-01-01\"||2 xml.attribute",
          "edition=\"2026-01-01\"|edition=\"soon\"|2 xml.day",
          "id=\"permit\"|id=\"Permit\"|2 process.code",
          "id=\"permit\"|id=\"permit\" colour=\"red\"|2 process.attribute",
          "<role code=\"agent\"/>|<role code=\"agent\" xml:base=\"x\"/>|9 process.attribute",
          "<role code=\"agent\"/>|<role code=\"Agent\"/>|9 process.code",
          "<role code=\"agent\"/>|<role code=\"agent\"/><role code=\"agent\"/>|9 process.twice",
          "<role code=\"agent\"/>|<role code=\"agent\">nobody</role>|9 xml.text",
          "<role code=\"agent\"/>|<person code=\"agent\"/>|9 xml.element",
          "<role code=\"agent\"/>|<event code=\"go\"><name lang=\"en\">Go</name></event>|10"
              + " process.order",
          "seen=\"official\"|seen=\"heard\"|5 process.word",
          "seen=\"official\"||5 xml.attribute",
          "own-default=\"true\"|own-default=\"false\"|5 process.word",
          "source=\"act\" provision=\"section 4\"|source=\"acts\" provision=\"section 4\"|20"
              + " process.unknown",
          "sure=\"high\"|sure=\"low\"|20 process.sure",
          "sure=\"high\"|sure=\"not-found\"|20 process.sure",
          "sure=\"high\"|sure=\"quite\"|20 process.word",
          "force=\"advisory\"|force=\"soft\"|31 process.word",
          "<cite source=\"act\" provision=\"section 4\" sure=\"high\"/>||20 process.cite",
          "<cite source=\"own\" provision=\"permits\" sure=\"medium\"/>||2 process.cite",
          "<name lang=\"en\">Asked</name>||13 process.name",
          "<name lang=\"en\">Asked</name>|<name lang=\"en\"/>|13 process.name",
          "initial=\"true\"|initial=\"yes\"|12 process.word",
          "code=\"ASKED\"|code=\"ASKED\" initial=\"true\"|2 process.initial",
          "beside=\"ASKED\"|beside=\"NOWHERE\"|15 process.beside",
          "to=\"ASKED\"|to=\"SOLD\"|22 process.unknown",
          "event=\"ask\"|event=\"sell\"|22 process.unknown",
          "<needs guard=\"G-2\"/>|<needs guard=\"G-3\"/>|30 process.unknown",
          "<needs guard=\"G-2\"/>|<then guard=\"G-3\" days=\"30\"/>|30 process.unknown",
          "<needs guard=\"G-2\"/>|<then guard=\"G-2\" days=\"0\"/>|30 process.days",
          "<needs guard=\"G-2\"/>|<then guard=\"G-2\" days=\"1000\"/>|30 process.days",
          "<who roles=\"head\"/>||33 process.who",
          "<who roles=\"head\"/>|<who roles=\" \"/>|33 xml.attribute",
          "from=\"ASKED\" event=\"refuse\"|from=\"ASKED\" event=\"grant\"|33 process.two-ways",
          "from=\"ASKED\" event=\"drop\"|from=\"DRAFT\" event=\"drop\"|35 process.twice",
        })
    void is_refused_where_it_stands(String old, String now, String problem) {
      String xml = changed(old, now);

      assertThat(Permit.problems(xml)).contains(problem);
      assertThat(fitsTheSchema(xml)).isFalse();
    }
  }

  @Nested
  class A_fault_that_only_the_reader_sees {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "initial=\"true\"||2 process.initial",
          "code=\"GRANTED\" terminal=\"true\"|code=\"GRANTED\"|14 process.dead-end",
          "code=\"ASKED\"|code=\"ASKED\" terminal=\"true\"|13 process.terminal",
          "<role code=\"agent\"/>|<role code=\"agent\"/><role code=\"cook\"/>|9 process.unused",
          "<role code=\"agent\"/>|<role code=\"agency\"/>|24 process.unknown",
          "event=\"grant\" to=\"GRANTED\"|event=\"grant\" to=\"REFUSED\"|14 process.unreachable",
          "<needs guard=\"G-2\"/>||21 process.unused",
          "<needs guard=\"G-2\"/>|<needs guard=\"fee-paid\"/>|30 process.twice",
          "<needs guard=\"G-2\"/>|<then guard=\"fee-paid\" days=\"1\"/>|30 process.twice",
          "<event code=\"drop\"|<event code=\"rest\"><name lang=\"en\">Rest</name></event><event"
              + " code=\"drop\"|19 process.unused",
          "<title lang=\"en\">Permit</title>|<title lang=\"ta\">Permit</title>|2 process.name",
          "<title lang=\"hi\">|<title lang=\"en\">|4 process.name",
          "beside=\"ASKED\"|beside=\"REFUSED\"|15 process.beside",
          "initial=\"true\"|initial=\"true\" beside=\"ASKED\"|12 process.beside",
          "code=\"G-2\"><name lang=\"en\">site seen</name><cite source=\"own\""
              + " provision=\"permits\" sure=\"medium\"|code=\"G-2\"><name lang=\"en\">site"
              + " seen</name><cite source=\"own\" provision=\"permits\" sure=\"high\"|21"
              + " process.sure",
          "<source id=\"act\"|<source id=\"x\" instrument=\"x\" seen=\"report\""
              + " seen-on=\"2026-01-01\" address=\"x\"/><source id=\"act\"|6 process.unused",
        })
    void is_refused_where_it_stands(String old, String now, String problem) {
      String xml = changed(old, now);

      assertThat(Permit.problems(xml)).contains(problem);
      assertThat(fitsTheSchema(xml)).isTrue();
    }

    @Test
    void is_a_machine_that_ends_where_it_begins() {
      assertThat(Permit.problems(changed("initial=\"true\"", "initial=\"true\" terminal=\"true\"")))
          .contains("12 process.terminal");
    }
  }

  @Test
  void with_faults_is_refused_with_all_of_them_in_order() {
    String xml =
        Permit.XML
            .replace("initial=\"true\"", "")
            .replace("<needs guard=\"G-2\"/>", "<needs guard=\"G-3\"/>")
            .replace("seen=\"official\"", "seen=\"heard\"");

    assertThat(Permit.problems(xml))
        .containsExactly(
            "2 process.initial", "5 process.word", "21 process.unused", "30 process.unknown");
  }

  @RepeatedTest(500)
  void however_broken_is_read_or_refused_with_a_position(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    List<String> parts = new ArrayList<>(List.of(Permit.XML.split("(?=[<\"])")));
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = 5 + random.nextInt(parts.size() - 5);
      switch (random.nextInt(3)) {
        case 0 -> parts.remove(at);
        case 1 -> parts.add(at, parts.get(random.nextInt(parts.size())));
        default -> parts.set(at, parts.get(random.nextInt(parts.size())));
      }
    }

    assertThat(Permit.problems(String.join("", parts))).noneMatch(String::isEmpty);
  }

  @Test
  void of_another_kind_is_refused_at_once() {
    assertThatThrownBy(() -> Permit.read("<machine xmlns='urn:other' id='x'/>"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("permit.xml:1:1: [xml.root]");
  }

  @Test
  void says_file_line_and_column() {
    assertThatThrownBy(() -> Permit.read(changed("to=\"ASKED\"", "to=\"SOLD\"")))
        .hasMessageContaining(
            "permit.xml:22:3: [process.unknown] there is no state 'SOLD' above; declare it");
  }
}
