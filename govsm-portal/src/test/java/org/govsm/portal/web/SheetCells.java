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
