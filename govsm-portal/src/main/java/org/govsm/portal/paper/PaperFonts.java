package org.govsm.portal.paper;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Fonts that are embedded in documents, as far as a document uses their characters. */
final class PaperFonts {

  private static final String FOLDER = "/org/govsm/portal/assets/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private PaperFonts() {}

  static void addTo(PdfRendererBuilder builder) {
    add(builder, "NotoSans-Regular", "Noto", REGULAR);
    add(builder, "NotoSans-Bold", "Noto", BOLD);
    add(builder, "NotoSansDevanagari-Regular", "Deva", REGULAR);
    add(builder, "NotoSansDevanagari-Bold", "Deva", BOLD);
  }

  private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(
        () -> new ByteArrayInputStream(read("fonts/" + file + ".ttf")),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }

  static byte[] read(String asset) {
    try (InputStream in =
        requireNonNull(PaperFonts.class.getResourceAsStream(FOLDER + asset), asset)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
