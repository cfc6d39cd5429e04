package org.govsm.portal.paper;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Word document (DOCX): headings, paragraphs and tables of two columns, in Office Open XML. The
 * same content of the same day gives the same bytes. Its styles are those of Word, so that an
 * officer can go on writing.
 */
public final class WordDocument {

  /** The media type. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final String title;
  private final String language;
  private final String mark;
  private final LocalDate day;

  /**
   * Starts a document.
   *
   * @param mark what stands at the head of each sheet; may be empty
   * @param day the day of the document, by which the file is dated
   */
  public WordDocument(WordHead head, String title, String language, String mark, LocalDate day) {
    this.title = title;
    this.language = language;
    this.mark = mark;
    this.day = day;
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      open("document");
      out.writeNamespace("w", W);
      out.writeNamespace("r", R);
      open("body");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    head(head);
    styled("Title", title);
  }

  private void head(WordHead head) {
    for (int i = 0; i < head.letterhead().size(); i++) {
      styled(i == 0 ? "LetterheadName" : "Letterhead", head.letterhead().get(i));
    }
    styled("Marks", head.number() + "\t" + head.day());
  }

  private void open(String name) throws XMLStreamException {
    out.writeStartElement("w", name, W);
  }

  private void close() throws XMLStreamException {
    out.writeEndElement();
  }

  private void single(String name, String value) throws XMLStreamException {
    out.writeEmptyElement("w", name, W);
    out.writeAttribute("w", W, "val", value);
  }

  /** A heading of a level from 1 on. */
  public void heading(int level, String words) {
    styled("Heading" + level, words);
  }

  /** A paragraph. */
  public void paragraph(String words) {
    styled("Normal", words);
  }

  /** A paragraph that stands out. */
  public void warning(String words) {
    styled("Warning", words);
  }

  /** An item of a list. */
  public void item(String words) {
    styled("ListItem", words);
  }

  private void styled(String style, String words) {
    try {
      open("p");
      open("pPr");
      single("pStyle", style);
      close();
      run(words, false);
      close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String words, boolean marked) throws XMLStreamException {
    open("r");
    if (marked) {
      open("rPr");
      single("highlight", "yellow");
      close();
    }
    String[] parts = words.split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.writeEmptyElement("w", "tab", W);
      }
      open("t");
      out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
      out.writeCharacters(parts[i]);
      close();
    }
    close();
  }

  /** Begins a table. */
  public void startTable() {
    try {
      open("tbl");
      open("tblPr");
      single("tblStyle", "Grid");
      width("tblW", 9600);
      close();
      open("tblGrid");
      column(3000);
      column(6600);
      close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void column(int width) throws XMLStreamException {
    out.writeEmptyElement("w", "gridCol", W);
    out.writeAttribute("w", W, "w", String.valueOf(width));
  }

  private void width(String name, int width) throws XMLStreamException {
    out.writeEmptyElement("w", name, W);
    out.writeAttribute("w", W, "w", String.valueOf(width));
    out.writeAttribute("w", W, "type", "dxa");
  }

  /**
   * A row of the table.
   *
   * @param blank whether what stands in it is to be filled in
   */
  public void row(String label, String words, boolean blank) {
    try {
      open("tr");
      open("trPr");
      out.writeEmptyElement("w", "cantSplit", W);
      close();
      cell(3000, "TableLabel", label, false);
      cell(6600, "TableText", words, blank);
      close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void cell(int width, String style, String words, boolean marked)
      throws XMLStreamException {
    open("tc");
    open("tcPr");
    width("tcW", width);
    close();
    open("p");
    open("pPr");
    single("pStyle", style);
    close();
    run(words, marked);
    close();
    close();
  }

  /** Ends the table; Word wants a paragraph behind it. */
  public void endTable() {
    try {
      close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    paragraph("");
  }

  /** The file; nothing is written to the document afterwards. */
  public byte[] bytes() {
    try {
      section();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> parts = new LinkedHashMap<>(WordParts.of(title, language, mark, day));
    parts.put("word/document.xml", text.toString());
    return WordParts.zipped(parts, day);
  }

  /** A4, with head and foot. */
  private void section() throws XMLStreamException {
    open("sectPr");
    reference("headerReference", "rId2");
    reference("footerReference", "rId3");
    out.writeEmptyElement("w", "pgSz", W);
    out.writeAttribute("w", W, "w", "11906");
    out.writeAttribute("w", W, "h", "16838");
    out.writeEmptyElement("w", "pgMar", W);
    for (String side : new String[] {"top", "right", "bottom", "left"}) {
      out.writeAttribute("w", W, side, "1134");
    }
    out.writeAttribute("w", W, "header", "600");
    out.writeAttribute("w", W, "footer", "600");
    out.writeAttribute("w", W, "gutter", "0");
    close();
  }

  private void reference(String name, String id) throws XMLStreamException {
    out.writeEmptyElement("w", name, W);
    out.writeAttribute("w", W, "type", "default");
    out.writeAttribute("r", R, "id", id);
  }
}
