package org.govsm.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Cells of the first sheet of a workbook, as its XML has them. */
public final class SheetCells {

  private SheetCells() {}

  /** A cell: its type, s for a text, and what it says. */
  public record Cell(String type, String text) {}

  public static List<List<Cell>> of(byte[] file) throws Exception {
    List<String> shared = new ArrayList<>();
    NodeList texts = xml(file, "xl/sharedStrings.xml").getElementsByTagName("si");
    for (int i = 0; i < texts.getLength(); i++) {
      shared.add(texts.item(i).getTextContent());
    }
    List<List<Cell>> rows = new ArrayList<>();
    NodeList all = xml(file, "xl/worksheets/sheet1.xml").getElementsByTagName("row");
    for (int i = 0; i < all.getLength(); i++) {
      List<Cell> cells = new ArrayList<>();
      NodeList own = ((Element) all.item(i)).getElementsByTagName("c");
      for (int c = 0; c < own.getLength(); c++) {
        Element cell = (Element) own.item(c);
        String type = cell.getAttribute("t");
        String text = cell.getTextContent();
        cells.add(new Cell(type, type.equals("s") ? shared.get(Integer.parseInt(text)) : text));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The format that a cell of the second row is shown in, and the width of its column. */
  public static String shown(byte[] file, int column) throws Exception {
    Element sheet = xml(file, "xl/worksheets/sheet1.xml").getDocumentElement();
    Element styles = xml(file, "xl/styles.xml").getDocumentElement();
    Element row = (Element) sheet.getElementsByTagName("row").item(1);
    Element cell = (Element) row.getElementsByTagName("c").item(column);
    Element forms = (Element) styles.getElementsByTagName("cellXfs").item(0);
    int style = Integer.parseInt(cell.getAttribute("s"));
    String number =
        ((Element) forms.getElementsByTagName("xf").item(style)).getAttribute("numFmtId");
    NodeList formats = styles.getElementsByTagName("numFmt");
    String format = "";
    for (int i = 0; i < formats.getLength(); i++) {
      Element one = (Element) formats.item(i);
      format =
          one.getAttribute("numFmtId").equals(number) ? one.getAttribute("formatCode") : format;
    }
    Element width = (Element) sheet.getElementsByTagName("col").item(column);
    return format + " " + width.getAttribute("width");
  }

  /** By its directory, as spreadsheets read it: a stream of it says sizes too late. */
  private static Document xml(byte[] file, String entry)
      throws IOException, ParserConfigurationException, SAXException {
    Path kept = Files.createTempFile("list", ".xlsx");
    try {
      Files.write(kept, file);
      try (ZipFile zip = new ZipFile(kept.toFile());
          InputStream in = zip.getInputStream(zip.getEntry(entry))) {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      }
    } finally {
      Files.delete(kept);
    }
  }
}
