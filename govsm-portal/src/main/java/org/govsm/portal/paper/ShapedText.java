package org.govsm.portal.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.FontRun;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.gsub.GsubWorker;
import org.apache.fontbox.ttf.gsub.GsubWorkerFactory;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Shaped text: words are measured as they are drawn, with conjuncts and vowel signs, and say the
 * letters that they stand for, so that they are found, copied and read aloud. The renderer itself
 * measures letter by letter, so that Devanagari leaves gaps and its lines end too early.
 */
final class ShapedText extends PdfBoxTextRenderer {

  /** A word, or a blank: the renderer shapes between blanks. */
  private static final Pattern PARTS = Pattern.compile("(?<=\\s)|(?=\\s)");

  /** How far to the right a dot above stands beside other signs, in parts of the size. */
  private static final float DOT_ROOM = 0.17f;

  private static final BidiReorderer ORDER = new SimpleBidiReorderer();

  /** Text that is drawn with other signs than its letters have. */
  private static final Pattern SHAPED = Pattern.compile("\\p{IsDevanagari}");

  private static final COSName SPAN = COSName.getPDFName("Span");

  private final Map<String, COSDictionary> said = new HashMap<>();
  private final SharedContext fonts;
  private final Map<PDFont, Shaper> shapers = new HashMap<>();

  ShapedText(SharedContext fonts) {
    this.fonts = fonts;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    return (int) Math.ceil(width((PdfBoxFSFont) font, text));
  }

  /** Each run of one font begins where the run before it ends. */
  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    PdfBoxFSFont font =
        (PdfBoxFSFont) fonts.getFont(((AbstractOutputDevice) device).getFontSpecification());
    PdfContentStreamAdapter page = ((PdfBoxOutputDevice) device).getCurrentPage();
    float at = x;
    for (FontRun run : runs(font, text)) {
      boolean shaped = SHAPED.matcher(run.string).find();
      if (shaped) {
        page.beginMarkedContent(SPAN, said.computeIfAbsent(run.string, ShapedText::actual));
      }
      at += drawn(device, font, run, at, y);
      if (shaped) {
        page.endMarkedContent();
      }
    }
  }

  /** What shaped signs stand for: a conjunct has no letter of its own by which it is found. */
  private static COSDictionary actual(String text) {
    COSDictionary span = new COSDictionary();
    span.setString(COSName.ACTUAL_TEXT, text);
    return span;
  }

  private float drawn(OutputDevice device, PdfBoxFSFont font, FontRun run, float x, float y) {
    Shaper shaper = shaper(run);
    float width = 0;
    for (String piece : DevanagariPieces.of(run.string)) {
      float beside = piece.equals(DevanagariPieces.ANUSVARA) ? DOT_ROOM * font.getSize2D() : 0;
      super.drawString(device, piece, x + width + beside, y);
      width += shaper.width(piece) * font.getSize2D();
    }
    return width;
  }

  private static List<FontRun> runs(PdfBoxFSFont font, String text) {
    return divideIntoFontRuns(font, TextRenderer.getEffectivePrintableString(text), ORDER);
  }

  private float width(PdfBoxFSFont font, String text) {
    float width = 0;
    for (FontRun run : runs(font, text)) {
      Shaper shaper = shaper(run);
      for (String piece : DevanagariPieces.of(run.string)) {
        width += shaper.width(piece) * font.getSize2D();
      }
    }
    return width;
  }

  private Shaper shaper(FontRun run) {
    return shapers.computeIfAbsent(run.description.getFont(), Shaper::new);
  }

  /** Shaper of one font, which knows the words that it measured. */
  private static final class Shaper {

    private static final float UNIT = 1000;

    private final PDType0Font font;
    private final TrueTypeFont glyphs;
    private final GsubWorker rules;
    private final Map<String, Float> known = new HashMap<>();

    Shaper(PDFont font) {
      this.font = (PDType0Font) font;
      this.glyphs = ((PDCIDFontType2) this.font.getDescendantFont()).getTrueTypeFont();
      this.rules =
          new GsubWorkerFactory().getGsubWorker(this.font.getCmapLookup(), this.font.getGsubData());
    }

    /** In parts of the size of the font. */
    float width(String piece) {
      float width = 0;
      for (String part : PARTS.split(piece, -1)) {
        width += known.computeIfAbsent(part, this::measured);
      }
      return width;
    }

    private float measured(String part) {
      try {
        return part.isBlank() ? font.getStringWidth(part) / UNIT : shaped(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private float shaped(String word) throws IOException {
      List<Integer> letters =
          word.codePoints().mapToObj(code -> font.getCmapLookup().getGlyphId(code)).toList();
      int width = 0;
      for (int glyph : rules.applyTransforms(letters)) {
        width += glyphs.getAdvanceWidth(glyph);
      }
      return (float) width / glyphs.getUnitsPerEm();
    }
  }
}
