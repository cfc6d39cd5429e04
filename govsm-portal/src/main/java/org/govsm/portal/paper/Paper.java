package org.govsm.portal.paper;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * Paper: a page as a tagged PDF on sheets of A4. Nothing is fetched: style and fonts are its own.
 * The same page of the same day gives the same bytes.
 */
public final class Paper {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Paper() {}

  /**
   * Prints a page.
   *
   * @param html the whole page
   * @param day the day of the document, by which the file is dated
   * @return the PDF; nothing where the page is too large for one
   */
  public static Optional<byte[]> print(byte[] html, LocalDate day) {
    return PaperPage.read(html).map(page -> print(page, day, id(html)));
  }

  private static byte[] print(Document page, LocalDate day, long id) {
    try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer()) {
      SharedContext shared = renderer.getSharedContext();
      shared.setTextRenderer(new ShapedText(shared));
      renderer.layout();
      try (PDDocument made = renderer.createPDFKeepOpen()) {
        PDDocumentInformation said = made.getDocumentInformation();
        said.setCreationDate(start(day));
        said.setModificationDate(start(day));
        made.setDocumentId(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.save(out);
        return out.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfRendererBuilder builder(Document page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.useUriResolver((base, uri) -> null);
    builder.usePdfUaAccessibility(true);
    builder.useReplacementText("\ufffd");
    builder.withProducer("govsm");
    PaperFonts.addTo(builder);
    return builder.withW3cDocument(page, "about:blank");
  }

  private static Calendar start(LocalDate day) {
    Calendar at = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    at.clear();
    at.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    return at;
  }

  private static long id(byte[] html) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(html)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
