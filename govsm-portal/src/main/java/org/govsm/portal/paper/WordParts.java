package org.govsm.portal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Parts of a Word document beside its text: what the package says of itself, styles, head, foot.
 */
final class WordParts {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String CENTRED = "<w:spacing w:after=\"20\"/><w:jc w:val=\"center\"/>";

  private WordParts() {}

  static Map<String, String> of(String title, String language, String mark, LocalDate day) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put(
        "_rels/.rels",
        relations(
            relation("rId1", OFFICE + "relationships/officeDocument", "word/document.xml")
                + relation(
                    "rId2",
                    PACKAGE + "relationships/metadata/core-properties",
                    "docProps/core.xml")));
    parts.put("docProps/core.xml", core(title, language, day));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            relation("rId1", OFFICE + "relationships/styles", "styles.xml")
                + relation("rId2", OFFICE + "relationships/header", "header1.xml")
                + relation("rId3", OFFICE + "relationships/footer", "footer1.xml")));
    parts.put("word/styles.xml", styles(language));
    parts.put("word/header1.xml", part("hdr", "Header", "<w:t>" + escaped(mark) + "</w:t>"));
    parts.put(
        "word/footer1.xml",
        part(
            "ftr",
            "Footer",
            field("PAGE")
                + "</w:r><w:r><w:t xml:space=\"preserve\"> / </w:t></w:r><w:r>"
                + field("NUMPAGES")));
    return parts;
  }

  /** A number that Word works out. */
  private static String field(String name) {
    return "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + name
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/>";
  }

  private static String types() {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("word/document.xml", WORD + "document.main+xml")
        + type("word/styles.xml", WORD + "styles+xml")
        + type("word/header1.xml", WORD + "header+xml")
        + type("word/footer1.xml", WORD + "footer+xml")
        + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String all) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String core(String title, String language, LocalDate day) {
    String at = day + "T00:00:00Z";
    return XML
        + "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + escaped(title)
        + "</dc:title><dc:language>"
        + language
        + "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + at
        + "</dcterms:created></cp:coreProperties>";
  }

  private static String part(String root, String style, String run) {
    return XML
        + "<w:"
        + root
        + W
        + "><w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r>"
        + run
        + "</w:r></w:p></w:"
        + root
        + ">";
  }

  /** Devanagari is a complex script to Word: its font, size and weight are said apart. */
  private static String styles(String language) {
    return XML
        + "<w:styles"
        + W
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Noto Sans\" w:hAnsi=\"Noto"
        + " Sans\" w:cs=\"Noto Sans Devanagari\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
        + "<w:lang w:val=\""
        + language
        + "-IN\" w:bidi=\"hi-IN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
        + " w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
        + "</w:docDefaults>"
        + style("Normal", "Normal", "", "")
        + style("LetterheadName", "Letterhead name", CENTRED, bold(28))
        + style("Letterhead", "Letterhead", CENTRED, size(19))
        + style("Marks", "Marks", marks(), size(19))
        + style("Title", "Title", "", bold(34))
        + style("Heading1", "heading 1", outline(0), bold(26))
        + style("Heading2", "heading 2", outline(1), bold(22))
        + style("TableLabel", "Table label", "<w:spacing w:after=\"20\"/>", bold(19))
        + style("TableText", "Table text", "<w:spacing w:after=\"20\"/>", size(19))
        + style("ListItem", "List item", "<w:ind w:left=\"360\"/>", "")
        + style("Warning", "Warning", "<w:pBdr>" + border("left", 18) + "</w:pBdr>", bold(19))
        + style("Header", "header", "<w:jc w:val=\"center\"/>", bold(20))
        + style("Footer", "footer", "<w:jc w:val=\"right\"/>", size(18))
        + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
        + "<w:tblBorders>"
        + border("top", 4)
        + border("left", 4)
        + border("bottom", 4)
        + border("right", 4)
        + border("insideH", 4)
        + border("insideV", 4)
        + "</w:tblBorders></w:tblPr></w:style></w:styles>";
  }

  private static String style(String id, String name, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/><w:pPr>"
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }

  /** The number on the left, the day on the right, under a line as wide as the sheet. */
  private static String marks() {
    return "<w:pBdr>"
        + border("top", 6)
        + "</w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9600\"/></w:tabs>"
        + "<w:spacing w:before=\"120\" w:after=\"240\"/>";
  }

  private static String outline(int level) {
    return "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\""
        + level
        + "\"/>";
  }

  private static String bold(int size) {
    return "<w:b/><w:bCs/>" + size(size);
  }

  private static String size(int size) {
    return "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
  }

  private static String border(String side, int size) {
    return "<w:"
        + side
        + " w:val=\"single\" w:sz=\""
        + size
        + "\" w:space=\"4\" w:color=\"666666\"/>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static byte[] zipped(Map<String, String> parts, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
