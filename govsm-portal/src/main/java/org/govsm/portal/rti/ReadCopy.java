package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govsm.procurement.rti.CopyText;

/**
 * Copy as far as a machine reads it. How a file begins says nothing of what stands in it.
 *
 * @param text all that a person reads in it; nothing where a machine does not read it all
 * @param found what else of it can be searched for names
 */
record ReadCopy(Optional<CopyText> text, String found) {

  private static final int MOST_CHARS = 32 * 1024 * 1024;

  /** Signs of a text within other bytes. */
  private static final Pattern RUN = Pattern.compile("[\\x20-\\x7e\\t\\r\\n\\xa0-\\xff]{4,}");

  private static final Pattern SIGN = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
  private static final Pattern CODED = Pattern.compile("[A-Za-z0-9+/\\r\\n]{12,}={0,2}");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /**
   * Reads a copy.
   *
   * @return nothing where it is not of the kind as which it begins
   */
  static Optional<ReadCopy> of(String mediaType, byte[] file) {
    try {
      if (mediaType.startsWith("text/")) {
        Optional<CopyText> text = CopyText.of(mediaType, file);
        return Optional.of(new ReadCopy(text, text.map(one -> unmarked(one.text())).orElse("")));
      } else if (mediaType.equals("application/pdf")) {
        return pdf(file);
      } else if (mediaType.startsWith("image/")) {
        return isImage(file) ? Optional.of(unread(runs(file))) : Optional.empty();
      }
      boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
      return packed ? packed(file) : Optional.of(unread(runs(file)));
    } catch (IOException | RuntimeException e) { // readers throw what they like at what is damaged
      return Optional.empty();
    }
  }

  private static ReadCopy unread(String found) {
    return new ReadCopy(Optional.empty(), found);
  }

  private static Optional<ReadCopy> pdf(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      if (pdf.getNumberOfPages() == 0) {
        return Optional.empty();
      }
      StringBuilder all = new StringBuilder();
      boolean read = !hasFiles(pdf);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        PDPage shown = pdf.getPage(page - 1);
        read &= !text.isBlank() && !hasPicture(shown) && !hasNote(shown);
        all.append(text);
      }
      String text = all.toString();
      String found = text + "\n" + pdf.getDocumentInformation().getCOSObject() + runs(file);
      return Optional.of(
          new ReadCopy(read ? Optional.of(new CopyText(text)) : Optional.empty(), found));
    }
  }

  private static boolean hasFiles(PDDocument pdf) {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    return names != null && names.getEmbeddedFiles() != null;
  }

  /** A note, a stamp or a field to fill in: its words are no text of the page. */
  private static boolean hasNote(PDPage page) throws IOException {
    return page.getAnnotations().stream().anyMatch(one -> !(one instanceof PDAnnotationLink));
  }

  /** Also a picture within a form that the page shows, and within one that this shows. */
  private static boolean hasPicture(PDPage page) throws IOException {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<PDResources> open = new ArrayDeque<>();
    Optional.ofNullable(page.getResources()).ifPresent(open::add);
    while (!open.isEmpty()) {
      PDResources resources = open.remove();
      if (seen.add(resources.getCOSObject())) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name)) {
            return true;
          } else if (resources.getXObject(name) instanceof PDFormXObject form) {
            Optional.ofNullable(form.getResources()).ifPresent(open::add);
          }
        }
      }
    }
    return false;
  }

  private static boolean isImage(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<ReadCopy> packed(byte[] file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
        byte[] part = in.readNBytes(MOST_CHARS - all.length());
        all.append(one.getName()).append('\n').append(unmarked(new String(part, UTF_8)));
        if (all.length() >= MOST_CHARS) {
          return Optional.empty();
        }
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(unread(all.toString()));
  }

  private static String runs(byte[] file) {
    StringBuilder all = new StringBuilder();
    Matcher run = RUN.matcher(new String(file, ISO_8859_1));
    while (run.find()) {
      all.append('\n').append(run.group());
    }
    return all.toString();
  }

  /** Texts that are written in Base64, as mails have them. */
  private static String decoded(String text) {
    StringBuilder all = new StringBuilder();
    Matcher run = CODED.matcher(text);
    while (run.find()) {
      all.append('\n').append(decodedRun(run.group()));
    }
    return all.toString();
  }

  private static String decodedRun(String run) {
    try {
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getMimeDecoder().decode(run)))
          .toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return ""; // it is another long word
    }
  }

  /** As a browser shows it: signs that are written as numbers, and what stands between tags. */
  private static String unmarked(String text) {
    String plain = TAG.matcher(text).replaceAll(" ").replace("&shy;", "").replace("&nbsp;", " ");
    return text
        + decoded(text)
        + "\n"
        + SIGN.matcher(plain)
            .replaceAll(
                sign -> {
                  String code = sign.group(1);
                  int number =
                      code.startsWith("x")
                          ? Integer.parseInt(code.substring(1), 16)
                          : Integer.parseInt(code);
                  return Character.isValidCodePoint(number)
                      ? Matcher.quoteReplacement(Character.toString(number))
                      : " ";
                });
  }
}
