package org.govsm.portal.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.requirement.Requirement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Two real bids, typed into the form, are the documents of the domain; their annexes are read. */
class RequirementFormTest {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("food");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"up-food-safety.xml", "coal-controller.xml"})
  void a_bid_typed_into_the_form_is_the_document(String name) throws Exception {
    Requirement golden = PostedRequirement.golden(name);

    PostedRequirement typed = PostedRequirement.type(portal, "food", golden);

    assertThat(said(typed.kept())).isEqualTo(said(golden));
    assertThat(portal.get(typed.page() + "?lang=en").body())
        .contains(golden.title("en"), "/annex", "draft");
    for (String language : List.of("en", "hi")) {
      String text = portal.get(typed.page() + "/annex.txt?lang=" + language).body();
      List<String> headings =
          text.lines().filter(line -> line.matches("\\d+\\. .*")).map(String::strip).toList();
      assertThat(headings).hasSizeBetween(5, 6);
      assertThat(word(typed.page(), language))
          .containsAll(headings)
          .anyMatch(line -> line.startsWith(language.equals("en") ? "No. " : "सं. "));
      assertThat(pdf(typed.page() + "/annex.pdf?lang=" + language))
          .contains(language.equals("en") ? headings.get(0) : "2.1");
    }
    assertThat(portal.get(typed.page() + "/annex.txt?lang=en").body()).startsWith("DRAFT");
  }

  /** All that an officer types: without what the portal keeps, and ids that the form makes. */
  private static Map<String, Object> said(Requirement one) {
    Map<String, Object> tree = new LinkedHashMap<>(one.toPlain());
    List.of("id", "version", "state", "versions").forEach(tree::remove);
    tree.put("agency", one.agency().name());
    List<Object> conditions = new ArrayList<>();
    if (tree.get("conditions") instanceof List<?> all) {
      for (Object each : all) {
        Map<Object, Object> condition = new LinkedHashMap<>((Map<?, ?>) each);
        condition.remove("id");
        conditions.add(condition);
      }
    }
    tree.put("conditions", conditions);
    List<Object> kpis = new ArrayList<>((List<?>) tree.getOrDefault("kpis", List.of()));
    kpis.sort(Comparator.comparing(String::valueOf));
    tree.put("kpis", kpis);
    return tree;
  }

  private List<String> word(String page, String language) throws Exception {
    byte[] file = bytes(page + "/annex.docx?lang=" + language);
    List<String> paragraphs = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
        readers.setNamespaceAware(true);
        Document part =
            readers.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
        if (entry.getName().equals("word/document.xml")) {
          NodeList all = part.getElementsByTagNameNS(WORD, "p");
          for (int i = 0; i < all.getLength(); i++) {
            paragraphs.add(all.item(i).getTextContent());
          }
        }
      }
    }
    return paragraphs;
  }

  private String pdf(String address) throws IOException, InterruptedException {
    try (PDDocument document = Loader.loadPDF(bytes(address))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private byte[] bytes(String address) throws IOException, InterruptedException {
    return portal.download(address, BodyHandlers.ofByteArray()).body();
  }

  @Test
  void what_is_wrong_stands_at_its_field_with_all_that_was_typed() {
    String wrong =
        portal
            .postForm("/requirements/food?lang=en", "title.en=&from=2027-04-01&last=2026-01-01")
            .body();

    assertThat(wrong)
        .contains("href=\"#title.en\"", "href=\"#services\"", "href=\"#period\"")
        .contains("value=\"2027-04-01\"");
  }

  @Test
  void a_deviation_from_the_standard_needs_its_reason_at_the_field() {
    String page = begun("services=short-video");
    String part = page + "/parts/service/short-video?lang=en";

    String refused = portal.postForm(part, "version=1&accessibility=captions").body();
    assertThat(refused).contains("href=\"#reason\"", "State the reason");
    assertThat(
            portal.postForm(part, "version=1&accessibility=captions&reason=No+speech").statusCode())
        .isEqualTo(303);
    assertThat(portal.get(page + "?lang=en").body()).contains("Varies", "No speech");
  }

  private String begun(String more) {
    return portal
        .postForm(
            "/requirements/food",
            "title.en=Videos&agency=food&from=2027-04-01&last=2028-03-31&period=month&" + more)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void two_who_change_different_parts_both_keep_their_text_and_one_part_is_never_lost_unseen() {
    String page = begun("services=short-video&services=post");

    portal.postForm(page + "/parts/service/post", "version=1&quantity=20&each=month");
    assertThat(
            portal
                .postForm(page + "/parts/service/short-video", "version=1&quantity=8&each=month")
                .statusCode())
        .isEqualTo(303);
    String stale =
        portal
            .postForm(page + "/parts/service/post?lang=en", "version=1&quantity=30&each=month")
            .body();

    assertThat(stale).contains("Somebody else changed", "<dd>20</dd>", "value=\"30\"");
    assertThat(portal.get(page + "/requirement.json").body()).contains("20", "8");
  }

  @Test
  void a_second_officer_agrees_when_the_reason_of_the_return_is_answered() {
    String page = begun("services=post");

    assertThat(step(page, "buyer", "event=submit")).isEqualTo(303);
    assertThat(step(page, "buyer", "event=agree&sure=yes")).isEqualTo(403);
    assertThat(step(page, "competent-authority", "event=return&reason=How+many%3F")).isEqualTo(303);
    step(page, "buyer", "event=submit");
    assertThat(step(page, "competent-authority", "event=agree&sure=yes")).isEqualTo(422);
    assertThat(form(page, "buyer", "/comments/1", "answer-1=Twenty")).isEqualTo(303);
    assertThat(step(page, "competent-authority", "event=agree")).isEqualTo(200);
    assertThat(step(page, "competent-authority", "event=agree&sure=yes")).isEqualTo(303);

    assertThat(portal.get(page + "/annex?lang=en").body()).doesNotContain("DRAFT");
    assertThat(portal.get(page + "/versions?lang=en").body())
        .contains("Requirement returned", "Requirement agreed");
  }

  private int step(String page, String role, String form) {
    return form(page, role, "/review", form);
  }

  private int form(String page, String role, String route, String form) {
    String version =
        portal
            .get(page.replaceFirst("/requirements/food", "/api/v1/departments/food/requirements"))
            .headers()
            .firstValue("ETag")
            .orElseThrow()
            .replace("\"", "");
    HttpResponse<String> answer =
        new People(portal, TestPortal.CLOCK)
            .acting(role)
            .form(page + route, form + "&version=" + version);
    return answer.statusCode();
  }
}
