package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PagesTest {

  /** Elements without an end, as HTML writes them, and attributes without a value. */
  private static final Pattern VOID = Pattern.compile("<(meta|link|img|input|br)\\b([^>]*)>");

  private static final Pattern BARE =
      Pattern.compile("\\s(selected|checked|multiple|novalidate|open|autofocus)(?=[\\s/>])");

  /** A message key that stands on the page because no language says it. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w-])(question|term|fact|answer|note|unit|rules|cell|law|form|outcome|problem|page)"
              + "\\.[a-z][\\w.-]*");

  /** Nothing is changed here: what was asked for once is not asked for again. */
  private static final Map<String, HttpResponse<String>> ANSWERS = new HashMap<>();

  private static final Map<String, Integer> STATUSES = new HashMap<>();

  /** Which addresses of a shape were followed. */
  private static final Map<String, Set<String>> FOLLOWED = new HashMap<>();

  private static final int ALIKE = 3;

  /** Pages that name rules by their ids, and the columns of files. */
  private static final Pattern SHOWS_CODES =
      Pattern.compile("/(?:rules|adviser|packs).*|/contracts/[^/]+/readings");

  private static final Pattern LANGUAGE = Pattern.compile("([?&;])lang=\\w+");

  private static final Messages WORDS =
      Translations.over(List.of(ProcurementLaw::messages, GovernanceMessages::in))
          .find("hi")
          .orElseThrow();

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Stream<Arguments> pages() {
    return EveryPage.ADDRESSES.values().stream()
        .flatMap(a -> Stream.of("en", "hi").map(language -> Arguments.of(a, language)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void is_well_formed_and_says_all_in_its_language(String address, String language)
      throws Exception {
    String body = get(address, language).body();
    assertThat(body).as("words, no object of Java").doesNotContain("org.govsm.", "$$Lambda");
    Document page = parse(body);

    Element root = page.getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo(language);
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    assertThat(text(page)).doesNotContainPattern(KEY).doesNotContainPattern("\\{\\w+}");
    List.of("pre", "textarea").forEach(name -> remove(page, name)); // JSON, and notes in capitals
    assertThat(PageFaults.rawCodes(text(page), WORDS)).as("codes that have words").isEmpty();
    if (!SHOWS_CODES.matcher(address).matches()) {
      assertThat(PageFaults.wordless(page.getElementsByTagName("main").item(0)))
          .as("codes in place of words")
          .isEmpty();
    }
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
  }

  private static void remove(Document page, String name) {
    NodeList all = page.getElementsByTagName(name);
    while (all.getLength() > 0) {
      all.item(0).getParentNode().removeChild(all.item(0));
    }
  }

  private static String text(Document page) {
    remove(page, "code"); // ids are meant to be ids
    remove(page, "caption");
    return page.getElementsByTagName("main").item(0).getTextContent();
  }

  /** With one department the choice of a department leads on to its form. */
  private static List<Integer> leadsSomewhere(String href) {
    return href.startsWith("/purchases?record=1") ? List.of(200, 303) : List.of(200);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_within_the_portal_lead_somewhere_and_keep_the_language(String address, String language)
      throws Exception {
    NodeList links = parse(get(address, language).body()).getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((Element) links.item(i)).getAttribute("href");
      if (href.startsWith("/")
          && !href.startsWith("/api/")
          && !href.startsWith("/nowhere")
          && !href.startsWith("/d/0000")) {
        if (isFollowed(href)) {
          assertThat(status(href.split("#", 2)[0])).as(href).isIn(leadsSomewhere(href));
        }
        assertThat(href.startsWith("/assets/") || href.contains("lang=")).as(href).isTrue();
      } else if (href.startsWith("#") && href.length() > 1) {
        assertThat(get(address, language).body()).contains("id=\"" + href.substring(1) + "\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tells_links_languages_and_other_sites_apart(String address, String language)
      throws Exception {
    Document page = parse(get(address, language).body());

    assertThat(PageFaults.ambiguousLinks(page)).as("one name, two places").isEmpty();
    assertThat(PageFaults.unmarkedLanguage(page)).as("the other language, not marked").isEmpty();
    assertThat(PageFaults.unmarkedOutside(page)).as("other sites, not marked").isEmpty();
    assertThat(PageFaults.lonelyBoxes(page)).as("boxes of which one is taken").isEmpty();
  }

  @Test
  void a_page_with_such_faults_is_found() throws Exception {
    Document page =
        parse(
            "<html lang=\"en\"><body><p>नाम</p><a href=\"/a\">Open</a><a href=\"/b\">Open</a><a"
                + " href=\"/a?lang=hi\">Other</a><a href=\"/a\">Other</a><a"
                + " href=\"https://x.example\">x</a><p>OWN_SITE (DRAFT_LAW) plan.pdf YouTube</p>"
                + "<code>a.b</code><i>representation.state.RECEIVED</i><b>passMark</b></body></html>");

    assertThat(PageFaults.ambiguousLinks(page)).containsExactly("'Open' leads to [/a, /b]");
    assertThat(PageFaults.unmarkedLanguage(page)).containsExactly("p: नाम");
    assertThat(PageFaults.unmarkedOutside(page)).containsExactly("https://x.example");
    assertThat(PageFaults.wordless(page.getDocumentElement()))
        .containsExactly("OWN_SITE", "representation.state.RECEIVED", "passMark");
  }

  /**
   * Of addresses that are made alike three, and one document; of the hundreds of tables, controls
   * and questions one in four; no document that another test draws.
   */
  private static boolean isFollowed(String href) {
    String address = inEnglish(href.split("#", 2)[0]);
    String path = address.split("\\?", 2)[0];
    if (DocumentsTest.DRAWN.contains(path)
        || path.matches("/(rules|controls|adviser).*") && address.hashCode() % 4 != 0) {
      return false;
    }
    Set<String> alike = FOLLOWED.computeIfAbsent(shape(address), any -> new HashSet<>());
    return alike.contains(address)
        || alike.size() < (path.endsWith(".pdf") ? 1 : ALIKE) && alike.add(address);
  }

  /** An address without its numbers, names of things and values. */
  private static String shape(String address) {
    return address
        .replaceAll("(?<=/)[\\w.-]*\\d[\\w.-]*(?=[/?]|$)", "X")
        .replaceAll("=[^&;]*", "=");
  }

  private static String inEnglish(String address) {
    return LANGUAGE.matcher(address).replaceAll("$1lang=en");
  }

  /** A page that is there in one language is there in the other. */
  private static int status(String address) {
    return STATUSES.computeIfAbsent(inEnglish(address), known -> portal.get(known).statusCode());
  }

  /** A record leads back to its list, and a part of it to the record, in the page itself. */
  @Test
  void every_page_leads_back_to_the_page_above_it() {
    Set<String> lost = new TreeSet<>();
    for (String address : EveryPage.ADDRESSES.values()) {
      String path = address.split("[?#]", 2)[0];
      String above = above(path);
      String body = get(address, "en").body();
      String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
      boolean led =
          Pattern.compile("href=\"" + Pattern.quote(above) + "[\"?#]").matcher(main).find();
      if (!above.isEmpty() && !led && get(address, "en").statusCode() == 200) {
        lost.add(path + " to " + above);
      }
    }
    assertThat(lost).isEmpty();
  }

  /** The nearest page above an address; empty where there is none. */
  private static String above(String path) {
    String above = path;
    do {
      above = above.substring(0, Math.max(above.lastIndexOf('/'), 0));
    } while (!above.isEmpty() && get(above, "en").statusCode() != 200);
    return above;
  }

  private static HttpResponse<String> get(String address, String language) {
    return get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
  }

  private static HttpResponse<String> get(String address) {
    return ANSWERS.computeIfAbsent(address, portal::get);
  }

  private static Document parse(String html) throws Exception {
    String xml =
        VOID.matcher(html.replaceFirst("<!doctype html>", "").replace("&nbsp;", " "))
            .replaceAll("<$1$2/>");
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(
        new InputSource(new StringReader(BARE.matcher(xml).replaceAll(" $1=\"$1\""))));
  }

  @Nested
  class TheAdviser {

    @Test
    void understands_rupees_as_people_write_them() {
      for (String value : new String[] {"500000", "5,00,000", "5+lakh", "%E2%82%B95,00,000.00"}) {
        assertThat(ask("2019-04-02", value))
            .as(value)
            .contains("\u20b95,00,000 (above \u20b925,000");
      }
    }

    @Test
    void says_beside_the_field_what_is_wrong_with_it() {
      assertThat(ask("2019-02-30", "forty"))
          .contains("<title>Error: ", "href=\"#fact.value\"", "href=\"#day.publication\"")
          .contains("aria-describedby=\"fact.value-h fact.value-e\"")
          .contains("value=\"forty\"", "value=\"2019-02-30\"");
    }

    @Test
    void escapes_what_was_typed() {
      assertThat(ask("2019-04-02", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
          .doesNotContain("<script>alert");
    }

    @Test
    void marks_the_row_that_decides() {
      assertThat(ask("2019-04-02", "40000"))
          .containsOnlyOnce("class=\"is-matched\"")
          .contains("<code>gfr-2017.r149.ii.2019-04-02</code>");
    }

    @Test
    void takes_the_day_of_the_visitor_where_none_is_given() {
      assertThat(portal.get("/adviser?question=procedure.gem", "Cookie", "day=2018-05-06").body())
          .contains("name=\"day.publication\" autocomplete=\"off\" value=\"2018-05-06\"");
    }

    private String ask(String day, String value) {
      return portal
          .get(
              "/adviser?question=procedure.gem&day.publication="
                  + day
                  + "&fact.value="
                  + value
                  + "&fact.scientific=unknown")
          .body();
    }
  }

  @Nested
  class TheRules {

    @Test
    void show_what_changed_between_two_days() {
      String page =
          portal.get("/rules/in.gfr-2017/procedure.gem?before=2019-04-01&after=2019-04-02").body();

      assertThat(page)
          .containsPattern("<del>.*up to \u20b950,000</del>")
          .containsPattern("<ins>.*up to \u20b925,000</ins>");
    }

    @Test
    void can_be_taken_into_a_spreadsheet() {
      HttpResponse<String> csv = portal.get("/rules/in.gfr-2017/procedure.gem/table.csv");

      assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
      assertThat(csv.body())
          .startsWith("\ufeffRow,In force,Estimated value")
          .contains("\r\ngfr-2017.r149.ii.2019-04-02,2 April 2019 to 9 July 2024");
    }
  }

  @Nested
  class TheAccountCheck {

    @Test
    void judges_by_the_day_of_the_visitor() {
      String address = "/check?name=A&state=ACTIVE&post=2026-11-20&active=";

      assertThat(portal.get(address).body()).contains("outcome--pass");
      assertThat(portal.get(address, "Cookie", "day=2026-12-20").body()).contains("outcome--fail");
    }

    @Test
    void adds_a_row_without_a_script() {
      String form = portal.get("/check?name=A&state=ACTIVE&post=&active=&more=1").body();

      assertThat(form).contains("id=\"name-0\"", "value=\"A\"", "id=\"name-2\"");
    }

    @Test
    void offers_states_that_the_framework_knows() {
      String form = portal.get("/check").body();

      Pattern.compile("<option value=\"([A-Z_]+)\"")
          .matcher(form)
          .results()
          .map(r -> portal.get("/check?name=A&post=2026-11-20&active=&state=" + r.group(1)).body())
          .forEach(page -> assertThat(page).doesNotContain("error-summary"));
    }
  }
}
