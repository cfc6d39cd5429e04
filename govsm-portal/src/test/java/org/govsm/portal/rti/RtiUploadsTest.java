package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Imports;
import org.govsm.procurement.rti.PacketVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploaded files in the case of a request, and the officer's statement on what leaves. */
class RtiUploadsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/departments/demo/rti";
  private static final String CONTRACT = "DEMO-CREATOR-2026";
  private static final byte[] COPY = pdf("severed");

  /** The certificates tell counts of the files too: that is known. */
  private static final String PART =
      "'PART', 'ground': 'COMMERCIAL', 'reason': 'Names of persons.', 'sameFigures': 'ACCEPTED'";

  private static final String DECIDED =
      "{'act': 'decided', 'all': 'PROPOSED', 'reason': 'Public money.', 'authority':"
          + " 'Director', 'looked': 'YES'}";

  /** A PDF of one page with a line of text; without any, as a scan is. */
  private static byte[] pdf(String text) {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.newLineAtOffset(72, 700);
        out.showText(text);
        out.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a PDF has beside its text. */
  private interface Beside {
    void into(PDDocument pdf) throws IOException;
  }

  /** A PDF with a line of text, and something beside it. */
  private static byte[] pdf(String text, Beside beside) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(text))) {
      beside.into(pdf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void pictureWithinAForm(PDDocument pdf) throws IOException {
    BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    PDFormXObject form = new PDFormXObject(pdf);
    form.setBBox(new PDRectangle(9, 9));
    form.setResources(new PDResources());
    form.getResources().add(LosslessFactory.createFromImage(pdf, dot));
    pdf.getPage(0).getResources().add(form);
  }

  private static void note(PDDocument pdf) {
    PDAnnotationText note = new PDAnnotationText();
    note.setContents("Of the bidder who lost");
    pdf.getPage(0).setAnnotations(List.of(note));
  }

  private static void file(PDDocument pdf) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream("The whole".getBytes(UTF_8)));
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile("whole.txt");
    named.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("whole.txt", named));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
  }

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();
  private String request;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
    record(CONTRACT);
  }

  /** A request for what is kept of a contract, with its case gathered. */
  private void record(String contract) throws IOException, InterruptedException {
    String recorded =
        "{'received': '2026-11-20', 'subjectKind': 'contract', 'subject': '%s', 'title': 'Counts',"
            + " 'fee': 'PAID', 'applicant': {'name': 'Marked Applicant', 'contact': '7 Marked"
            + " Street', 'asked': 'Marked words'}}";
    HttpResponse<String> made = post("records-officer", ALL, recorded.formatted(contract));
    request = ALL + "/" + JSON.readTree(made.body()).path("id").asText();
    assertThat(act("records-officer", "{'act': 'gathered'}").statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private HttpResponse<String> post(String role, String path, String body, String... headers) {
    var sent =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      sent.header(headers[i], headers[i + 1]);
    }
    return as(role).send(sent);
  }

  private String version() {
    return portal.get("/api/v1" + request).headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> act(String role, String body) {
    return post(role, request + "/acts", body, "If-Match", version());
  }

  private HttpResponse<String> copy(String role, String document, byte[] bytes) {
    return as(role)
        .send(
            portal
                .request("/api/v1" + request + "/documents/" + document + "/copy?lang=en")
                .header("Content-Type", "application/octet-stream")
                .header("If-Match", version())
                .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private List<JsonNode> documents() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    JSON.readTree(portal.get("/api/v1" + request + "?lang=en").body())
        .path("documents")
        .forEach(all::add);
    return all;
  }

  private List<JsonNode> files() throws IOException {
    return documents().stream().filter(one -> one.has("uploaded")).toList();
  }

  /** Proposals that give what may be given, but for one document. */
  private String proposals(String document, String row) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode one : documents()) {
      String id = one.path("id").asText();
      String what = one.path("reasons").isEmpty() ? "GIVEN" : "PART";
      rows.add("'" + id + "': {'what': " + (id.equals(document) ? row : "'" + what + "'") + "}");
    }
    return "{'act': 'proposed', 'documents': {" + String.join(", ", rows) + "}}";
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    return portal.download("/api/v1" + path, BodyHandlers.ofByteArray()).body();
  }

  private SortedMap<String, byte[]> packet() throws IOException, InterruptedException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(bytes(request + "/packet")))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void a_file_that_was_handed_in_is_decided_like_any_other_and_given_byte_by_byte()
      throws IOException, InterruptedException {
    assertThat(files()).hasSizeGreaterThan(1);
    JsonNode file = files().get(0);
    String id = file.path("id").asText();
    assertThat(id).endsWith("-file.txt");
    assertThat(file.path("of").asText()).isEqualTo(CONTRACT + "/1");
    byte[] given = bytes("/contracts/" + CONTRACT + "/imports/1/file");
    assertThat(file.at("/uploaded/digest").asText()).isEqualTo(CanonicalForm.digest(given));
    assertThat(file.at("/uploaded/bytes").asInt()).isEqualTo(given.length);
    assertThat(bytes(request + "/documents/" + id)).isEqualTo(given);

    assertThat(act("records-officer", proposals(id, "''")).body())
        .as("nothing is given by silence")
        .contains("/documents/" + id + "/what");
    assertThat(act("records-officer", proposals(id, "'PART'")).body())
        .as("no machine severs a file")
        .contains("/documents/" + id + "/what");
    assertThat(act("records-officer", proposals("", "")).statusCode()).isEqualTo(201);
    HttpResponse<String> done = act("legal-officer", DECIDED);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);

    SortedMap<String, byte[]> packet = packet();
    assertThat(packet.get("documents/" + id)).isEqualTo(given);
    assertThat(PacketVerifier.verify(packet)).isEmpty();
    assertThat(new String(packet.get("index.html"), UTF_8))
        .contains("Uploaded file: text/plain", CanonicalForm.digest(given));
  }

  @Test
  void a_file_is_refused_on_a_ground_or_given_in_the_copy_that_an_officer_severed()
      throws IOException, InterruptedException {
    String id = files().get(0).path("id").asText();
    String whole = files().get(0).at("/uploaded/digest").asText();
    assertThat(act("records-officer", proposals(id, "'WITHHELD'")).body())
        .contains("/documents/" + id + "/ground", "/documents/" + id + "/reason");
    assertThat(copy("buyer", id, COPY).statusCode()).isEqualTo(403);
    assertThat(copy("records-officer", id, new byte[0]).body()).contains("rti.copy-none");
    assertThat(copy("records-officer", id, bytes(request + "/documents/" + id)).body())
        .contains("rti.copy-same");
    assertThat(copy("records-officer", "1-contract.txt", COPY).statusCode())
        .as("records have their severed text")
        .isEqualTo(404);
    HttpResponse<String> kept = copy("records-officer", id, COPY);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(files().get(0).at("/copy/digest").asText()).isEqualTo(CanonicalForm.digest(COPY));
    assertThat(files().get(0).at("/uploaded/digest").asText()).isEqualTo(whole);
    assertThat(bytes(request + "/documents/" + id + "/copy")).isEqualTo(COPY);
    assertThat(as("legal-officer").get("/rti/demo/" + request.substring(ALL.length() + 1)).body())
        .contains(whole, CanonicalForm.digest(COPY));

    String part = PART;
    assertThat(act("records-officer", proposals(id, "'PART'")).body())
        .contains("/documents/" + id + "/ground");
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);

    SortedMap<String, byte[]> packet = packet();
    String name = "documents/" + id.replace(".txt", "-copy.pdf");
    assertThat(packet.get(name)).isEqualTo(COPY);
    assertThat(packet).doesNotContainKey("documents/" + id);
    assertThat(PacketVerifier.verify(packet)).isEmpty();
    packet.forEach(
        (path, bytes) ->
            assertThat(new String(bytes, UTF_8))
                .as("by the hash of the whole what was taken out could be tested: " + path)
                .doesNotContain(whole.substring("sha256:".length())));
  }

  @Test
  void another_file_is_no_copy_nor_is_what_is_longer_than_the_text_it_was_made_of()
      throws IOException, InterruptedException {
    String id = files().get(0).path("id").asText();
    String other = files().get(1).path("id").asText();
    assertThat(copy("records-officer", id, bytes(request + "/documents/" + other)).body())
        .contains("rti.copy-other");
    assertThat(copy("records-officer", id, bytes(request + "/documents/1-contract.txt")).body())
        .contains("rti.copy-other");
    byte[] foreign = bytes("/contracts/DEMO-SM-2025/imports/1/file");
    assertThat(copy("records-officer", id, foreign).body())
        .as("handed in for another contract")
        .contains("rti.copy-other");
    int whole = files().get(0).at("/uploaded/bytes").asInt();
    assertThat(copy("records-officer", id, "x".repeat(whole + 1).getBytes(UTF_8)).body())
        .contains("rti.copy-longer");
    assertThat(copy("records-officer", id, "x".repeat(whole).getBytes(UTF_8)).statusCode())
        .isEqualTo(201);
    assertThat(copy("records-officer", other, "x".repeat(whole).getBytes(UTF_8)).body())
        .as("the copy of another file")
        .contains("rti.copy-other");
  }

  @Test
  void a_copy_that_is_text_tells_neither_who_asks_nor_undecided_numbers_of_persons()
      throws IOException {
    String id = files().get(0).path("id").asText();
    assertThat(copy("records-officer", id, "For Marked Applicant".getBytes(UTF_8)).body())
        .contains("rti.applicant-named");
    assertThat(copy("records-officer", id, "M&#97;rked Appli&shy;cant".getBytes(UTF_8)).body())
        .contains("rti.applicant-named");
    byte[] coded = Base64.getEncoder().encode("For Marked Applicant".getBytes(UTF_8));
    assertThat(copy("records-officer", id, coded).body()).contains("rti.applicant-named");
    byte[] numbers = "day,views\n1,2345 6789 0124\n2,9876543210\n".getBytes(UTF_8);
    assertThat(copy("records-officer", id, numbers).statusCode()).isEqualTo(201);
    String part = PART;
    assertThat(act("records-officer", proposals(id, part)).body())
        .contains("rti.copy-numbers", "line 2, 3", "/documents/" + id + "/numbers");
    String accepted = part + ", 'numbers': 'ACCEPTED'";
    assertThat(act("records-officer", proposals(id, accepted)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
  }

  @Test
  void how_a_copy_begins_does_not_make_it_clean() throws IOException {
    String id = files().get(0).path("id").asText();
    for (String begin : List.of("%PDF-1.4 startxref ", "\u0089PNG\r\n\u001a\n", "PK\u0003\u0004")) {
      byte[] hidden = (begin + "Marked Applicant").getBytes(ISO_8859_1);
      assertThat(copy("records-officer", id, hidden).body())
          .as(begin)
          .containsAnyOf("rti.copy-broken", "rti.applicant-named");
    }
    assertThat(copy("records-officer", id, pdf("For Marked Applicant")).body())
        .contains("rti.applicant-named");
  }

  @Test
  void a_copy_with_more_than_its_text_is_looked_at_by_name() throws IOException {
    String id = files().get(0).path("id").asText();
    String part = PART;
    Map<String, Beside> all =
        Map.of(
            "picture", RtiUploadsTest::pictureWithinAForm,
            "note", RtiUploadsTest::note,
            "file", RtiUploadsTest::file);
    for (Map.Entry<String, Beside> one : all.entrySet()) {
      byte[] copy = pdf("severed", one.getValue());
      assertThat(copy("records-officer", id, copy).statusCode()).isEqualTo(201);
      assertThat(act("records-officer", proposals(id, part)).body())
          .as(one.getKey())
          .contains("rti.copy-unread");
    }
    assertThat(copy("records-officer", id, pdf("severed", pdf -> {})).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode())
        .as("text alone")
        .isEqualTo(201);
  }

  @Test
  void a_copy_that_no_machine_reads_is_looked_at_by_name() throws IOException {
    String id = files().get(0).path("id").asText();
    assertThat(copy("records-officer", id, pdf("")).statusCode()).isEqualTo(201);
    String part = PART;
    assertThat(act("records-officer", proposals(id, part)).body())
        .contains(
            "rti.copy-unread", id.replace(".txt", "-copy.pdf"), "/documents/" + id + "/numbers");
    String looked = part + ", 'numbers': 'ACCEPTED'";
    assertThat(act("records-officer", proposals(id, looked)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
  }

  @Test
  void a_copy_in_another_encoding_is_not_taken_as_nobody_would_look_into_it() throws IOException {
    String id = files().get(0).path("id").asText();
    for (Charset other : List.of(UTF_16LE, ISO_8859_1)) {
      byte[] hidden = "asked by Sita, ré 9".getBytes(other);
      assertThat(copy("records-officer", id, hidden).body())
          .as(other.name())
          .contains("rti.copy-encoding");
    }
  }

  @Test
  void a_copy_after_the_proposal_takes_the_proposal_back() throws IOException {
    String id = files().get(0).path("id").asText();
    String part = PART;
    assertThat(copy("records-officer", id, COPY).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    HttpResponse<String> again = copy("legal-officer", id, "severed".getBytes(UTF_8));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(409);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).body())
        .as("who decides did not sever the copy alone")
        .contains("/all", "rti.own-copy");
    assertThat(copy("records-officer", id, "severed".getBytes(UTF_8)).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
  }

  @Test
  void a_text_that_is_withheld_while_the_certificate_tells_its_figures_is_asked_about()
      throws IOException, InterruptedException {
    record("DEMO-NUTRITION-2026");
    String held = "'WITHHELD', 'ground': 'COMMERCIAL', 'reason': 'The counts are a secret.'";
    String last = files().get(files().size() - 1).path("id").asText();
    assertThat(act("records-officer", proposals(last, held)).body())
        .contains("rti.same-figures", "/documents/" + last + "/sameFigures");
    String accepted = held + ", 'sameFigures': 'ACCEPTED'";
    assertThat(act("records-officer", proposals(last, accepted)).statusCode()).isEqualTo(201);
  }

  @Test
  void what_is_severed_of_a_text_while_the_certificate_tells_it_is_asked_about_too()
      throws IOException, InterruptedException {
    record("DEMO-NUTRITION-2026");
    String last = files().get(files().size() - 1).path("id").asText();
    assertThat(copy("records-officer", last, COPY).statusCode()).isEqualTo(201);
    String part = "'PART', 'ground': 'COMMERCIAL', 'reason': 'Figures of the agency.'";
    assertThat(act("records-officer", proposals(last, part)).body())
        .contains("rti.same-figures", "/documents/" + last + "/sameFigures", "certificate.txt");
    String accepted = part + ", 'sameFigures': 'ACCEPTED'";
    assertThat(act("records-officer", proposals(last, accepted)).statusCode()).isEqualTo(201);
  }

  @Test
  void papers_that_nobody_handed_in_go_by_the_number_that_the_record_knows()
      throws IOException, InterruptedException {
    record("DEMO-NUTRITION-2026");
    JsonNode told = JSON.readTree(portal.get("/api/v1" + request + "?lang=en").body());
    assertThat(told.path("notHeld").findValuesAsText("name")).contains("DPI/2026/255 (invented)");
    assertThat(
            as("records-officer")
                .get("/rti/demo/" + request.substring(ALL.length() + 1) + "?lang=en")
                .body())
        .contains("DPI/2026/255 (invented) (");
    assertThat(act("records-officer", proposals("", "")).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    SortedMap<String, byte[]> packet = packet();
    String certificate = text(packet, "certificate.txt");
    assertThat(text(packet, "deliveries.txt")).contains("evidence.1: DPI/2026/255 (invented)");
    assertThat(certificate)
        .contains("termsDigest: 1-contract.txt")
        .containsPattern("evidence\\.file: [0-9]+-(?:file|proof)\\.[a-z]+");
    assertThat(new String(packet.get("index.html"), UTF_8))
        .contains("DPI/2026/255 (invented) (")
        .doesNotContain("within a text (section 8(1)(j))");
  }

  private static String text(SortedMap<String, byte[]> packet, String end) {
    return packet.entrySet().stream()
        .filter(one -> one.getKey().endsWith(end))
        .map(one -> new String(one.getValue(), UTF_8))
        .findFirst()
        .orElse("");
  }

  @Test
  void the_same_copy_is_not_given_again_after_an_appeal_that_was_allowed() throws IOException {
    String id = files().get(0).path("id").asText();
    String part = PART;
    assertThat(copy("records-officer", id, COPY).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    String appeal = "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", appeal).statusCode()).isEqualTo(201);
    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("competent-authority", allowed).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).body()).contains("/all", "rti.repeats");
    assertThat(copy("records-officer", id, "x".getBytes(UTF_8)).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).body())
        .as("a smaller copy")
        .contains("/documents/" + id + "/what", "rti.worse");
    assertThat(copy("records-officer", id, "more signs, other words".getBytes(UTF_8)).statusCode())
        .isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).body())
        .as("longer, and without what was given before")
        .contains("/documents/" + id + "/compared", "rti.copy-lacks", "1 word of");
    assertThat(copy("records-officer", id, "severed and more".getBytes(UTF_8)).statusCode())
        .isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
  }

  @Test
  void who_asks_leaves_in_no_reason_that_an_officer_wrote_elsewhere()
      throws IOException, InterruptedException {
    String reason = "{'reason': 'Marked Applicant of 7 Marked Street showed that it is wrong'}";
    String withdrawal = "/contracts/" + CONTRACT + "/imports/1/withdrawal";
    assertThat(post("indentor", withdrawal, reason).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals("", "")).statusCode()).isEqualTo(201);
    HttpResponse<String> done = act("legal-officer", DECIDED);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);

    packet()
        .forEach(
            (name, bytes) ->
                assertThat(new String(bytes, UTF_8))
                    .as(name)
                    .doesNotContain("Marked Applicant", "Marked Street"));
  }

  /** A certificate that was issued meanwhile moves every later document down the list. */
  @Test
  void no_less_of_a_document_is_given_after_an_appeal_where_more_are_gathered() throws IOException {
    String id = files().get(0).path("id").asText();
    String digest = files().get(0).at("/uploaded/digest").asText();
    assertThat(copy("records-officer", id, COPY).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, PART)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    act(
        "records-officer",
        "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}");
    act(
        "competent-authority",
        "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}");
    int before = documents().size();
    String contract = "/contracts/" + CONTRACT;
    post("buyer", contract + "/imports/3/withdrawal", "{'reason': 'A wrong export.'}");
    post("finance-officer", contract + "/certificates", "{'period': '2026-08'}");
    assertThat(copy("records-officer", id, "x".getBytes(UTF_8)).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", "{'act': 'gathered'}").statusCode()).isEqualTo(201);

    assertThat(documents()).hasSizeGreaterThan(before);
    assertThat(files().get(0).path("id").asText()).isEqualTo(id);
    assertThat(files().get(0).at("/uploaded/digest").asText()).isEqualTo(digest);
    assertThat(act("records-officer", proposals(id, PART)).body())
        .contains("/documents/" + id + "/what", "rti.worse");
  }

  @Test
  void a_copy_that_no_machine_compares_with_the_one_before_an_appeal_is_compared_by_a_person()
      throws IOException {
    String id = files().get(0).path("id").asText();
    String part = PART;
    assertThat(copy("records-officer", id, COPY).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", proposals(id, part)).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    String appeal = "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", appeal).statusCode()).isEqualTo(201);
    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("competent-authority", allowed).statusCode()).isEqualTo(201);
    byte[] scan = pdf("");
    assertThat(copy("records-officer", id, scan).statusCode()).isEqualTo(201);
    String looked = part + ", 'numbers': 'ACCEPTED'";
    assertThat(act("records-officer", proposals(id, looked)).body())
        .contains(
            "/documents/" + id + "/compared",
            "this copy (" + scan.length + " bytes)",
            "before the appeal (" + COPY.length + " bytes)");
    assertThat(
            act("records-officer", proposals(id, looked + ", 'compared': 'ACCEPTED'")).statusCode())
        .isEqualTo(201);
    assertThat(
            as("legal-officer")
                .get("/rti/demo/" + request.substring(ALL.length() + 1) + "?lang=en")
                .body())
        .contains("gives no less than the one before the appeal");
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
  }

  @Test
  void text_index_and_events_say_what_was_withdrawn_and_replaced()
      throws IOException, InterruptedException {
    String film = "/contracts/DEMO-FILM-2026";
    post("indentor", film + "/imports/1/withdrawal", "{'reason': 'A wrong export.'}");
    post("finance-officer", film + "/certificates", "{'period': '2026-07'}");
    record("DEMO-FILM-2026");
    assertThat(
            as("records-officer")
                .get("/rti/demo/" + request.substring(ALL.length() + 1) + "?lang=en")
                .body())
        .contains("Replaced by certificate 2026-07.2", "no longer counted");
    assertThat(act("records-officer", proposals("", "")).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    SortedMap<String, byte[]> packet = packet();
    assertThat(text(packet, "certificate.txt"))
        .contains("replacement: 2026-07.2", "withdrawnFigures.1.reason: A wrong export.");
    String index = new String(packet.get("index.html"), UTF_8);
    assertThat(index)
        .contains(
            "Replaced by certificate 2026-07.2",
            "Figures of upload 1 were withdrawn on 25 November 2026. Reason: A wrong export.",
            "Withdrawn on 25 November 2026 and no longer counted.");
    assertThat(new String(packet.get("index.json"), UTF_8)).contains("\"since\":[");
    assertThat(new String(packet.get("events.json"), UTF_8)).contains("readings.withdrawn");
  }

  /** Anybody may write a hash into a record: it opens no file of another contract. */
  @Test
  void a_hash_in_a_record_brings_no_file_that_was_not_handed_in_for_the_case()
      throws IOException, InterruptedException {
    String other =
        portal.store().read(tx -> new Imports(tx).of("DEMO-SM-2025").get(0).file().digest());
    String delivered =
        "{'on': '2026-11-24', 'paper': 'DPI/2026/301', 'act': {'kind': 'DELIVERY',"
            + " 'deliverable': 'post', 'quantity': 1, 'evidence': ['%s']}}";
    HttpResponse<String> kept =
        post("buyer", "/contracts/" + CONTRACT + "/deliveries/acts", delivered.formatted(other));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(act("records-officer", "{'act': 'gathered'}").statusCode()).isEqualTo(201);

    JsonNode named = JSON.readTree(portal.get("/api/v1" + request + "?lang=en").body());
    assertThat(named.at("/notHeld/0/document").asText()).endsWith("-deliveries.txt");
    assertThat(named.path("notHeld").toString()).doesNotContain(other.substring(7));
    assertThat(
            as("records-officer")
                .get("/rti/demo/" + request.substring(ALL.length() + 1) + "?lang=en")
                .body())
        .contains("Papers that are not held here", "Hand each in as a file or proof");
    assertThat(files()).isNotEmpty();
    assertThat(files())
        .allSatisfy(
            file -> {
              assertThat(file.path("of").asText()).startsWith(CONTRACT + "/");
              assertThat(file.at("/uploaded/digest").asText()).isNotEqualTo(other);
            });
  }

  @Test
  void a_decision_needs_the_statement_that_the_officer_looked_for_personal_data()
      throws IOException, InterruptedException {
    assertThat(act("records-officer", proposals("", "")).statusCode()).isEqualTo(201);
    String page = "/rti/demo/" + request.substring(ALL.length() + 1);
    String asked = as("legal-officer").get(page + "?lang=en").body();
    assertThat(asked)
        .contains("name=\"looked\"")
        .doesNotContainPattern("name=\"looked\"[^>]*checked");
    String silent = DECIDED.replace(", 'looked': 'YES'", "");
    assertThat(act("legal-officer", silent).body()).contains("/looked", "rti.looked");
    assertThat(act("legal-officer", DECIDED.replace("YES", "NO")).body()).contains("/looked");
    String wrong =
        as("legal-officer")
            .form(
                page + "/decided?lang=en",
                "version=2&all=PROPOSED&authority=Director&reason=Public+money")
            .body();
    assertThat(wrong).contains("href=\"#looked\"", "id=\"looked-e\"");
    String sure =
        as("legal-officer")
            .form(
                page + "/decided?lang=en",
                "version=2&all=PROPOSED&authority=Director&reason=Public+money&looked=YES")
            .body();
    assertThat(sure).contains("with this decision?", "Decide and answer");

    assertThat(act("legal-officer", DECIDED).statusCode()).isEqualTo(201);
    assertThat(new String(packet().get("index.html"), UTF_8))
        .contains("Public Information Officer stated on 25 November 2026: I looked through");
    assertThat(as("auditor").get(page + "?lang=en").body())
        .contains("Looked through for personal data");
  }

  @Test
  void the_page_takes_a_copy_and_tells_what_is_wrong_with_it() throws IOException {
    String id = files().get(0).path("id").asText();
    String page = "/rti/demo/" + request.substring(ALL.length() + 1);
    assertThat(as("records-officer").get(page + "?lang=en").body())
        .contains("Copies with parts taken out", "type=\"file\" id=\"copy-" + id + "\"");
    assertThat(as("auditor").get(page + "?lang=en").body()).doesNotContain("type=\"file\"");
    HttpResponse<String> none = upload(page, id, "");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("href=\"#copy-" + id + "\"", "Choose the copy");
    assertThat(upload(page, id, "severed").statusCode()).isEqualTo(303);
    assertThat(files().get(0).at("/copy/mediaType").asText()).isEqualTo("text/plain");
    assertThat(as("auditor").get(page + "/documents/" + id + "/copy").body()).isEqualTo("severed");
  }

  private HttpResponse<String> upload(String page, String document, String text) {
    People.Browsing officer = as("records-officer");
    String line = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String body =
        line.formatted("csrf", "", officer.token)
            + line.formatted("version", "", "1")
            + (text.isEmpty() ? "" : line.formatted("file", "; filename=\"copy.txt\"", text))
            + "--b--\r\n";
    return officer.send(
        portal
            .request(page + "/documents/" + document + "/copy?lang=en")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }
}
