package org.govsm.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of a test, part by part, so that a test can write what no program writes. */
public final class Xlsx {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String main = TYPE + "sheet.main+xml";
  private int count;

  /** A sheet of rows, each as it stands in the file. */
  public Xlsx sheet(String name, String... rows) {
    return placed(name, "", "", rows);
  }

  public Xlsx hidden(String name, String... rows) {
    return placed(name, " state=\"hidden\"", "", rows);
  }

  /** A sheet with what stands after its rows, such as merged cells. */
  public Xlsx placed(String name, String state, String after, String... rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>".formatted(name, count, state, count));
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, OFFICE, count));
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, String.join("", rows), after));
  }

  public Xlsx part(String name, String text) {
    return part(name, text.getBytes(UTF_8));
  }

  public Xlsx part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  public Xlsx type(String code) {
    main = code;
    return this;
  }

  /** A row of cells that are texts, or written as they stand where they begin with a bracket. */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String at = (char) ('A' + i) + String.valueOf(number);
      if (cells[i].startsWith("<c")) {
        row.append(cells[i].replaceFirst("<c", "<c r=\"" + at + "\""));
      } else if (!cells[i].isEmpty()) {
        row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cells[i]));
      }
    }
    return row.append("</row>").toString();
  }

  public static String number(String value) {
    return "<c><v>" + value + "</v></c>";
  }

  /** 1 is a day, 2 a day and an hour, 3 a percentage, 4 a length of time. */
  public static String styled(int style, String value) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\""
             + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
             + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
             + " PartName=\"/xl/workbook.xml\" ContentType=\"%s\"/><Override"
             + " PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/></Types>")
            .formatted(PACKAGE, main, TYPE)
            .getBytes(UTF_8));
    all.put(
        "_rels/.rels",
        ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r\""
                + " Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
            .formatted(PACKAGE, OFFICE)
            .getBytes(UTF_8));
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, sheets)
            .getBytes(UTF_8));
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
            .formatted(PACKAGE, relations)
            .getBytes(UTF_8));
    all.put(
        "xl/styles.xml",
        ("<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                + " formatCode=\"[$-409]dd/mm/yyyy hh:mm;@\"/></numFmts><cellXfs count=\"5\"><xf"
                + " numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf"
                + " numFmtId=\"10\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>")
            .formatted(MAIN)
            .getBytes(UTF_8));
    all.putAll(parts);
    return zip(all);
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
