package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as documents (PDF), and the check of a document that was issued. */
class DocumentsTest {

  private static final String CERTIFICATES = "/contracts/DEMO-SM-2025/certificates/";
  private static final String CERTIFICATE = CERTIFICATES + "2026-10.1/certificate.pdf";

  private static final String PROOF = CERTIFICATES + "2026-10.1/proof.pdf";
  private static final String STUDY = "/purchases/demo/2025-study/note.pdf";
  private static final String STUDY_ANNEX = "/purchases/demo/2025-study/note/annex.pdf";

  /** Drawn here: who follows a link to one need not draw it again. */
  static final Set<String> DRAWN = Set.of(CERTIFICATE, PROOF, STUDY, STUDY_ANNEX);

  private static final String NOTE =
      "?question=decision-note&day.publication=2025-06-15&fact.value=400000"
          + "&fact.availableOnGem=yes&fact.scientific=no&fact.category=NON_CONSULTING";

  /** A film of six lakh in West Bengal, of which little is known. */
  private static final String BENGAL =
      "?book=IN.WB&question=decision-note&day.publication=2025-06-15&fact.value=600000"
          + "&fact.category=NON_CONSULTING";

  private static final Map<String, HttpResponse<byte[]>> DOCUMENTS = new HashMap<>();

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Made once; that it is the same again one test asks. */
  private static HttpResponse<byte[]> asked(String path) {
    return DOCUMENTS.computeIfAbsent(path, DocumentsTest::askedAgain);
  }

  private static HttpResponse<byte[]> askedAgain(String path) {
    try {
      return portal.download(path, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PDDocument document(String path) throws IOException {
    HttpResponse<byte[]> answer = asked(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    return Loader.loadPDF(answer.body());
  }

  private static String text(PDDocument document) throws IOException {
    return text(document, 1, document.getNumberOfPages());
  }

  private static String text(PDDocument document, int from, int to) throws IOException {
    PDFTextStripper reader = new PDFTextStripper();
    reader.setSortByPosition(true);
    reader.setStartPage(from);
    reader.setEndPage(to);
    return reader.getText(document).replaceAll("\\s+", " ");
  }

  @Test
  void a_certificate_has_its_number_day_sum_in_words_and_places_to_sign() throws IOException {
    try (PDDocument certificate = document(CERTIFICATE + "?lang=en")) {
      assertThat(text(certificate))
          .contains("Directorate of Public Information of Namuna Pradesh")
          .contains("No. DEMO-SM-2025 / 2026-10.1", "Date: 9 November 2026")
          .contains("Payment certificate for October 2026", "₹8,14,500.00")
          .contains("Rupees eight lakh fourteen thousand five hundred only")
          .contains("Before GST and TDS.", "Settle it by 9 December 2026")
          .contains("Finance officer (name, designation, signature, date)")
          .doesNotContain("\ufffd", "Download", "Signed in", "Contracts /");
      assertThat(certificate.getNumberOfPages()).isLessThanOrEqualTo(4);
      for (int sheet = 1; sheet <= certificate.getNumberOfPages(); sheet++) {
        assertThat(text(certificate, sheet, sheet))
            .contains("Page " + sheet + " of " + certificate.getNumberOfPages());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_document_is_drawn_with_the_letters_of_its_fonts(String language) throws IOException {
    List<String> addresses =
        List.of(
            CERTIFICATE + "?",
            PROOF + "?",
            "/adviser/note.pdf" + BENGAL + "&",
            STUDY + "?",
            language.equals("en") // an annex is long, and the same in both places
                ? "/adviser/annex.pdf" + NOTE + "&"
                : STUDY_ANNEX + "?");
    for (String address : addresses) {
      try (PDDocument document = document(address + "lang=" + language)) {
        assertThat(text(document)).as(address).doesNotContain("\ufffd");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      }
    }
  }

  @Test
  void a_document_that_is_made_again_is_the_same_file() {
    assertThat(asked(CERTIFICATE + "?lang=hi").body())
        .isEqualTo(askedAgain(CERTIFICATE + "?lang=hi").body());
  }

  @ParameterizedTest
  @CsvSource({
    CERTIFICATE + "?lang=en, certificate-DEMO-SM-2025-2026-10.1-en.pdf",
    CERTIFICATES + "2026-10.1/proof.pdf?lang=hi, proof-DEMO-SM-2025-2026-10.1-hi.pdf",
    "/purchases/demo/2025-study/note.pdf?lang=en, note-demo-2025-study-en.pdf"
  })
  void a_file_says_in_its_name_what_it_is(String address, String name) {
    assertThat(asked(address).headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/adviser/note.pdf" + NOTE + "&lang=en",
        "/adviser/note.pdf" + NOTE + "&lang=hi",
        "/adviser/note.pdf" + BENGAL + "&lang=en",
        "/purchases/demo/2025-study/note.pdf?lang=en",
        "/purchases/demo/2025-posts-3/note.pdf?lang=hi"
      })
  void a_note_is_a_page_of_summary_and_at_most_four_pages(String address) throws IOException {
    try (PDDocument note = document(address)) {
      assertThat(note.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(text(note, 1, 1)).hasSizeGreaterThan(500);
    }
  }

  @Test
  void the_summary_of_a_note_ends_on_its_first_page() throws IOException {
    try (PDDocument note = document("/adviser/note.pdf" + NOTE + "&lang=en")) {
      assertThat(text(note, 1, 1)).contains("How far the law was read", "31 July 2025");
    }
  }

  @Test
  void each_page_that_has_a_document_links_to_it() {
    Map<String, String> pages =
        Map.of(
            CERTIFICATES + "2026-10.1",
            CERTIFICATE,
            CERTIFICATES + "2026-10.1/proof",
            CERTIFICATES + "2026-10.1/proof.pdf",
            "/adviser" + NOTE,
            "/adviser/note.pdf?",
            "/adviser/annex" + NOTE,
            "/adviser/annex.pdf?",
            "/purchases/demo/2025-study/note",
            "/purchases/demo/2025-study/note.pdf",
            "/purchases/demo/2025-study/note/annex",
            "/purchases/demo/2025-study/note/annex.pdf");

    pages.forEach(
        (page, document) -> assertThat(portal.get(page).body()).contains("href=\"" + document));
  }

  @Test
  void a_question_that_no_note_answers_has_no_document() {
    String other = "?question=procedure.gem&day.publication=2019-04-02&fact.value=40000";

    assertThat(asked("/adviser/note.pdf" + other).statusCode()).isEqualTo(404);
    assertThat(asked("/adviser/note.pdf?question=decision-note").statusCode()).isEqualTo(404);
  }

  @Test
  void a_document_is_for_those_who_see_its_page_and_takes_the_room_of_costly_work() {
    Authorisation table = Slices.table();
    Map<String, String> pages =
        Map.of(
            "/contracts/{id}/certificates/{certificate}/certificate.pdf",
            "/contracts/{id}/certificates/{certificate}",
            "/contracts/{id}/certificates/{certificate}/proof.pdf",
            "/contracts/{id}/certificates/{certificate}/proof",
            "/adviser/note.pdf",
            "/adviser",
            "/adviser/annex.pdf",
            "/adviser/annex",
            "/purchases/{department}/{purchase}/note.pdf",
            "/purchases/{department}/{purchase}/note",
            "/purchases/{department}/{purchase}/note/annex.pdf",
            "/purchases/{department}/{purchase}/note/annex");
    pages.forEach(
        (document, page) -> {
          Rule of = table.route("GET", document).orElseThrow();
          Rule beside = table.route("GET", page).orElseThrow();
          assertThat(of.costly()).isTrue();
          assertThat(of.audience()).isEqualTo(beside.audience());
          assertThat(of.roles()).isEqualTo(beside.roles());
          assertThat(of.part()).isEqualTo(beside.part());
        });
  }

  private static String code() throws IOException {
    try (PDDocument certificate = document(CERTIFICATE + "?lang=en")) {
      return text(certificate).replaceAll(".*Check code: ([0-9a-f-]{19})\\..*", "$1");
    }
  }

  @Test
  void whoever_holds_a_certificate_sees_that_it_was_issued_and_no_name_of_a_person()
      throws IOException {
    String shown = portal.get("/d/" + code() + "?lang=en").body();

    assertThat(shown)
        .contains("This document was issued", "Payment certificate", "October 2026")
        .contains("DEMO-SM-2025 / 2026-10.1", "9 November 2026", "₹8,14,500.00")
        .doesNotContain("Kalpanik", "demo.finance-officer");
  }

  @Test
  void a_code_is_read_as_people_type_it() throws IOException {
    String code = code();
    String bare = code.replace("-", "");

    assertThat(portal.get("/d/" + bare).statusCode()).isEqualTo(200);
    assertThat(portal.get("/d?code=+" + bare.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(200);
    assertThat(portal.get("/d?lang=en").body()).contains("Check code, 16 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0000-0000-0000", "d4ac", "x", "%25", "sha256", "________________"})
  void a_code_of_no_document_is_said_to_be_one_of_none(String code) {
    HttpResponse<String> shown = portal.get("/d/" + code + "?lang=en");

    assertThat(shown.statusCode()).isEqualTo(404);
    assertThat(shown.body()).contains("No such document was issued by this portal");
  }
}
