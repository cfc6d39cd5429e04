package org.govsm.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PrintedMachineTest {

  private final StateMachine permit = Permit.machine();

  @Nested
  class The_table {

    private final MachineTable table = MachineTable.of(permit, Permit.ENGLISH);

    @Test
    void has_a_line_for_each_transition() {
      assertThat(table.title()).isEqualTo("Permit");
      assertThat(table.transitions().headings())
          .containsExactly(
              "No.", "From", "Step", "To", "Who may", "What must be in order", "Basis");
      assertThat(table.transitions().lines())
          .hasSize(5)
          .contains(
              List.of(
                  "2",
                  "Asked",
                  "Grant",
                  "Granted",
                  "clerk together with head",
                  "fee paid; site seen",
                  "section 7, Permits Act"),
              List.of(
                  "4",
                  "Draft",
                  "Drop",
                  "Refused",
                  "applicant",
                  "nothing more",
                  "govsm's own default"));
    }

    @Test
    void says_what_does_not_hold_a_step_up_and_by_when_it_is_due() {
      StateMachine later =
          Permit.read(
              Permit.XML.replace("<needs guard=\"G-2\"/>", "<then guard=\"G-2\" days=\"999\"/>"));

      assertThat(later.transitions().get(1).followUps())
          .extracting(one -> one.guard().code() + " " + one.days())
          .containsExactly("G-2 999");
      assertThat(MachineTable.of(later, Permit.ENGLISH).transitions().lines().get(1))
          .contains("fee paid; within 999 days after the step: site seen");
      assertThat(later.digest()).isNotEqualTo(permit.digest());
    }

    @Test
    void has_a_line_for_each_guard_with_its_authority() {
      assertThat(table.guards().lines())
          .containsExactly(
              List.of(
                  "fee-paid",
                  "fee paid",
                  "section 4",
                  "Permits Act",
                  "high",
                  "a copy of the official text",
                  "https://example.org/act"),
              List.of(
                  "G-2", "site seen", "govsm's own default", "design default", "medium", "", ""));
    }

    @Test
    void is_written_as_markdown() {
      assertThat(table.toMarkdown())
          .startsWith("| No. | From | Step |")
          .contains("|---|---|---|---|---|---|---|\n| 1 | Draft | Ask | Asked |")
          .doesNotContain("\r");
      StateMachine barred = Permit.read(Permit.XML.replace(">Draft<", ">Draft|new<"));
      assertThat(MachineTable.of(barred, Permit.ENGLISH).toMarkdown()).contains("Draft\\|new");
    }

    @Test
    void falls_back_to_english_where_the_file_has_no_word() {
      MachineTable hindi = MachineTable.of(permit, Messages.shipped("hi"));

      assertThat(hindi.title()).isEqualTo("अनुज्ञा");
      assertThat(hindi.transitions().lines().get(0)).startsWith("1", "प्रारूप", "माँगना", "Asked");
    }
  }

  @Nested
  class The_picture {

    @Test
    void is_well_formed_and_says_in_words_what_it_shows() throws Exception {
      Document svg = parsed(StatePicture.of(permit, Permit.ENGLISH).file());

      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Permit");
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
          .startsWith("4 states and 5 steps. It begins with \"Draft\". 1. Ask: from")
          .contains("2. Grant: from \"Asked\" to \"Granted\", by clerk together with head.");
      assertThat(svg.getDocumentElement().getAttribute("aria-labelledby"))
          .isEqualTo("permit-en-title permit-en-desc");
      assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void in_a_page_has_no_colour_of_its_own() {
      String inline = StatePicture.of(permit, Permit.ENGLISH).inline();

      assertThat(inline)
          .startsWith("<svg ")
          .contains("currentColor")
          .doesNotContain("<style", "black", "white", "style=");
    }

    @Test
    void as_a_file_is_black_on_white() {
      assertThat(StatePicture.of(permit, Permit.ENGLISH).file())
          .contains("color=\"black\"", "fill=\"white\"");
    }

    @Test
    void does_not_depend_on_the_default_locale() {
      String usual = StatePicture.of(permit, Messages.shipped("hi")).inline();
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(StatePicture.of(permit, Messages.shipped("hi")).inline()).isEqualTo(usual);
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void writes_what_a_name_holds_as_text() throws Exception {
      StateMachine machine = Permit.read(Permit.XML.replace(">Draft<", ">Draft &lt;&amp;&gt;<"));

      assertThat(
              parsed(StatePicture.of(machine, Permit.ENGLISH).inline())
                  .getDocumentElement()
                  .getTextContent())
          .contains("Draft <&>");
    }

    @RepeatedTest(200)
    void has_no_text_on_a_text_and_no_line_on_a_line(RepetitionInfo run) throws Exception {
      StateMachine machine = anyMachine(new SplittableRandom(run.getCurrentRepetition()));

      Drawn drawn = Drawn.of(StatePicture.of(machine, Permit.ENGLISH).inline());

      assertThat(drawn.boxes).hasSizeGreaterThanOrEqualTo(machine.states().size());
      assertThat(drawn.texts).hasSize(machine.states().size() + 2 * machine.transitions().size());
      assertThat(drawn.overlaps()).isEmpty();
    }
  }

  /** States in a row so that each is reached, some of them beside others, and any jumps. */
  private static StateMachine anyMachine(SplittableRandom random) {
    int states = 2 + random.nextInt(8);
    StringBuilder declared = new StringBuilder();
    StringBuilder events = new StringBuilder();
    StringBuilder transitions = new StringBuilder();
    List<Integer> main = new ArrayList<>(List.of(0));
    for (int i = 0; i < states; i++) {
      boolean beside = i > 0 && i < states - 1 && random.nextInt(3) == 0;
      String where = beside ? " beside=\"S" + main.get(random.nextInt(main.size())) + "\"" : "";
      if (i > 0 && !beside) {
        main.add(i);
      }
      String mark = i == 0 ? " initial=\"true\"" : i == states - 1 ? " terminal=\"true\"" : "";
      declared.append("<state code=\"S").append(i).append('"').append(where).append(mark);
      declared.append("><name lang=\"en\">State ").append(i).append("</name></state>");
    }
    int event = 0;
    for (int i = 0; i < states - 1; i++) {
      for (int more = random.nextInt(3); more >= 0; more--) {
        int to = more == 0 ? i + 1 : random.nextInt(states);
        events.append("<event code=\"e").append(event).append("\"><name lang=\"en\">Event ");
        events.append("of its kind ".repeat(random.nextInt(3))).append("</name></event>");
        transitions.append("<transition from=\"S").append(i).append("\" event=\"e").append(event++);
        transitions.append("\" to=\"S").append(to).append("\"><who roles=\"r\"/></transition>");
      }
    }
    return Permit.read(
        "<machine xmlns=\"urn:govsm:process:1\" id=\"any\" edition=\"2026-01-01\">"
            + "<title lang=\"en\">Any</title><source id=\"s\" instrument=\"i\" seen=\"official\""
            + " seen-on=\"2026-01-01\" address=\"a\"/><cite source=\"s\" provision=\"p\""
            + " sure=\"high\"/><role code=\"r\"><name lang=\"en\">any role</name></role>"
            + (declared + "" + events + transitions)
            + "</machine>");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  /** A rectangle, or a line that is one of no width. */
  private record Area(String what, int left, int top, int right, int bottom) {

    boolean overlaps(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean runsAlong(Area other) {
      return (right - left > 1) == (other.right - other.left > 1);
    }

    void on(List<Area> others, List<String> found) {
      others.stream().filter(this::overlaps).forEach(o -> found.add(this + " lies on " + o));
    }
  }

  /** What a reader of the SVG sees: boxes, texts and straight lines. */
  private static final class Drawn {

    private static final Pattern RECT =
        Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern TEXT =
        Pattern.compile("<text x=\"(\\d+)\" y=\"(\\d+)\" text-anchor=\"(\\w+)\" [^>]*>([^<]*)<");
    private static final Pattern PATH =
        Pattern.compile("<path d=\"M(\\d+) (\\d+)((?: [HV]\\d+)+)\"");

    private final List<Area> boxes = new ArrayList<>();
    private final List<Area> texts = new ArrayList<>();
    private final List<Area> lines = new ArrayList<>();

    static Drawn of(String svg) {
      Drawn drawn = new Drawn();
      for (Matcher m = RECT.matcher(svg); m.find(); ) {
        int x = number(m, 1);
        int y = number(m, 2);
        drawn.boxes.add(new Area("box", x, y, x + number(m, 3), y + number(m, 4)));
      }
      for (Matcher m = TEXT.matcher(svg); m.find(); ) {
        int width = m.group(4).length() * 6;
        int x = number(m, 1);
        int left =
            x - (m.group(3).equals("start") ? 0 : m.group(3).equals("end") ? width : width / 2);
        int y = number(m, 2);
        drawn.texts.add(new Area(m.group(4), left, y - 9, left + width, y + 3));
      }
      for (Matcher m = PATH.matcher(svg); m.find(); ) {
        drawn.path(number(m, 1), number(m, 2), m.group(3).strip().split(" "));
      }
      return drawn;
    }

    private void path(int fromX, int fromY, String[] steps) {
      int x = fromX;
      int y = fromY;
      for (String step : steps) {
        int to = Integer.parseInt(step.substring(1));
        if (step.charAt(0) == 'H') {
          lines.add(new Area("line", Math.min(x, to), y, Math.max(x, to), y + 1));
          x = to;
        } else {
          lines.add(new Area("line", x, Math.min(y, to), x + 1, Math.max(y, to)));
          y = to;
        }
      }
    }

    List<String> overlaps() {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).on(texts.subList(i + 1, texts.size()), found);
        texts.get(i).on(lines, found);
      }
      for (int i = 0; i < lines.size(); i++) {
        Area line = lines.get(i);
        line.on(boxes, found);
        line.on(
            lines.subList(i + 1, lines.size()).stream().filter(line::runsAlong).toList(), found);
      }
      return found;
    }

    private static int number(Matcher m, int group) {
      return Integer.parseInt(m.group(group));
    }
  }
}
