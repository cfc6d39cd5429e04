package org.govsm.portal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

  private static byte[] page(String content) {
    return ("<!doctype html><html lang=\"hi\"><head><title>Payment certificate</title></head>"
            + "<body><main>"
            + content
            + "</main></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static PDDocument printed(String content) throws IOException {
    return Loader.loadPDF(Paper.print(page(content), DAY).orElseThrow());
  }

  private static String text(PDDocument document, int sheet) throws IOException {
    PDFTextStripper reader = new PDFTextStripper();
    reader.setStartPage(sheet);
    reader.setEndPage(sheet);
    return reader.getText(document);
  }

  @Test
  void a_document_is_tagged_has_a_title_a_language_and_the_day_of_the_document()
      throws IOException {
    try (PDDocument document = printed("<h1>Payable</h1><p>Text</p>")) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("hi");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Payment certificate");
      assertThat(
              document
                  .getDocumentInformation()
                  .getCreationDate()
                  .toInstant()
                  .atZone(ZoneOffset.UTC)
                  .toLocalDate())
          .isEqualTo(DAY);
    }
  }

  @Test
  void the_fonts_of_both_scripts_are_embedded() throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    try (PDDocument document = printed("<h1>Sum देय</h1><p>एक लाख ₹1,00,000 − one lakh</p>")) {
      for (PDPage sheet : document.getPages()) {
        for (COSName name : sheet.getResources().getFontNames()) {
          fonts.add(sheet.getResources().getFont(name));
        }
      }
      assertThat(fonts).allMatch(PDFont::isEmbedded);
      assertThat(fonts)
          .extracting(font -> font.getName().replaceFirst("^[A-Z]{6}\\+", ""))
          .contains("NotoSans-Regular", "NotoSansDevanagari-Regular", "NotoSansDevanagari-Bold");
    }
  }

  @Test
  void shaped_words_say_the_letters_that_they_stand_for() throws IOException {
    String text = "प्रमाण-पत्र और कर्मियों की बड़ी संविदा";
    StringBuilder said = new StringBuilder();
    try (PDDocument document = printed("<p>" + text + " ₹1,00,000</p>")) {
      PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
      reader.processPage(document.getPage(0));
      reader.getMarkedContents().forEach(one -> collect(one, said));
    }
    assertThat(said.toString().replaceAll("\\s+", " ").strip()).isEqualTo(text + " ₹1,00,000");
  }

  private static void collect(PDMarkedContent content, StringBuilder said) {
    said.append(content.getActualText() == null ? "" : content.getActualText());
    content.getContents().stream()
        .filter(PDMarkedContent.class::isInstance)
        .forEach(below -> collect((PDMarkedContent) below, said));
  }

  @Test
  void the_same_page_of_the_same_day_gives_the_same_bytes() {
    byte[] page =
        page(
            "<p>प्रमाणपत्र and <a href=\"https://gfr.example/\">the"
                + " rule</a></p><dl><dt>a</dt></dl>");

    assertThat(Paper.print(page, DAY)).hasValueSatisfying(bytes -> assertSame(bytes, page));
  }

  private static void assertSame(byte[] bytes, byte[] page) {
    assertThat(Paper.print(page, DAY).orElseThrow()).isEqualTo(bytes);
    assertThat(Paper.print(page, DAY.plusDays(1)).orElseThrow()).isNotEqualTo(bytes);
  }

  @Test
  void the_head_of_a_table_stands_on_each_sheet() throws IOException {
    String rows = "<tr><td>row</td><td class=\"num\">₹1.00</td></tr>".repeat(120);
    String table =
        "<table><thead><tr><th>Period</th><th>Paid</th></tr></thead><tbody>"
            + rows
            + "</tbody></table>";
    try (PDDocument document = printed(table)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        assertThat(text(document, sheet)).contains("Period");
      }
    }
  }

  @Test
  void what_is_for_the_screen_alone_is_left_out() throws IOException {
    String content =
        "<nav>crumbs</nav><form>fields<button>Send</button></form><p class=\"no-print\">link</p>"
            + "<p>kept <a href=\"/contracts\">words</a></p>";
    try (PDDocument document = printed(content)) {
      assertThat(text(document, 1)).contains("kept words").doesNotContain("crumbs", "fields");
      assertThat(text(document, 1)).doesNotContain("Send", "link");
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void nothing_that_a_page_names_is_fetched_and_nothing_of_it_runs() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer outside =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    outside.start();
    String url = "http://127.0.0.1:" + outside.getAddress().getPort() + "/x";
    String hostile =
        "<script>app.alert('x')</script><img src=\"URL\"><link rel=\"stylesheet\""
            + " href=\"URL\"><style>@import url(URL); body { background: url(URL) }</style><div"
            + " style=\"background: url('URL')\">styled</div><iframe src=\"URL\"></iframe><object"
            + " data=\"URL\"></object><svg><image href=\"URL\"/></svg><base href=\"URL\"><img"
            + " src=\"file:///etc/passwd\"><embed src=\"URL\"><input type=\"image\""
            + " src=\"URL\"><table background=\"URL\"><tr><td>cell</td></tr></table><a"
            + " href=\"javascript:alert(1)\">a</a><math><mtext>m</mtext></math><p>end</p>";
    try (PDDocument document = printed(hostile.replace("URL", url))) {
      assertThat(text(document, 1)).contains("styled", "cell", "end").doesNotContain("alert");
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      assertThat(asked).hasValue(0);
    } finally {
      outside.stop(0);
    }
  }

  @Test
  void letters_that_no_font_has_are_marked_and_break_nothing() throws IOException {
    String odd =
        "தமிழ் বাংলা عربى \ud83d\ude00 क\u200dष क\u200c्ष र्ि ि ् \u0951 e\u0301 \u202e \ufeff"
            + " \u00ad \ud800 ॐ ₹ \u2011 \t x";
    try (PDDocument document = printed("<p>" + odd + "</p><p>end</p>")) {
      assertThat(text(document, 1)).contains("\ufffd", "₹", "end");
    }
  }

  @Test
  void hindi_and_english_in_one_line_follow_each_other_without_gaps() throws IOException {
    String line = "निर्दिष्ट प्रस्तुतकर्ताओं की स्वीकृति (";
    try (PDDocument document = printed("<p>" + line + "GeM)</p><p>" + line + "</p>")) {
      assertThat(at(document, "GeM")).isCloseTo(end(document), within(0.5f));
    }
  }

  /** Where a word begins, in points from the left. */
  private static float at(PDDocument document, String word) throws IOException {
    return positions(document).stream()
        .filter(one -> one.getUnicode().equals(word.substring(0, 1)))
        .findFirst()
        .orElseThrow()
        .getXDirAdj();
  }

  /** Where the last word ends. */
  private static float end(PDDocument document) throws IOException {
    List<TextPosition> all = positions(document);
    TextPosition last = all.get(all.size() - 1);
    return last.getXDirAdj() + last.getWidthDirAdj();
  }

  private static List<TextPosition> positions(PDDocument document) throws IOException {
    List<TextPosition> all = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition glyph) {
        all.add(glyph);
      }
    }.getText(document);
    return all;
  }

  @Test
  void a_word_without_a_blank_stays_on_the_sheet() throws IOException {
    try (PDDocument document = printed("<p>" + "x".repeat(2000) + "</p>")) {
      assertThat(text(document, 1).replaceAll("\\s", "")).contains("x".repeat(2000));
    }
  }

  @Test
  void a_page_that_is_too_large_for_paper_is_refused() {
    assertThat(Paper.print(page("<p>x</p>".repeat(12_000)), DAY)).isEmpty();
    assertThat(Paper.print(page("x".repeat(2_000_000)), DAY)).isEmpty();
  }
}
